package vn.motcua.deploy.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import vn.motcua.deploy.local.Part;

/// The sample of `deploy/sample` at an office of any code: the same dossiers may happen at several offices.
///
/// @param code of the commune; the district above it is its code without the last group
record SampleOffice(String code) {

    private static final Path FILES = Path.of("../sample");
    private static final String ORIGINAL = "X01.02.03";
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Registers the offices above, the office and the procedures.
    void register() {
        Client operator = Client.as("operator");
        operator.put(Part.DOSSIER, "/offices/X01", text("offices/X01.json"));
        operator.put(Part.DOSSIER, "/offices/" + district(), text("offices/X01.02.json"));
        operator.put(
                Part.DOSSIER,
                "/offices/" + code,
                text("offices/" + ORIGINAL + ".json").replace("\"X01.02\"", "\"" + district() + "\""));
        try (Stream<Path> procedures = Files.list(FILES.resolve("procedures"))) {
            procedures.forEach(file -> operator.put(
                    Part.DOSSIER,
                    "/procedures/" + file.getFileName().toString().replace(".json", ""),
                    text("procedures/" + file.getFileName())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The code of the district above.
    String district() {
        return code.substring(0, code.lastIndexOf('.'));
    }

    /// The events as lines, in the order in which portals sent them.
    List<String> lines() {
        return text("events.ndjson").replace(ORIGINAL, code).lines().toList();
    }

    /// The events in another order.
    List<String> shuffled(int seed) {
        List<String> lines = new ArrayList<>(lines());
        Collections.shuffle(lines, new Random(seed));
        return lines;
    }

    /// Imports lines as the portal of this office; the result of the import.
    JsonNode send(List<String> lines) {
        byte[] body = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return Client.as("portal", code).post(Part.DOSSIER, "/imports", "application/x-ndjson", body, 200);
    }

    /// What must come out, as the sample's maker counted it.
    JsonNode expected() {
        try {
            return JSON.readTree(text("expected.json").replace(ORIGINAL, code));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(FILES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
