package vn.motcua.dossier.national;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.fact.Outcome;
import vn.motcua.dossier.fact.PaymentMethod;
import vn.motcua.dossier.fact.Wording;

/// `CapNhatTienDoHoSoMC`: one step of progress, which has a time, and little else.
///
/// What it does not say (office, procedure, promise, fee, outcome) is never filled in: a step that needs it is refused,
/// or carries it in the snapshot's own words (`DanhSachLePhi`, `DuocThanhToanTrucTuyen`, `ThongTinTra`).
final class ProgressMapping {

    private static final int LONGEST_OFFICER = 50;
    private static final Pattern OFFICER_CODE = Pattern.compile("(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9._@-]*");

    private final Members in;
    private final NationalRecord.Context context;
    private final List<Remark> remarks = new ArrayList<>();
    private final List<NationalRecord.Step> steps = new ArrayList<>();
    private final List<NationalRecord.Claim> claims = new ArrayList<>();
    private final String code;
    private final int status;

    ProgressMapping(Members in, NationalRecord.Context context) {
        this.in = in;
        this.context = context;
        this.code = CommonFields.dossierCode(in, remarks);
        this.status = CommonFields.status(in, "TrangThai");
    }

    NationalRecord record() {
        @Nullable Instant at = in.time("ThoiDiemXuLy");
        if (at == null) {
            throw NationalFault.missing(
                    "ThoiDiemXuLy",
                    new Wording(
                            "hãy gửi thời điểm xử lý, dạng yyyyMMddHHmmss.",
                            "send the time of the step, as" + " yyyyMMddHHmmss."));
        }
        switch (status) {
            case 1 -> claims.add(new NationalRecord.Claim(FactType.SUBMITTED, at, "ThoiDiemXuLy"));
            case 2 -> claims.add(new NationalRecord.Claim(FactType.ACCEPTED, at, "ThoiDiemXuLy"));
            case 3 -> add(at, new Fact.NotAccepted(reason(), null));
            case 4 -> forwarded(at);
            case 5 -> add(at, new Fact.SupplementRequested(in.names("DanhSachGiayToBoSung", "TenGiayTo"), reason()));
            case 6 -> add(at, new Fact.PaymentRequested(fees()));
            case 7 -> add(at, new Fact.Withdrawn(null, reason()));
            case 8 -> add(at, new Fact.Stopped(reason(), null));
            case 9 -> add(at, new Fact.Completed(outcome(), null));
            case 10 -> add(at, new Fact.Returned(null));
            default -> throw new IllegalStateException("the status was read as 1 to 10");
        }
        return new NationalRecord(code, null, status, steps, claims, List.of(), null, remarks);
    }

    private void forwarded(Instant at) {
        add(at, new Fact.Forwarded(officer(), in.text("PhongBanXuLy", Members.TEXT)));
        @Nullable Integer means = in.number("DuocThanhToanTrucTuyen", 1, 3);
        if (means != null) {
            add(at, new Fact.Paid(fees(), method(means)));
        }
    }

    private static PaymentMethod method(int means) {
        if (means == 3) {
            throw NationalFault.invalid(
                    "DuocThanhToanTrucTuyen",
                    new Wording(
                            "3 (khác) không cho biết nộp tiền mặt hay qua bưu chính: hãy gửi sự kiện dossier.paid.",
                            "3 (other) does not tell cash from the post: send the event dossier.paid."));
        }
        return PaymentMethod.ONLINE;
    }

    private long fees() {
        @Nullable Long fees = CommonFields.fees(in, "DanhSachLePhi");
        if (fees == null) {
            throw NationalFault.missing(
                    "DanhSachLePhi",
                    new Wording(
                            "bước về nghĩa vụ tài chính cần số tiền: hãy gửi DanhSachLePhi[].Gia kèm bước này.",
                            "a step about fees needs the amount: send DanhSachLePhi[].Gia with this step."));
        }
        return fees;
    }

    private Outcome outcome() {
        @Nullable Outcome said = CommonFields.saidOutcome(in);
        if (said == null) {
            throw CommonFields.outcomeNotTold(
                    new Wording(", hoặc gửi toàn bộ hồ sơ (DongBoHoSoMC)", ", or the full snapshot (DongBoHoSoMC)"));
        }
        return said;
    }

    private String reason() {
        return CommonFields.reason(in, "NoiDungXuLy", status);
    }

    /// `NguoiXuLy` is a name at some portals and a code at others; names of people stay outside.
    private @Nullable String officer() {
        @Nullable String told = in.text("NguoiXuLy", LONGEST_OFFICER);
        if (told == null) {
            remarks.add(new Remark(
                    "officer-not-told",
                    "NguoiXuLy",
                    new Wording("Không có mã cán bộ xử lý.", "No code of an officer is told.")));
            return null;
        }
        if (!OFFICER_CODE.matcher(told).matches()) {
            remarks.add(new Remark(
                    "officer-not-a-code",
                    "NguoiXuLy",
                    new Wording(
                            "NguoiXuLy không phải mã cán bộ (chữ không dấu và số, không dấu cách) nên không được ghi.",
                            "NguoiXuLy is not the code of an officer (letters and digits, no spaces), so it is not"
                                    + " recorded.")));
            return null;
        }
        return told;
    }

    private void add(Instant at, Fact fact) {
        String step = FactType.of(fact).wireName().substring("dossier.".length()) + "/" + NationalTime.text(at);
        steps.add(new NationalRecord.Step(new ToldFact(context.identity(code, step), at, fact), "ThoiDiemXuLy"));
    }
}
