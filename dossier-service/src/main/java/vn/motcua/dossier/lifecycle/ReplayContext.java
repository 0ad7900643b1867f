package vn.motcua.dossier.lifecycle;

import java.util.Map;
import vn.motcua.dossier.calendar.DueDates;
import vn.motcua.dossier.calendar.WorkingCalendar;
import vn.motcua.dossier.procedure.ProcedureTraits;

/// What a replay needs besides the facts: the procedures that they name, and the calendar.
///
/// @param procedures by code; one that is missing leaves its dossiers without computed dates
public record ReplayContext(Map<String, ProcedureTraits> procedures, DueDates dueDates) {
    public ReplayContext {
        procedures = Map.copyOf(procedures);
    }

    /// With the standard office hours.
    public ReplayContext(Map<String, ProcedureTraits> procedures, WorkingCalendar calendar) {
        this(procedures, new DueDates(calendar));
    }
}
