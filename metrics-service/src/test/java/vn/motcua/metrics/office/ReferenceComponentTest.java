package vn.motcua.metrics.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.metrics.WithServers;
import vn.motcua.metrics.fold.Topic;

@QuarkusTest
@WithServers
class ReferenceComponentTest {

    @Inject
    Offices offices;

    @Inject
    Procedures procedures;

    @Test
    void what_cannot_be_kept_goes_to_the_dead_letters_and_blocks_nothing() {
        try (Topic topic = new Topic()) {
            topic.reference("office", "office/R01.00", """
                    {"code":"R01.00","name":"UBND\\u0000xã","level":"commune"}""");
            topic.reference("office", "office/R01.00", "{\"code\":");
            topic.reference("calendar", "calendar/2024", "{}");
            topic.reference("office", "office/R01.01", """
                    {"code":"R01.01","name":"UBND xã Ánh Dương","level":"commune","parent":"R01","fax":"không"}""");
            topic.reference("procedure", "procedure/9.000077", """
                    {"code":"9.000077","name":"Cấp bản sao trích lục hộ tịch","field":"Hộ tịch"}""");

            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(procedures.names(List.of("9.000077", "9.000078")))
                            .isEqualTo(Map.of("9.000077", "Cấp bản sao trích lục hộ tịch")));
            assertThat(offices.find("R01.01"))
                    .contains(new Offices.Office("R01.01", "UBND xã Ánh Dương", "commune", "R01"));
            assertThat(offices.find("R01.00")).isEmpty();
            var letter = topic.deadLetters("office/R01.00").getFirst();
            assertThat(new String(
                            letter.headers().lastHeader("dead-letter-reason").value(), StandardCharsets.UTF_8))
                    .isEqualTo("not readable as reference data");
            assertThat(new String(
                            letter.headers().lastHeader("dead-letter-topic").value(), StandardCharsets.UTF_8))
                    .isEqualTo(Topic.REFERENCE);
        }
    }
}
