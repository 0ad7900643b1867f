package vn.motcua.award.rule;

import java.util.OptionalLong;
import vn.motcua.award.reading.Message;

/// How a share is held against a percentage: always by whole numbers, `100·num` against `percent·den`.
public enum Comparison {
    /// "trên 90 %": strictly more.
    ABOVE(">"),
    /// "từ 90 % trở lên": as much or more.
    AT_LEAST(">="),
    /// "100 %": exactly; saved only with 100.
    EXACTLY("=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /// As written in a campaign: `>`, `>=` or `=`.
    public String sign() {
        return sign;
    }

    /// The demand in words: "trên 95 %".
    public Message demand(int percent) {
        return switch (this) {
            case ABOVE -> new Message("trên " + percent + " %", "above " + percent + " %");
            case AT_LEAST -> new Message("từ " + percent + " % trở lên", "at least " + percent + " %");
            case EXACTLY -> new Message("đạt " + percent + " %", "exactly " + percent + " %");
        };
    }

    /// True when the share meets the percentage; a share without cases is never asked.
    public boolean holds(Figure figure, int percent) {
        long have = 100 * figure.numerator();
        long want = percent * figure.denominator();
        return switch (this) {
            case ABOVE -> have > want;
            case AT_LEAST -> have >= want;
            case EXACTLY -> have == want;
        };
    }

    /// How many cases of the same denominator are short; 0 when it holds.
    public long missing(Figure figure, int percent) {
        long want = percent * figure.denominator();
        long least =
                switch (this) {
                    case ABOVE -> want / 100 + 1;
                    case AT_LEAST, EXACTLY -> Math.ceilDiv(want, 100L);
                };
        return Math.max(0, least - figure.numerator());
    }

    /// How many good cases in a row would make it hold; empty when no number would, 0 when it holds.
    public OptionalLong needed(Figure figure, int percent) {
        if (holds(figure, percent)) {
            return OptionalLong.of(0);
        }
        if (percent >= 100) {
            return OptionalLong.empty();
        }
        long short100 = percent * figure.denominator() - 100 * figure.numerator();
        long each = 100L - percent;
        return OptionalLong.of(
                switch (this) {
                    case ABOVE -> short100 / each + 1;
                    case AT_LEAST, EXACTLY -> Math.ceilDiv(short100, each);
                });
    }
}
