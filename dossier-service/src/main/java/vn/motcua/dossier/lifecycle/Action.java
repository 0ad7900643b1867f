package vn.motcua.dossier.lifecycle;

import java.util.Arrays;
import java.util.Optional;
import vn.motcua.dossier.fact.FactType;

/// What an officer at the counter can do to a dossier, by the names of the interface.
public enum Action {
    ACCEPT("accept", FactType.ACCEPTED, "Tiếp nhận"),
    NOT_ACCEPT("not-accept", FactType.NOT_ACCEPTED, "Từ chối tiếp nhận"),
    FORWARD("forward", FactType.FORWARDED, "Chuyển xử lý"),
    ASSIGN("assign", FactType.FORWARDED, "Phân công cán bộ"),
    REQUEST_CONSULTATION("request-consultation", FactType.CONSULTATION_REQUESTED, "Lấy ý kiến"),
    RECORD_CONSULTATION("record-consultation", FactType.CONSULTATION_ANSWERED, "Ghi nhận ý kiến"),
    REQUEST_SUPPLEMENT("request-supplement", FactType.SUPPLEMENT_REQUESTED, "Yêu cầu bổ sung"),
    RECEIVE_SUPPLEMENT("receive-supplement", FactType.SUPPLEMENT_RECEIVED, "Nhận bổ sung"),
    REQUEST_PAYMENT("request-payment", FactType.PAYMENT_REQUESTED, "Yêu cầu nộp phí, lệ phí"),
    RECORD_PAYMENT("record-payment", FactType.PAID, "Ghi nhận đã nộp phí"),
    RESCHEDULE("reschedule", FactType.RESCHEDULED, "Xin lỗi và hẹn lại"),
    WITHDRAW("withdraw", FactType.WITHDRAWN, "Rút hồ sơ theo yêu cầu"),
    STOP("stop", FactType.STOPPED, "Dừng xử lý"),
    COMPLETE("complete", FactType.COMPLETED, "Xử lý xong"),
    RETURN("return", FactType.RETURNED, "Trả kết quả"),
    DIGITISE("digitise", FactType.DIGITISED, "Ghi nhận số hoá"),
    CORRECT("correct", FactType.CORRECTED, "Đính chính");

    private final String code;
    private final FactType fact;
    private final String vietnamese;

    Action(String code, FactType fact, String vietnamese) {
        this.code = code;
        this.fact = fact;
        this.vietnamese = vietnamese;
    }

    /// As written in JSON, e.g. `request-supplement`.
    public String code() {
        return code;
    }

    /// The type of fact that the action makes; its data is the body of the action.
    /// An assignment is a forwarding that names an officer and no unit.
    public FactType fact() {
        return fact;
    }

    /// As shown to people, e.g. `Yêu cầu bổ sung`.
    public String vietnamese() {
        return vietnamese;
    }

    /// The action of this code, if there is one.
    public static Optional<Action> of(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code.equals(code))
                .findFirst();
    }
}
