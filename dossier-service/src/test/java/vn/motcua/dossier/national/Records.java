package vn.motcua.dossier.national;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.dossier.fact.Fact;

/// Records of the national format for tests.
final class Records {

    static final String CODE = "000.17.22.H56-240603-0001";
    static final String OFFICE = "H56.22.17";
    static final String PROCEDURE = "1.001193";

    static final NationalRecord.Context CONTEXT = new NationalRecord.Context(
            OFFICE,
            told -> AgencyCode.of(told).filter(new AgencyCode(OFFICE)::same).map(_ -> OFFICE),
            PROCEDURE::equals);

    private Records() {}

    /// A snapshot with all that its status needs.
    static Map<String, Object> snapshot(int status) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("MaHoSo", CODE);
        record.put("MaTTHC", PROCEDURE);
        record.put("KenhThucHien", "2");
        record.put("DonViXuLy", "000.17.22.H56");
        record.put("ChuHoSo", "Nguyễn Văn A");
        record.put("LoaiDoiTuong", "1");
        record.put("NgayNopHoSo", "20240603080000");
        if (status != 1 && status != 3) {
            record.put("NgayTiepNhan", "20240603090000");
            record.put("NgayHenTra", "20240610170000");
        }
        if (status == 3) {
            record.put("NgayTuChoi", "20240603093000");
            record.put("GhiChu", "Không thuộc thẩm quyền");
        }
        if (status == 5) {
            record.put("DanhSachHoSoBoSung", List.of(supplement("17", "20240604090000", null)));
        }
        if (status == 7 || status == 8) {
            record.put("NgayKetThucXuLy", "20240605090000");
            record.put("GhiChu", "Công dân đề nghị");
        }
        if (status >= 9) {
            record.put("NgayKetThucXuLy", "20240607100000");
            record.put("ThongTinTra", "Chấp thuận");
        }
        if (status == 10) {
            record.put("NgayTra", "20240608080000");
        }
        record.put("TrangThaiHoSo", Integer.toString(status));
        return record;
    }

    static Map<String, Object> supplement(String id, String asked, @org.jspecify.annotations.Nullable String received) {
        Map<String, Object> supplement = new LinkedHashMap<>();
        supplement.put("HoSoBoSungId", id);
        supplement.put("NoiDungBoSung", "Thiếu giấy chứng sinh");
        supplement.put("NgayBoSung", asked);
        supplement.put("DanhSachGiayToBoSung", List.of(Map.of("TenGiayTo", "Giấy chứng sinh")));
        if (received != null) {
            supplement.put("NgayTiepNhanBoSung", received);
        }
        return supplement;
    }

    static Map<String, Object> progress(int status) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("MaHoSo", CODE);
        record.put("NguoiXuLy", "CB07");
        record.put("ThoiDiemXuLy", "20240604100000");
        record.put("PhongBanXuLy", "Tư pháp - Hộ tịch");
        record.put("NoiDungXuLy", "Theo quy định");
        record.put("TrangThai", status);
        return record;
    }

    static Map<String, Object> with(Map<String, Object> record, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(record);
        changed.put(field, value);
        return changed;
    }

    static Map<String, Object> without(Map<String, Object> record, String field) {
        Map<String, Object> changed = new LinkedHashMap<>(record);
        changed.remove(field);
        return changed;
    }

    static NationalRecord read(Map<String, Object> snapshot) {
        return NationalRecord.of(NationalService.SNAPSHOT, snapshot, CONTEXT);
    }

    static NationalRecord readProgress(Map<String, Object> progress) {
        return NationalRecord.of(NationalService.PROGRESS, progress, CONTEXT);
    }

    static List<Fact> facts(NationalRecord record) {
        return record.steps().stream().map(step -> step.fact().fact()).toList();
    }

    static List<String> types(NationalRecord record) {
        return record.steps().stream()
                .map(step -> step.fact().fact().type().wireName().replace("dossier.", ""))
                .toList();
    }

    static List<String> remarks(NationalRecord record) {
        return record.remarks().stream().map(Remark::code).toList();
    }

    static List<Reconciliation.Known> known(NationalRecord... records) {
        List<Reconciliation.Known> known = new ArrayList<>();
        for (NationalRecord record : records) {
            record.steps().forEach(step -> known.add(new Reconciliation.Known(step.fact(), true)));
        }
        return known;
    }

    static Instant at(String time) {
        return NationalTime.second(time).orElseThrow();
    }
}
