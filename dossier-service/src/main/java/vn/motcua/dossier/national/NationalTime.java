package vn.motcua.dossier.national;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import vn.motcua.dossier.calendar.OfficeDay;

/// Times of the national format: `yyyyMMddHHmmss`, local in Vietnam, without a zone.
final class NationalTime {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final LocalTime CLOSE_OF_OFFICE = LocalTime.of(17, 0);
    private static final int FIRST_YEAR = 1901;
    private static final int LAST_YEAR = 2199;

    private NationalTime() {}

    /// The instant, if the text is exactly fourteen digits that name one.
    static Optional<Instant> second(String text) {
        try {
            LocalDateTime local = LocalDateTime.parse(text, SECOND);
            return within(local.getYear())
                    ? Optional.of(local.atZone(OfficeDay.ZONE).toInstant())
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// 17:00 of a promised day, if the text is exactly eight digits that name one.
    /// A promise is judged by its day, so the hour says nothing that was not said (house rule).
    static Optional<Instant> promisedDay(String text) {
        try {
            LocalDate day = LocalDate.parse(text, DAY);
            return within(day.getYear()) ? Optional.of(OfficeDay.at(day, CLOSE_OF_OFFICE)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static String text(Instant instant) {
        return SECOND.format(instant.atZone(OfficeDay.ZONE));
    }

    private static boolean within(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
