package vn.motcua.metrics.integrity;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/// One step in the life of a question; never changed.
///
/// @param kind `raised`, `changed`, `ground-gone`, `ground-back`, `statement`, `confirmed` or `dismissed`
/// @param by who; empty = the rule
/// @param body what was said, or seen
public record Step(int number, String kind, Instant at, String by, JsonNode body) {}
