package vn.motcua.award.reading;

/// Who works at the one-stop desk. Ambiguity [Ambiguity#A10]; the first reading is the default.
public enum DeskWorkerRule implements Reading {
    /// Whoever an assignment decision names for any day of the campaign.
    ANY_DAY("có quyết định phân công trong bất kỳ ngày nào của đợt thi đua", "assigned by decision for any day"),

    /// Only those assigned full time.
    FULL_TIME("chỉ người làm chuyên trách", "full time only"),

    /// Also those who take shifts.
    SHIFTS("cả người trực luân phiên", "shift workers too");

    private final String vi;
    private final String en;

    DeskWorkerRule(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Ambiguity ambiguity() {
        return Ambiguity.A10;
    }

    @Override
    public Message meaning() {
        return new Message(vi, en);
    }
}
