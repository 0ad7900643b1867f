package vn.motcua.award.reading;

/// What "met and exceeded" (đạt và vượt) demands beyond the targets. Ambiguity [Ambiguity#A3]; the first reading is the
/// default.
public enum ExceedMode implements Reading {
    /// Every target is met; "above 90 %" already demands more than 90.
    MEET_OR_EXCEED("đạt mọi chỉ tiêu là đủ, vì “trên 90 %” đã là hơn 90", "meeting every target is enough"),

    /// Every target is met and one at least exceeded.
    EXCEED_ONE("đạt mọi chỉ tiêu và vượt ít nhất một chỉ tiêu", "every target met, at least one exceeded"),

    /// Every target below 100 % is exceeded.
    EXCEED_ALL("vượt mọi chỉ tiêu dưới 100 %", "every target below 100 % exceeded");

    private final String vi;
    private final String en;

    ExceedMode(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Ambiguity ambiguity() {
        return Ambiguity.A3;
    }

    @Override
    public Message meaning() {
        return new Message(vi, en);
    }
}
