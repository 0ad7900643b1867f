package vn.motcua.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.local.Part;

/// From the dossiers to the award list: every verdict stands on frozen figures and says why.
class AwardE2E {

    private static final SampleOffice OFFICE = new SampleOffice("X01.02.03");

    private static JsonNode list;

    @BeforeAll
    static void the_list_is_made() throws IOException {
        OFFICE.register();
        OFFICE.send(OFFICE.lines());
        JsonNode expected = OFFICE.expected().at("/figures/0");
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        Figures.like(expected, OFFICE.code()))
                .isEqualTo(expected));
        list = SampleCampaign.commendedAtCommune();
    }

    @Test
    void all_criteria_met_is_a_commendation_and_one_month_below_a_is_none() {
        assertThat(entry("cc05").get("outcome").asText()).isEqualTo("PASS");
        assertThat(entry("pct").get("outcome").asText()).isEqualTo("PASS");
        assertThat(entry("cc03").get("outcome").asText()).isEqualTo("FAIL");
        assertThat(entry("cc03").at("/nearestGap/0/message/vi").asText()).isEqualTo("xếp loại B, yêu cầu A.");
    }

    @Test
    void the_tree_says_for_an_officer_how_many_were_on_time_and_how_many_are_missing() {
        JsonNode desk = node(entry("cc05"), "on-time");
        JsonNode own = node(entry("cc05"), "on-time/own");

        assertThat(desk.get("numerator").asInt()).isEqualTo(336);
        assertThat(desk.get("denominator").asInt()).isEqualTo(351);
        assertThat(desk.get("clause").asText()).isEqualTo("II.2e");
        assertThat(desk.get("gates").asBoolean()).isTrue();
        assertThat(own.get("gates").asBoolean()).isFalse();
        assertThat(own.get("numerator").asInt()).isEqualTo(105);
        assertThat(own.get("denominator").asInt()).isEqualTo(111);
        assertThat(own.get("missing").asInt()).isEqualTo(1);
        assertThat(own.at("/message/vi").asText())
                .contains("105/111")
                .contains("95 %")
                .contains("thiếu 1");
    }

    @Test
    void the_figures_of_the_list_are_those_of_the_snapshot_it_names() {
        JsonNode snapshot = Client.as("auditor")
                .get(Part.METRICS, "/snapshots/" + list.at("/snapshot/id").asText());

        assertThat(list.at("/snapshot/hash")).isEqualTo(snapshot.get("hash"));
        assertThat(snapshot.at("/positions/0/office").asText()).isEqualTo(OFFICE.code());
    }

    @Test
    void the_same_inputs_give_the_same_list() throws IOException {
        JsonNode again = SampleCampaign.commendedAtCommune();

        assertThat(again.get("listHash")).isEqualTo(list.get("listHash"));
        assertThat(again.get("entries")).isEqualTo(list.get("entries"));
    }

    private static JsonNode entry(String candidate) {
        for (JsonNode entry : list.get("entries")) {
            if (entry.get("candidate").asText().equals(candidate)) {
                return entry;
            }
        }
        throw new AssertionError("No entry for " + candidate);
    }

    private static JsonNode node(JsonNode entry, String id) {
        List<JsonNode> found = new ArrayList<>();
        collect(entry.get("tree"), id, found);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static void collect(JsonNode node, String id, List<JsonNode> into) {
        if (node.get("id").asText().equals(id)) {
            into.add(node);
        }
        node.path("children").forEach(child -> collect(child, id, into));
    }
}
