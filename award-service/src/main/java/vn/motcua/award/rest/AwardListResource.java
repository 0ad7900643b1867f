package vn.motcua.award.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.oidc.AccessTokenCredential;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.awardlist.AwardListSummary;
import vn.motcua.award.awardlist.AwardListView;
import vn.motcua.award.awardlist.AwardLists;
import vn.motcua.award.awardlist.EntryView;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.candidate.CandidateCode;
import vn.motcua.award.desk.PathReader;
import vn.motcua.award.desk.PathView;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.plan.StoredCampaign;
import vn.motcua.award.rule.Outcome;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.deploy.platform.page.PageSize;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Languages;

/// Award lists.
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "award-lists", description = "Every candidate judged on frozen figures, with the tree of why and why not")
class AwardListResource {

    private final Campaigns campaigns;
    private final AwardLists lists;
    private final AwardListArchive archive;
    private final PathReader paths;
    private final Caller caller;
    private final AccessTokenCredential token;

    AwardListResource(
            Campaigns campaigns,
            AwardLists lists,
            AwardListArchive archive,
            PathReader paths,
            Caller caller,
            AccessTokenCredential token) {
        this.campaigns = campaigns;
        this.lists = lists;
        this.archive = archive;
        this.paths = paths;
        this.caller = caller;
        this.token = token;
    }

    @POST
    @Path("/campaigns/{campaign}/award-lists")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AWARD_CLERK)
    @Operation(
            summary = "Freezes the figures and judges every candidate",
            description = "metrics-service is asked with the caller's own token. `provisional` while the period was not"
                    + " over at `asOf`, else `final`.")
    @APIResponse(
            responseCode = "201",
            description = "The list",
            content = @Content(schema = @Schema(implementation = AwardListView.class)))
    @APIResponse(responseCode = "422", description = "`level-not-offered`, `future-instant`, `campaign-not-begun`")
    @APIResponse(responseCode = "503", description = "`metrics-unavailable`")
    public Response make(
            @PathParam("campaign") CampaignCode code,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @NotNull @Valid MakeListRequest request) {
        StoredCampaign stored = campaigns.require(code, null);
        caller.require(stored.campaign().office());
        AwardListSummary made = lists.make(
                stored,
                request.level().awardLevel(),
                request.asOf(),
                new AwardLists.Asker(caller.name(), token.getToken(), Languages.of(language)));
        return Response.created(URI.create("/api/v1/award-lists/" + made.id()))
                .entity((StreamingOutput) out -> archive.write(made.id(), Map.of(), out))
                .build();
    }

    @GET
    @Path("/campaigns/{campaign}/award-lists")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(summary = "The lists of a campaign, newest first")
    public Page<AwardListSummary> all(
            @PathParam("campaign") CampaignCode code,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("cursor") @Nullable String cursor) {
        caller.require(campaigns.require(code, null).campaign().office());
        return archive.page(code, PageSize.of(size), cursor);
    }

    @GET
    @Path("/award-lists/{id}")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(
            summary = "A list with the tree of every candidate, and where it stands on its path",
            description = "The ETag is the version of the path; `path.flags` and `path.overrides` are shown for ever.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ListWithPath.class)))
    public Response one(@PathParam("id") UUID id) {
        caller.require(archive.summary(id).office());
        PathView path = paths.path(id);
        return Response.ok((StreamingOutput) out -> archive.write(id, Map.of("path", path), out))
                .tag(new EntityTag(Integer.toString(path.version())))
                .build();
    }

    /// A list and where it stands.
    @Schema(name = "AwardListWithPath")
    record ListWithPath(@JsonUnwrapped AwardListView list, PathView path) {}

    @GET
    @Path("/award-lists/{id}/entries")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(summary = "A page of a long list: those who pass first, then by code")
    public Page<EntryView> entries(
            @PathParam("id") UUID id,
            @QueryParam("outcome") @Nullable Outcome outcome,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("cursor") @Nullable String cursor) {
        caller.require(archive.summary(id).office());
        return archive.entries(id, outcome, PageSize.of(size), cursor);
    }

    @GET
    @Path("/award-lists/{id}/entries/{candidate}")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(summary = "One candidate of a list: why, why not, and what is nearest")
    public EntryView entry(@PathParam("id") UUID id, @PathParam("candidate") CandidateCode candidate) {
        caller.require(archive.summary(id).office());
        return archive.requireEntry(id, candidate);
    }
}
