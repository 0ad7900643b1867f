package vn.motcua.dossier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.dossier.fact.ApplicantKind;
import vn.motcua.dossier.fact.Channel;
import vn.motcua.dossier.fact.CorrectableField;
import vn.motcua.dossier.fact.FiledBy;
import vn.motcua.dossier.fact.Outcome;
import vn.motcua.dossier.fact.PaymentMethod;
import vn.motcua.dossier.fact.ReturnMedium;
import vn.motcua.dossier.fact.StopCause;
import vn.motcua.dossier.lifecycle.DossierState;
import vn.motcua.dossier.lifecycle.DueCause;
import vn.motcua.dossier.lifecycle.WaitKind;
import vn.motcua.dossier.posting.Component;
import vn.motcua.dossier.posting.Place;
import vn.motcua.dossier.procedure.OnlineLevel;
import vn.motcua.dossier.procedure.Regime;

/// Every example ever published validates against the schemas of today, so a consumer written for an old one still
/// reads what is sent.
class PublishedExamplesTest {

    private static final List<DossierState> STATES = List.of(
            new DossierState.Submitted(),
            new DossierState.Accepted(),
            new DossierState.NotAccepted(),
            new DossierState.InProgress(),
            new DossierState.AwaitingSupplement(true),
            new DossierState.AwaitingPayment(),
            new DossierState.Withdrawn(),
            new DossierState.Stopped(),
            new DossierState.Completed(),
            new DossierState.Returned());

