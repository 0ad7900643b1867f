package vn.motcua.award.council;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A vote on one candidate; a blank vote is no abstention from being counted.
public enum Choice {
    /// đồng ý.
    YES,
    /// không đồng ý.
    NO,
    /// phiếu trắng.
    BLANK;

    /// As in JSON: `yes`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The choice of that code; empty when there is none.
    public static Optional<Choice> of(String code) {
        return Arrays.stream(values())
                .filter(choice -> choice.code().equals(code))
                .findFirst();
    }
}
