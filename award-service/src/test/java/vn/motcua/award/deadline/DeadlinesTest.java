package vn.motcua.award.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.award.reading.DeadlineReading;

class DeadlinesTest {

    private static final Period CAMPAIGN = new Period(LocalDate.parse("2024-05-01"), LocalDate.parse("2024-09-30"));
    private static final FilingTerm COMMUNE = new FilingTerm.Before(LocalDate.parse("2024-09-30"));
    private static final FilingTerm DISTRICT =
            new FilingTerm.Between(LocalDate.parse("2024-09-30"), LocalDate.parse("2024-10-02"));
    private static final Instant LATER = Instant.parse("2024-11-01T00:00:00Z");

    @Test
    @SuppressWarnings("JavaTimeDefaultTimeZone") // the default zone is what is asked for
    void these_tests_run_where_the_default_zone_is_utc() {
        assertThat(ZoneId.systemDefault().getRules().getOffset(LATER).getTotalSeconds())
                .isZero();
    }

    @Test
    void the_campaign_includes_its_last_instant_and_excludes_the_next() {
        assertThat(CAMPAIGN.contains(Instant.parse("2024-09-30T16:59:59.999Z"))).isTrue();
        assertThat(CAMPAIGN.contains(Instant.parse("2024-09-30T17:00:00Z"))).isFalse();
        assertThat(CAMPAIGN.contains(Instant.parse("2024-04-30T17:00:00Z"))).isTrue();
        assertThat(CAMPAIGN.contains(Instant.parse("2024-04-30T16:59:59.999Z"))).isFalse();
    }

    /// Every edge of the plan of 2024, written in both zones.
    @ParameterizedTest(name = "{0} at {1} = {2} → {3}")
    @CsvSource({
        "campaign, 2024-04-30T16:59:59.999Z, 2024-04-30T23:59:59.999+07:00, out",
        "campaign, 2024-04-30T17:00:00Z, 2024-05-01T00:00:00+07:00, in",
        "campaign, 2024-09-30T16:59:59.999Z, 2024-09-30T23:59:59.999+07:00, in",
        "campaign, 2024-09-30T17:00:00Z, 2024-10-01T00:00:00+07:00, out",
        "commune, 2024-09-29T16:59:59.999Z, 2024-09-29T23:59:59.999+07:00, IN_TIME",
        "commune, 2024-09-29T17:00:00Z, 2024-09-30T00:00:00+07:00, LATE",
        "district, 2024-09-29T16:59:59.999Z, 2024-09-29T23:59:59.999+07:00, EARLY",
        "district, 2024-09-29T17:00:00Z, 2024-09-30T00:00:00+07:00, IN_TIME",
        "district, 2024-10-02T16:59:59.999Z, 2024-10-02T23:59:59.999+07:00, IN_TIME",
        "district, 2024-10-02T17:00:00Z, 2024-10-03T00:00:00+07:00, LATE"
    })
    void an_edge_stands_the_same_in_either_zone(String what, Instant utc, String local, String standing) {
        Instant same = OffsetDateTime.parse(local).toInstant();
        assertThat(same).isEqualTo(utc);
        assertThat(
                        switch (what) {
                            case "campaign" -> CAMPAIGN.contains(same) ? "in" : "out";
                            case "commune" ->
                                COMMUNE.window(DeadlineReading.BEFORE_DAY)
                                        .status(same, LATER)
                                        .name();
                            default ->
                                DISTRICT.window(DeadlineReading.BEFORE_DAY)
                                        .status(same, LATER)
                                        .name();
                        })
                .isEqualTo(standing);
    }

    @Test
    void from_the_first_of_may_to_the_end_of_september_are_153_days_in_five_months() {
        assertThat(CAMPAIGN.days()).isEqualTo(153);
        assertThat(CAMPAIGN.months())
                .containsExactly(
                        YearMonth.of(2024, 5),
                        YearMonth.of(2024, 6),
                        YearMonth.of(2024, 7),
                        YearMonth.of(2024, 8),
                        YearMonth.of(2024, 9));
    }

