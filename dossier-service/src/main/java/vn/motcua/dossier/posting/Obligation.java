package vn.motcua.dossier.posting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.calendar.Due;
import vn.motcua.dossier.calendar.WorkingCalendar;

/// The duty to post a procedure at a place, as a decision laid it on the office.
///
/// All days are local. Checks made before `validFrom` show what hung there before, and count for nothing.
///
/// @param decisionNo number of the decision that announced the procedure
/// @param signedAt the day it was signed
/// @param receivedAt the day the office received it
/// @param effectiveAt the day it takes effect
/// @param dueAt when the posting must be up
/// @param dueProvisional a year without official calendar was needed to compute it
/// @param term by which it was computed
/// @param owner code of the officer who answers for it
/// @param validFrom the first day of the duty
/// @param liftedAt the first day on which it must no longer hang there; absent = until further notice
public record Obligation(
        String decisionNo,
        LocalDate signedAt,
        LocalDate receivedAt,
        LocalDate effectiveAt,
        Instant dueAt,
        boolean dueProvisional,
        PostingTerm term,
        String owner,
        LocalDate validFrom,
        @Nullable LocalDate liftedAt) {

    /// The same duty, due as that calendar says.
    public Obligation dueBy(WorkingCalendar calendar) {
        Due due = term.due(receivedAt, effectiveAt, calendar);
        return new Obligation(
                decisionNo,
                signedAt,
                receivedAt,
                effectiveAt,
                due.at(),
                due.provisional(),
                term,
                owner,
                validFrom,
                liftedAt);
    }

    /// Whether the duty has ended by this day.
    public boolean isLiftedOn(LocalDate day) {
        return liftedAt != null && !day.isBefore(liftedAt);
    }
}
