package vn.motcua.dossier.national;

import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.fact.ApplicantKind;

/// Who applied, in the words of a snapshot. Goes to where applicants are kept, never into a fact; prints as nothing.
///
/// @param name `ChuHoSo`
/// @param kind by `LoaiDoiTuong`
/// @param identityKind `LoaiDinhDanh`: 1 of twelve digits, 2 of nine
/// @param identity `SoDinhDanh`
public record NationalApplicant(
        String name,
        @Nullable ApplicantKind kind,
        @Nullable Integer identityKind,
        @Nullable String identity,
        @Nullable String phone,
        @Nullable String email) {

    private static final int LONGEST = 500;

    /// Absent when the record names nobody.
    static @Nullable NationalApplicant read(Members in) {
        @Nullable String name = in.text("ChuHoSo", LONGEST);
        if (name == null) {
            return null;
        }
        var identities = in.list("DinhDanhCHS");
        @Nullable Members first = identities == null || identities.isEmpty() ? null : identities.getFirst();
        @Nullable Integer kind = in.number("LoaiDoiTuong", 1, 4);
        return new NationalApplicant(
                name,
                kind == null ? null : NationalCodes.applicantKind(kind),
                first == null ? null : first.number("LoaiDinhDanh", 1, 2),
                first == null ? null : first.code("SoDinhDanh", LONGEST),
                in.code("SoDienThoai", LONGEST),
                in.text("Email", LONGEST));
    }

    @Override
    public String toString() {
        return "NationalApplicant";
    }
}
