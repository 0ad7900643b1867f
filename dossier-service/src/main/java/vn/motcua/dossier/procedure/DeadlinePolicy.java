package vn.motcua.dossier.procedure;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.calendar.Due;
import vn.motcua.dossier.calendar.DueDates;
import vn.motcua.dossier.calendar.OfficeHours;
import vn.motcua.dossier.calendar.Term;

/// What a procedure promises, and how its clock behaves.
///
/// @param supplement what a lawful supplement does to the due date
/// @param payment what waiting for a payment does to it
/// @param lateReceiptCutoff what is received later in the day counts as received on the next working day; absent
///     unless the procedure's own rules say so (e.g. ⚖ 63/2024/NĐ-CP, Điều 7: 15:00)
/// @param sameDay the answer is promised for the day of reception
/// @param hours in which its offices work, if not the standard ones
/// @param waits how long the desk and the applicant may take on the way
public record DeadlinePolicy(
        Term term,
        SupplementEffect supplement,
        PaymentEffect payment,
        @Nullable LocalTime lateReceiptCutoff,
        boolean sameDay,
        @Nullable OfficeHours hours,
        Waits waits) {

    /// The times allowed on the way. A time outside its bounds is an [IllegalArgumentException].
    ///
    /// @param acknowledgeWithin working hours from an online submission to its acceptance, refusal or notice;
    ///     1..800 (⚖ 45/2020/NĐ-CP, Điều 11: 8, recalled)
    /// @param noticeWithin working days from the reception to a notice of what is missing, unless sector law
    ///     differs; 1..100 (⚖ 61/2018/NĐ-CP, Điều 19 khoản 4: 3)
    /// @param supplementWithin working days that the applicant has to hand in what was asked for, after which the
    ///     dossier is stopped; 1..1000; absent = without end, as long as the procedure's own rules name none
    public record Waits(
            int acknowledgeWithin,
            int noticeWithin,
            @Nullable Integer supplementWithin) {

        /// As the law has it, unless a procedure's own rules differ.
        public static final Waits ORDINARY = new Waits(8, 3, null);

        public Waits {
            within("acknowledgeWithin", acknowledgeWithin, 800);
            within("noticeWithin", noticeWithin, 100);
            if (supplementWithin != null) {
                within("supplementWithin", supplementWithin, 1000);
            }
        }

        private static void within(String member, int value, int most) {
            if (value < 1 || value > most) {
                throw new IllegalArgumentException(member + " must be within 1.." + most + ", not " + value);
            }
        }
    }

    /// The ordinary policy: a term that a supplement resets and a payment pauses.
    public static DeadlinePolicy of(Term term) {
        return new DeadlinePolicy(term, SupplementEffect.RESET, PaymentEffect.PAUSE, null, false, null, Waits.ORDINARY);
    }

    /// The same with another effect of supplements.
    public DeadlinePolicy with(SupplementEffect effect) {
        return new DeadlinePolicy(term, effect, payment, lateReceiptCutoff, sameDay, hours, waits);
    }

    /// When what was received (or made complete) at this moment is due.
    public Due due(Instant received, DueDates dates) {
        return in(dates).due(received, term, lateReceiptCutoff, sameDay);
    }

    /// How dates are computed in the hours of this procedure.
    public DueDates in(DueDates dates) {
        return hours == null ? dates : new DueDates(dates.calendar(), hours);
    }
}
