package vn.motcua.dossier.national;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.fact.KnownFact;
import vn.motcua.dossier.fact.Outcome;
import vn.motcua.dossier.fact.Wording;
import vn.motcua.dossier.lifecycle.Dossier;
import vn.motcua.dossier.lifecycle.Replayed;
import vn.motcua.dossier.lifecycle.Verdict;

/// A dossier of ours in the words of the national format. What is not known is left out, never made up.
public final class Rendering {

    /// A dossier as the portal may fetch it.
    ///
    /// @param values of the record, in the order of the format
    /// @param blocked why it must not be sent on as complete; empty = nothing is in the way
    public record Rendered(Map<String, Object> values, List<Remark> blocked) {}

    private final String code;
    private final Dossier dossier;
    private final List<KnownFact> facts;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Rendering(String code, Dossier dossier, List<KnownFact> facts) {
        this.code = code;
        this.dossier = dossier;
        this.facts = facts;
    }

    /// The whole dossier, as a record of `DongBoHoSoMC`.
    ///
    /// @param known its facts
    /// @param procedureName absent when the procedure is not registered
    /// @param applicant the applicant's fields of the format; empty when nobody is known, absent when not to
    ///     be told
    public static Rendered snapshot(
            String code,
            Dossier dossier,
            Replayed replayed,
            List<KnownFact> known,
            @Nullable String procedureName,
            @Nullable Map<String, Object> applicant) {
        Rendering rendering = new Rendering(code, dossier, applied(known, replayed));
        rendering.write(procedureName, applicant == null ? Map.of() : applicant);
        return new Rendered(rendering.values, rendering.blocked(applicant));
    }

    /// The steps of a dossier, as records of `CapNhatTienDoHoSoMC`, in the order in which they happened.
    /// What has no status of its own (rescheduling, consultation, digitisation, correction) is not among them.
    public static List<Map<String, Object>> progress(String code, Replayed replayed, List<KnownFact> known) {
        List<Map<String, Object>> steps = new ArrayList<>();
        for (KnownFact fact : applied(known, replayed)) {
            if (moves(fact.fact().type())
                    && replayed.verdicts().get(fact.identity()) instanceof Verdict.Applied(var state)) {
                steps.add(step(code, fact, state.nationalCode()));
            }
        }
        return steps;
    }

    private static List<KnownFact> applied(List<KnownFact> known, Replayed replayed) {
        return known.stream()
                .filter(fact -> replayed.verdicts().get(fact.identity()) instanceof Verdict.Applied)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static boolean moves(FactType type) {
        return switch (type) {
            case SUBMITTED,
                    ACCEPTED,
                    NOT_ACCEPTED,
                    FORWARDED,
                    SUPPLEMENT_REQUESTED,
                    SUPPLEMENT_RECEIVED,
                    PAYMENT_REQUESTED,
                    PAID,
                    WITHDRAWN,
                    STOPPED,
                    COMPLETED,
                    RETURNED -> true;
            case CONSULTATION_REQUESTED, CONSULTATION_ANSWERED, RESCHEDULED, DIGITISED, CORRECTED -> false;
        };
    }

    private static Map<String, Object> step(String code, KnownFact fact, int status) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("MaHoSo", code);
        put(step, "NguoiXuLy", officer(fact.fact()));
        step.put("ThoiDiemXuLy", NationalTime.text(fact.time()));
        if (fact.fact() instanceof Fact.Forwarded forwarded) {
            put(step, "PhongBanXuLy", forwarded.unit());
        }
        put(step, "NoiDungXuLy", reason(fact.fact()));
        step.put("TrangThai", Integer.toString(status));
        switch (fact.fact()) {
            case Fact.SupplementRequested(List<String> items, var _)
            when !items.isEmpty() -> step.put("DanhSachGiayToBoSung", papers(items));
            case Fact.PaymentRequested(long amount) -> step.put("DanhSachLePhi", fee(amount));
            case Fact.Paid paid -> {
                step.put("DanhSachLePhi", fee(paid.amount()));
                step.put(
                        "DuocThanhToanTrucTuyen",
                        switch (paid.method()) {
                            case ONLINE -> "2";
                            case CASH, POSTAL -> "3";
                        });
            }
            case Fact.Completed(Outcome outcome, var _) -> step.put("ThongTinTra", outcome.vietnamese());
            case Fact _ -> {}
        }
        return step;
    }

