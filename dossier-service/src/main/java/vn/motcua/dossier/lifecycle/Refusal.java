package vn.motcua.dossier.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.calendar.OfficeDay;
import vn.motcua.dossier.fact.CorrectableField;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.fact.Wording;

/// Why a fact cannot happen to a dossier as it stands. A value, not an exception.
public sealed interface Refusal {

    /// The state the dossier was in; absent when no dossier was known.
    @Nullable
    DossierState state();

    /// The type of the refused fact.
    FactType fact();

    /// Nothing is known of the dossier yet, and this cannot be its first fact.
    record NotOpened(FactType fact) implements Refusal {
        @Override
        public @Nullable DossierState state() {
            return null;
        }
    }

    /// The dossier had been submitted (or taken in without that) before.
    record AlreadySubmitted(DossierState state, FactType fact) implements Refusal {}

    /// The desk had already taken the dossier in.
    record AlreadyAccepted(DossierState state, FactType fact) implements Refusal {}

    /// The desk had not taken the dossier in.
    record NotYetAccepted(DossierState state, FactType fact) implements Refusal {}

    /// No supplement was being waited for.
    record NoSupplementRequested(DossierState state, FactType fact) implements Refusal {}

    /// The dossier was waiting for the applicant, so the handling could not go on.
    record StillWaiting(DossierState state, FactType fact) implements Refusal {}

    /// There was no result to return.
    record NotYetCompleted(DossierState state, FactType fact) implements Refusal {}

    /// The dossier had ended.
    record AlreadyEnded(DossierState state, FactType fact) implements Refusal {}

    /// The dossier did not have the value that was to be corrected.
    record NothingToCorrect(DossierState state, FactType fact, CorrectableField field) implements Refusal {}

    /// What would have made it possible is known, but happened later.
    ///
    /// @param predecessor the type of the fact that would have had to come first
    /// @param happenedAt when that fact happened
    record OutOfOrder(@Nullable DossierState state, FactType fact, FactType predecessor, Instant happenedAt)
            implements Refusal {}

    /// The counter may ask for supplements only once.
    record SecondSupplementRequest(DossierState state, FactType fact) implements Refusal {}

    /// The counter may reschedule only once.
    record SecondRescheduling(DossierState state, FactType fact) implements Refusal {}

    /// The counter must apologise and reschedule at least one day before the due day.
    ///
    /// @param lastDay the last day on which it could have done so
    record ReschedulingTooLate(DossierState state, FactType fact, LocalDate lastDay) implements Refusal {}

    /// A rescheduling must name a later day than the one promised.
    record ReschedulingNotLater(DossierState state, FactType fact, Instant currentDueAt) implements Refusal {}

    /// There is no promised day that could be rescheduled.
    record NoPromiseToMove(DossierState state, FactType fact) implements Refusal {}

    /// The counter names an old value that is not the one on record.
    ///
    /// @param known the value on record; absent when there is none
    record OtherValueOnRecord(
            DossierState state,
            FactType fact,
            CorrectableField field,
            @Nullable String known) implements Refusal {}

    /// The counter names a time that cannot be: in the future, or an end before the reception.
    record ImpossibleTime(DossierState state, FactType fact, CorrectableField field) implements Refusal {}

    /// No unit of that name is being asked for its opinion.
    record NoConsultationAsked(DossierState state, FactType fact) implements Refusal {}

    /// An assignment must name an officer.
    record OfficerMissing(DossierState state, FactType fact) implements Refusal {}

