package vn.motcua.award.rule;

import java.util.Arrays;
import java.util.Optional;
import vn.motcua.award.reading.Message;

/// Who can be honoured.
public enum SubjectKind {
    /// A person.
    PERSON("ca-nhan", "cá nhân", "individual"),
    /// A collective.
    COLLECTIVE("tap-the", "tập thể", "collective");

    private final String code;
    private final String vi;
    private final String en;

    SubjectKind(String code, String vi, String en) {
        this.code = code;
        this.vi = vi;
        this.en = en;
    }

    /// As in JSON: `ca-nhan`.
    public String code() {
        return code;
    }

    /// As people say it.
    public Message label() {
        return new Message(vi, en);
    }

    /// The kind of that code; empty when there is none.
    public static Optional<SubjectKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
