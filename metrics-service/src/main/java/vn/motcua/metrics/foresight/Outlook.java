package vn.motcua.metrics.foresight;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.calendar.WorkingCalendar;
import vn.motcua.metrics.indicator.PathToTarget;
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.indicator.Status;
import vn.motcua.metrics.indicator.Target;

/// Whether a target can still be met in a window that ends, and by when at the present pace.
///
/// The pace is an estimate and says so: it assumes that good cases go on as in the last working days, and that no
/// further bad one comes. That a target is no longer reachable is said only when it is certain.
///
/// @param verdict what can be said
/// @param needed how many further good cases in a row would meet it; absent when no number would
/// @param paceGood how many good cases there were in the days of the pace
/// @param paceDays over how many working days
/// @param byWhen the working day on which the target is met at that pace; absent without pace or need
/// @param workingDaysLeft until the window's end, today included; absent for a window that moves with the day
public record Outlook(
        Verdict verdict,
        @Nullable Long needed,
        long paceGood,
        int paceDays,
        @Nullable LocalDate byWhen,
        @Nullable Integer workingDaysLeft) {

    /// What can be said of a target.
    public enum Verdict {
        /// It is met now.
        MET("met"),
        /// It will be met within the window at the present pace.
        ON_COURSE("on-course"),
        /// At the present pace it will not be met within the window; a quicker one might.
        TOO_SLOW("too-slow"),
        /// The window has ended, or no number of good cases would do.
        NO_LONGER_REACHABLE("no-longer-reachable"),
        /// There are no cases yet.
        NO_CASES("no-cases");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        /// `met`, `on-course`, `too-slow`, `no-longer-reachable` or `no-cases`.
        public String code() {
            return code;
        }
    }

    /// How far away a date is looked for, in working days: some ten years.
    private static final long FARTHEST = 2500;

    /// The outlook of a ratio.
    ///
    /// @param path what the target takes from here
    /// @param paceGood good cases in the last `paceDays` working days
    /// @param today the day asked on
    /// @param end last day of the window; absent for a window that moves with the day
    /// @param ended true when the window lies wholly before the instant asked for
    public static Outlook of(
            Ratio now,
            Target target,
            PathToTarget path,
            long paceGood,
            int paceDays,
            LocalDate today,
            @Nullable LocalDate end,
            boolean ended,
            WorkingCalendar calendar) {
        Status status = now.against(target);
        OptionalLong needed = path.needed();
        Integer left = end == null ? null : Integer.valueOf(ended ? 0 : calendar.between(today.minusDays(1), end));
        Long need = needed.isPresent() ? Long.valueOf(needed.getAsLong()) : null;
        if (status == Status.MET) {
            return new Outlook(Verdict.MET, 0L, paceGood, paceDays, null, left);
        }
        if (ended || need == null) {
            return new Outlook(Verdict.NO_LONGER_REACHABLE, need, paceGood, paceDays, null, left);
        }
        LocalDate byWhen = byWhen(need, paceGood, paceDays, today, calendar);
        boolean inTime = byWhen != null && (end == null || !byWhen.isAfter(end));
        Verdict verdict = inTime ? Verdict.ON_COURSE : Verdict.TOO_SLOW;
        return new Outlook(
                status == Status.NOT_APPLICABLE && paceGood == 0 ? Verdict.NO_CASES : verdict,
                need,
                paceGood,
                paceDays,
                byWhen,
                left);
    }

    private static @Nullable LocalDate byWhen(
            long need, long paceGood, int paceDays, LocalDate today, WorkingCalendar calendar) {
        if (paceGood == 0) {
            return null;
        }
        long days = Math.ceilDiv(Math.multiplyExact(need, (long) paceDays), paceGood);
        return days > FARTHEST ? null : calendar.plus(today, Math.toIntExact(days));
    }
}
