package vn.motcua.dossier.national;

import java.util.List;
import java.util.Optional;
import vn.motcua.dossier.fact.Wording;
import vn.motcua.dossier.lifecycle.DossierState;

/// Compares the status that a record claims with the one that its dossier has reached by steps with known times.
public final class StatusCheck {

    private StatusCheck() {}

    private static final List<DossierState> STATES = List.of(
            new DossierState.Submitted(),
            new DossierState.Accepted(),
            new DossierState.NotAccepted(),
            new DossierState.InProgress(),
            new DossierState.AwaitingSupplement(true),
            new DossierState.AwaitingPayment(),
            new DossierState.Withdrawn(),
            new DossierState.Stopped(),
            new DossierState.Completed(),
            new DossierState.Returned());

    /// What to say when they differ: two truths about one dossier are for people to look at, never evened out.
    ///
    /// @param claimed by the record, 1..10
    /// @param state reached by the dossier, e.g. `in-progress`
    public static Optional<Remark> of(int claimed, String state) {
        int reached = STATES.stream()
                .filter(one -> one.code().equals(state))
                .mapToInt(DossierState::nationalCode)
                .findFirst()
                .orElseThrow();
        if (claimed == reached) {
            return Optional.empty();
        }
        Wording send =
                switch (claimed) {
                    case 4 ->
                        new Wording(
                                "hãy gửi bước chuyển xử lý bằng CapNhatTienDoHoSoMC",
                                "send the forwarding by CapNhatTienDoHoSoMC");
                    case 5 ->
                        new Wording(
                                "hãy gửi DanhSachHoSoBoSung có NgayBoSung", "send DanhSachHoSoBoSung with NgayBoSung");
                    case 6 ->
                        new Wording(
                                "định dạng không có thời điểm của bước này: hãy gửi CapNhatTienDoHoSoMC có ThoiDiemXuLy và"
                                        + " DanhSachLePhi",
                                "the snapshot has no time for it: send CapNhatTienDoHoSoMC with ThoiDiemXuLy and"
                                        + " DanhSachLePhi");
                    default ->
                        new Wording(
                                "hãy kiểm tra các bước còn thiếu hoặc đã đi xa hơn",
                                "look for steps that are missing, or went further");
                };
        return Optional.of(new Remark(
                "status-differs",
                "TrangThaiHoSo",
                new Wording(
                        "Bản gửi ghi trạng thái " + claimed + ", các bước đã biết đưa hồ sơ đến trạng thái " + reached
                                + "; " + send.vi() + ".",
                        "The record claims status " + claimed + ", the known steps lead to status " + reached + "; "
                                + send.en() + ".")));
    }
}
