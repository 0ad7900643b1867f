package vn.motcua.award.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.award.deadline.FilingStatus;
import vn.motcua.award.deadline.FilingTerm;
import vn.motcua.award.reading.FiledMeans;
import vn.motcua.award.reading.Settings;

/// "Done before the day 30/9/2024": what has to be done by then is a reading (A12).
class MilestoneTest {

    private static final FilingTerm BEFORE = new FilingTerm.Before(LocalDate.of(2024, 9, 30));
    private static final FilingTerm BETWEEN =
            new FilingTerm.Between(LocalDate.of(2024, 9, 30), LocalDate.of(2024, 10, 2));
    private static final Instant DAY_AFTER = Instant.parse("2024-09-30T17:00:00Z");

    @ParameterizedTest(name = "{0}: {1} binds {2}")
    @CsvSource({
        "SUBMITTED, FILED, true",
        "SUBMITTED, COUNCIL_HELD, false",
        "SUBMITTED, DECISION_SIGNED, false",
        "COUNCIL_HELD, FILED, true",
        "COUNCIL_HELD, COUNCIL_HELD, true",
        "COUNCIL_HELD, DECISION_SIGNED, false",
        "DECISION_SIGNED, FILED, true",
        "DECISION_SIGNED, COUNCIL_HELD, true",
        "DECISION_SIGNED, DECISION_SIGNED, true",
        "DECISION_SIGNED, RECEIVED_ABOVE, false"
    })
    void each_reading_binds_its_milestone_and_those_before(FiledMeans means, Milestone milestone, boolean binds) {
        assertThat(milestone.status(BEFORE, Settings.DEFAULT.with(means), DAY_AFTER))
                .isEqualTo(binds ? Optional.of(FilingStatus.LATE) : Optional.empty());
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({
        "2024-09-29T16:59:59.999999999Z, IN_TIME",
        "2024-09-29T17:00:00Z, LATE",
    })
    void before_a_day_ends_with_the_day_before_in_viet_nam(Instant held, FilingStatus status) {
        assertThat(Milestone.COUNCIL_HELD.status(BEFORE, Settings.DEFAULT.with(FiledMeans.COUNCIL_HELD), held))
                .contains(status);
    }

    @Test
    void a_window_at_the_level_above_binds_the_receipt_there_alone() {
        Settings strictest = Settings.DEFAULT.with(FiledMeans.DECISION_SIGNED);

        assertThat(Milestone.RECEIVED_ABOVE.status(BETWEEN, strictest, DAY_AFTER))
                .contains(FilingStatus.IN_TIME);
        assertThat(Milestone.RECEIVED_ABOVE.status(BETWEEN, strictest, Instant.parse("2024-09-29T16:59:59Z")))
                .contains(FilingStatus.EARLY);
        assertThat(Milestone.FILED.status(BETWEEN, strictest, DAY_AFTER)).isEmpty();
        assertThat(Milestone.COUNCIL_HELD.status(BETWEEN, strictest, DAY_AFTER)).isEmpty();
        assertThat(Milestone.DECISION_SIGNED.status(BETWEEN, strictest, DAY_AFTER))
                .isEmpty();
    }
}
