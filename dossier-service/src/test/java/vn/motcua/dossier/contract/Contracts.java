package vn.motcua.dossier.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.feedback.FeedbackFactType;

/// The published contracts as the tests hold the code against them. Formats (times, dates) are asserted.
final class Contracts {

    static final Path FOLDER = Path.of("src/main/contracts");

    static final String EVENTS = "dossier-events/v1";
    static final String REFERENCE = "reference/v1";

    /// The types that are about an office and not about a dossier.
    static final List<String> OFFICE_TYPES = List.of(
            "vn.motcua.rating.given.v1",
            "vn.motcua.posting.checked.v1",
            "vn.motcua.posting.obliged.v1",
            "vn.motcua.posting.lifted.v1");

    /// The types about a dossier that are no facts of it.
    static final List<String> DERIVED_TYPES = List.of("vn.motcua.dossier.rejudged.v1");

    static final List<String> REFERENCE_TYPES = List.of(
            "vn.motcua.reference.office.v1", "vn.motcua.reference.procedure.v1", "vn.motcua.reference.calendar.v1");

    private static final String BASE = "https://motcua.vn/contracts/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory -> factory.schemaMappers(
                    mappers -> mappers.mapPrefix(BASE, FOLDER.toUri().toString())));

    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Contracts() {}

    /// Every type on the topic of events.
    static List<String> eventTypes() {
        return Stream.of(
                        Arrays.stream(FactType.values()).map(FactType::eventType),
                        DERIVED_TYPES.stream(),
                        Arrays.stream(FeedbackFactType.values()).map(FeedbackFactType::eventType),
                        OFFICE_TYPES.stream())
                .flatMap(types -> types)
                .toList();
    }

    static List<String> allTypes() {
        return Stream.concat(eventTypes().stream(), REFERENCE_TYPES.stream()).toList();
    }

    /// `dossier-events/v1` or `reference/v1`.
    static String folderOf(String type) {
        return REFERENCE_TYPES.contains(type) ? REFERENCE : EVENTS;
    }

    /// The file name without its end: `dossier-accepted` for `vn.motcua.dossier.accepted.v1`, `office` for
    /// `vn.motcua.reference.office.v1`.
    static String nameOf(String type) {
        String bare = type.substring("vn.motcua.".length(), type.length() - ".v1".length());
        return (REFERENCE_TYPES.contains(type) ? bare.substring("reference.".length()) : bare).replace('.', '-');
    }

    static Path schemaFileOf(String type) {
        return FOLDER.resolve(folderOf(type)).resolve(nameOf(type) + ".schema.json");
    }

    static JsonSchema schemaOf(String type) {
        return schema(folderOf(type) + "/" + nameOf(type) + ".schema.json");
    }

    static JsonSchema schema(String path) {
        return SCHEMAS.getSchema(SchemaLocation.of(BASE + path), STRICT);
    }

    static List<Path> examplesOf(String type) {
        return files(FOLDER.resolve(folderOf(type)).resolve("examples"), nameOf(type) + "-[0-9]{3}\\.json");
    }

    static List<Path> files(Path folder, String pattern) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(pattern))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode read(Path file) {
        try {
            return (ObjectNode) JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no JSON object", e);
        }
    }

    static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the schema has against a value; empty when it is well.
    static Set<String> complaints(JsonSchema schema, JsonNode value) {
        return schema.validate(value).stream()
                .map(ValidationMessage::getMessage)
                .collect(Collectors.toSet());
    }
}
