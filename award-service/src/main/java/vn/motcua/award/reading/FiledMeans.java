package vn.motcua.award.reading;

/// What must be done by the deadline for the file. Ambiguity [Ambiguity#A12]; the first reading is the default.
public enum FiledMeans implements Reading {
    /// The file is submitted.
    SUBMITTED("hồ sơ được nộp", "the file is submitted"),

    /// The council has met.
    COUNCIL_HELD("hội đồng đã họp", "the council has met"),

    /// The decision is signed.
    DECISION_SIGNED("quyết định đã ký", "the decision is signed");

    private final String vi;
    private final String en;

    FiledMeans(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Ambiguity ambiguity() {
        return Ambiguity.A12;
    }

    @Override
    public Message meaning() {
        return new Message(vi, en);
    }
}
