package vn.motcua.award.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.candidate.CandidateCode;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.candidate.Candidates;
import vn.motcua.award.candidate.ConfirmationSheet;
import vn.motcua.award.candidate.DeclarationSheet;
import vn.motcua.award.candidate.Declarations;
import vn.motcua.award.candidate.InitiativeSheet;
import vn.motcua.award.candidate.Initiatives;
import vn.motcua.award.candidate.OwnFiles;
import vn.motcua.award.desk.Checklists;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.reading.Message;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;

/// What a nomination file is made of: the candidate's declaration, initiatives with what proves them, and the checklist
/// of what is still missing.
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "candidates", description = "Who may be honoured, and what is entered about them; every change is kept")
class CandidateFileResource {

    private final Campaigns campaigns;
    private final Candidates candidates;
    private final Declarations declarations;
    private final Initiatives initiatives;
    private final Checklists checklists;
    private final Caller caller;

    CandidateFileResource(
            Campaigns campaigns,
            Candidates candidates,
            Declarations declarations,
            Initiatives initiatives,
            Checklists checklists,
            Caller caller) {
        this.campaigns = campaigns;
        this.candidates = candidates;
        this.declarations = declarations;
        this.initiatives = initiatives;
        this.checklists = checklists;
        this.caller = caller;
    }

    /// A campaign in which the caller may declare, with their file in it.
    ///
    /// @param campaign code
    /// @param title of the campaign
    /// @param office whose campaign it is
    /// @param candidate code of the caller's file; absent = they have none yet
    /// @param declareAs the code under which they would declare
    /// @param checklist of their file; absent = they have none yet
    @Schema(name = "MyFile")
    record MyFileView(
            String campaign,
            Message title,
            String office,
            @Nullable String candidate,
            String declareAs,
            Checklists.@Nullable CandidateChecklist checklist) {}

    @GET
    @Path("/my-files")
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "The campaigns of the caller's offices, and the caller's own file in each")
    public List<MyFileView> mine() {
        return campaigns.all().stream()
                .filter(stored -> caller.reaches(stored.campaign().office()))
                .map(stored -> mine(stored.campaign()))
                .toList();
    }

    private MyFileView mine(Campaign campaign) {
        @Nullable CandidateFile own = candidates.own(campaign, caller.name()).orElse(null);
        return new MyFileView(
                campaign.code().value(),
                campaign.title(),
                campaign.office(),
                own == null ? null : own.code().value(),
                CandidateCode.ofName(caller.name()).value(),
                own == null ? null : checklists.of(campaign, List.of(own)).getFirst());
    }

    @PUT
    @Path("/campaigns/{campaign}/candidates/{candidate}/declaration")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICER, Roles.AWARD_CLERK})
    @Operation(
            summary = "Enters the achievement report (Báo cáo thành tích) with the candidate's word and consent",
            description =
                    "By the candidate, or by a clerk from a signed paper (`paper`). Without its ticks it is a draft."
                            + " After the term it is flagged late, or refused, as the campaign says (`settings.late`).")
    @APIResponse(responseCode = "201", description = "The first declaration")
    @APIResponse(responseCode = "200", description = "A new version, or the same as before")
    @APIResponse(responseCode = "409", description = "`deadline-passed`")
    @APIResponse(responseCode = "412", description = "`stale-version`")
    @APIResponse(responseCode = "422", description = "`paper-needed`, `unknown-file`, `impossible-dates`")
    public Response putDeclaration(
            @PathParam("campaign") CampaignCode code,
            @PathParam("candidate") CandidateCode candidate,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DeclarationSheet declaration) {
        Campaign campaign = reached(code);
        OwnFiles.requireWritable(candidates.require(campaign, candidate), caller);
        return CandidateResource.answer(
                declarations.put(campaign, candidate, declaration, CandidateResource.version(ifMatch), caller.name()));
    }

    @PUT
    @Path("/campaigns/{campaign}/candidates/{candidate}/initiatives/{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICER, Roles.AWARD_CLERK})
    @Operation(
            summary = "Describes an initiative: what it changed, before and after, since when",
            description =
                    "A judgement names it as evidence by its number. What is changed after a confirmation has to be"
                            + " confirmed again.")
    @APIResponse(responseCode = "201", description = "The initiative is new")
    @APIResponse(responseCode = "200", description = "A new version, or the same as before")
    @APIResponse(responseCode = "422", description = "`impossible-dates`, `unknown-file`")
    public Response putInitiative(
            @PathParam("campaign") CampaignCode code,
            @PathParam("candidate") CandidateCode candidate,
            @PathParam("number") CandidateCode number,
            @NotNull @Valid InitiativeSheet initiative) {
        Campaign campaign = reached(code);
        OwnFiles.requireWritable(candidates.require(campaign, candidate), caller);
        return CandidateResource.answer(
                initiatives.put(campaign, candidate, number.value(), initiative, caller.name()));
    }

    @PUT
    @Path("/campaigns/{campaign}/candidates/{candidate}/initiatives/{number}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DESK_HEAD, Roles.AWARD_CLERK})
    @Operation(
            summary = "Confirms an initiative, or enters its formal recognition",
            description =
                    "The head confirms by this call; a clerk enters the number, date and signer of a paper. Nobody"
                            + " confirms their own.")
    @APIResponse(responseCode = "201", description = "The first confirmation")
    @APIResponse(responseCode = "200", description = "A new version, or the same as before")
    @APIResponse(responseCode = "404", description = "`unknown-initiative`")
    @APIResponse(responseCode = "412", description = "`stale-version`")
    @APIResponse(responseCode = "422", description = "`paper-needed`, `not-applied-yet`, `impossible-dates`")
    public Response putConfirmation(
            @PathParam("campaign") CampaignCode code,
            @PathParam("candidate") CandidateCode candidate,
            @PathParam("number") CandidateCode number,
            @NotNull @Valid ConfirmationSheet confirmation) {
        return CandidateResource.answer(initiatives.confirm(
                reached(code), candidate, number.value(), confirmation, caller.is(Roles.DESK_HEAD), caller.name()));
    }

    @GET
    @Path("/campaigns/{campaign}/candidates/{candidate}/checklist")
    @RolesAllowed({
        Roles.AWARD_CLERK,
        Roles.DESK_HEAD,
        Roles.AWARD_VERIFIER,
        Roles.COUNCIL,
        Roles.DECIDER,
        Roles.AUDITOR,
        Roles.OFFICER
    })
    @Operation(
            summary = "What the candidate's file must hold for each award, what is missing, who owes it, days left",
            description = "A list is not submitted, screened or decided while a file on it lacks what the step asks for"
                    + " (409 `file-incomplete`). An officer sees their own file only.")
    public Checklists.CandidateChecklist checklist(
            @PathParam("campaign") CampaignCode code, @PathParam("candidate") CandidateCode candidate) {
        Campaign campaign = reached(code);
        CandidateFile file = candidates.require(campaign, candidate);
        OwnFiles.requireReadable(file, caller);
        return checklists.of(campaign, List.of(file)).getFirst();
    }

    private Campaign reached(CampaignCode code) {
        Campaign campaign = campaigns.require(code, null).campaign();
        caller.require(campaign.office());
        return campaign;
    }
}
