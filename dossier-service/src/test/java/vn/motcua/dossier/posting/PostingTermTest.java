package vn.motcua.dossier.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.dossier.calendar.Due;
import vn.motcua.dossier.calendar.OfficialCalendars;
import vn.motcua.dossier.calendar.WorkingCalendar;

class PostingTermTest {

    private static final PostingTerm TERM = new PostingTerm(5, "thử nghiệm");
    private static final WorkingCalendar OFFICIAL = WorkingCalendar.of(OfficialCalendars.years());

    @ParameterizedTest(name = "received {0}, in effect {1}: up by {2}")
    @CsvSource({
        // five working days come first
        "2024-06-03, 2024-07-01, 2024-06-10",
        // the effective day comes first
        "2024-06-03, 2024-06-06, 2024-06-06",
        // on the same day
        "2024-06-03, 2024-06-10, 2024-06-10",
        // over Tết: 8–14/2/2024 are off, and so are the weekends
        "2024-02-06, 2024-03-01, 2024-02-20",
        "2025-01-24, 2025-03-01, 2025-02-07",
        // over the swap of 29/4 for Saturday 4/5
        "2024-04-26, 2024-06-01, 2024-05-07",
        // an effective day is a day of the law: a Sunday does not move it
        "2024-06-05, 2024-06-09, 2024-06-09",
        // in effect on the very day it came
        "2024-06-03, 2024-06-03, 2024-06-03",
        // in effect before the commune could know: the day it came, or the next working one
        "2024-06-03, 2024-05-20, 2024-06-03",
        "2024-06-08, 2024-05-20, 2024-06-10",
    })
    void a_posting_is_due_on_the_effective_day_or_after_five_working_days(
            LocalDate received, LocalDate effective, LocalDate due) {
        assertThat(TERM.due(received, effective, OFFICIAL)).isEqualTo(new Due(closing(due), false));
    }

    @Test
    void without_an_official_calendar_it_is_provisional() {
        assertThat(TERM.due(LocalDate.of(2027, 6, 1), LocalDate.of(2027, 7, 1), OFFICIAL))
                .isEqualTo(new Due(closing(LocalDate.of(2027, 6, 8)), true));
        assertThat(TERM.due(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 7, 1), OFFICIAL)
                        .provisional())
                .isTrue();
        assertThat(TERM.due(LocalDate.of(2026, 6, 1), LocalDate.of(2027, 7, 1), OFFICIAL)
                        .provisional())
                .isFalse();
    }

    @Test
    void the_term_is_a_setting() {
        assertThat(new PostingTerm(2, "rút gọn")
                        .due(LocalDate.of(2024, 6, 3), LocalDate.of(2024, 7, 1), WorkingCalendar.of(List.of()))
                        .at())
                .isEqualTo(closing(LocalDate.of(2024, 6, 5)));
    }

    private static java.time.Instant closing(LocalDate day) {
        return LocalDateTime.of(day, java.time.LocalTime.of(17, 0))
                .atZone(Vietnam.ZONE)
                .toInstant();
    }
}
