package vn.motcua.dossier.posting;

import java.util.Arrays;
import java.util.Optional;

/// What must be posted for a posting to be complete: the parts of the procedure, and where to give feedback.
///
/// ⚖ 63/2010/NĐ-CP, Điều 8 khoản 2: the first seven always, the next four where the procedure has them
public enum Component {
    NAME("name", "Tên thủ tục", true),
    STEPS("steps", "Trình tự thực hiện", true),
    MANNER("manner", "Cách thức thực hiện", true),
    DOCUMENTS("documents", "Thành phần, số lượng hồ sơ", true),
    TIME_LIMIT("time-limit", "Thời hạn giải quyết", true),
    SUBJECTS("subjects", "Đối tượng thực hiện", true),
    AGENCY("agency", "Cơ quan thực hiện", true),
    FORM("form", "Mẫu đơn, mẫu tờ khai", false),
    RESULT("result", "Kết quả thực hiện", false),
    CONDITIONS("conditions", "Yêu cầu, điều kiện", false),
    FEE("fee", "Phí, lệ phí", false),
    /// Hangs beside the procedures: where citizens give feedback.
    ///
    /// ⚖ 20/2008/NĐ-CP, Điều 13
    FEEDBACK_ADDRESS("feedback-address", "Địa chỉ tiếp nhận phản ánh, kiến nghị", true);

    private final String code;
    private final String vietnamese;
    private final boolean always;

    Component(String code, String vietnamese, boolean always) {
        this.code = code;
        this.vietnamese = vietnamese;
        this.always = always;
    }

    /// As written in JSON, e.g. `time-limit`.
    public String code() {
        return code;
    }

    /// As shown to people.
    public String vietnamese() {
        return vietnamese;
    }

    /// Whether every procedure has it.
    public boolean always() {
        return always;
    }

    /// The component of this code, if there is one.
    public static Optional<Component> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /// The component that a portal means: by its code, or by its Vietnamese name however it is capitalised.
    public static Optional<Component> told(String text) {
        String told = text.strip();
        return Arrays.stream(values())
                .filter(one -> one.code.equals(told) || one.vietnamese.equalsIgnoreCase(told))
                .findFirst();
    }
}
