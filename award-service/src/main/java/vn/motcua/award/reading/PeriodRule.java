package vn.motcua.award.reading;

/// What bounds the campaign: its dates or its announced number of days. Ambiguity [Ambiguity#A14]; the first reading is
/// the default.
public enum PeriodRule implements Reading {
    /// The two dates.
    DATES("theo hai ngày ghi trong kế hoạch", "by the two dates"),

    /// The announced number of days from the first date.
    DAY_COUNT("theo số ngày công bố", "by the announced number of days");

    private final String vi;
    private final String en;

    PeriodRule(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Ambiguity ambiguity() {
        return Ambiguity.A14;
    }

    @Override
    public Message meaning() {
        return new Message(vi, en);
    }
}
