package vn.motcua.metrics.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.Tokens;
import vn.motcua.metrics.WithServers;
import vn.motcua.metrics.fold.Topic;
import vn.motcua.metrics.indicator.Channel;
import vn.motcua.metrics.indicator.Defect;
import vn.motcua.metrics.indicator.Timeline;

/// The office Y01.01 with a dossier for each defect: what is counted beside a rate, and the cases behind it.
@QuarkusTest
@WithServers
class DataQualityComponentTest {

    private static final String OFFICE = "Y01.01";
    private static final String JUNE = "from=2024-06-01&to=2024-06-30&asOf=2024-07-01T00:00:00%2B07:00";

    private static boolean happened;

    @BeforeEach
    void a_dossier_for_each_defect() {
        if (happened) {
            return;
        }
        happened = true;
        try (Topic topic = new Topic()) {
            topic.reference("office", "office/" + OFFICE, """
                    {"code":"Y01.01","name":"UBND xã Yên Mỹ","level":"commune"}""");
            topic.send(List.of(
                    // Friday's fact on Monday: one working day.
                    topic.event(dossier("MON", "2024-06-28"), 1, 1, at("2024-06-07T16:00"), at("2024-06-10T08:00")),
                    // Friday's fact on Tuesday: two; that the next one is in time does not mend it.
                    topic.event(dossier("TUE", "2024-06-28"), 2, 1, at("2024-06-07T16:00"), at("2024-06-11T08:00")),
                    topic.event(dossier("TUE", "2024-06-28"), 3, 2, at("2024-06-12T08:00"), at("2024-06-12T08:00")),
                    topic.event(dossier("DUE", "2024-05-31"), 4, 1, at("2024-06-12T09:00"), at("2024-06-12T09:00")),
                    topic.event(
                            dossier("TOLD", "2024-06-28", Defect.PROVISIONAL_DUE_DATE, Defect.UNKNOWN_PROCEDURE),
                            5,
                            1,
                            at("2024-06-12T10:00"),
                            at("2024-06-12T10:00"))));
        }
        await().atMost(Duration.ofSeconds(40))
                .ignoreExceptions()
                .until(() -> ask("online-dossiers", "").getOrDefault("denominator", 0L) == 4L);
    }

    @Test
    void what_is_recorded_more_than_a_working_day_late_is_dated_back_and_stays_so() {
        assertThat(ask("on-time", "")).containsEntry("back-dated", 1L);
        assertThat(cases("on-time", "back-dated", "")).containsExactly("TUE");
        assertThat(ask("online-dossiers", "")).containsEntry("back-dated", 1L);
        assertThat(cases("procedure-compliance", "back-dated", "")).containsExactly("TUE");
    }

    @Test
    void it_was_not_known_before_it_was_recorded_and_does_not_count_before_it_happened() {
        String before = "&knownAt=2024-06-10T12:00:00%2B07:00";
        assertThat(ask("on-time", before)).doesNotContainKey("back-dated");
        assertThat(cases("on-time", "back-dated", before)).isEmpty();
        String between = "&knownAt=2024-06-11T12:00:00%2B07:00";
        assertThat(ask("on-time", between)).containsEntry("back-dated", 1L);
        assertThat(cases("on-time", "back-dated", between)).containsExactly("TUE");
        assertThat(ask("on-time", "asOf=2024-06-07T15:00:00%2B07:00")).doesNotContainKey("back-dated");
    }

    @Test
    void what_events_tell_of_their_data_and_what_cannot_be_is_counted_too() {
        assertThat(ask("on-time", ""))
                .containsEntry("due-before-receipt", 1L)
                .containsEntry("provisional-due-date", 1L);
        assertThat(cases("on-time", "due-before-receipt", "")).containsExactly("DUE");
        assertThat(cases("on-time", "provisional-due-date", "")).containsExactly("TOLD");
        assertThat(cases("online-dossiers", "unknown-procedure", "")).containsExactly("TOLD");
        assertThat(ask("digitisation", "")).containsEntry("no-digitisation-record", 4L);
    }

    private static List<String> cases(String indicator, String defect, String more) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of("viewer").offices(OFFICE).token())
                .get("/api/v1/offices/" + OFFICE + "/indicators/" + indicator + "/dossiers?size=100&defect=" + defect
                        + "&" + JUNE + more)
                .then()
                .statusCode(200)
                .extract()
                .path("items.code");
    }

    /// Count of each defect by code, and the denominator.
    private static Map<String, Long> ask(String indicator, String more) {
        String query = more.startsWith("asOf") ? JUNE.replaceAll("asOf=.*", "") + more : JUNE + more;
        Map<String, Object> one = given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of("viewer").offices(OFFICE).token())
                .get("/api/v1/offices/" + OFFICE + "/indicators?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("indicators.find { it.code == '" + indicator + "' }");
        Map<String, Long> counts = new TreeMap<>();
        counts.put("denominator", ((Number) one.get("denominator")).longValue());
        for (Object defect : (List<?>) one.get("dataQuality")) {
            Map<?, ?> told = (Map<?, ?>) defect;
            counts.put(told.get("code").toString(), ((Number) told.get("count")).longValue());
        }
        return counts;
    }

    private static Timeline dossier(String code, @Nullable String dueDay, Defect... told) {
        Instant received = at("2024-06-03T09:00");
        return new Timeline(
                OFFICE,
                code,
                new Timeline.Procedure("1.001", "Hộ tịch", true, false),
                Channel.COUNTER,
                received,
                dueDay == null ? List.of() : List.of(new Timeline.DueChange(received, at(dueDay + "T17:00"))),
                List.of(),
                null,
                List.of(new Timeline.Assignment("A", received)),
                null,
                new Timeline.Particulars(
                        false,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        Timeline.Traces.NONE,
                        List.of(told),
                        null));
    }

    private static Instant at(String local) {
        return Instant.parse(local + ":00Z").minusSeconds(7 * 3600);
    }
}
