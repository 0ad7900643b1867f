package vn.motcua.metrics.counts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
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
        this.json = json.copy()
                .registerModule(new SimpleModule()
                        .addSerializer(Instant.class, new ShortTimes.Writer())
                        .addDeserializer(Instant.class, new ShortTimes.Reader()))
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        // An empty list is not written, and what is not written is an empty list.
        this.json
                .configOverride(List.class)
                .setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    /// The thing as JSON in UTF-8.
    public byte[] write(Subject subject) {
        try {
            return json.writeValueAsBytes(subject);
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
