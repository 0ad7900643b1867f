package vn.motcua.award.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// ⚖ Luật Khiếu nại 2011, Điều 9
class ComplaintTermTest {

    @ParameterizedTest(name = "learnt of on 2024-10-08, received at {0} → {1}")
    @CsvSource({
        "2024-10-07T16:59:59.999Z, false",
        "2024-10-07T17:00:00Z, true",
        "2024-10-08T00:00:00+07:00, true",
        "2025-01-06T23:59:59.999999+07:00, true",
        "2025-01-06T16:59:59.999999Z, true",
        "2025-01-06T17:00:00Z, false",
        "2025-01-07T00:00:00+07:00, false"
    })
    void ninety_days_after_the_day_of_learning_end_at_midnight_in_viet_nam(String received, boolean inTime) {
        assertThat(new ComplaintTerm(LocalDate.parse("2024-10-08"), 0)
                        .holds(OffsetDateTime.parse(received).toInstant()))
                .isEqualTo(inTime);
    }

    @ParameterizedTest(name = "{0} + 90 + {1} days = {2}")
    @CsvSource({
        "2024-10-08, 0, 2025-01-06",
        "2024-10-08, 10, 2025-01-16",
        "2023-12-01, 0, 2024-02-29",
        "2024-11-30, 0, 2025-02-28"
    })
    void days_of_hindrance_do_not_count(LocalDate learned, int hindered, LocalDate last) {
        ComplaintTerm term = new ComplaintTerm(learned, hindered);

        assertThat(term.lastDay()).isEqualTo(last);
        assertThat(term.closes()).isEqualTo(Instant.parse(last + "T17:00:00Z"));
        assertThat(term.opens()).isEqualTo(Instant.parse(learned.minusDays(1) + "T17:00:00Z"));
    }
}
