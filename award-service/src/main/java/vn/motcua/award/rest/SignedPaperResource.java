package vn.motcua.award.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.desk.Actor;
import vn.motcua.award.signed.SignedDesk;
import vn.motcua.award.signed.SignedPaper;
import vn.motcua.award.signed.SignedPapers;
import vn.motcua.deploy.papers.Paper;
import vn.motcua.deploy.papers.PaperAnswer;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;

/// Papers that came back signed.
@Path("/api/v1")
@Tag(name = "certificates")
class SignedPaperResource {

    private final SignedDesk desk;
    private final SignedPapers papers;
    private final AwardListArchive archive;
    private final Caller caller;

    SignedPaperResource(SignedDesk desk, SignedPapers papers, AwardListArchive archive, Caller caller) {
        this.desk = desk;
        this.papers = papers;
        this.archive = archive;
        this.caller = caller;
    }

    @PUT
    @Path("/award-lists/{id}/documents/{paper}/signed")
    @Consumes(Paper.PDF)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AWARD_CLERK, Roles.DECIDER})
    @Operation(
            summary = "Files a signed paper: from now on it is what is given out as that paper's PDF",
            description = "`means=signature` (default): every signature must be intact, by a certificate valid at that"
                    + " time, over the whole file; the file must begin with the paper that was handed out, or say the"
                    + " same; the number of the decision must stand in it. `means=scan`: signed by hand and scanned, with"
                    + " a `declaration` of whoever files it. A digital signature is final; a scan is replaced only with"
                    + " a `reason`. Sending the same file again changes nothing. The decider files quyet-dinh and"
                    + " giay-khen only.")
    @APIResponse(
            responseCode = "200",
            description = "What was found, as kept",
            content = @Content(schema = @Schema(implementation = SignedPaper.class)))
    @APIResponse(responseCode = "403", description = "`forbidden`, `own-case`, `office-out-of-reach`")
    @APIResponse(responseCode = "409", description = "`no-decision`, `already-filed`")
    @APIResponse(responseCode = "413", description = "`too-large`")
    @APIResponse(
            responseCode = "422",
            description = "`not-a-pdf`, `pdf-locked`, `pdf-active-content`, `pdf-too-large-inside`, `not-signed`,"
                    + " `signature-invalid`, `changed-after-signing`, `content-differs`, `other-paper`,"
                    + " `number-not-found`, `signer-not-trusted`")
    public SignedPaper file(
            @PathParam("id") UUID id,
            @PathParam("paper") String paper,
            @QueryParam("means") @DefaultValue("signature") String means,
            @QueryParam("declaration") @Nullable String declaration,
            @QueryParam("reason") @Nullable String reason,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Paper.PDF,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    byte[] file) {
        caller.require(archive.summary(id).office());
        boolean scan =
                switch (means) {
                    case "signature" -> false;
                    case "scan" -> true;
                    default ->
                        throw new ProblemException(CommonProblems.invalidRequest(
                                        new Text("means là signature hoặc scan.", "means is signature or scan."))
                                .with("field", "means"));
                };
        return desk.file(
                id,
                paper,
                file == null ? new byte[0] : file,
                new SignedDesk.Means(scan, declaration, reason),
                new Actor(caller.name(), caller.roles(), caller::reaches));
    }

    @GET
    @Path("/award-lists/{id}/documents/{paper}/signed")
    @Produces({Paper.PDF, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(summary = "A signed paper, byte for byte as it came; the newest, or an earlier `version`")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = Paper.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response signed(
            @PathParam("id") UUID id,
            @PathParam("paper") String paper,
            @QueryParam("version") @Nullable Integer version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        caller.require(archive.summary(id).office());
        return PaperAnswer.of(desk.signed(id, paper, version), known);
    }

    @GET
    @Path("/award-lists/{id}/signed-papers")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(summary = "The signed papers of a list with what was found when they came, all versions")
    public List<SignedPaper> all(@PathParam("id") UUID id) {
        caller.require(archive.summary(id).office());
        return papers.all(id);
    }
}
