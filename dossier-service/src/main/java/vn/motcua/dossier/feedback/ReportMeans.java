package vn.motcua.dossier.feedback;

import java.util.Arrays;
import java.util.Optional;

/// How a case was reported.
///
/// ⚖ 20/2008/NĐ-CP, Điều 6
public enum ReportMeans {
    /// Through a portal or by e-mail.
    ONLINE("online", "Trực tuyến"),
    /// By phone; an officer wrote it down (Điều 7).
    PHONE("phone", "Điện thoại"),
    /// In a letter, or at the counter.
    WRITTEN("written", "Văn bản"),
    /// On a form by which opinions were asked for.
    CONSULTATION("consultation", "Phiếu lấy ý kiến");

    private final String code;
    private final String vietnamese;

    ReportMeans(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /// As written in JSON, e.g. `phone`.
    public String code() {
        return code;
    }

    /// As shown to people.
    public String vietnamese() {
        return vietnamese;
    }

    /// The one of this code, if there is one.
    public static Optional<ReportMeans> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