    @ParameterizedTest
    @MethodSource("types")
    void each_type_has_a_closed_schema_of_its_name(String type) {
        ObjectNode schema = Contracts.read(Contracts.schemaFileOf(type));

        assertThat(schema.path("title").textValue()).startsWith(type + " · ");
        assertThat(schema.path("type").textValue()).isEqualTo("object");
        assertThat(open(schema))
                .as("places in the schema of %s that let unknown members through", type)
                .isEmpty();
        assertThat(schema.path("$id").textValue())
                .isEqualTo("https://motcua.vn/contracts/%s/%s.schema.json"
                        .formatted(Contracts.folderOf(type), Contracts.nameOf(type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void each_type_has_an_example_and_all_of_them_are_valid(String type) {
        List<Path> examples = Contracts.examplesOf(type);

        assertThat(examples).as("examples of %s", type).isNotEmpty();
        for (Path example : examples) {
            assertThat(Contracts.complaints(Contracts.schemaOf(type), Contracts.read(example)))
                    .as(example.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_is_missing_or_unknown_is_noticed(String type) {
        ObjectNode more = Contracts.read(Contracts.examplesOf(type).getFirst());
        more.put("applicantName", "Nguyễn Thị Ánh Tuyết");
        assertThat(Contracts.complaints(Contracts.schemaOf(type), more)).isNotEmpty();

        for (JsonNode required : Contracts.read(Contracts.schemaFileOf(type)).path("required")) {
            ObjectNode less = Contracts.read(Contracts.examplesOf(type).getFirst());
            less.remove(required.textValue());
            assertThat(Contracts.complaints(Contracts.schemaOf(type), less))
                    .as("%s without %s", type, required.textValue())
                    .isNotEmpty();
        }
    }

    @Test
    void no_file_stands_there_that_belongs_to_no_type() {
        Stream<Path> known = Contracts.allTypes().stream()
                .flatMap(type ->
                        Stream.concat(Stream.of(Contracts.schemaFileOf(type)), Contracts.examplesOf(type).stream()));
        Stream<Path> there = Stream.of(Contracts.EVENTS, Contracts.REFERENCE)
                .map(Contracts.FOLDER::resolve)
                .flatMap(folder -> Stream.concat(
                        Contracts.files(folder, "(?!common[.-]).*\\.json").stream(),
                        Contracts.files(folder.resolve("examples"), ".*").stream()));

        assertThat(there).containsExactlyInAnyOrderElementsOf(known.toList());
    }

    @Test
    void the_times_of_examples_are_times() {
        ObjectNode example = Contracts.read(
                Contracts.examplesOf("vn.motcua.dossier.accepted.v1").getFirst());
        example.put("recordedAt", "hôm qua");

        assertThat(Contracts.complaints(Contracts.schemaOf("vn.motcua.dossier.accepted.v1"), example))
                .singleElement()
                .asString()
                .contains("recordedAt");
    }

    @Test
    void closed_lists_are_those_of_the_code() {
        JsonNode common = Contracts.read(Contracts.FOLDER.resolve("dossier-events/v1/common.schema.json"))
                .path("$defs");
        assertThat(STATES).hasSize(DossierState.class.getPermittedSubclasses().length);
        assertThat(listed(common.path("channel"))).isEqualTo(codes(Channel.values(), Channel::code));
        assertThat(listed(common.path("state")))
                .isEqualTo(STATES.stream().map(DossierState::code).sorted().toList());
        assertThat(listed(common.path("online"))).isEqualTo(codes(OnlineLevel.values(), OnlineLevel::code));
        assertThat(listed(common.path("outcome"))).isEqualTo(codes(Outcome.values(), Outcome::code));
        assertThat(listed(common.path("waitKind"))).isEqualTo(codes(WaitKind.values(), WaitKind::code));
        assertThat(listed(common.at("/timeline/properties/dueChanges/items/properties/cause")))
                .isEqualTo(codes(DueCause.values(), DueCause::code));
        assertThat(listed(common.path("applicantKind"))).isEqualTo(codes(ApplicantKind.values(), ApplicantKind::code));
        assertThat(listed(common.path("filedBy"))).isEqualTo(codes(FiledBy.values(), FiledBy::code));
        assertThat(listed(common.path("paymentMethod"))).isEqualTo(codes(PaymentMethod.values(), PaymentMethod::code));
        assertThat(listed(common.path("stopCause"))).isEqualTo(codes(StopCause.values(), StopCause::code));
        assertThat(listed(common.at("/timeline/properties/regime"))).isEqualTo(codes(Regime.values(), Regime::code));
        assertThat(listed(property("dossier.submitted", "applicantKind")))
                .isEqualTo(codes(ApplicantKind.values(), ApplicantKind::code));
        assertThat(listed(property("dossier.submitted", "filedBy"))).isEqualTo(codes(FiledBy.values(), FiledBy::code));
        assertThat(listed(property("dossier.paid", "method")))
                .isEqualTo(codes(PaymentMethod.values(), PaymentMethod::code));
        assertThat(listed(property("dossier.returned", "medium")))
                .isEqualTo(codes(ReturnMedium.values(), ReturnMedium::code));
        assertThat(listed(property("dossier.corrected", "field")))
                .isEqualTo(codes(CorrectableField.values(), CorrectableField::code));
        assertThat(listed(common.path("place"))).isEqualTo(codes(Place.values(), Place::code));
        assertThat(listed(common.at("/posting/properties/missing/items")))
                .isEqualTo(codes(Component.values(), Component::code));
    }

    static List<String> types() {
        return Contracts.allTypes();
    }

    private static JsonNode property(String name, String property) {
        return Contracts.read(Contracts.schemaFileOf("vn.motcua." + name + ".v1"))
                .path("properties")
                .path(property);
    }

    private static List<String> listed(JsonNode schema) {
        return schema.path("enum")
                .valueStream()
                .map(JsonNode::textValue)
                .sorted()
                .toList();
    }

    private static <E extends Enum<E>> List<String> codes(E[] all, Function<E, String> code) {
        return Arrays.stream(all).map(code).sorted().toList();
    }

    /// The objects described in a schema that do not say `additionalProperties: false`.
    private static List<JsonNode> open(JsonNode schema) {
        Stream<JsonNode> here = schema.path("type").asText().equals("object")
                        && !schema.path("additionalProperties").equals(BooleanNode.FALSE)
                ? Stream.of(schema)
                : Stream.empty();
        return Stream.concat(here, schema.valueStream().flatMap(child -> open(child).stream()))
                .toList();
    }
}