    private static @Nullable String officer(Fact fact) {
        return switch (fact) {
            case Fact.Accepted accepted -> accepted.officerCode();
            case Fact.Forwarded forwarded -> forwarded.officerCode();
            case Fact _ -> null;
        };
    }

    private static @Nullable String reason(Fact fact) {
        return switch (fact) {
            case Fact.NotAccepted one -> one.reason();
            case Fact.SupplementRequested one -> one.reason();
            case Fact.Withdrawn one -> one.reason();
            case Fact.Stopped one -> one.reason();
            case Fact _ -> null;
        };
    }

    private static List<Map<String, Object>> papers(List<String> items) {
        return items.stream()
                .map(item -> Map.<String, Object>of("TenGiayTo", item))
                .toList();
    }

    private static List<Map<String, Object>> fee(long amount) {
        return List.of(Map.of("Gia", amount));
    }

    private void write(@Nullable String procedureName, Map<String, Object> applicant) {
        values.put("MaHoSo", code);
        values.put("MaTTHC", dossier.procedure());
        put(values, "TenTTHC", procedureName);
        put(
                values,
                "TenLinhVuc",
                dossier.traits() == null ? null : dossier.traits().field());
        values.put("KenhThucHien", Integer.toString(NationalCodes.code(dossier.channel())));
        values.put("DonViXuLy", dossier.office());
        values.putAll(applicant);
        if (dossier.applicantKind() != null) {
            values.put("LoaiDoiTuong", Integer.toString(NationalCodes.code(dossier.applicantKind())));
        }
        time("NgayNopHoSo", dossier.submittedAt());
        time("NgayTiepNhan", dossier.receivedAt());
        time("NgayHenTra", dossier.currentDueAt());
        writeEnd();
        values.put("TrangThaiHoSo", Integer.toString(dossier.state().nationalCode()));
        writeSupplements();
        writeFees();
        if (dossier.digitisation() != null) {
            values.put("HoSoCoThanhPhanSoHoa", dossier.digitisation().componentsDigitised() > 0 ? "1" : "0");
        }
    }

    private void writeEnd() {
        Dossier.@Nullable Ended ended = dossier.ended();
        if (ended == null) {
            return;
        }
        switch (facts.stream()
                .map(KnownFact::fact)
                .filter(Rendering::ends)
                .reduce((first, last) -> last)
                .orElseThrow()) {
            case Fact.NotAccepted one -> {
                time("NgayTuChoi", ended.at());
                values.put("GhiChu", one.reason());
            }
            case Fact.Withdrawn one -> {
                time("NgayKetThucXuLy", ended.at());
                values.put("GhiChu", one.reason());
            }
            case Fact.Stopped one -> {
                time("NgayKetThucXuLy", ended.at());
                values.put("GhiChu", one.reason());
            }
            case Fact.Completed one -> {
                time("NgayKetThucXuLy", ended.at());
                if (one.outcome() == Outcome.REFUSED) {
                    time("NgayTuChoi", ended.at());
                }
                values.put("ThongTinTra", one.outcome().vietnamese());
                if (ended.resultFileHash() != null) {
                    values.put("DanhSachGiayToKetQua", List.of(Map.of("HashTepTin", ended.resultFileHash())));
                }
            }
            case Fact other -> throw new IllegalStateException("no end: " + other.type());
        }
        time("NgayTra", dossier.returnedAt());
    }

    private static boolean ends(Fact fact) {
        return fact instanceof Fact.NotAccepted
                || fact instanceof Fact.Withdrawn
                || fact instanceof Fact.Stopped
                || fact instanceof Fact.Completed;
    }

