package vn.motcua.award.awardlist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.figures.Snapshot;
import vn.motcua.deploy.platform.hash.CanonicalJson;

/// Everything a list is judged on, without what differs between two snapshots of the same events.
///
/// @param campaign the document of the campaign, with its version
/// @param level `commune`, `district` or `province`
/// @param asOf the state of the world at that moment
/// @param indicators the figures of the desk
/// @param officers the figures of each officer's own dossiers
/// @param candidates everybody, with all that was entered
public record Inputs(
        ObjectNode campaign,
        String level,
        Instant asOf,
        List<Snapshot.Indicator> indicators,
        @Nullable List<Snapshot.Officer> officers,
        List<CandidateFile> candidates) {

    /// As kept and hashed.
    String json(ObjectMapper mapper) {
        return CanonicalJson.of(mapper.valueToTree(this));
    }

    static Inputs read(String json, ObjectMapper mapper) {
        try {
            return mapper.readValue(json, Inputs.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The inputs of a stored award list cannot be read any more", e);
        }
    }
}
