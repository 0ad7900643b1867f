package vn.motcua.dossier.fact;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The checks that facts make of their own values.
final class Checks {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-12-31T00:00:00Z");

    private Checks() {}

    static void time(String member, @Nullable Instant time) {
        if (time != null && (time.isBefore(EARLIEST) || time.isAfter(LATEST))) {
            throw new InvalidFact(
                    member,
                    new Wording("Thời điểm phải từ năm 1900 đến 2200.", "The time must be within 1900 to 2200."));
        }
    }

    static void filled(String member, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidFact(member, new Wording("Không được để trống.", "It must not be blank."));
        }
    }

    static void given(String member, @Nullable Object value) {
        if (value == null) {
            throw new InvalidFact(member, new Wording("Không được thiếu.", "It must not be missing."));
        }
    }

    /// A list of texts without gaps; empty when it is missing.
    static List<String> list(String member, @Nullable List<String> texts) {
        if (texts == null) {
            return List.of();
        }
        if (texts.stream().anyMatch(Objects::isNull)) {
            throw new InvalidFact(
                    member,
                    new Wording("Danh sách không được có phần tử trống.", "The list must have no empty element."));
        }
        return List.copyOf(texts);
    }

    static void notNegative(String member, long amount) {
        if (amount < 0) {
            throw new InvalidFact(member, new Wording("Không được âm.", "It must not be negative."));
        }
    }

    static Instant instant(String member, String text) {
        try {
            Instant instant = Instant.parse(text);
            time(member, instant);
            return instant;
        } catch (DateTimeException e) {
            throw new InvalidFact(
                    member,
                    new Wording(
                            "Phải là thời điểm theo RFC 3339, ví dụ 2024-05-02T08:00:00+07:00.",
                            "It must be an RFC 3339 time, e.g. 2024-05-02T08:00:00+07:00."));
        }
    }
}
