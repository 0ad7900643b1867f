package vn.motcua.award.path;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.award.deadline.Period;

/// How long somebody may complain: 90 days from the day on which they received the decision or learnt of it, that day
/// not counted. ⚖ Luật Khiếu nại 2011, Điều 9
///
/// @param learnedOn the day of receiving or learning
/// @param hindered days on which illness, disaster or a journey kept them from it; they do not count. ⚖ ibid.,
///     recalled and not yet compared with the text
public record ComplaintTerm(LocalDate learnedOn, int hindered) {

    private static final int DAYS = 90;

    /// The last day in time.
    public LocalDate lastDay() {
        return learnedOn.plusDays((long) DAYS + hindered);
    }

    /// The first instant in time.
    public Instant opens() {
        return learnedOn.atStartOfDay(Period.ZONE).toInstant();
    }

    /// The first instant that is late.
    public Instant closes() {
        return lastDay().plusDays(1).atStartOfDay(Period.ZONE).toInstant();
    }

    /// True for a complaint received within the term.
    public boolean holds(Instant received) {
        return !received.isBefore(opens()) && received.isBefore(closes());
    }
}
