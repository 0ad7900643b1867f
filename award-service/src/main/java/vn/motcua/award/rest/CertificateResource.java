package vn.motcua.award.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.certify.CertificateDesk;
import vn.motcua.award.paper.DocxFile;
import vn.motcua.award.signed.SignedDesk;
import vn.motcua.deploy.papers.Paper;
import vn.motcua.deploy.papers.PaperAnswer;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;

/// Certificates of commendation.
@Path("/api/v1")
@Tag(name = "certificates", description = "Certificates, pre-printed sheets, signed papers")
class CertificateResource {

    private final CertificateDesk desk;
    private final SignedDesk signing;
    private final AwardListArchive archive;
    private final Caller caller;

    CertificateResource(CertificateDesk desk, SignedDesk signing, AwardListArchive archive, Caller caller) {
        this.desk = desk;
        this.signing = signing;
        this.archive = archive;
        this.caller = caller;
    }

    @GET
    @Path("/award-lists/{id}/documents/giay-khen")
    @Produces({Paper.PDF, DocxFile.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(
            summary = "The certificates of a signed decision, a page for each, or that of one candidate",
            description = "A4 297 × 210 mm by NĐ 98/2023/NĐ-CP, Điều 104, in the order of số sổ vàng. `mode=text-only`"
                    + " prints what differs alone, on a pre-printed sheet of the office that decides (`blank`), else on"
                    + " that of the decree. `format=docx` is the same to go on writing in. Cancelled awards are left out. Once a signed file is filed for the"
                    + " whole, it is given out in its place; `unsigned=true` still gives ours, marked.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = Paper.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "The caller has it already (`If-None-Match`)")
    @APIResponse(responseCode = "400", description = "`invalid-request`: another format or mode")
    @APIResponse(responseCode = "404", description = "No such list, candidate in the decision, or blank")
    @APIResponse(responseCode = "409", description = "`no-decision`, `award-revoked`")
    @APIResponse(responseCode = "422", description = "`text-does-not-fit`, with `fields`")
    public Response certificates(
            @PathParam("id") UUID id,
            @QueryParam("format") @DefaultValue("pdf") String format,
            @QueryParam("candidate") @Nullable String candidate,
            @QueryParam("mode") @DefaultValue("full") String mode,
            @QueryParam("blank") @Nullable String blank,
            @QueryParam("unsigned") @Nullable Boolean unsigned,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        caller.require(archive.summary(id).office());
        CertificateDesk.Asked asked = asked(format, candidate, mode, blank);
        Paper ours = desk.paper(id, asked);
        return PaperAnswer.of(
                asked.candidate() == null && !asked.textOnly()
                        ? signing.given(id, "giay-khen", Boolean.TRUE.equals(unsigned), ours)
                        : ours,
                known);
    }

    private static CertificateDesk.Asked asked(
            String format, @Nullable String candidate, String mode, @Nullable String blank) {
        boolean editable =
                switch (format) {
                    case "pdf" -> false;
                    case "docx" -> true;
                    default ->
                        throw new ProblemException(CommonProblems.invalidRequest(
                                        new Text("format là pdf hoặc docx.", "format is pdf or docx."))
                                .with("field", "format"));
                };
        boolean textOnly =
                switch (mode) {
                    case "full" -> false;
                    case "text-only" -> true;
                    default ->
                        throw new ProblemException(CommonProblems.invalidRequest(
                                        new Text("mode là full hoặc text-only.", "mode is full or text-only."))
                                .with("field", "mode"));
                };
        return new CertificateDesk.Asked(candidate, textOnly, blank, editable);
    }
}
