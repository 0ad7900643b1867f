package vn.motcua.award.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.candidate.CandidateCode;
import vn.motcua.award.paper.DocxFile;
import vn.motcua.award.paper.XlsxFile;
import vn.motcua.award.signed.SignedDesk;
import vn.motcua.award.writing.PaperDesk;
import vn.motcua.deploy.papers.Paper;
import vn.motcua.deploy.papers.PaperAnswer;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;

/// The papers of award lists.
@Path("/api/v1")
@Tag(name = "papers", description = "Papers of a list in the layout of 30/2020/NĐ-CP")
class DocumentResource {

    private final PaperDesk desk;
    private final SignedDesk signing;
    private final AwardListArchive archive;
    private final Caller caller;

    DocumentResource(PaperDesk desk, SignedDesk signing, AwardListArchive archive, Caller caller) {
        this.desk = desk;
        this.signing = signing;
        this.archive = archive;
        this.caller = caller;
    }

    @GET
    @Path("/award-lists/{id}/documents/{kind}")
    @Produces({Paper.PDF, DocxFile.MEDIA_TYPE, XlsxFile.MEDIA_TYPE})
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(
            summary = "A paper of a list as a file",
            description =
                    "The same facts give the same bytes; drafts are marked. Once a signed file is filed, it is given"
                            + " out as the PDF of that paper; `unsigned=true` still gives ours, marked.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "304", description = "The caller has it already")
    @APIResponse(responseCode = "404", description = "No such list or paper")
    @APIResponse(responseCode = "409", description = "`paper-not-yet`")
    @APIResponse(responseCode = "422", description = "`unknown-candidate`")
    public Response document(
            @PathParam("id") UUID id,
            @PathParam("kind") String kind,
            @QueryParam("format") @Nullable String format,
            @QueryParam("candidate") @Nullable CandidateCode candidate,
            @QueryParam("unsigned") @Nullable Boolean unsigned,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        caller.require(archive.summary(id).office());
        Paper ours = desk.paper(id, kind, format, candidate == null ? null : candidate.value());
        return PaperAnswer.of(
                candidate == null ? signing.given(id, kind, Boolean.TRUE.equals(unsigned), ours) : ours, ifNoneMatch);
    }
}
