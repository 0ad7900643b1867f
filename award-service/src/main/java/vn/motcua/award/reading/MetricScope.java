package vn.motcua.award.reading;

/// Whose figures the indicators of section II are measured on. Ambiguity [Ambiguity#A5]; the first reading is the
/// default.
public enum MetricScope implements Reading {
    /// The whole desk; the own figures of a person stand beside as support.
    DESK("số liệu của cả bộ phận một cửa", "the figures of the whole desk"),

    /// The own dossiers of the person.
    PERSON("số liệu hồ sơ của chính cá nhân", "the own dossiers of the person"),

    /// The desk and the person.
    BOTH("cả số liệu của bộ phận và của cá nhân", "both the desk and the person");

    private final String vi;
    private final String en;

    MetricScope(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Ambiguity ambiguity() {
        return Ambiguity.A5;
    }

    @Override
    public Message meaning() {
        return new Message(vi, en);
    }
}