    /// A stable short name, e.g. `not-yet-accepted`, for the type of a problem.
    default String slug() {
        return switch (this) {
            case NotOpened _ -> "dossier-not-opened";
            case AlreadySubmitted _ -> "already-submitted";
            case AlreadyAccepted _ -> "already-accepted";
            case NotYetAccepted _ -> "not-yet-accepted";
            case NoSupplementRequested _ -> "no-supplement-requested";
            case StillWaiting _ -> "still-waiting";
            case NotYetCompleted _ -> "not-yet-completed";
            case AlreadyEnded _ -> "already-ended";
            case NothingToCorrect _ -> "nothing-to-correct";
            case OutOfOrder _ -> "out-of-order";
            case SecondSupplementRequest _ -> "second-supplement-request";
            case SecondRescheduling _ -> "second-rescheduling";
            case ReschedulingTooLate _ -> "rescheduling-too-late";
            case ReschedulingNotLater _ -> "rescheduling-not-later";
            case NoPromiseToMove _ -> "no-promise-to-move";
            case OtherValueOnRecord _ -> "other-value-on-record";
            case ImpossibleTime _ -> "impossible-time";
            case OfficerMissing _ -> "officer-missing";
            case NoConsultationAsked _ -> "no-consultation-asked";
        };
    }

    /// What is wrong and what to do about it, for people.
    default Wording reason() {
        String vi = fact().vietnamese();
        String en = fact().wireName();
        return switch (this) {
            case NotOpened _ ->
                new Wording(
                        "Chưa biết hồ sơ này: “" + vi + "” chỉ có sau khi hồ sơ được nộp hoặc được tiếp nhận.",
                        "This dossier is not known: " + en + " can only follow a submission or an acceptance.");
            case AlreadySubmitted _ ->
                new Wording(
                        "Hồ sơ đã được nộp trước đó; nếu là hồ sơ khác, hãy dùng mã hồ sơ khác.",
                        "The dossier was submitted before; if this is another one, give it another code.");
            case AlreadyAccepted _ ->
                new Wording(
                        "Hồ sơ đã được tiếp nhận; giá trị sai chỉ được sửa bằng đính chính (dossier.corrected).",
                        "The dossier has been accepted already; a wrong value is mended by dossier.corrected only.");
            case NotYetAccepted _ ->
                new Wording(
                        "Hồ sơ chưa được tiếp nhận nên chưa thể “" + vi + "”; hãy tiếp nhận hồ sơ trước.",
                        "The dossier has not been accepted, so " + en + " is not possible; accept it first.");
            case NoSupplementRequested _ ->
                new Wording(
                        "Hồ sơ không chờ bổ sung giấy tờ; hãy ghi nhận yêu cầu bổ sung trước.",
                        "The dossier awaits no supplement; record the request for it first.");
            case StillWaiting _ ->
                new Wording(
                        "Hồ sơ đang chờ công dân bổ sung hoặc nộp phí nên chưa thể “" + vi + "”.",
                        "The dossier is waiting for the applicant, so " + en + " is not possible yet.");
            case NotYetCompleted _ ->
                new Wording(
                        "Hồ sơ chưa xử lý xong nên chưa có kết quả để trả.",
                        "The dossier is not completed, so there is no result to return.");
            case AlreadyEnded _ ->
                new Wording(
                        "Hồ sơ đã kết thúc; hãy đính chính nếu ghi sai, hoặc lập hồ sơ mới có liên kết.",
                        "The dossier has ended; correct a wrong record, or open a new linked dossier.");
            case NothingToCorrect(var _, var _, CorrectableField field) ->
                new Wording(
                        "Hồ sơ chưa có “" + field.vietnamese() + "” để đính chính.",
                        "The dossier has no " + field.code() + " that could be corrected.");
            case OutOfOrder(var _, var _, FactType predecessor, Instant at) ->
                new Wording(
                        "“" + vi + "” được ghi trước “" + predecessor.vietnamese() + "” (" + local(at)
                                + "); hãy kiểm tra thời điểm của sự kiện.",
                        en + " is dated before " + predecessor.wireName() + " (" + local(at)
                                + "), which must come first; check the time of the event.");
            case SecondSupplementRequest _ ->
                new Wording(
                        "Chỉ được yêu cầu bổ sung một lần; hồ sơ này đã được yêu cầu bổ sung.",
                        "Supplements may be requested only once; they have been for this dossier.");
            case SecondRescheduling _ ->
                new Wording(
                        "Chỉ được hẹn lại một lần; hồ sơ này đã được hẹn lại.",
                        "A dossier may be rescheduled only once; this one has been.");
            case ReschedulingTooLate(var _, var _, LocalDate lastDay) ->
                new Wording(
                        "Phải xin lỗi và hẹn lại chậm nhất một ngày trước ngày hẹn trả, tức là đến hết " + day(lastDay)
                                + ".",
                        "Apology and rescheduling are due one day before the due day, here until the end of "
                                + day(lastDay) + ".");
            case ReschedulingNotLater(var _, var _, Instant current) ->
                new Wording(
                        "Ngày hẹn lại phải sau ngày hẹn trả hiện nay (" + local(current) + ").",
                        "The new day must be later than the one promised now (" + local(current) + ").");
            case NoPromiseToMove _ ->
                new Wording(
                        "Hồ sơ chưa có ngày hẹn trả để hẹn lại; hãy đính chính dueAt trước.",
                        "The dossier has no due date that could be moved; correct dueAt first.");
            case OtherValueOnRecord(var _, var _, CorrectableField field, String known) ->
                new Wording(
                        "Giá trị cũ của “" + field.vietnamese() + "” không khớp; đang ghi: "
                                + (known == null ? "chưa có" : known) + ".",
                        "The old value of " + field.code() + " does not match; on record is "
                                + (known == null ? "none" : known) + ".");
            case ImpossibleTime(var _, var _, CorrectableField field) ->
                new Wording(
                        "“" + field.vietnamese()
                                + "” không được ở tương lai, và hồ sơ không thể kết thúc trước khi tiếp nhận.",
                        field.code() + " must not lie in the future, and a dossier cannot end before its reception.");
            case NoConsultationAsked _ ->
                new Wording(
                        "Hồ sơ không chờ ý kiến của đơn vị này; hãy ghi nhận việc lấy ý kiến trước, đúng tên đơn vị.",
                        "No opinion of that unit is awaited; record the request first, under the same name.");
            case OfficerMissing _ ->
                new Wording("Phân công phải nêu officerCode của cán bộ.", "An assignment must name an officerCode.");
        };
    }

