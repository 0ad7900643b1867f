package vn.motcua.metrics.counts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.metrics.indicator.Feedback;
import vn.motcua.metrics.indicator.Posting;
import vn.motcua.metrics.indicator.Rating;
import vn.motcua.metrics.indicator.Subject;
import vn.motcua.metrics.indicator.SubjectKind;
import vn.motcua.metrics.indicator.Timeline;

/// Things that are counted, as they are kept in the store.
@ApplicationScoped
public class SubjectJson {

    private final ObjectMapper json;

    SubjectJson(ObjectMapper json) {
        this.json = json;
    }

    /// The thing as JSON.
    public String write(Subject subject) {
        try {
            return json.writeValueAsString(subject);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A thing that is counted cannot be written as JSON", e);
        }
    }

    /// The thing that [#write] wrote.
    public Subject read(SubjectKind kind, String stored) {
        try {
            return json.readValue(stored, typeOf(kind));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + kind.code() + " cannot be read", e);
        }
    }

    private static Class<? extends Subject> typeOf(SubjectKind kind) {
        return switch (kind) {
            case DOSSIER -> Timeline.class;
            case FEEDBACK -> Feedback.class;
            case POSTING -> Posting.class;
            case RATING -> Rating.class;
        };
    }
}
