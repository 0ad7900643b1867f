package vn.motcua.dossier.procedure;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.calendar.Due;
import vn.motcua.dossier.calendar.DueDates;
import vn.motcua.dossier.calendar.Term;

/// What a procedure promises, and how its clock behaves.
///
/// @param supplement what a lawful supplement does to the due date
/// @param lateReceiptCutoff what is received later in the day counts as received on the next working day; absent unless
///     the procedure's own rules say so (e.g. ⚖ 63/2024/NĐ-CP, Điều 7: 15:00)
/// @param sameDay the answer is promised for the day of reception
public record DeadlinePolicy(
        Term term, SupplementEffect supplement, @Nullable LocalTime lateReceiptCutoff, boolean sameDay) {

    /// The ordinary policy: a term that a supplement resets.
    public static DeadlinePolicy of(Term term) {
        return new DeadlinePolicy(term, SupplementEffect.RESET, null, false);
    }

    /// When what was received (or made complete) at this moment is due.
    public Due due(Instant received, DueDates dates) {
        return dates.due(received, term, lateReceiptCutoff, sameDay);
    }
}
