package vn.motcua.dossier.national;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.fact.Outcome;
import vn.motcua.dossier.fact.Wording;

/// What both services say in the same words.
final class CommonFields {

    /// As our own codes of dossiers: what else a code holds is for its agency to know.
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}");

    private CommonFields() {}

    /// `MaHoSo`, kept as it was written.
    static String dossierCode(Members in, List<Remark> remarks) {
        @Nullable String code = in.text("MaHoSo", Members.CODE);
        if (code == null) {
            throw NationalFault.missing(
                    "MaHoSo", new Wording("hãy gửi mã hồ sơ in trên giấy tiếp nhận.", "send the code of the receipt."));
        }
        if (!CODE.matcher(code).matches()) {
            throw NationalFault.invalid(
                    "MaHoSo",
                    new Wording(
                            "chỉ gồm chữ không dấu, số và các dấu . _ : -, ví dụ 000.17.22.H56-210531-0001.",
                            "letters, digits and the signs . _ : - only, e.g. 000.17.22.H56-210531-0001."));
        }
        if (DossierCode.of(code).isEmpty()) {
            remarks.add(new Remark(
                    "dossier-code-not-official",
                    "MaHoSo",
                    new Wording(
                            "Mã hồ sơ không theo khuôn dạng của Thông tư 01/2018/TT-VPCP; được giữ nguyên văn.",
                            "The code does not have the form of circular 01/2018/TT-VPCP; it is kept as written.")));
        }
        return code;
    }

    /// The status, 1..10.
    static int status(Members in, String name) {
        @Nullable Integer status = in.number(name, 1, 10);
        if (status == null) {
            throw NationalFault.missing(
                    name, new Wording("hãy gửi trạng thái từ 1 đến 10.", "send the status, 1 to 10."));
        }
        return status;
    }

    /// A reason that the law demands with a step.
    static String reason(Members in, String name, int status) {
        @Nullable String reason = in.text(name, Members.TEXT);
        if (reason == null) {
            throw NationalFault.missing(
                    in.path(name),
                    new Wording(
                            "trạng thái " + status + " phải nêu lý do tại đây.",
                            "status " + status + " needs its reason here."));
        }
        return reason;
    }

    /// How a handling ended, where it is said in so many words.
    static @Nullable Outcome saidOutcome(Members in) {
        @Nullable String said = in.text("ThongTinTra", Members.TEXT);
        for (Outcome outcome : Outcome.values()) {
            if (outcome.vietnamese().equalsIgnoreCase(said)) {
                return outcome;
            }
        }
        return null;
    }

    static NationalFault outcomeNotTold(Wording more) {
        return NationalFault.of(
                NationalFault.Kind.OUTCOME_NOT_TOLD,
                "ThongTinTra",
                new Wording(
                        "Không rõ hồ sơ được chấp thuận hay bị từ chối. Hãy gửi ThongTinTra là \"Chấp thuận\" hoặc"
                                + " \"Từ chối\"" + more.vi() + ".",
                        "It is not told whether the result was granted or refused. Send ThongTinTra as \"Chấp thuận\""
                                + " (granted) or \"Từ chối\" (refused)" + more.en() + "."));
    }

    /// The fees of a list, added up; absent when there is no list.
    static @Nullable Long fees(Members in, String name) {
        @Nullable List<Members> fees = in.list(name);
        if (fees == null) {
            return null;
        }
        long sum = 0;
        for (Members fee : fees) {
            @Nullable Long amount = fee.amount("Gia");
            if (amount == null) {
                throw NationalFault.missing(
                        fee.path("Gia"), new Wording("hãy gửi số tiền (đồng).", "send the amount in đồng."));
            }
            sum += amount;
        }
        return sum;
    }
}
