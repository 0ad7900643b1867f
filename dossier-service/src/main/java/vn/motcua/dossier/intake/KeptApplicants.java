package vn.motcua.dossier.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.applicant.Applicant;
import vn.motcua.dossier.applicant.Applicants;
import vn.motcua.dossier.applicant.IdentityKind;
import vn.motcua.dossier.applicant.InvalidApplicant;
import vn.motcua.dossier.applicant.KeptApplicant;
import vn.motcua.dossier.desk.NationalApplicants;
import vn.motcua.dossier.desk.Sender;
import vn.motcua.dossier.fact.Wording;
import vn.motcua.dossier.national.NationalApplicant;
import vn.motcua.dossier.national.Remark;

/// Applicants of the national format, kept where all applicants are.
@ApplicationScoped
class KeptApplicants implements NationalApplicants {

    private static final String PURPOSE = "Đồng bộ hồ sơ lên Cổng Dịch vụ công quốc gia";

    private final Applicants applicants;

    KeptApplicants(Applicants applicants) {
        this.applicants = applicants;
    }

    @Override
    public Map<String, List<Remark>> keep(Map<String, NationalApplicant> told, Sender sender) {
        Map<String, Applicant> known = told.isEmpty() ? Map.of() : applicants.of(told.keySet());
        Map<String, Applicant> fresh = new LinkedHashMap<>();
        Map<String, List<Remark>> remarks = new HashMap<>();
        told.forEach((code, one) -> {
            List<Remark> ofDossier = remarks.computeIfAbsent(code, _ -> new ArrayList<>());
            @Nullable Applicant read = read(one, ofDossier);
            @Nullable Applicant kept = known.get(code);
            if (read != null && kept == null) {
                fresh.put(code, read);
            } else if (read != null && kept != null && differs(read, kept)) {
                ofDossier.add(new Remark(
                        "applicant-differs",
                        "ChuHoSo",
                        new Wording(
                                "Thông tin chủ hồ sơ khác với bản đang lưu; bản đang lưu được giữ, sửa tại"
                                        + " PUT /dossiers/{code}/applicant.",
                                "The applicant differs from the one that is kept, who stays; change it by"
                                        + " PUT /dossiers/{code}/applicant.")));
            }
        });
        if (!fresh.isEmpty()) {
            applicants.keep(fresh, sender);
        }
        return remarks;
    }

    /// Only what the format says is compared; what was told at the counter besides stays.
    private static boolean differs(Applicant read, Applicant kept) {
        return !read.name().equals(kept.name())
                || (read.identity() != null
                        && kept.identity() != null
                        && !read.identity().equals(kept.identity()));
    }

    private static @Nullable Applicant read(NationalApplicant told, List<Remark> remarks) {
        Applicant.@Nullable Identity identity = part("DinhDanhCHS", remarks, () -> identity(told));
        @Nullable
        String phone =
                part("SoDienThoai", remarks, () -> of("A", told.phone(), null).phone());
        @Nullable
        String email = part("Email", remarks, () -> of("A", null, told.email()).email());
        return part(
                "ChuHoSo",
                remarks,
                () -> new Applicant(told.name(), told.kind(), null, phone, email, identity, List.of(), null));
    }

    private static Applicant of(String name, @Nullable String phone, @Nullable String email) {
        return new Applicant(name, null, null, phone, email, null, List.of(), null);
    }

    private interface Part<T> {
        @Nullable
        T read();
    }

    /// A part that cannot be is left out and said so; it never keeps the steps of the dossier from being taken.
    private static <T> @Nullable T part(String field, List<Remark> remarks, Part<T> part) {
        try {
            return part.read();
        } catch (InvalidApplicant e) {
            remarks.add(new Remark(
                    "applicant-not-kept",
                    field,
                    new Wording(
                            field + " không được lưu: " + e.reason().vi(),
                            field + " is not kept: " + e.reason().en())));
            return null;
        }
    }

    private static Applicant.@Nullable Identity identity(NationalApplicant told) {
        if (told.identity() == null || told.identityKind() == null) {
            return null;
        }
        return new Applicant.Identity(
                told.identityKind() == 1 ? IdentityKind.CCCD : IdentityKind.CMND, told.identity());
    }

    @Override
    public Map<String, Object> fields(String dossier, Sender sender) {
        @Nullable
        Applicant kept = applicants.find(dossier).map(KeptApplicant::applicant).orElse(null);
        if (kept == null) {
            return Map.of();
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ChuHoSo", kept.name());
        if (kept.identity() != null) {
            Applicant.Identity identity = applicants.identity(dossier, PURPOSE, sender);
            switch (identity.kind()) {
                case CCCD -> fields.put("DinhDanhCHS", List.of(numbered("1", identity)));
                case CMND -> fields.put("DinhDanhCHS", List.of(numbered("2", identity)));
                case PASSPORT, TAX_CODE -> fields.put("SoGiayToChuHoSo", identity.number());
            }
        }
        if (kept.phone() != null) {
            fields.put("SoDienThoai", kept.phone());
        }
        if (kept.email() != null) {
            fields.put("Email", kept.email());
        }
        return fields;
    }

    private static Map<String, Object> numbered(String kind, Applicant.Identity identity) {
        return Map.of("LoaiDinhDanh", kind, "SoDinhDanh", identity.number());
    }
}
