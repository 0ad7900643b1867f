package vn.motcua.dossier.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.dossier.history.Finding;

/// What a verification found: `{"code":"row-changed","detail":"…","row":3,"officeSequence":17}`.
///
/// @param code kebab-case, see [vn.motcua.dossier.history.FindingCode]
/// @param members what and where, by name
record FindingView(
        String code,
        String detail,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    static List<FindingView> of(List<Finding> findings, Locale locale) {
        return findings.stream()
                .map(finding ->
                        new FindingView(finding.code().code(), finding.what().in(locale), finding.where()))
                .toList();
    }
}
