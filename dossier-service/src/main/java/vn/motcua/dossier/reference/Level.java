package vn.motcua.dossier.reference;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/// The level of government an office belongs to, lowest first.
///
/// The district level ended on 2025-07-01; offices of that time keep it.
public enum Level {
    COMMUNE("commune"),
    DISTRICT("district"),
    PROVINCE("province");

    private final String code;

    Level(String code) {
        this.code = code;
    }

    /// As written in JSON, e.g. `commune`.
    @JsonValue
    public String code() {
        return code;
    }

    /// The level of this code, if there is one.
    public static Optional<Level> of(String code) {
        return Arrays.stream(values()).filter(level -> level.code.equals(code)).findFirst();
    }

    boolean isAbove(Level other) {
        return compareTo(other) > 0;
    }
}
