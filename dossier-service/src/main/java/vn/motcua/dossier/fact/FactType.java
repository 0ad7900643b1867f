package vn.motcua.dossier.fact;

import java.util.Arrays;
import java.util.Optional;

/// The types of facts, by the names they have on the wire.
///
/// Their order here is their rank: of two facts of the same instant the one further up happened first.
public enum FactType {
    SUBMITTED("dossier.submitted", Fact.Submitted.class, false, "Nộp hồ sơ"),
    ACCEPTED("dossier.accepted", Fact.Accepted.class, false, "Tiếp nhận"),
    NOT_ACCEPTED("dossier.not-accepted", Fact.NotAccepted.class, false, "Không tiếp nhận"),
    FORWARDED("dossier.forwarded", Fact.Forwarded.class, true, "Chuyển xử lý"),
    CONSULTATION_REQUESTED("dossier.consultation-requested", Fact.ConsultationRequested.class, true, "Lấy ý kiến"),
    CONSULTATION_ANSWERED("dossier.consultation-answered", Fact.ConsultationAnswered.class, true, "Trả lời ý kiến"),
    SUPPLEMENT_REQUESTED("dossier.supplement-requested", Fact.SupplementRequested.class, true, "Yêu cầu bổ sung"),
    SUPPLEMENT_RECEIVED("dossier.supplement-received", Fact.SupplementReceived.class, true, "Nhận bổ sung"),
    PAYMENT_REQUESTED("dossier.payment-requested", Fact.PaymentRequested.class, true, "Yêu cầu nộp phí, lệ phí"),
    PAID("dossier.paid", Fact.Paid.class, true, "Đã nộp phí, lệ phí"),
    RESCHEDULED("dossier.rescheduled", Fact.Rescheduled.class, true, "Xin lỗi và hẹn lại ngày trả"),
    DIGITISED("dossier.digitised", Fact.Digitised.class, true, "Số hoá"),
    WITHDRAWN("dossier.withdrawn", Fact.Withdrawn.class, false, "Công dân rút hồ sơ"),
    STOPPED("dossier.stopped", Fact.Stopped.class, false, "Dừng xử lý"),
    COMPLETED("dossier.completed", Fact.Completed.class, false, "Xử lý xong"),
    RETURNED("dossier.returned", Fact.Returned.class, false, "Trả kết quả"),
    CORRECTED("dossier.corrected", Fact.Corrected.class, true, "Đính chính");

    private final String wireName;
    private final Class<? extends Fact> record;
    private final boolean repeatable;
    private final String vietnamese;

    FactType(String wireName, Class<? extends Fact> record, boolean repeatable, String vietnamese) {
        this.wireName = wireName;
        this.record = record;
        this.repeatable = repeatable;
        this.vietnamese = vietnamese;
    }

    /// The type of a fact.
    public static FactType of(Fact fact) {
        return switch (fact) {
            case Fact.Submitted _ -> SUBMITTED;
            case Fact.Accepted _ -> ACCEPTED;
            case Fact.NotAccepted _ -> NOT_ACCEPTED;
            case Fact.Forwarded _ -> FORWARDED;
            case Fact.SupplementRequested _ -> SUPPLEMENT_REQUESTED;
            case Fact.SupplementReceived _ -> SUPPLEMENT_RECEIVED;
            case Fact.PaymentRequested _ -> PAYMENT_REQUESTED;
            case Fact.Paid _ -> PAID;
            case Fact.Rescheduled _ -> RESCHEDULED;
            case Fact.Withdrawn _ -> WITHDRAWN;
            case Fact.Stopped _ -> STOPPED;
            case Fact.Completed _ -> COMPLETED;
            case Fact.ConsultationRequested _ -> CONSULTATION_REQUESTED;
            case Fact.ConsultationAnswered _ -> CONSULTATION_ANSWERED;
            case Fact.Returned _ -> RETURNED;
            case Fact.Digitised _ -> DIGITISED;
            case Fact.Corrected _ -> CORRECTED;
        };
    }

    /// The type of this wire name, e.g. `dossier.accepted`, if there is one.
    public static Optional<FactType> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(wireName))
                .findFirst();
    }

    /// The type of this CloudEvents type, e.g. `vn.motcua.dossier.accepted.v1`, if there is one.
    public static Optional<FactType> ofEventType(String eventType) {
        return Arrays.stream(values())
                .filter(type -> type.eventType().equals(eventType))
                .findFirst();
    }

    /// E.g. `dossier.accepted`.
    public String wireName() {
        return wireName;
    }

    /// The CloudEvents type, e.g. `vn.motcua.dossier.accepted.v1`.
    public String eventType() {
        return "vn.motcua." + wireName + ".v1";
    }

    /// The record that holds the data of such a fact.
    public Class<? extends Fact> record() {
        return record;
    }

    /// As shown to people, e.g. `Tiếp nhận`.
    public String vietnamese() {
        return vietnamese;
    }

    /// Whether a dossier may see more than one such fact in its life.
    public boolean repeatable() {
        return repeatable;
    }
}
