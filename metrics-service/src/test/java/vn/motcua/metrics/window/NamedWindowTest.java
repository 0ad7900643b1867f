package vn.motcua.metrics.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedWindowTest {

    @ParameterizedTest
    @CsvSource({
        "P7D, 2024-06-30, 2024-06-24, 2024-06-30",
        "month, 2024-06-17, 2024-06-01, 2024-06-17",
        "quarter, 2024-06-17, 2024-04-01, 2024-06-17",
        "year, 2024-06-17, 2024-01-01, 2024-06-17",
        "admin-year, 2024-12-14, 2023-12-15, 2024-12-14",
        "admin-year, 2024-12-15, 2024-12-15, 2024-12-15",
        "admin-year, 2025-01-02, 2024-12-15, 2025-01-02"
    })
    void a_name_and_a_day_give_a_window(String name, LocalDate today, LocalDate from, LocalDate to) {
        assertThat(NamedWindow.of(name, today)).contains(new Window(from, to));
    }

    @Test
    void other_words_give_none() {
        assertThat(NamedWindow.of("fortnight", LocalDate.of(2024, 6, 17))).isEmpty();
        assertThat(NamedWindow.of("P367D", LocalDate.of(2024, 6, 17))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // as many days just before
        ", 2024-06-10, 2024-06-16, 2024-06-03, 2024-06-09",
        "P30D, 2024-06-01, 2024-06-29, 2024-05-03, 2024-05-31",
        // whole months just before, as long as they are
        ", 2024-03-01, 2024-03-31, 2024-02-01, 2024-02-29",
        ", 2024-05-01, 2024-09-30, 2023-12-01, 2024-04-30",
        // as far into the calendar period before
        "month, 2024-03-01, 2024-03-30, 2024-02-01, 2024-02-29",
        "month, 2024-06-01, 2024-06-17, 2024-05-01, 2024-05-17",
        "quarter, 2024-04-01, 2024-06-30, 2024-01-01, 2024-03-31",
        "year, 2024-01-01, 2024-02-29, 2023-01-01, 2023-02-28",
        "admin-year, 2023-12-15, 2024-12-14, 2022-12-15, 2023-12-14"
    })
    void the_period_before_is_as_long_and_ends_where_the_window_begins_or_as_far_into_its_calendar_period(
            String name, LocalDate from, LocalDate to, LocalDate previousFrom, LocalDate previousTo) {
        assertThat(NamedWindow.before(name, new Window(from, to))).isEqualTo(new Window(previousFrom, previousTo));
    }
}
