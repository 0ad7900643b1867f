package vn.motcua.dossier.lifecycle;

import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.StopCause;
import vn.motcua.dossier.lifecycle.DossierState.Accepted;
import vn.motcua.dossier.lifecycle.DossierState.AwaitingPayment;
import vn.motcua.dossier.lifecycle.DossierState.AwaitingSupplement;
import vn.motcua.dossier.lifecycle.DossierState.Completed;
import vn.motcua.dossier.lifecycle.DossierState.InProgress;
import vn.motcua.dossier.lifecycle.DossierState.NotAccepted;
import vn.motcua.dossier.lifecycle.DossierState.Returned;
import vn.motcua.dossier.lifecycle.DossierState.Stopped;
import vn.motcua.dossier.lifecycle.DossierState.Submitted;
import vn.motcua.dossier.lifecycle.DossierState.Withdrawn;

/// What the law lets happen to a dossier: one closed table of states and facts, read top to bottom.
///
/// It judges only the step. Whether a step keeps the rules about dates is not its business: what an office did against
/// them still happened ([Replay] records a violation), only the counter is refused it beforehand ([Counter]).
/// People review the same table in `lifecycle-table.md`; a test holds the two together.
///
/// ⚖ 61/2018/NĐ-CP, Điều 17–22 — in force from 2018-06-21; the national portal's status codes 1–10
public final class Lifecycle {

    private Lifecycle() {}

    /// What the first fact of a dossier makes of it: only a submission or an acceptance can open one.
    public static Decision open(Fact fact) {
        return switch (fact) {
            case Fact.Submitted _ -> to(new Submitted(), Rule.CHANNELS);
            case Fact.Accepted _ -> to(new Accepted(), Rule.RECEPTION);
            case Fact.NotAccepted _,
                    Fact.Forwarded _,
                    Fact.ConsultationRequested _,
                    Fact.ConsultationAnswered _,
                    Fact.SupplementRequested _,
                    Fact.SupplementReceived _,
                    Fact.PaymentRequested _,
                    Fact.Paid _,
                    Fact.Rescheduled _,
                    Fact.Digitised _,
                    Fact.Withdrawn _,
                    Fact.Stopped _,
                    Fact.Completed _,
                    Fact.Returned _,
                    Fact.Corrected _ -> no(new Refusal.NotOpened(fact.type()));
        };
    }

