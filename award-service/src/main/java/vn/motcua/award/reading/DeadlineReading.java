package vn.motcua.award.reading;

/// What "before 30/9" means; in JSON `"deadline":{"inclusive":false}`. Ambiguity [Ambiguity#A11]; the first reading is
/// the default.
public enum DeadlineReading implements Reading {
    /// Before 00:00 of the day named.
    BEFORE_DAY("trước 0 giờ của ngày ghi trong kế hoạch", "before 00:00 of the day named"),

    /// Until the end of the day named.
    END_OF_DAY("đến hết ngày ghi trong kế hoạch", "until the end of the day named"),

    /// Until 17:00 of the last working day (Monday to Friday) before the day named.
    CLOSE_OF_BUSINESS("đến 17 giờ ngày làm việc cuối trước đó", "17:00 of the last working day before");

    private final String vi;
    private final String en;

    DeadlineReading(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Ambiguity ambiguity() {
        return Ambiguity.A11;
    }

    @Override
    public Message meaning() {
        return new Message(vi, en);
    }
}
