package vn.motcua.dossier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.motcua.dossier.journal.RelaySettings;

/// `asyncapi.yaml` says what is sent where: neither less nor more than the service does.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AsyncApiTest {

    private JsonNode document = MissingNode.getInstance();

    @BeforeAll
    void read() throws IOException {
        document = new YAMLMapper()
                .readTree(Contracts.FOLDER.resolve("asyncapi.yaml").toFile());
    }

    @Test
    void its_topics_are_those_the_relay_feeds() throws ReflectiveOperationException, IOException {
        assertThat(document.path("asyncapi").textValue()).startsWith("3.");
        assertThat(document.at("/channels/officeEvents/address").textValue()).isEqualTo(topic("eventsTopic"));
        assertThat(document.at("/channels/reference/address").textValue()).isEqualTo(topic("referenceTopic"));
        for (JsonNode channel : document.path("channels")) {
            assertThat(channel.at("/bindings/kafka/topic")).isEqualTo(channel.path("address"));
        }
        Properties settings = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            settings.load(in);
        }
        assertThat(settings.stringPropertyNames())
                .as("settings that would send elsewhere than the contract says")
                .noneMatch(name ->
                        name.contains("dossier.relay.events-topic") || name.contains("dossier.relay.reference-topic"));
    }

    @Test
    void each_channel_has_exactly_the_types_that_are_sent_there() {
        assertThat(typesOf("officeEvents")).containsExactlyInAnyOrderElementsOf(Contracts.eventTypes());
        assertThat(typesOf("reference")).containsExactlyInAnyOrderElementsOf(Contracts.REFERENCE_TYPES);
        assertThat(document.at("/components/messages").size())
                .isEqualTo(Contracts.allTypes().size());
    }

    @Test
    void each_message_names_its_schema_its_headers_and_all_of_its_examples() {
        for (JsonNode message : document.at("/components/messages")) {
            String type = message.path("name").textValue();
            assertThat(target(message.path("payload"))).isEqualTo(Contracts.schemaFileOf(type));
            assertThat(target(message.path("headers"))).isRegularFile();
            assertThat(message.path("examples").valueStream().map(one -> target(one.path("payload"))))
                    .as("examples of %s", type)
                    .containsExactlyElementsOf(Contracts.examplesOf(type));
        }
    }

    private List<String> typesOf(String channel) {
        return document.at("/channels/" + channel + "/messages")
                .valueStream()
                .map(message -> document.at(message.path("$ref").textValue().substring(1))
                        .path("name")
                        .textValue())
                .toList();
    }

    private static Path target(JsonNode reference) {
        return Contracts.FOLDER.resolve(reference.path("$ref").textValue());
    }

    private static String topic(String setting) throws ReflectiveOperationException {
        return RelaySettings.class
                .getMethod(setting)
                .getAnnotation(WithDefault.class)
                .value();
    }
}
