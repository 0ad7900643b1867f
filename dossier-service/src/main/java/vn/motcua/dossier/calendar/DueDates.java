package vn.motcua.dossier.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Computes when terms run out: the counting rules of the civil code on a working calendar.
///
/// The day of reception is not counted; a last day on which offices do not work rolls to the next one on which they
/// do; a day's promise ends when the office closes (17:00). Terms in working hours begin at the given moment, or
/// when the office opens next, and end at the computed hour.
///
/// ⚖ Bộ luật Dân sự 2015, Điều 147 khoản 1–3, Điều 148 khoản 1, 3, 5 — in force from 2017-01-01
public record DueDates(WorkingCalendar calendar, OfficeHours hours) {

    private static final LocalTime LATEST_FOR_THE_SAME_DAY = LocalTime.of(15, 0);

    /// With the standard office hours.
    public DueDates(WorkingCalendar calendar) {
        this(calendar, OfficeHours.STANDARD);
    }

    /// When a term that began with a reception runs out.
    ///
    /// @param from the moment of reception
    /// @param lateReceiptCutoff what is received later than this counts as received on the next working day; only
    ///     for procedures whose own rules say so
    /// @param sameDay the answer is promised for the day of reception itself: due that day, or on the next working
    ///     day for what came in on a day off or after closing; the term is then not used
    public Due due(Instant from, Term term, @Nullable LocalTime lateReceiptCutoff, boolean sameDay) {
        LocalDate day = OfficeDay.of(from);
        LocalTime time = OfficeDay.timeOf(from);
        boolean afterCutoff =
                lateReceiptCutoff != null && calendar.isWorkingDay(day) && time.isAfter(lateReceiptCutoff);
        LocalDate first = afterCutoff ? calendar.plusWorkingDays(day, 1) : day;
        if (sameDay) {
            boolean afterClosing = first.equals(day) && !time.isBefore(hours.afternoonTo());
            return closing(day, calendar.workingDayOnOrAfter(afterClosing ? day.plusDays(1) : first));
        }
        return switch (term.unit()) {
            case WORKING_HOUR ->
                plusWorkingTime(
                        afterCutoff ? OfficeDay.at(first, hours.morningFrom()) : from, Duration.ofHours(term.amount()));
            case WORKING_DAY -> closing(day, calendar.plusWorkingDays(first, term.amount()));
            case CALENDAR_DAY -> rolled(first.plusDays(term.amount()), hours.afternoonTo());
            case MONTH -> rolled(first.plusMonths(term.amount()), hours.afternoonTo());
        };
    }

    /// A due moment put off by a pause, counted in the unit of the term: the working time, working days or calendar
    /// days between begin and end of the pause are added to it. The hour of a due day stays.
    ///
    /// ⚖ house rule: how national scoring subtracts the time of a supplement or a payment
    public Due putOff(Instant due, Instant from, Instant to, TermUnit unit) {
        LocalDate dueDay = OfficeDay.of(due);
        LocalTime dueTime = OfficeDay.timeOf(due);
        LocalDate first = OfficeDay.of(from);
        LocalDate last = OfficeDay.of(to);
        return switch (unit) {
            case WORKING_HOUR -> {
                Duration pause = workingTime(from, to);
                Due later = pause.isZero() ? new Due(due, false) : plusWorkingTime(due, pause);
                yield new Due(later.at(), later.provisional() || calendar.isProvisional(first, last));
            }
            case WORKING_DAY -> {
                LocalDate later = calendar.plusWorkingDays(dueDay, calendar.workingDaysAfter(first, last));
                yield new Due(
                        OfficeDay.at(later, dueTime),
                        calendar.isProvisional(first, last) || calendar.isProvisional(dueDay, later));
            }
            case CALENDAR_DAY, MONTH -> {
                long days = Math.max(0, ChronoUnit.DAYS.between(first, last));
                yield days == 0 ? new Due(due, false) : rolled(dueDay.plusDays(days), dueTime);
            }
        };
    }

    /// The last day on which a dossier can be handed on in time: the working day of its reception, or the next one
    /// when it came in after 15:00 or on a day off.
    ///
    /// ⚖ 61/2018/NĐ-CP, Điều 18 khoản 2–3
    public LocalDate lastDayToForward(Instant received) {
        LocalDate day = OfficeDay.of(received);
        boolean sameDay =
                calendar.isWorkingDay(day) && !OfficeDay.timeOf(received).isAfter(LATEST_FOR_THE_SAME_DAY);
        return sameDay ? day : calendar.workingDayOnOrAfter(day.plusDays(1));
    }

    /// How long offices were open between two moments; zero when the second is not later.
    public Duration workingTime(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        for (LocalDate day = OfficeDay.of(from); !day.isAfter(OfficeDay.of(to)); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                sum = sum.plus(overlap(from, to, day, hours.morningFrom(), hours.morningTo()))
                        .plus(overlap(from, to, day, hours.afternoonFrom(), hours.afternoonTo()));
            }
        }
        return sum;
    }

    private Due plusWorkingTime(Instant from, Duration amount) {
        LocalDate first = OfficeDay.of(from);
        Duration left = amount;
        for (LocalDate day = first; ; day = day.plusDays(1)) {
            if (!calendar.isWorkingDay(day)) {
                continue;
            }
            Duration morning = overlap(from, Instant.MAX, day, hours.morningFrom(), hours.morningTo());
            if (left.compareTo(morning) <= 0) {
                return new Due(
                        OfficeDay.at(day, hours.morningTo()).minus(morning).plus(left),
                        calendar.isProvisional(first, day));
            }
            left = left.minus(morning);
            Duration afternoon = overlap(from, Instant.MAX, day, hours.afternoonFrom(), hours.afternoonTo());
            if (left.compareTo(afternoon) <= 0) {
                return new Due(
                        OfficeDay.at(day, hours.afternoonTo()).minus(afternoon).plus(left),
                        calendar.isProvisional(first, day));
            }
            left = left.minus(afternoon);
        }
    }

    private static Duration overlap(Instant from, Instant to, LocalDate day, LocalTime opens, LocalTime closes) {
        Instant begin = OfficeDay.at(day, opens);
        Instant end = OfficeDay.at(day, closes);
        Instant first = from.isAfter(begin) ? from : begin;
        Instant last = to.isBefore(end) ? to : end;
        return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
    }

    private Due closing(LocalDate received, LocalDate day) {
        return new Due(OfficeDay.at(day, hours.afternoonTo()), calendar.isProvisional(received, day));
    }

    private Due rolled(LocalDate lastDay, LocalTime time) {
        LocalDate day = calendar.workingDayOnOrAfter(lastDay);
        return new Due(OfficeDay.at(day, time), calendar.isProvisional(lastDay, day));
    }
}