    @Test
    void at_the_commune_a_file_is_in_time_until_the_end_of_the_29th() {
        FilingWindow window = COMMUNE.window(DeadlineReading.BEFORE_DAY);

        assertThat(window.status(Instant.parse("2024-09-29T16:59:59.999Z"), LATER))
                .isEqualTo(FilingStatus.IN_TIME);
        assertThat(window.status(Instant.parse("2024-09-29T17:00:00Z"), LATER)).isEqualTo(FilingStatus.LATE);
        assertThat(COMMUNE.lastDay(DeadlineReading.BEFORE_DAY)).isEqualTo(LocalDate.parse("2024-09-29"));
    }

    @Test
    void at_the_district_a_file_is_in_time_from_the_30th_to_the_end_of_the_2nd() {
        FilingWindow window = DISTRICT.window(DeadlineReading.BEFORE_DAY);

        assertThat(window.status(Instant.parse("2024-09-29T16:59:59.999Z"), LATER))
                .isEqualTo(FilingStatus.EARLY);
        assertThat(window.status(Instant.parse("2024-09-29T17:00:00Z"), LATER)).isEqualTo(FilingStatus.IN_TIME);
        assertThat(window.status(Instant.parse("2024-10-02T16:59:59.999Z"), LATER))
                .isEqualTo(FilingStatus.IN_TIME);
        assertThat(window.status(Instant.parse("2024-10-02T17:00:00Z"), LATER)).isEqualTo(FilingStatus.LATE);
    }

    @Test
    void the_same_moment_written_with_its_offset_stands_the_same() {
        Instant lastOfThe29th =
                OffsetDateTime.parse("2024-09-29T23:59:59.999+07:00").toInstant();

        assertThat(COMMUNE.window(DeadlineReading.BEFORE_DAY).status(lastOfThe29th, LATER))
                .isEqualTo(FilingStatus.IN_TIME);
    }

    @Test
    void until_the_end_of_the_day_gives_one_day_more() {
        FilingWindow window = COMMUNE.window(DeadlineReading.END_OF_DAY);

        assertThat(window.status(Instant.parse("2024-09-30T16:59:59.999Z"), LATER))
                .isEqualTo(FilingStatus.IN_TIME);
        assertThat(window.status(Instant.parse("2024-09-30T17:00:00Z"), LATER)).isEqualTo(FilingStatus.LATE);
    }

    @Test
    void close_of_business_is_five_o_clock_of_the_friday_before() {
        FilingWindow window = COMMUNE.window(DeadlineReading.CLOSE_OF_BUSINESS);

        assertThat(window.status(Instant.parse("2024-09-27T09:59:59.999Z"), LATER))
                .isEqualTo(FilingStatus.IN_TIME);
        assertThat(window.status(Instant.parse("2024-09-27T10:00:00Z"), LATER)).isEqualTo(FilingStatus.LATE);
    }

    @Test
    void on_the_last_day_the_window_is_open_and_a_moment_later_it_is_missed() {
        FilingWindow window = DISTRICT.window(DeadlineReading.BEFORE_DAY);

        assertThat(window.status(null, Instant.parse("2024-10-02T16:59:59.999Z")))
                .isEqualTo(FilingStatus.NOT_FILED);
        assertThat(window.status(null, Instant.parse("2024-10-02T17:00:00Z"))).isEqualTo(FilingStatus.MISSED);
    }

    @Test
    void a_file_received_after_the_moment_asked_for_is_not_known_then() {
        FilingWindow window = COMMUNE.window(DeadlineReading.BEFORE_DAY);

        assertThat(window.status(Instant.parse("2024-09-20T00:00:00Z"), Instant.parse("2024-09-19T00:00:00Z")))
                .isEqualTo(FilingStatus.NOT_FILED);
    }
}
