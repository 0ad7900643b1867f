package vn.motcua.dossier.lifecycle;

import vn.motcua.dossier.fact.Wording;

/// Where a dossier stands: the ten national states.
///
/// ⚖ the national portal's status codes 1–10 (as public systems use them), 61/2018/NĐ-CP, Điều 17–20
public sealed interface DossierState {

    /// Sent in, not yet taken in: the clock does not run.
    record Submitted() implements DossierState {}

    /// Taken in (Mẫu 01): the clock runs.
    record Accepted() implements DossierState {}

    /// Refused at reception (Mẫu 03); terminal.
    record NotAccepted() implements DossierState {}

    /// With the handling unit: the clock runs.
    record InProgress() implements DossierState {}

    /// Papers were asked for (Mẫu 02): the clock stands still.
    ///
    /// @param accepted asked after the dossier had been taken in; otherwise the desk still has to decide on that
    record AwaitingSupplement(boolean accepted) implements DossierState {}

    /// A fee or tax notice was sent: the clock stands still.
    record AwaitingPayment() implements DossierState {}

    /// Taken back by the applicant; terminal.
    record Withdrawn() implements DossierState {}

    /// Stopped as the law allows; terminal.
    record Stopped() implements DossierState {}

    /// The result is signed and stored: the clock has ended here.
    record Completed() implements DossierState {}

    /// The citizen has the result; terminal.
    record Returned() implements DossierState {}

    /// The national status code, 1..10.
    default int nationalCode() {
        return switch (this) {
            case Submitted _ -> 1;
            case Accepted _ -> 2;
            case NotAccepted _ -> 3;
            case InProgress _ -> 4;
            case AwaitingSupplement _ -> 5;
            case AwaitingPayment _ -> 6;
            case Withdrawn _ -> 7;
            case Stopped _ -> 8;
            case Completed _ -> 9;
            case Returned _ -> 10;
        };
    }

    /// As written in JSON, e.g. `in-progress`.
    default String code() {
        return switch (this) {
            case Submitted _ -> "submitted";
            case Accepted _ -> "accepted";
            case NotAccepted _ -> "not-accepted";
            case InProgress _ -> "in-progress";
            case AwaitingSupplement _ -> "awaiting-supplement";
            case AwaitingPayment _ -> "awaiting-payment";
            case Withdrawn _ -> "withdrawn";
            case Stopped _ -> "stopped";
            case Completed _ -> "completed";
            case Returned _ -> "returned";
        };
    }

    /// As officials say it, and in English.
    default Wording label() {
        return switch (this) {
            case Submitted _ -> new Wording("Mới đăng ký", "Submitted");
            case Accepted _ -> new Wording("Được tiếp nhận", "Accepted");
            case NotAccepted _ -> new Wording("Không được tiếp nhận", "Not accepted");
            case InProgress _ -> new Wording("Đang xử lý", "In progress");
            case AwaitingSupplement _ -> new Wording("Yêu cầu bổ sung giấy tờ", "Awaiting supplement");
            case AwaitingPayment _ -> new Wording("Yêu cầu thực hiện nghĩa vụ tài chính", "Awaiting payment");
            case Withdrawn _ -> new Wording("Công dân yêu cầu rút hồ sơ", "Withdrawn");
            case Stopped _ -> new Wording("Dừng xử lý", "Stopped");
            case Completed _ -> new Wording("Đã xử lý xong", "Completed");
            case Returned _ -> new Wording("Đã trả kết quả", "Returned");
        };
    }

    /// Whether the handling has ended, so that the clock no longer runs.
    default boolean ended() {
        return switch (this) {
            case NotAccepted _, Withdrawn _, Stopped _, Completed _, Returned _ -> true;
            case Submitted _, Accepted _, InProgress _, AwaitingSupplement _, AwaitingPayment _ -> false;
        };
    }
}
