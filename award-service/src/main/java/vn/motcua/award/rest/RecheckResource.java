package vn.motcua.award.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.awardlist.AwardListSummary;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.candidate.CandidateSheet;
import vn.motcua.award.desk.Overlaps;
import vn.motcua.award.desk.Reminders;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.plan.StoredCampaign;
import vn.motcua.award.recheck.ChangesView;
import vn.motcua.award.recheck.Rechecks;
import vn.motcua.award.recheck.VerificationView;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;

/// Lists judged again: proof, other readings, other versions.
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rechecks", description = "What was kept is judged again; no list is touched")
class RecheckResource {

    private final Rechecks rechecks;
    private final Campaigns campaigns;
    private final AwardListArchive archive;
    private final Overlaps overlaps;
    private final Reminders reminders;
    private final Caller caller;

    RecheckResource(
            Rechecks rechecks,
            Campaigns campaigns,
            AwardListArchive archive,
            Overlaps overlaps,
            Reminders reminders,
            Caller caller) {
        this.rechecks = rechecks;
        this.campaigns = campaigns;
        this.archive = archive;
        this.overlaps = overlaps;
        this.reminders = reminders;
        this.caller = caller;
    }

    /// What the campaign might say instead.
    ///
    /// @param level whose newest list is judged again
    /// @param settings settings to replace, as in a campaign's document: `{"combine":"ANY"}`
    /// @param thresholds percentages to replace by indicator: `{"on-time":90}`
    @Schema(name = "WhatIfRequest")
    record WhatIfRequest(
            @NotNull CandidateSheet.Level level,
            @Nullable @Schema(implementation = Object.class) ObjectNode settings,
            @Nullable @Size(max = 50) Map<String, @NotNull @Min(0) @Max(100) Integer> thresholds) {}

    @GET
    @Path("/award-lists/{id}/verification")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(
            summary = "Judges a list again from its own inputs",
            description = "Same inputs and rules = same bytes; `differing` names the candidates whose entry is not.")
    public VerificationView verification(@PathParam("id") UUID id) {
        caller.require(archive.summary(id).office());
        return rechecks.verify(id);
    }

    @GET
    @Path("/award-lists/{id}/changes")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(summary = "Who enters and leaves between this list and a later one, such as the final one")
    @APIResponse(responseCode = "422", description = "`lists-differ-in-kind`")
    public ChangesView difference(@PathParam("id") UUID id, @NotNull @QueryParam("to") UUID later) {
        caller.require(archive.summary(id).office());
        caller.require(archive.summary(later).office());
        return rechecks.difference(id, later);
    }

    @GET
    @Path("/campaigns/{campaign}/changes")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(
            summary = "Who enters and leaves by the newest or a certain version of the campaign",
            description = "The newest list of each level is judged again by that version, on the same frozen figures.")
    public List<ChangesView> changes(
            @PathParam("campaign") CampaignCode code, @QueryParam("version") @Nullable String version) {
        StoredCampaign stored = campaigns.require(code, CampaignResource.number(version));
        caller.require(stored.campaign().office());
        return rechecks.changes(stored);
    }

    @GET
    @Path("/campaigns/{campaign}/overlaps")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(
            summary = "People nominated or honoured twice: across levels, campaigns and spellings",
            description = "Questions for a person to answer, never verdicts.")
    public List<Overlaps.OverlapView> overlaps(@PathParam("campaign") CampaignCode code) {
        StoredCampaign stored = campaigns.require(code, null);
        caller.require(stored.campaign().office());
        return overlaps.of(stored, caller::reaches);
    }

    @GET
    @Path("/campaigns/{campaign}/reminders")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(summary = "Each deadline with its reminders at T-7, T-3, T-1 and who has yet to file")
    public List<Reminders.ReminderView> reminders(@PathParam("campaign") CampaignCode code) {
        StoredCampaign stored = campaigns.require(code, null);
        caller.require(stored.campaign().office());
        return reminders.of(stored.campaign());
    }

    @POST
    @Path("/campaigns/{campaign}/what-if")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(
            summary = "Who would enter or leave with other settings or thresholds",
            description = "Judges the newest list of the level again on its frozen figures; nothing is stored.")
    @APIResponse(responseCode = "409", description = "`no-list-yet`")
    @APIResponse(responseCode = "422", description = "`campaign-invalid`, `unknown-indicator`")
    public ChangesView whatIf(@PathParam("campaign") CampaignCode code, @NotNull @Valid WhatIfRequest request) {
        caller.require(campaigns.require(code, null).campaign().office());
        AwardListSummary list = archive.newest(code, request.level().awardLevel())
                .orElseThrow(() -> new ProblemException(Problem.of(
                        "no-list-yet",
                        409,
                        new Text("Chưa có danh sách", "There is no list yet"),
                        new Text(
                                "Chưa lập danh sách "
                                        + request.level().awardLevel().label().vi()
                                        + " nào để so sánh; hãy lập danh sách trước.",
                                "No list at "
                                        + request.level().awardLevel().label().en()
                                        + " was made to compare with; make one first."))));
        return rechecks.whatIf(list, request.settings(), Objects.requireNonNullElse(request.thresholds(), Map.of()));
    }
}
