package vn.motcua.metrics.indicator;

import java.util.Arrays;
import java.util.Locale;

/// What kinds of things are counted.
public enum SubjectKind {
    /// A dossier (hồ sơ).
    DOSSIER,
    /// A feedback case (phản ánh, kiến nghị).
    FEEDBACK,
    /// A procedure at a place where it must be posted (niêm yết, công khai).
    POSTING,
    /// A rating by a citizen.
    RATING;

    /// The one of that code.
    ///
    /// @throws IllegalArgumentException when there is none
    public static SubjectKind of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing of the kind " + code + " is counted"));
    }

    /// `dossier` and so on, as it is stored.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
