package vn.motcua.metrics.counts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.metrics.indicator.Timeline;

/// Timelines as they are kept in the store.
@ApplicationScoped
public class TimelineJson {

    private final ObjectMapper json;

    TimelineJson(ObjectMapper json) {
        this.json = json;
    }

    /// The timeline as JSON.
    public String write(Timeline timeline) {
        try {
            return json.writeValueAsString(timeline);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A timeline cannot be written as JSON", e);
        }
    }

    /// The timeline that [#write] wrote.
    public Timeline read(String stored) {
        try {
            return json.readValue(stored, Timeline.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored timeline cannot be read", e);
        }
    }
}
