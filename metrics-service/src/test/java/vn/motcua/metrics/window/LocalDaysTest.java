package vn.motcua.metrics.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LocalDaysTest {

    @Test
    void days_are_those_of_the_zone_in_every_year_that_is_taken() {
        Random random = new Random(9);
        Instant first = Instant.parse("1900-01-01T00:00:00Z");
        Instant last = Instant.parse("3000-01-01T00:00:00Z");
        for (int i = 0; i < 50_000; i++) {
            Instant instant = i % 2 == 0
                    ? Instant.ofEpochSecond(random.nextLong(first.getEpochSecond(), last.getEpochSecond()), 999_999_999)
                    // Around 1975, when the offset changed last.
                    : Instant.ofEpochSecond(random.nextLong(150_000_000, 200_000_000));
            LocalDate day = instant.atZone(LocalDays.ZONE).toLocalDate();
            assertThat(LocalDays.of(instant)).as("%s", instant).isEqualTo(day);
            assertThat(LocalDays.start(day))
                    .as("%s", day)
                    .isEqualTo(day.atStartOfDay(LocalDays.ZONE).toInstant());
            assertThat(LocalDays.isLastMoment(LocalDays.lastMoment(day))).isTrue();
        }
        assertThat(LocalDays.isLastMoment(Instant.parse("2024-06-03T16:59:59Z")))
                .isFalse();
        assertThat(LocalDays.isLastMoment(Instant.parse("2024-06-03T15:59:59.999999999Z")))
                .isFalse();
    }
}
