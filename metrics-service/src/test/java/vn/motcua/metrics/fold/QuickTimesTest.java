package vn.motcua.metrics.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickTimesTest {

    @Test
    void any_instant_with_any_offset_is_read_as_the_usual_reader_does() {
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            Instant instant = Instant.ofEpochSecond(
                    random.nextLong(-2_000_000_000L, 32_000_000_000L),
                    random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
            String text = instant.atOffset(ZoneOffset.ofTotalSeconds((random.nextInt(73) - 36) * 1800))
                    .toString();
            assertThat(QuickTimes.of(text))
                    .as(text)
                    .isEqualTo(OffsetDateTime.parse(text).toInstant());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024",
                "2024-02-30T09:00:00Z",
                "2024-13-01T09:00:00Z",
                "2024-06-03T24:01:00Z",
                "2024-06-03T09:60:00Z",
                "2024-06-03T09:00:60Z",
                "2024-06-03T09:00:00",
                "2024-06-03T09:00:00+25:00",
                "2024-06-03T09:00:00*07:00",
                "2024-06-03T09:00:0xZ",
                "20x4-06-03T09:00:00Z",
                "2024-06-03 09:00:00Z"
            })
    void what_is_no_instant_is_refused(String text) {
        assertThatThrownBy(() -> QuickTimes.of(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void what_is_written_otherwise_is_left_to_the_usual_reader() {
        assertThat(QuickTimes.of("2024-06-03T09:00Z")).isEqualTo(Instant.parse("2024-06-03T09:00:00Z"));
        assertThat(QuickTimes.of("2024-06-03T09:00:00.Z")).isEqualTo(Instant.parse("2024-06-03T09:00:00Z"));
        assertThat(QuickTimes.of("2024-06-03T09:00:00+07:00:30")).isEqualTo(Instant.parse("2024-06-03T01:59:30Z"));
    }
}
