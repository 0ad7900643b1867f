package vn.motcua.dossier.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Languages;
import vn.motcua.dossier.desk.DeskProblems;
import vn.motcua.dossier.history.DossierVerification;
import vn.motcua.dossier.history.DossierVerification.Covering;
import vn.motcua.dossier.store.DossierRow;
import vn.motcua.dossier.store.DossierStore;

/// Whether the history of a dossier is what it was when it was written.
@Path("/api/v1/dossiers/{code}/history/verification")
@Tag(name = "history", description = "Verification, anchors, positions")
class HistoryVerificationResource {

    /// The result for one dossier.
    ///
    /// @param intact true when there is no finding
    /// @param rows how many rows tell of the dossier
    /// @param head hash of the last row
    /// @param anchoredThrough number of the last row that a daily anchor covers; 0 = none yet
    /// @param anchors the anchors over its rows
    record VerificationView(
            String code,
            boolean intact,
            long version,
            long rows,
            @Nullable String head,
            long anchoredThrough,
            List<Covering> anchors,
            List<FindingView> findings) {}

    private final DossierVerification verification;
    private final DossierStore dossiers;
    private final Caller caller;

    HistoryVerificationResource(DossierVerification verification, DossierStore dossiers, Caller caller) {
        this.verification = verification;
        this.dossiers = dossiers;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.PORTAL, Roles.DESK, Roles.VIEWER, Roles.AUDITOR, Roles.OPERATOR})
    @Operation(
            summary = "Verify the history of a dossier",
            description =
                    "Recomputes the hash of each row from its content, its link to the row before and the numbers 1..n;"
                            + " the anchors over its rows; and compares the dossier as stored and as last published with a"
                            + " fresh replay of its facts. Each finding says what and where: `row-changed`, `row-missing`,"
                            + " `row-added`, `link-broken`, `anchor-differs`, `stored-differs`, `published-differs`,"
                            + " `standing-differs`, `not-published`.")
    @APIResponse(
            responseCode = "200",
            description = "What was found; `intact` when nothing was",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VerificationView.class)))
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public VerificationView verify(String code, @Context HttpHeaders headers) {
        Locale locale = Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        DossierRow row = dossiers.find(code).orElseThrow(() -> new ProblemException(DeskProblems.noDossier(code)));
        caller.require(row.office());
        DossierVerification.Verified verified =
                verification.of(code).orElseThrow(() -> new ProblemException(DeskProblems.noDossier(code)));
        return new VerificationView(
                verified.code(),
                verified.findings().isEmpty(),
                verified.version(),
                verified.rows(),
                verified.head(),
                verified.anchoredThrough(),
                verified.anchors(),
                FindingView.of(verified.findings(), locale));
    }
}
