package vn.motcua.dossier.feedback;

import java.util.Arrays;
import java.util.Optional;

/// Whose business a case is that is passed on.
///
/// ⚖ 20/2008/NĐ-CP, Điều 9 (another agency is competent: forward; about behaviour: to the competent head)
public enum Competence {
    /// The office's own: handed to one of its units, or to the competent head.
    OWN("own", "Trong cơ quan"),
    /// Another agency's.
    OTHER("other", "Cơ quan khác");

    private final String code;
    private final String vietnamese;

    Competence(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /// As written in JSON, e.g. `other`.
    public String code() {
        return code;
    }

    /// As shown to people.
    public String vietnamese() {
        return vietnamese;
    }

    /// The one of this code, if there is one.
    public static Optional<Competence> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