    /// What a fact makes of a dossier that stands in a state.
    public static Decision decide(DossierState state, Fact fact) {
        return switch (new Step(state, fact)) {
            // 1 Mới đăng ký
            case Step(Submitted s, Fact.Submitted f) -> no(new Refusal.AlreadySubmitted(s, f.type()));
            case Step(Submitted _, Fact.Accepted _) -> to(new Accepted(), Rule.RECEPTION);
            case Step(Submitted _, Fact.NotAccepted _) -> to(new NotAccepted(), Rule.REFUSAL_AT_RECEPTION);
            case Step(Submitted s, Fact.Forwarded f) -> no(new Refusal.NotYetAccepted(s, f.type()));
            case Step(Submitted s, Fact.ConsultationRequested f) -> no(new Refusal.NotYetAccepted(s, f.type()));
            case Step(Submitted s, Fact.ConsultationAnswered f) -> no(new Refusal.NotYetAccepted(s, f.type()));
            case Step(Submitted _, Fact.SupplementRequested _) ->
                to(new AwaitingSupplement(false), Rule.NOTICE_AT_RECEPTION);
            case Step(Submitted s, Fact.SupplementReceived f) -> no(new Refusal.NoSupplementRequested(s, f.type()));
            case Step(Submitted s, Fact.PaymentRequested f) -> no(new Refusal.NotYetAccepted(s, f.type()));
            case Step(Submitted s, Fact.Paid _) -> stays(s, Rule.FEES);
            case Step(Submitted s, Fact.Rescheduled f) -> no(new Refusal.NotYetAccepted(s, f.type()));
            case Step(Submitted s, Fact.Digitised _) -> stays(s, Rule.DIGITISATION);
            case Step(Submitted _, Fact.Withdrawn _) -> to(new Withdrawn(), Rule.NATIONAL_STATES);
            case Step(Submitted s, Fact.Stopped f) -> no(new Refusal.NotYetAccepted(s, f.type()));
            case Step(Submitted s, Fact.Completed f) -> no(new Refusal.NotYetAccepted(s, f.type()));
            case Step(Submitted s, Fact.Returned f) -> no(new Refusal.NotYetAccepted(s, f.type()));
            case Step(Submitted s, Fact.Corrected f) -> corrected(s, f);

            // 2 Được tiếp nhận
            case Step(Accepted s, Fact.Submitted f) -> no(new Refusal.AlreadySubmitted(s, f.type()));
            case Step(Accepted s, Fact.Accepted f) -> no(new Refusal.AlreadyAccepted(s, f.type()));
            case Step(Accepted s, Fact.NotAccepted f) -> no(new Refusal.AlreadyAccepted(s, f.type()));
            case Step(Accepted _, Fact.Forwarded _) -> to(new InProgress(), Rule.FORWARDING);
            case Step(Accepted s, Fact.ConsultationRequested _) -> stays(s, Rule.CONSULTATION);
            case Step(Accepted s, Fact.ConsultationAnswered _) -> stays(s, Rule.CONSULTATION);
            case Step(Accepted _, Fact.SupplementRequested _) -> to(new AwaitingSupplement(true), Rule.SUPPLEMENT);
            case Step(Accepted s, Fact.SupplementReceived f) -> no(new Refusal.NoSupplementRequested(s, f.type()));
            case Step(Accepted _, Fact.PaymentRequested _) -> to(new AwaitingPayment(), Rule.FEES);
            case Step(Accepted s, Fact.Paid _) -> stays(s, Rule.FEES);
            case Step(Accepted s, Fact.Rescheduled _) -> stays(s, Rule.RESCHEDULING);
            case Step(Accepted s, Fact.Digitised _) -> stays(s, Rule.DIGITISATION);
            case Step(Accepted _, Fact.Withdrawn _) -> to(new Withdrawn(), Rule.NATIONAL_STATES);
            case Step(Accepted s, Fact.Stopped f) -> stopped(s, f);
            case Step(Accepted _, Fact.Completed _) -> to(new Completed(), Rule.RESULT);
            case Step(Accepted s, Fact.Returned f) -> no(new Refusal.NotYetCompleted(s, f.type()));
            case Step(Accepted s, Fact.Corrected f) -> corrected(s, f);

            // 3 Không được tiếp nhận: terminal, only the record can be mended
            case Step(NotAccepted s, Fact.Corrected f) -> corrected(s, f);
            case Step(NotAccepted s, Fact f) -> no(new Refusal.AlreadyEnded(s, f.type()));

            // 4 Đang xử lý
            case Step(InProgress s, Fact.Submitted f) -> no(new Refusal.AlreadySubmitted(s, f.type()));
            case Step(InProgress s, Fact.Accepted f) -> no(new Refusal.AlreadyAccepted(s, f.type()));
            case Step(InProgress s, Fact.NotAccepted f) -> no(new Refusal.AlreadyAccepted(s, f.type()));
            case Step(InProgress s, Fact.Forwarded _) -> stays(s, Rule.FORWARDING);
            case Step(InProgress s, Fact.ConsultationRequested _) -> stays(s, Rule.CONSULTATION);
            case Step(InProgress s, Fact.ConsultationAnswered _) -> stays(s, Rule.CONSULTATION);
            case Step(InProgress _, Fact.SupplementRequested _) -> to(new AwaitingSupplement(true), Rule.SUPPLEMENT);
            case Step(InProgress s, Fact.SupplementReceived f) -> no(new Refusal.NoSupplementRequested(s, f.type()));
            case Step(InProgress _, Fact.PaymentRequested _) -> to(new AwaitingPayment(), Rule.FEES);
            case Step(InProgress s, Fact.Paid _) -> stays(s, Rule.FEES);
            case Step(InProgress s, Fact.Rescheduled _) -> stays(s, Rule.RESCHEDULING);
            case Step(InProgress s, Fact.Digitised _) -> stays(s, Rule.DIGITISATION);
            case Step(InProgress _, Fact.Withdrawn _) -> to(new Withdrawn(), Rule.NATIONAL_STATES);
            case Step(InProgress s, Fact.Stopped f) -> stopped(s, f);
            case Step(InProgress _, Fact.Completed _) -> to(new Completed(), Rule.RESULT);
            case Step(InProgress s, Fact.Returned f) -> no(new Refusal.NotYetCompleted(s, f.type()));
            case Step(InProgress s, Fact.Corrected f) -> corrected(s, f);

            // 5 Yêu cầu bổ sung giấy tờ: before acceptance the desk must decide anew, after it the handling goes on
            case Step(AwaitingSupplement s, Fact.Submitted f) -> no(new Refusal.AlreadySubmitted(s, f.type()));
            case Step(AwaitingSupplement s, Fact.Accepted f) ->
                s.accepted() ? no(new Refusal.AlreadyAccepted(s, f.type())) : to(new Accepted(), Rule.RECEPTION);
            case Step(AwaitingSupplement s, Fact.NotAccepted f) ->
                s.accepted()
                        ? no(new Refusal.AlreadyAccepted(s, f.type()))
                        : to(new NotAccepted(), Rule.REFUSAL_AT_RECEPTION);
            case Step(AwaitingSupplement s, Fact.Forwarded f) ->
                s.accepted() ? stays(s, Rule.FORWARDING) : no(new Refusal.NotYetAccepted(s, f.type()));
            case Step(AwaitingSupplement s, Fact.ConsultationRequested f) ->
                s.accepted() ? stays(s, Rule.CONSULTATION) : no(new Refusal.NotYetAccepted(s, f.type()));
            case Step(AwaitingSupplement s, Fact.ConsultationAnswered f) ->
                s.accepted() ? stays(s, Rule.CONSULTATION) : no(new Refusal.NotYetAccepted(s, f.type()));
            case Step(AwaitingSupplement s, Fact.SupplementRequested _) -> stays(s, Rule.SUPPLEMENT_ONCE);
            case Step(AwaitingSupplement s, Fact.SupplementReceived _) ->
                s.accepted() ? to(new InProgress(), Rule.SUPPLEMENT) : to(new Submitted(), Rule.HOUSE_RULE);
            case Step(AwaitingSupplement s, Fact.PaymentRequested f) ->
                s.accepted() ? no(new Refusal.StillWaiting(s, f.type())) : no(new Refusal.NotYetAccepted(s, f.type()));
            case Step(AwaitingSupplement s, Fact.Paid _) -> stays(s, Rule.FEES);
            case Step(AwaitingSupplement s, Fact.Rescheduled f) ->
                s.accepted() ? stays(s, Rule.RESCHEDULING) : no(new Refusal.NotYetAccepted(s, f.type()));
            case Step(AwaitingSupplement s, Fact.Digitised _) -> stays(s, Rule.DIGITISATION);
            case Step(AwaitingSupplement s, Fact.Withdrawn _) -> to(new Withdrawn(), Rule.NATIONAL_STATES);
            case Step(AwaitingSupplement s, Fact.Stopped _) -> to(new Stopped(), Rule.STOPPING);
            case Step(AwaitingSupplement s, Fact.Completed f) ->
                s.accepted() ? no(new Refusal.StillWaiting(s, f.type())) : no(new Refusal.NotYetAccepted(s, f.type()));
            case Step(AwaitingSupplement s, Fact.Returned f) ->
                s.accepted()
                        ? no(new Refusal.NotYetCompleted(s, f.type()))
                        : no(new Refusal.NotYetAccepted(s, f.type()));
            case Step(AwaitingSupplement s, Fact.Corrected f) -> corrected(s, f);

            // 6 Yêu cầu thực hiện nghĩa vụ tài chính
            case Step(AwaitingPayment s, Fact.Submitted f) -> no(new Refusal.AlreadySubmitted(s, f.type()));
            case Step(AwaitingPayment s, Fact.Accepted f) -> no(new Refusal.AlreadyAccepted(s, f.type()));
            case Step(AwaitingPayment s, Fact.NotAccepted f) -> no(new Refusal.AlreadyAccepted(s, f.type()));
            case Step(AwaitingPayment s, Fact.Forwarded _) -> stays(s, Rule.FORWARDING);
            case Step(AwaitingPayment s, Fact.ConsultationRequested _) -> stays(s, Rule.CONSULTATION);
            case Step(AwaitingPayment s, Fact.ConsultationAnswered _) -> stays(s, Rule.CONSULTATION);
            case Step(AwaitingPayment s, Fact.SupplementRequested f) -> no(new Refusal.StillWaiting(s, f.type()));
            case Step(AwaitingPayment s, Fact.SupplementReceived f) ->
                no(new Refusal.NoSupplementRequested(s, f.type()));
            case Step(AwaitingPayment s, Fact.PaymentRequested _) -> stays(s, Rule.FEES);
            case Step(AwaitingPayment _, Fact.Paid _) -> to(new InProgress(), Rule.FEES);
            case Step(AwaitingPayment s, Fact.Rescheduled _) -> stays(s, Rule.RESCHEDULING);
            case Step(AwaitingPayment s, Fact.Digitised _) -> stays(s, Rule.DIGITISATION);
            case Step(AwaitingPayment _, Fact.Withdrawn _) -> to(new Withdrawn(), Rule.NATIONAL_STATES);
            case Step(AwaitingPayment s, Fact.Stopped f) -> stopped(s, f);
            case Step(AwaitingPayment s, Fact.Completed f) -> no(new Refusal.StillWaiting(s, f.type()));
            case Step(AwaitingPayment s, Fact.Returned f) -> no(new Refusal.NotYetCompleted(s, f.type()));
            case Step(AwaitingPayment s, Fact.Corrected f) -> corrected(s, f);

            // 7 Công dân yêu cầu rút hồ sơ: terminal
            case Step(Withdrawn s, Fact.Corrected f) -> corrected(s, f);
            case Step(Withdrawn s, Fact f) -> no(new Refusal.AlreadyEnded(s, f.type()));

            // 8 Dừng xử lý: terminal
            case Step(Stopped s, Fact.Corrected f) -> corrected(s, f);
            case Step(Stopped s, Fact f) -> no(new Refusal.AlreadyEnded(s, f.type()));

            // 9 Đã xử lý xong: the clock has ended, the result waits for the citizen
            case Step(Completed s, Fact.Submitted f) -> no(new Refusal.AlreadyEnded(s, f.type()));
            case Step(Completed s, Fact.Accepted f) -> no(new Refusal.AlreadyEnded(s, f.type()));
            case Step(Completed s, Fact.NotAccepted f) -> no(new Refusal.AlreadyEnded(s, f.type()));
            case Step(Completed s, Fact.Forwarded f) -> no(new Refusal.AlreadyEnded(s, f.type()));
            case Step(Completed s, Fact.ConsultationRequested f) -> no(new Refusal.AlreadyEnded(s, f.type()));
            case Step(Completed s, Fact.ConsultationAnswered f) -> no(new Refusal.AlreadyEnded(s, f.type()));
            case Step(Completed s, Fact.SupplementRequested f) -> no(new Refusal.AlreadyEnded(s, f.type()));
            case Step(Completed s, Fact.SupplementReceived f) -> no(new Refusal.AlreadyEnded(s, f.type()));
            case Step(Completed s, Fact.PaymentRequested f) -> no(new Refusal.AlreadyEnded(s, f.type()));
            case Step(Completed s, Fact.Paid _) -> stays(s, Rule.FEES);
            case Step(Completed s, Fact.Rescheduled f) -> no(new Refusal.AlreadyEnded(s, f.type()));
            case Step(Completed s, Fact.Digitised _) -> stays(s, Rule.DIGITISATION);
            case Step(Completed s, Fact.Withdrawn f) -> no(new Refusal.AlreadyEnded(s, f.type()));
            case Step(Completed s, Fact.Stopped f) -> no(new Refusal.AlreadyEnded(s, f.type()));
            case Step(Completed s, Fact.Completed f) -> no(new Refusal.AlreadyEnded(s, f.type()));
            case Step(Completed _, Fact.Returned _) -> to(new Returned(), Rule.RETURN);
            case Step(Completed s, Fact.Corrected f) -> corrected(s, f);

            // 10 Đã trả kết quả: terminal
            case Step(Returned s, Fact.Digitised _) -> stays(s, Rule.DIGITISATION);
            case Step(Returned s, Fact.Corrected f) -> corrected(s, f);
            case Step(Returned s, Fact f) -> no(new Refusal.AlreadyEnded(s, f.type()));
        };
    }

