package vn.motcua.award.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.candidate.CandidateCode;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.candidate.Candidates;
import vn.motcua.award.candidate.OwnFiles;
import vn.motcua.award.evidence.EvidenceFile;
import vn.motcua.award.evidence.EvidenceFiles;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;

/// Files of evidence: in by upload, known by their hash, out as attachments only.
@Path("/api/v1/campaigns/{campaign}/candidates/{candidate}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evidence", description = "Files of evidence; kept once by their hash, who reads one is noted")
class EvidenceResource {

    private final Campaigns campaigns;
    private final Candidates candidates;
    private final EvidenceFiles files;
    private final Caller caller;

    EvidenceResource(Campaigns campaigns, Candidates candidates, EvidenceFiles files, Caller caller) {
        this.campaigns = campaigns;
        this.candidates = candidates;
        this.files = files;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.OFFICER, Roles.AWARD_CLERK, Roles.DESK_HEAD})
    @Operation(
            summary = "Uploads a file of evidence",
            description =
                    "pdf, jpg, png, docx or xlsx, by its content. With `sha256`, the hash that the sender computed,"
                            + " a damaged upload is refused; the same file sent again changes nothing, so a broken upload is simply"
                            + " sent again.")
    @APIResponse(
            responseCode = "201",
            description = "The file is kept",
            content = @Content(schema = @Schema(implementation = EvidenceFile.class)))
    @APIResponse(
            responseCode = "200",
            description = "The candidate had this file already",
            content = @Content(schema = @Schema(implementation = EvidenceFile.class)))
    @APIResponse(responseCode = "409", description = "`evidence-full`")
    @APIResponse(responseCode = "413", description = "`file-too-large`")
    @APIResponse(responseCode = "415", description = "`file-type-refused`")
    @APIResponse(responseCode = "422", description = "`file-refused`, `hash-mismatch`")
    public Response upload(
            @PathParam("campaign") CampaignCode code,
            @PathParam("candidate") CandidateCode candidate,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("sha256") @Nullable String sha256) {
        CandidateFile who = reached(code, candidate);
        if (!caller.is(Roles.DESK_HEAD)) {
            OwnFiles.requireWritable(who, caller);
        }
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                            "Cần trường file (multipart/form-data) có tên tệp.",
                            "The field file (multipart/form-data) with a file name is needed."))
                    .with("field", "file"));
        }
        EvidenceFile kept = files.keep(
                code.value(),
                candidate.value(),
                file.fileName(),
                file.uploadedFile(),
                sha256 == null || sha256.isBlank() ? null : sha256.strip().toLowerCase(java.util.Locale.ROOT),
                caller.name());
        return Response.status(kept.created() ? 201 : 200).entity(kept).build();
    }

    @GET
    @RolesAllowed({
        Roles.AWARD_CLERK,
        Roles.DESK_HEAD,
        Roles.AWARD_VERIFIER,
        Roles.COUNCIL,
        Roles.DECIDER,
        Roles.AUDITOR,
        Roles.OFFICER
    })
    @Operation(summary = "The files of a candidate, oldest first", description = "An officer sees their own only.")
    public List<EvidenceFile> all(
            @PathParam("campaign") CampaignCode code, @PathParam("candidate") CandidateCode candidate) {
        OwnFiles.requireReadable(reached(code, candidate), caller);
        return files.of(code.value(), candidate.value());
    }

    @GET
    @Path("{sha256}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({
        Roles.AWARD_CLERK,
        Roles.DESK_HEAD,
        Roles.AWARD_VERIFIER,
        Roles.COUNCIL,
        Roles.DECIDER,
        Roles.AUDITOR,
        Roles.OFFICER
    })
    @Operation(summary = "A file, as an attachment; that it was read is noted")
    public Response one(
            @PathParam("campaign") CampaignCode code,
            @PathParam("candidate") CandidateCode candidate,
            @PathParam("sha256") String sha256) {
        OwnFiles.requireReadable(reached(code, candidate), caller);
        return Attachments.of(files.open(code.value(), candidate.value(), sha256, caller.name()));
    }

    @GET
    @Path("readings")
    @RolesAllowed({Roles.AUDITOR, Roles.AWARD_CLERK})
    @Operation(summary = "Who read which file of a candidate, newest first")
    public List<EvidenceFiles.Reading> readings(
            @PathParam("campaign") CampaignCode code, @PathParam("candidate") CandidateCode candidate) {
        reached(code, candidate);
        return files.readings(code.value(), candidate.value());
    }

    private CandidateFile reached(CampaignCode code, CandidateCode candidate) {
        var campaign = campaigns.require(code, null).campaign();
        caller.require(campaign.office());
        return candidates.require(campaign, candidate);
    }
}
