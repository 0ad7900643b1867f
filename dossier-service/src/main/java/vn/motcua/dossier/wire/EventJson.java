package vn.motcua.dossier.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.time.Vietnam;

/// The JSON of events, read with narrow bounds: senders are machines, and some of them are hostile.
public final class EventJson {

    private static final int MOST_DIGITS = 40;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxNumberLength(MOST_DIGITS)
                            .maxNameLength(256)
                            .maxStringLength(6 * 1024 * 1024)
                            .build())
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private EventJson() {}

    /// Reads one JSON value.
    ///
    /// @throws JsonProcessingException when the bytes are not one JSON value in UTF-8 within the bounds
    public static JsonNode read(byte[] json) throws JsonProcessingException {
        return read(json, 0, json.length);
    }

    /// Reads one JSON value from a part of an array.
    ///
    /// @throws JsonProcessingException when the bytes are not one JSON value in UTF-8 within the bounds
    public static JsonNode read(byte[] json, int offset, int length) throws JsonProcessingException {
        try {
            return MAPPER.readTree(json, offset, length);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
    }

    /// Reads an object that this service wrote itself.
    public static ObjectNode own(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored JSON cannot be read", e);
        }
    }

    /// Writes a value.
    public static String write(JsonNode value) {
        return value.toString();
    }

    /// A new empty object.
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// A time as it is published: local, with its offset.
    public static String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(Vietnam.ZONE));
    }

    /// Whether a value can be kept: no NUL, no half of a Unicode pair, no number beyond all measure.
    public static boolean isStorable(JsonNode value) {
        return unstorable(value, "$") == null;
    }

    /// The path of the first text that cannot be stored (a NUL, half a surrogate pair) or number beyond all measure.
    ///
    /// @return absent when all is well
    static @Nullable String unstorable(JsonNode value, String path) {
        if (value.isTextual()) {
            return storable(value.textValue()) ? null : path;
        }
        if (value.isNumber()) {
            boolean plain = value.isIntegralNumber()
                    || (Math.abs(value.decimalValue().scale()) <= MOST_DIGITS
                            && value.decimalValue().precision() <= MOST_DIGITS);
            return plain ? null : path;
        }
        for (var member : value.properties()) {
            if (!storable(member.getKey())) {
                return path;
            }
            @Nullable String found = unstorable(member.getValue(), path + "." + member.getKey());
            if (found != null) {
                return found;
            }
        }
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                @Nullable String found = unstorable(value.get(i), path + "[" + i + "]");
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
