package vn.motcua.award.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.reading.Message;

/// A share as two whole numbers.
///
/// @param numerator good cases, 0..denominator
/// @param denominator all cases; 0 = no cases, which is neither 0 % nor 100 %
public record Figure(long numerator, long denominator) {

    public Figure {
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException(numerator + "/" + denominator + " is no share");
        }
    }

    /// True when there is nothing to take a share of.
    public boolean empty() {
        return denominator == 0;
    }

    /// The share cut to four places, `0.9305`; absent without cases.
    public @Nullable String ratio() {
        return empty() ? null : cut(BigDecimal.valueOf(numerator), 4).toPlainString();
    }

    /// The share for people, cut to two places: "67/72 = 93,05 %".
    public Message words() {
        if (empty()) {
            return new Message("chưa phát sinh hồ sơ (0/0)", "no cases (0/0)");
        }
        String percent = cut(BigDecimal.valueOf(numerator).movePointRight(2), 2).toPlainString();
        String share = numerator + "/" + denominator + " = ";
        return new Message(share + percent.replace('.', ',') + " %", share + percent + " %");
    }

    // Cut, never rounded: 94.999 % must not read as 95 %.
    private BigDecimal cut(BigDecimal dividend, int places) {
        return dividend.divide(BigDecimal.valueOf(denominator), places, RoundingMode.DOWN);
    }
}
