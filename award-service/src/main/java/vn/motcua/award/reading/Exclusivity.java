package vn.motcua.award.reading;

/// Whether one achievement may be nominated at two levels. Ambiguity [Ambiguity#A9]; the first reading is the default.
public enum Exclusivity implements Reading {
    /// One active nomination an achievement; the second one filed is blocked.
    ONE_PER_ACHIEVEMENT("mỗi thành tích chỉ một đề nghị", "one nomination an achievement"),

    /// Both may be filed, the higher level counts.
    HIGHER_WINS("nộp cả hai, tính cấp cao hơn", "both filed, the higher counts"),

    /// Both may be awarded.
    BOTH_ALLOWED("được khen ở cả hai cấp", "both allowed");

    private final String vi;
    private final String en;

    Exclusivity(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Ambiguity ambiguity() {
        return Ambiguity.A9;
    }

    @Override
    public Message meaning() {
        return new Message(vi, en);
    }
}
