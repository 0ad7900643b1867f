package vn.motcua.dossier.posting;

/// What is to be said about the quality of a check that was recorded all the same.
public enum Remark {
    /// It says complete and names what is missing; it counts as incomplete.
    COMPLETE_YET_MISSING("complete-yet-missing", "Báo đầy đủ nhưng vẫn nêu phần thiếu"),
    /// It says complete and shows nothing for it.
    NO_EVIDENCE("no-evidence", "Báo đầy đủ nhưng không kèm chứng cứ"),
    /// Its evidence is neither a web address nor the SHA-256 of a photo, so nobody can look it up.
    EVIDENCE_UNVERIFIABLE("evidence-unverifiable", "Chứng cứ không tra cứu được"),
    /// It names something missing that is no component of a procedure.
    UNKNOWN_COMPONENT("unknown-component", "Nêu phần thiếu ngoài danh mục");

    private final String code;
    private final String vietnamese;

    Remark(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /// As written in JSON, e.g. `no-evidence`.
    public String code() {
        return code;
    }

    /// As shown to people.
    public String vietnamese() {
        return vietnamese;
    }
}
