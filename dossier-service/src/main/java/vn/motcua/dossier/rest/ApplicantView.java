package vn.motcua.dossier.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.applicant.Applicant;
import vn.motcua.dossier.applicant.KeptApplicant;

/// Who applied with a dossier, and the papers that came; the identity number masked.
///
/// @param kind `citizen`, `enterprise`, `state` or `other`
/// @param resultDelivery `counter`, `online` or `postal`
/// @param version for `If-Match`
record ApplicantView(
        String dossier,
        String name,
        @Nullable String kind,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable IdentityView identity,
        List<PaperView> papers,
        @Nullable String resultDelivery,
        long version,
        Instant updatedAt,
        String updatedBy) {

    /// @param kind `cccd`, `cmnd`, `passport` or `tax-code`
    /// @param number all but the last three characters as `*`
    record IdentityView(String kind, String number) {}

    /// @param kind `original`, `copy` or `electronic`
    record PaperView(String name, String kind, int count) {}

    static ApplicantView of(KeptApplicant kept) {
        Applicant who = kept.applicant();
        return new ApplicantView(
                kept.dossier(),
                who.name(),
                who.kind() == null ? null : who.kind().code(),
                who.address(),
                who.phone(),
                who.email(),
                who.identity() == null
                        ? null
                        : new IdentityView(
                                who.identity().kind().code(), who.identity().masked()),
                who.papers().stream()
                        .map(paper -> new PaperView(paper.name(), paper.kind().code(), paper.count()))
                        .toList(),
                who.resultDelivery() == null ? null : who.resultDelivery().code(),
                kept.version(),
                kept.updatedAt(),
                kept.updatedBy());
    }
}
