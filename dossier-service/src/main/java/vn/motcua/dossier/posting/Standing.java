package vn.motcua.dossier.posting;

import java.util.Arrays;
import java.util.Optional;

/// How a posting stands on a day.
public enum Standing {
    /// In force at the office, and neither a duty nor a check is known.
    NOT_DECLARED("not-declared", "Chưa khai báo nghĩa vụ niêm yết"),
    /// Still within its time, and nobody has looked yet.
    DUE("due", "Còn trong hạn niêm yết"),
    /// Its time is over, and nobody has ever looked.
    NEVER_CHECKED("never-checked", "Quá hạn, chưa kiểm tra lần nào"),
    /// The last check found something missing.
    INCOMPLETE("incomplete", "Niêm yết thiếu"),
    /// The last check found all of it, in time from the first.
    COMPLETE("complete", "Niêm yết đầy đủ"),
    /// The last check found all of it; the first that did came after the due day.
    LATE("late", "Đầy đủ nhưng quá hạn"),
    /// Something that is no longer in force hangs there still.
    OBSOLETE_POSTED("obsolete-still-posted", "Còn niêm yết nội dung hết hiệu lực"),
    /// No longer in force, and nothing of it is known to hang there.
    TAKEN_DOWN("taken-down", "Hết hiệu lực, đã gỡ");

    private final String code;
    private final String vietnamese;

    Standing(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /// As written in JSON, e.g. `never-checked`.
    public String code() {
        return code;
    }

    /// As shown to people.
    public String vietnamese() {
        return vietnamese;
    }

    /// The standing of this code, if there is one.
    public static Optional<Standing> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