    private void writeSupplements() {
        List<Map<String, Object>> supplements = new ArrayList<>();
        for (KnownFact fact : facts) {
            if (fact.fact() instanceof Fact.SupplementRequested(List<String> items, String reason)) {
                Map<String, Object> one = new LinkedHashMap<>();
                String own = Reconciliation.ownId(fact.identity());
                put(one, "HoSoBoSungId", own.isEmpty() ? null : own);
                one.put("NoiDungBoSung", reason);
                one.put("NgayBoSung", NationalTime.text(fact.time()));
                if (!items.isEmpty()) {
                    one.put("DanhSachGiayToBoSung", papers(items));
                }
                supplements.add(one);
            } else if (fact.fact() instanceof Fact.SupplementReceived && !supplements.isEmpty()) {
                Map<String, Object> one = supplements.getLast();
                one.put("NgayTiepNhanBoSung", NationalTime.text(fact.time()));
                writePromises(one, fact.time());
            }
        }
        if (!supplements.isEmpty()) {
            values.put("DanhSachHoSoBoSung", supplements);
        }
    }

    /// The promise that a supplement ended, and the one that it began.
    private void writePromises(Map<String, Object> supplement, Instant receivedAt) {
        List<Dossier.DueChange> changes = dossier.dueChanges();
        for (int i = 1; i < changes.size(); i++) {
            if (changes.get(i).at().equals(receivedAt)) {
                supplement.put(
                        "NgayHenTraTruoc", NationalTime.text(changes.get(i - 1).dueAt()));
                supplement.put("NgayHenTraMoi", NationalTime.text(changes.get(i).dueAt()));
            }
        }
    }

    private void writeFees() {
        List<Map<String, Object>> fees = facts.stream()
                .filter(fact -> fact.fact() instanceof Fact.PaymentRequested)
                .map(fact -> Map.<String, Object>of("Gia", ((Fact.PaymentRequested) fact.fact()).amount()))
                .toList();
        if (!fees.isEmpty()) {
            values.put("DanhSachLePhi", fees);
        }
    }

    private List<Remark> blocked(@Nullable Map<String, Object> applicant) {
        List<Remark> blocked = new ArrayList<>();
        if (applicant == null) {
            blocked.add(new Remark(
                    "applicant-not-told",
                    "ChuHoSo",
                    new Wording("Thông tin chủ hồ sơ chỉ gửi cho cổng.", "The applicant is told to portals only.")));
        } else if (applicant.isEmpty()) {
            blocked.add(new Remark(
                    "no-applicant",
                    "ChuHoSo",
                    new Wording("Chưa có thông tin chủ hồ sơ.", "The applicant is not known here.")));
        }
        if (dossier.receivedAt() != null && dossier.currentDueAt() == null) {
            blocked.add(new Remark(
                    "no-due-date",
                    "NgayHenTra",
                    new Wording(
                            "Đã tiếp nhận nhưng không có ngày hẹn trả và không tính được.",
                            "It was accepted, but no due date was promised and none can be computed.")));
        }
        if (dossier.traits() == null) {
            blocked.add(new Remark(
                    "unknown-procedure",
                    "TenTTHC",
                    new Wording("Thủ tục chưa khai báo.", "The procedure is not registered.")));
        }
        if (dossier.applicantKind() == null) {
            blocked.add(new Remark(
                    "no-applicant-kind",
                    "LoaiDoiTuong",
                    new Wording("Không rõ loại đối tượng.", "The kind of applicant is not known.")));
        }
        if (DossierCode.of(code).isEmpty()) {
            blocked.add(new Remark(
                    "dossier-code-not-official",
                    "MaHoSo",
                    new Wording(
                            "Mã hồ sơ không theo khuôn dạng của Thông tư 01/2018/TT-VPCP.",
                            "The code does not have the form of circular 01/2018/TT-VPCP.")));
        }
        return blocked;
    }

    private void time(String field, @Nullable Instant time) {
        if (time != null) {
            values.put(field, NationalTime.text(time));
        }
    }

    private static void put(Map<String, Object> values, String field, @Nullable String text) {
        if (text != null) {
            values.put(field, text);
        }
    }
}
