package vn.motcua.award.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemindersTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2024-09-21,",
        "2024-09-22, 7",
        "2024-09-25, 7",
        "2024-09-26, 3",
        "2024-09-27, 3",
        "2024-09-28, 1",
        "2024-09-29, 1",
        "2024-09-30,"
    })
    void reminders_are_due_seven_three_and_one_days_before_the_last_day(LocalDate today, Integer due) {
        assertThat(Reminders.due(LocalDate.parse("2024-09-29"), today)).isEqualTo(due);
    }
}
