package vn.motcua.award.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.Combination;
import vn.motcua.award.reading.Settings;
import vn.motcua.award.rule.Rule;
import vn.motcua.deploy.platform.hash.CanonicalJson;

class CampaignReaderTest {

    @Test
    void the_preset_reads_without_a_defect_and_chooses_the_defaults() {
        CampaignReader.Answer answer = SampleCampaigns.answer(SampleCampaigns.document());

        assertThat(answer.defects()).isEmpty();
        assertThat(SampleCampaigns.read(SampleCampaigns.document()).settings()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void what_is_written_reads_back_as_the_same_campaign() {
        ObjectNode written = CampaignWriter.write(SampleCampaigns.read(SampleCampaigns.document()));
        ObjectNode again = CampaignWriter.write(SampleCampaigns.read(written));

        assertThat(CanonicalJson.of(again)).isEqualTo(CanonicalJson.of(written));
    }

    @Test
    void every_setting_is_written_even_when_none_was_given() {
        ObjectNode document = SampleCampaigns.document();
        document.remove("settings");

        ObjectNode settings = (ObjectNode)
                CampaignWriter.write(SampleCampaigns.read(document)).get("settings");

        for (Ambiguity ambiguity : Ambiguity.values()) {
            assertThat(settings.has(ambiguity.setting()))
                    .as(ambiguity.setting())
                    .isTrue();
        }
    }

    @Test
    void every_reading_of_every_ambiguity_can_be_chosen_and_is_kept() {
        for (Ambiguity ambiguity : Ambiguity.values()) {
            for (var reading : ambiguity.readings()) {
                ObjectNode document = SampleCampaigns.document();
                ObjectNode settings = (ObjectNode) document.get("settings");
                switch (reading) {
                    case vn.motcua.award.reading.DeadlineReading deadline ->
                        settings.putObject("deadline")
                                .put("inclusive", deadline.name().equals("END_OF_DAY"))
                                .put("closeOfBusiness", deadline.name().equals("CLOSE_OF_BUSINESS"));
                    case vn.motcua.award.reading.Collectives collectives -> {
                        settings.put("collectives", collectives.name());
                        ((com.fasterxml.jackson.databind.node.ArrayNode) document.get("offers")).remove(1);
                    }
                    default -> settings.put(ambiguity.setting(), reading.name());
                }
                ObjectNode written = CampaignWriter.write(SampleCampaigns.read(document));

                assertThat(SampleCampaigns.read(written).settings().of(ambiguity))
                        .isEqualTo(reading);
            }
        }
    }

    @Test
    void an_all_inside_the_outermost_all_of_an_offer_is_what_reading_a1_decides() throws JsonProcessingException {
        ObjectNode document = SampleCampaigns.document();
        ((ObjectNode) document.at("/offers/0"))
                .set("rule", SampleCampaigns.JSON.readTree("{\"all\":[\"G1\",{\"all\":[\"C1\",\"C2\"]}]}"));

        Rule rule = SampleCampaigns.read(document).offers().getFirst().rule();

        assertThat(rule)
                .isEqualTo(new Rule.All(List.of(
                        new Rule.Ref("G1"), new Rule.Combine(List.of(new Rule.Ref("C1"), new Rule.Ref("C2"))))));
        assertThat(SampleCampaigns.read(document).settings().of(Ambiguity.A1)).isEqualTo(Combination.ALL);
    }

    @ParameterizedTest(name = "{0} is refused at {1} as {2}")
    @MethodSource("defects")
    void a_defect_is_refused_at_its_place(String what, String pointer, String code, Consumer<ObjectNode> change) {
        ObjectNode document = SampleCampaigns.document();
        change.accept(document);

        CampaignReader.Answer answer = SampleCampaigns.answer(document);

        assertThat(answer.campaign()).as(what).isNull();
        assertThat(answer.defects()).anySatisfy(defect -> {
            assertThat(defect.pointer()).isEqualTo(pointer);
            assertThat(defect.code()).isEqualTo(code);
            assertThat(defect.text().vi()).isNotBlank();
        });
    }

    static Stream<Arguments> defects() {
        return Stream.of(
                set("an unknown predicate", "/criteria/C2/p", "unknown-predicate", "/criteria/C2", "p", "\"script\""),
                set(
                        "an unknown operator",
                        "/criteria/SECTION_II/all/1/op",
                        "unknown-operator",
                        "/criteria/SECTION_II/all/1",
                        "op",
                        "\"<\""),
                set(
                        "an unknown indicator",
                        "/criteria/SECTION_II/all/1/id",
                        "unknown-indicator",
                        "/criteria/SECTION_II/all/1",
                        "id",
                        "\"II.2a\""),
                set(
                        "more than all",
                        "/criteria/SECTION_II/all/1/pct",
                        "unreachable",
                        "/criteria/SECTION_II/all/1",
                        "pct",
                        "100"),
                set(
                        "an equal sign below 100",
                        "/criteria/SECTION_II/all/3/op",
                        "unreachable",
                        "/criteria/SECTION_II/all/3",
                        "pct",
                        "99"),
                set(
                        "half a percent",
                        "/criteria/SECTION_II/all/1/pct",
                        "bad-number",
                        "/criteria/SECTION_II/all/1",
                        "pct",
                        "90.5"),
                set(
                        "a missing reference",
                        "/offers/0/rule/all/0",
                        "unknown-criterion",
                        "/offers/0",
                        "rule",
                        "{\"all\":[\"G9\"]}"),
                set("a circle", "/criteria/C1", "cycle", "/criteria/SECTION_II", "all", "[\"C1\"]"),
                set("an empty group", "/criteria/SECTION_II/all", "wrong-type", "/criteria/SECTION_II", "all", "[]"),
                set("two forms at once", "/criteria/C1", "unknown-rule", "/criteria/C1", "any", "[\"C2\"]"),
                set(
                        "an unknown condition",
                        "/offers/0/rule/all/3/when",
                        "unknown-condition",
                        "/offers/0/rule/all/3",
                        "when",
                        "\"TALL\""),
                set("an unknown reading", "/settings/combine", "unknown-value", "/settings", "combine", "\"SOME\""),
                set("an unknown setting", "/settings/mood", "unknown-field", "/settings", "mood", "1"),
                set(
                        "grades that contradict",
                        "/criteria/C3/grades",
                        "contradiction",
                        "/criteria/C3",
                        "grades",
                        "[\"A\",\"B\"]"),
                set(
                        "months that contradict",
                        "/criteria/C3/months",
                        "contradiction",
                        "/criteria/C3",
                        "months",
                        "\"ALL\""),
                set(
                        "collectives that contradict",
                        "/offers/1/subject",
                        "contradiction",
                        "/settings",
                        "collectives",
                        "\"NONE\""),
                set("another zone", "/zone", "unknown-zone", "", "zone", "\"UTC\""),
                set("another code", "/campaign", "other-code", "", "campaign", "\"other\""),
                set("no office", "/office", "wrong-type", "", "office", "null"),
                set(
                        "a period that runs backwards",
                        "/period/toInclusive",
                        "period-backwards",
                        "/period",
                        "toInclusive",
                        "\"2024-04-30\""),
                set(
                        "the 31st of September",
                        "/period/toInclusive",
                        "bad-date",
                        "/period",
                        "toInclusive",
                        "\"2024-09-31\""),
                set(
                        "two kinds of term",
                        "/offers/0/dossier",
                        "bad-term",
                        "/offers/0/dossier",
                        "from",
                        "\"2024-09-01\""),
                set(
                        "an authority of another level",
                        "/offers/0/authority",
                        "authority-of-another-level",
                        "/offers/0",
                        "authority",
                        "\"UBND_HUYEN_CT\""),
                set(
                        "a decision by the district after its end",
                        "/offers/1/decisionOn",
                        "authority-not-valid",
                        "/offers/1",
                        "decisionOn",
                        "\"2025-07-01\""),
                set("an unknown field", "/offers/0/colour", "unknown-field", "/offers/0", "colour", "\"red\""),
                arguments("a missing clause", "/criteria/T2", "missing-clause", (Consumer<ObjectNode>) document -> {
                    ((ObjectNode) document.at("/criteria/T2")).remove("clause");
                    ((ObjectNode) document.at("/offers/1")).remove("clause");
                }));
    }

    @Test
    void a_decision_by_the_district_on_its_last_day_is_accepted() {
        ObjectNode document = SampleCampaigns.document();
        ((ObjectNode) document.at("/offers/1")).put("decisionOn", "2025-06-30");

        assertThat(SampleCampaigns.answer(document).defects()).isEmpty();
    }

    @Test
    void all_defects_are_told_at_once() {
        ObjectNode document = SampleCampaigns.document();
        ((ObjectNode) document.at("/criteria/C2")).put("p", "script");
        ((ObjectNode) document.at("/settings")).put("late", "MAYBE");

        assertThat(SampleCampaigns.answer(document).defects())
                .extracting(Defect::pointer)
                .contains("/criteria/C2/p", "/settings/late");
    }

    private static Arguments set(String what, String pointer, String code, String at, String name, String json) {
        return arguments(what, pointer, code, (Consumer<ObjectNode>) document -> {
            try {
                ((ObjectNode) document.at(at)).set(name, SampleCampaigns.JSON.readTree(json));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(e);
            }
        });
    }
}
