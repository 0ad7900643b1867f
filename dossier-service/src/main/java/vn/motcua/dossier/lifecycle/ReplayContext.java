package vn.motcua.dossier.lifecycle;

import java.util.Map;
import vn.motcua.dossier.calendar.DueDates;
import vn.motcua.dossier.calendar.KnownCalendars;
import vn.motcua.dossier.calendar.WorkingCalendar;
import vn.motcua.dossier.procedure.ProcedureTraits;

/// What a replay needs besides the facts: the procedures that they name, and the calendars as they were known.
///
/// @param procedures by code; one that is missing leaves its dossiers without computed dates
public record ReplayContext(Map<String, ProcedureTraits> procedures, KnownCalendars calendars) {
    public ReplayContext {
        procedures = Map.copyOf(procedures);
    }

    /// With a calendar that was known ever since, and the standard office hours.
    public ReplayContext(Map<String, ProcedureTraits> procedures, WorkingCalendar calendar) {
        this(procedures, KnownCalendars.always(new DueDates(calendar)));
    }
}
