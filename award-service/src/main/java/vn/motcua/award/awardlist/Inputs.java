package vn.motcua.award.awardlist;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.figures.Snapshot;

/// Everything a list is judged on, without what differs between two snapshots of the same events.
///
/// @param frame what holds for everybody
/// @param candidates everybody, with all that was entered
public record Inputs(Frame frame, List<CandidateFile> candidates) {

    /// What holds for every candidate.
    ///
    /// @param campaign the document of the campaign, with its version
    /// @param level `commune`, `district` or `province`
    /// @param asOf the state of the world at that moment
    /// @param indicators the figures of the desk
    /// @param officers the figures of each officer's own dossiers
    public record Frame(
            ObjectNode campaign,
            String level,
            Instant asOf,
            List<Snapshot.Indicator> indicators,
            @Nullable List<Snapshot.Officer> officers) {}

    static Inputs read(InputStream json, ObjectMapper mapper) {
        List<CandidateFile> candidates = new ArrayList<>();
        return new Inputs(eachCandidate(json, mapper, candidates::add), candidates);
    }

    /// Reads kept inputs one candidate after the other.
    ///
    /// @return what holds for everybody
    static Frame eachCandidate(InputStream json, ObjectMapper mapper, Consumer<CandidateFile> taker) {
        ObjectReader reader = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        ObjectReader file = reader.forType(CandidateFile.class);
        ObjectNode campaign = mapper.createObjectNode();
        String level = "";
        Instant asOf = Instant.EPOCH;
        List<Snapshot.Indicator> indicators = List.of();
        List<Snapshot.Officer> officers = null;
        try (JsonParser parser = mapper.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "asOf" -> asOf = reader.forType(Instant.class).readValue(parser);
                    case "campaign" ->
                        campaign = reader.forType(ObjectNode.class).readValue(parser);
                    case "candidates" -> {
                        while (parser.nextToken() != JsonToken.END_ARRAY) {
                            taker.accept(file.readValue(parser));
                        }
                    }
                    case "indicators" ->
                        indicators = reader.forType(new TypeReference<List<Snapshot.Indicator>>() {})
                                .readValue(parser);
                    case "level" -> level = parser.getText();
                    case "officers" ->
                        officers = reader.forType(new TypeReference<List<Snapshot.Officer>>() {})
                                .readValue(parser);
                    default -> throw new IllegalStateException("Kept inputs have no field " + field);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("The inputs of a stored award list cannot be read any more", e);
        }
        return new Frame(campaign, level, asOf, indicators, officers);
    }
}
