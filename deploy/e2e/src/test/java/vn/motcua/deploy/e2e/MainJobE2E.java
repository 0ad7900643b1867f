package vn.motcua.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.local.Part;

/// The main job: what a portal sends comes out as exact figures, whatever the order and however often it is sent.
class MainJobE2E {

    private static final SampleOffice IN_ORDER = new SampleOffice("X01.05.01");
    private static final SampleOffice SHUFFLED = new SampleOffice("X01.05.02");

    private static JsonNode imported;

    @BeforeAll
    static void the_sample_is_imported() {
        IN_ORDER.register();
        SHUFFLED.register();
        imported = IN_ORDER.send(IN_ORDER.lines());
        SHUFFLED.send(SHUFFLED.shuffled(7));
    }

    @Test
    void the_import_says_what_became_of_every_line() {
        JsonNode expected = IN_ORDER.expected().get("import");

        assertThat(imported.get("lines")).isEqualTo(expected.get("lines"));
        assertThat(imported.get("duplicate")).isEqualTo(expected.get("duplicate"));
        assertThat(imported.get("refused")).isEqualTo(expected.get("refused"));
        assertThat(imported.get("accepted").asInt() + imported.get("parked").asInt())
                .isEqualTo(expected.get("lines").asInt()
                        - expected.get("duplicate").asInt()
                        - expected.get("refused").asInt());
    }

    @Test
    void the_figures_are_those_that_the_maker_of_the_sample_counted() {
        theFiguresOf(IN_ORDER);
    }

    @Test
    void shuffled_lines_give_the_same_figures() {
        theFiguresOf(SHUFFLED);
    }

    @Test
    void shuffled_lines_give_the_same_dossiers() {
        Client auditor = Client.as("auditor");

        List<JsonNode> inOrder = dossiers(auditor, IN_ORDER);

        assertThat(inOrder).hasSize(IN_ORDER.expected().at("/import/dossiers").asInt());
        assertThat(dossiers(auditor, SHUFFLED)).isEqualTo(inOrder);
    }

    @Test
    void sending_the_same_lines_again_changes_nothing() {
        theFiguresOf(IN_ORDER);
        List<JsonNode> before = dossiers(Client.as("auditor"), IN_ORDER);

        JsonNode again = IN_ORDER.send(IN_ORDER.lines());

        int refused = IN_ORDER.expected().at("/import/refused").asInt();
        assertThat(again.get("accepted").asInt()).isZero();
        assertThat(again.get("parked").asInt()).isZero();
        assertThat(again.get("duplicate").asInt() + again.get("refused").asInt())
                .isEqualTo(again.get("lines").asInt());
        assertThat(again.get("refused").asInt()).isLessThanOrEqualTo(refused);
        assertThat(dossiers(Client.as("auditor"), IN_ORDER)).isEqualTo(before);
        theFiguresOf(IN_ORDER);
    }

    @Test
    void a_district_has_the_figures_of_its_communes_added_up() {
        theFiguresOf(IN_ORDER);
        theFiguresOf(SHUFFLED);

        JsonNode answer = Client.as("viewer", IN_ORDER.district())
                .get(
                        Part.METRICS,
                        "/offices/" + IN_ORDER.district()
                                + "/indicators?from=2024-05-01&to=2024-09-30&asOf=2024-10-01T00:00:00%2B07:00");

        JsonNode one = IN_ORDER.expected().at("/figures/0/indicators");
        for (JsonNode indicator : answer.get("indicators")) {
            JsonNode ofOne = one.get(indicator.get("code").asText());
            if (ofOne != null) {
                assertThat(indicator.get("denominator").asInt())
                        .isEqualTo(2 * ofOne.get(1).asInt());
                assertThat(indicator.get("numerator").asInt())
                        .isEqualTo(2 * ofOne.get(0).asInt());
            }
        }
    }

    @Test
    void both_services_have_the_same_of_an_office_whatever_the_order_of_its_events() {
        theFiguresOf(IN_ORDER);
        theFiguresOf(SHUFFLED);

        for (SampleOffice office : List.of(IN_ORDER, SHUFFLED)) {
            JsonNode compared = Client.as("operator", office.code())
                    .get(Part.METRICS, "/reconciliation?office=" + office.code())
                    .at("/items/0");
            assertThat(compared.get("finding").asText()).as("%s", compared).isEqualTo("equal");
            assertThat(compared.at("/here/dossiers").asInt()).isGreaterThan(400);
            assertThat(compared.get("here").get("hash"))
                    .isEqualTo(compared.get("there").get("hash"));
        }
    }

    @Test
    void calls_are_closed_to_those_without_a_token_of_the_right_role_and_office() {
        new Client("").get(Part.DOSSIER, "/offices/X01.05.01", 401);
        Client.as("viewer", "X01.05.01").post(Part.DOSSIER, "/imports", "application/x-ndjson", new byte[0], 403);
        Client.as("viewer", "X01.05.02").get(Part.METRICS, "/offices/X01.05.01/indicators", 403);
        Client.as("viewer").get(Part.METRICS, "/offices/X01.05.01/indicators", 403);
        new Client("").get(Part.AWARD, "/campaigns/vinh-yen-2024", 401);
        Client.as("portal", "X01.05.01").get(Part.AWARD, "/campaigns/vinh-yen-2024", 403);
    }

    private static void theFiguresOf(SampleOffice office) {
        for (JsonNode expected : office.expected().get("figures")) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                            Figures.like(expected, office.code()))
                    .isEqualTo(expected));
        }
    }

    /// Everything that is the same for the same facts, whatever their order: not the version, which counts arrivals.
    private static List<JsonNode> dossiers(Client reader, SampleOffice office) {
        List<JsonNode> dossiers = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = reader.get(Part.DOSSIER, "/dossiers?office=" + office.code() + "&size=500" + cursor);
            page.get("items").forEach(dossier -> dossiers.add(Dossiers.comparable(dossier, office.code())));
            cursor = page.hasNonNull("next") ? "&cursor=" + page.get("next").asText() : null;
        }
        return dossiers;
    }
}