    private record Step(DossierState state, Fact fact) {}

    /// What never came in stops nothing that waits for nothing.
    private static Decision stopped(DossierState state, Fact.Stopped fact) {
        return fact.cause() == StopCause.NOT_SUPPLEMENTED
                ? no(new Refusal.NoSupplementRequested(state, fact.type()))
                : to(new Stopped(), Rule.STOPPING);
    }

    /// A correction never moves a dossier; it needs something that it can mend.
    private static Decision corrected(DossierState state, Fact.Corrected fact) {
        boolean mendable =
                switch (fact.field()) {
                    case PROCEDURE_CODE -> true;
                    case OFFICER_CODE, RECEIVED_AT, DUE_AT -> mayHaveBeenAccepted(state);
                    case RESULT_FILE_HASH -> state instanceof Completed || state instanceof Returned;
                    case ENDED_AT -> state.ended();
                };
        return mendable
                ? stays(state, Rule.MENDING)
                : no(new Refusal.NothingToCorrect(state, fact.type(), fact.field()));
    }

    private static boolean mayHaveBeenAccepted(DossierState state) {
        return switch (state) {
            case Submitted _, NotAccepted _ -> false;
            case AwaitingSupplement(boolean accepted) -> accepted;
            case Accepted _, InProgress _, AwaitingPayment _, Withdrawn _, Stopped _, Completed _, Returned _ -> true;
        };
    }

    private static Decision to(DossierState next, Rule rule) {
        return new Decision.Moved(next, rule);
    }

    private static Decision stays(DossierState state, Rule rule) {
        return new Decision.Moved(state, rule);
    }

    private static Decision no(Refusal why) {
        return new Decision.Refused(why);
    }
}
