package vn.motcua.award.reading;

/// What happens while a month has no signed grade yet. Ambiguity [Ambiguity#A7]; the first reading is the default.
public enum PendingMonths implements Reading {
    /// The nomination is taken, the decision waits for the grade.
    BLOCK_DECISION("nhận đề nghị, chờ đủ xếp loại mới quyết định", "nomination taken, decision waits"),

    /// A grade that is not signed yet counts.
    PROVISIONAL("tính cả xếp loại tạm thời chưa ký", "unsigned grades count"),

    /// A month without grade that is not over is left out.
    IGNORE("bỏ qua tháng chưa kết thúc", "a month not over is left out");

    private final String vi;
    private final String en;

    PendingMonths(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Ambiguity ambiguity() {
        return Ambiguity.A7;
    }

    @Override
    public Message meaning() {
        return new Message(vi, en);
    }
}
