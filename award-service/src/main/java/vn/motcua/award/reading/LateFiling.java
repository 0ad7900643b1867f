package vn.motcua.award.reading;

/// What happens to a late file. Ambiguity [Ambiguity#A16]; the first reading is the default.
public enum LateFiling implements Reading {
    /// Taken and flagged; the chair decides.
    FLAG("nhận và đánh dấu, người có thẩm quyền quyết định", "taken and flagged"),

    /// Refused.
    REFUSE("không nhận", "refused");

    private final String vi;
    private final String en;

    LateFiling(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Ambiguity ambiguity() {
        return Ambiguity.A16;
    }

    @Override
    public Message meaning() {
        return new Message(vi, en);
    }
}
