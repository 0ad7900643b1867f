package vn.motcua.award.reading;

/// Whether collectives may be honoured, and by whom. Ambiguity [Ambiguity#A4]; the first reading is the default.
public enum Collectives implements Reading {
    /// Where the plan gives criteria for them: at the district.
    DISTRICT_ONLY("tập thể chỉ được xét ở cấp huyện", "collectives at district level only"),

    /// At the commune as well, by the same criteria.
    COMMUNE_TOO("tập thể được xét cả ở cấp xã", "collectives at commune level too"),

    /// Not at all.
    NONE("không xét tập thể", "no collectives");

    private final String vi;
    private final String en;

    Collectives(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Ambiguity ambiguity() {
        return Ambiguity.A4;
    }

    @Override
    public Message meaning() {
        return new Message(vi, en);
    }
}
