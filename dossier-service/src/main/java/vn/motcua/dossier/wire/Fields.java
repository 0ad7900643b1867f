package vn.motcua.dossier.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The members of a JSON object, read one by one; whatever was not asked for in the end is refused.
final class Fields {

    /// The longest code: offices, procedures, officers, dossiers.
    static final int CODE = 128;

    /// The longest free text.
    static final int TEXT = 4000;

    private static final int MOST_ITEMS = 200;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-12-31T00:00:00Z");

    private final ObjectNode object;
    private final String prefix;
    private final TreeSet<String> asked = new TreeSet<>();

    Fields(ObjectNode object, String prefix) {
        this.object = object;
        this.prefix = prefix;
    }

    String code(String name) {
        return require(name, optionalText(name, CODE));
    }

    @Nullable
    String optionalCode(String name) {
        return optionalText(name, CODE);
    }

    String text(String name) {
        return require(name, optionalText(name, TEXT));
    }

    String text(String name, int most) {
        return require(name, optionalText(name, most));
    }

    @Nullable
    String optionalText(String name) {
        return optionalText(name, TEXT);
    }

    Instant time(String name) {
        return require(name, optionalTime(name));
    }

    @Nullable
    Instant optionalTime(String name) {
        @Nullable String text = optionalText(name, 64);
        return text == null ? null : time(prefix + name, text);
    }

    <E extends Enum<E>> E oneOf(String name, Function<String, Optional<E>> of, E[] all, Function<E, String> code) {
        return require(name, optionalOneOf(name, of, all, code));
    }

    <E extends Enum<E>> @Nullable E optionalOneOf(
            String name, Function<String, Optional<E>> of, E[] all, Function<E, String> code) {
        @Nullable String text = optionalText(name, CODE);
        if (text == null) {
            return null;
        }
        return of.apply(text)
                .orElseThrow(() -> new InvalidEvent(EventProblems.notOneOf(
                        prefix + name, Arrays.stream(all).map(code).toList())));
    }

    long whole(String name, long least, long most) {
        @Nullable Long value = optionalWhole(name, least, most);
        return require(name, value);
    }

    @Nullable
    Long optionalWhole(String name, long least, long most) {
        @Nullable JsonNode value = member(name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) {
            throw new InvalidEvent(EventProblems.invalid(
                    prefix + name,
                    new vn.motcua.deploy.platform.text.Text(
                            "phải là số nguyên từ " + least + " đến " + most + ".",
                            "it must be a whole number from " + least + " to " + most + ".")));
        }
        return value.longValue();
    }

    boolean truth(String name) {
        return require(name, optionalTruth(name));
    }

    @Nullable
    Boolean optionalTruth(String name) {
        @Nullable JsonNode value = member(name);
        if (value == null) {
            return null;
        }
        if (!value.isBoolean()) {
            throw new InvalidEvent(EventProblems.notOneOf(prefix + name, List.of("true", "false")));
        }
        return value.booleanValue();
    }

    boolean truthOrNo(String name) {
        return member(name) != null && truth(name);
    }

    List<String> texts(String name, boolean required) {
        @Nullable JsonNode value = member(name);
        if (value == null) {
            if (required) {
                throw new InvalidEvent(EventProblems.missing(prefix + name));
            }
            return List.of();
        }
        if (!value.isArray() || value.size() > MOST_ITEMS) {
            throw new InvalidEvent(EventProblems.invalid(
                    prefix + name,
                    new vn.motcua.deploy.platform.text.Text(
                            "phải là danh sách không quá " + MOST_ITEMS + " chuỗi ký tự.",
                            "it must be a list of at most " + MOST_ITEMS + " strings.")));
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : value) {
            texts.add(checked(prefix + name + "[" + texts.size() + "]", item, TEXT));
        }
        return texts;
    }

    /// Refuses members that nobody asked for.
    void nothingElse() {
        object.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                throw new InvalidEvent(EventProblems.unknownField(name, asked));
            }
        });
    }

    /// Reads a time; to the microsecond, as it is kept.
    static Instant time(String path, String text) {
        try {
            Instant time = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (time.isAfter(EARLIEST) && time.isBefore(LATEST)) {
                return time;
            }
        } catch (DateTimeException _) {
            // Answered below like a time out of bounds.
        }
        throw new InvalidEvent(EventProblems.badTime(path));
    }

    @Nullable
    String optionalText(String name, int most) {
        @Nullable JsonNode value = member(name);
        return value == null ? null : checked(prefix + name, value, most);
    }

    private static String checked(String path, JsonNode value, int most) {
        if (!value.isTextual()) {
            throw new InvalidEvent(EventProblems.notText(path));
        }
        String text = value.textValue();
        if (text.isBlank() || text.length() > most) {
            throw new InvalidEvent(EventProblems.tooLong(path, most));
        }
        return text;
    }

    private @Nullable JsonNode member(String name) {
        asked.add(name);
        @Nullable JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private <T> T require(String name, @Nullable T value) {
        if (value == null) {
            throw new InvalidEvent(EventProblems.missing(prefix + name));
        }
        return value;
    }
}
