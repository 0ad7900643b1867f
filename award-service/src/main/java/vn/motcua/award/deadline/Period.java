package vn.motcua.award.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/// The days over which a campaign runs, both ends included.
///
/// @param from first day
/// @param toInclusive last day, not before the first
public record Period(LocalDate from, LocalDate toInclusive) {

    /// The zone in which all days of a campaign begin and end: UTC+7, no summer time.
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    public Period {
        if (toInclusive.isBefore(from)) {
            throw new IllegalArgumentException("A period ends on or after the day it begins");
        }
    }

    /// 00:00 of the first day; the first instant inside.
    public Instant begins() {
        return from.atStartOfDay(ZONE).toInstant();
    }

    /// 00:00 of the day after the last; the first instant outside.
    public Instant ends() {
        return toInclusive.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /// True from [#begins] until just before [#ends].
    public boolean contains(Instant instant) {
        return !instant.isBefore(begins()) && instant.isBefore(ends());
    }

    /// How many days, both ends counted.
    public long days() {
        return ChronoUnit.DAYS.between(from, toInclusive) + 1;
    }

    /// The months it touches, in order.
    public List<YearMonth> months() {
        return Stream.iterate(YearMonth.from(from), month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(YearMonth.from(toInclusive)))
                .toList();
    }

    /// The first instant after a month.
    public static Instant endOf(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(ZONE).toInstant();
    }
}
