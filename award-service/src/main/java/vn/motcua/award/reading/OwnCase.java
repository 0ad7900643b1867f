package vn.motcua.award.reading;

/// What happens when a member of the council or the chair is a candidate. Ambiguity [Ambiguity#A17]; the first reading
/// is the default.
public enum OwnCase implements Reading {
    /// Recused from the own vote, and the file of the chair goes to the higher authority.
    RECUSE_AND_HIGHER_LEVEL(
            "không tham gia xét phần mình; hồ sơ của Chủ tịch chuyển cấp trên", "recused; the chair is judged above"),

    /// Recused from the own vote.
    RECUSE("không tham gia xét phần mình", "recused"),

    /// Only the higher level decides.
    HIGHER_LEVEL("chỉ cấp trên quyết định", "only the higher level decides");

    private final String vi;
    private final String en;

    OwnCase(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Ambiguity ambiguity() {
        return Ambiguity.A17;
    }

    @Override
    public Message meaning() {
        return new Message(vi, en);
    }
}