    /// The rule that speaks against it.
    default Rule rule() {
        return switch (this) {
            case NotOpened _, NotYetAccepted _ -> Rule.RECEPTION;
            case SecondSupplementRequest _ -> Rule.SUPPLEMENT_ONCE;
            case NoConsultationAsked _ -> Rule.CONSULTATION;
            case SecondRescheduling _, ReschedulingTooLate _, ReschedulingNotLater _ -> Rule.RESCHEDULING;
            case NotYetCompleted _ -> Rule.RETURN;
            case NothingToCorrect _, OtherValueOnRecord _, ImpossibleTime _ -> Rule.MENDING;
            case AlreadySubmitted _,
                    AlreadyAccepted _,
                    NoSupplementRequested _,
                    StillWaiting _,
                    AlreadyEnded _,
                    OutOfOrder _,
                    NoPromiseToMove _,
                    OfficerMissing _ -> Rule.HOUSE_RULE;
        };
    }

    /// Whether a fact not known yet could come and make it possible after all; whether one really can depends on what
    /// else is known, see [Verdict.Parked].
    default boolean predecessorMayCome() {
        return switch (this) {
            case NotOpened _,
                    NotYetAccepted _,
                    NoSupplementRequested _,
                    StillWaiting _,
                    NotYetCompleted _,
                    NothingToCorrect _ -> true;
            case AlreadySubmitted _,
                    AlreadyAccepted _,
                    AlreadyEnded _,
                    OutOfOrder _,
                    SecondSupplementRequest _,
                    SecondRescheduling _,
                    ReschedulingTooLate _,
                    ReschedulingNotLater _,
                    NoPromiseToMove _,
                    OtherValueOnRecord _,
                    ImpossibleTime _,
                    NoConsultationAsked _,
                    OfficerMissing _ -> false;
        };
    }

    /// The types of facts that were possible instead, in the order of their rank.
    default List<FactType> allowed() {
        return PossibleFacts.in(state());
    }

    private static String local(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").format(instant.atZone(OfficeDay.ZONE));
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
    }
}
