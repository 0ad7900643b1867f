package vn.motcua.award.reading;

/// What the window at the district office is for. Ambiguity [Ambiguity#A13]; the first reading is the default.
public enum DistrictWindow implements Reading {
    /// Submitting files; an early one is held, not refused.
    SUBMISSION("thời gian nộp; nộp sớm được giữ lại", "submission; an early file is held"),

    /// Appraising them.
    APPRAISAL("thời gian thẩm định", "appraisal");

    private final String vi;
    private final String en;

    DistrictWindow(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Ambiguity ambiguity() {
        return Ambiguity.A13;
    }

    @Override
    public Message meaning() {
        return new Message(vi, en);
    }
}
