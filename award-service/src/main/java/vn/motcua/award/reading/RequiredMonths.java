package vn.motcua.award.reading;

/// For which months a desk worker needs a passing grade. Ambiguity [Ambiguity#A6]; the first reading is the default.
public enum RequiredMonths implements Reading {
    /// The months in which the person was assigned to the desk; fewer than all are flagged for review.
    ASSIGNED("các tháng được phân công tại bộ phận một cửa", "the months assigned to the desk"),

    /// Every month of the campaign.
    ALL("mọi tháng của đợt thi đua", "every month of the campaign"),

    /// The months that were over when the file was submitted.
    COMPLETE_AT_FILING("các tháng đã kết thúc khi nộp hồ sơ", "the months over at filing");

    private final String vi;
    private final String en;

    RequiredMonths(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Ambiguity ambiguity() {
        return Ambiguity.A6;
    }

    @Override
    public Message meaning() {
        return new Message(vi, en);
    }
}
