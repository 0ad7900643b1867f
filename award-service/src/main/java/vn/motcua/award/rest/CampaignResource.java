package vn.motcua.award.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.campaign.Findings;
import vn.motcua.award.lawbook.LawBook;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.plan.StoredCampaign;
import vn.motcua.award.rest.CampaignView.FindingView;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.problem.ProblemView;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Languages;
import vn.motcua.deploy.platform.text.Text;

/// Campaigns as versioned data.
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns", description = "Campaigns as immutable versions, and what is odd in them")
class CampaignResource {

    private final Campaigns campaigns;
    private final LawBook book;
    private final Caller caller;

    CampaignResource(Campaigns campaigns, LawBook book, Caller caller) {
        this.book = book;
        this.campaigns = campaigns;
        this.caller = caller;
    }

    @GET
    @Path("/campaigns")
    @RolesAllowed({
        Roles.AWARD_CLERK,
        Roles.DESK_HEAD,
        Roles.AWARD_VERIFIER,
        Roles.COUNCIL,
        Roles.DECIDER,
        Roles.AUDITOR,
        Roles.OPERATOR
    })
    @Operation(summary = "The newest version of each campaign of the caller's offices")
    public Page<CampaignView> all() {
        return new Page<>(
                campaigns.all().stream()
                        .filter(stored -> caller.reaches(stored.campaign().office()))
                        .map(CampaignView::of)
                        .toList(),
                null);
    }

    @PUT
    @Path("/campaigns/{campaign}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AWARD_CLERK, Roles.OPERATOR})
    @Operation(
            summary = "Stores a campaign as a new immutable version",
            description = "The same content as the newest version changes nothing. Unknown predicates, circles, missing"
                    + " references or clauses and unknown operators are refused with the JSON pointer of each.")
    @APIResponse(
            responseCode = "201",
            description = "A new version",
            content = @Content(schema = @Schema(implementation = Object.class)))
    @APIResponse(
            responseCode = "200",
            description = "The newest version says the same already",
            content = @Content(schema = @Schema(implementation = Object.class)))
    @APIResponse(
            responseCode = "409",
            description = "`campaign-version`, `campaign-office-fixed`",
            content =
                    @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
    @APIResponse(
            responseCode = "422",
            description = "`campaign-invalid` with `errors[]` of `pointer`, `code`, `text`",
            content =
                    @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
    public Response put(
            @PathParam("campaign") CampaignCode code,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Object.class))) @Nullable
                    JsonNode document) {
        if (document == null || document.isMissingNode()) {
            throw new ProblemException(CommonProblems.invalidRequest(
                    new Text("Cần nội dung JSON của chiến dịch.", "The JSON of a campaign is needed.")));
        }
        Campaigns.Saved saved = campaigns.save(code, document, caller.name(), caller::require);
        return Response.status(saved.created() ? 201 : 200)
                .location(saved.created() ? address(saved.stored()) : null)
                .tag(tag(saved.stored()))
                .entity(saved.stored().document())
                .build();
    }

    @GET
    @Path("/campaigns/{campaign}")
    @RolesAllowed({
        Roles.AWARD_CLERK,
        Roles.DESK_HEAD,
        Roles.AWARD_VERIFIER,
        Roles.COUNCIL,
        Roles.DECIDER,
        Roles.AUDITOR,
        Roles.OPERATOR
    })
    @Operation(summary = "A campaign with every setting, in its newest or a certain version")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Object.class)))
    public Response get(@PathParam("campaign") CampaignCode code, @QueryParam("version") @Nullable String version) {
        StoredCampaign stored = campaigns.require(code, number(version));
        caller.require(stored.campaign().office());
        ObjectNode document = stored.document();
        return Response.ok(document).tag(tag(stored)).build();
    }

    @GET
    @Path("/campaigns/{campaign}/findings")
    @RolesAllowed({
        Roles.AWARD_CLERK,
        Roles.DESK_HEAD,
        Roles.AWARD_VERIFIER,
        Roles.COUNCIL,
        Roles.DECIDER,
        Roles.AUDITOR,
        Roles.OPERATOR
    })
    @Operation(summary = "Contradictions and risks of the plan")
    public List<FindingView> findings(
            @PathParam("campaign") CampaignCode code,
            @QueryParam("version") @Nullable String version,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        StoredCampaign stored = campaigns.require(code, number(version));
        caller.require(stored.campaign().office());
        Locale locale = Languages.of(language);
        return Stream.concat(
                        Findings.of(stored.campaign()).stream(),
                        Findings.unconfirmed(stored.campaign(), book.current()).stream())
                .map(finding -> FindingView.of(finding, locale))
                .toList();
    }

    static @Nullable Integer number(@Nullable String version) {
        if (version == null) {
            return null;
        }
        if (!version.matches("[1-9]\\d{0,8}")) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                    "Tham số version phải là số nguyên từ 1.",
                    "The parameter version must be a whole number from 1.")));
        }
        return Integer.valueOf(version);
    }

    private static URI address(StoredCampaign stored) {
        return URI.create("/api/v1/campaigns/" + stored.campaign().code() + "?version=" + stored.version());
    }

    private static EntityTag tag(StoredCampaign stored) {
        return new EntityTag(Integer.toString(stored.version()));
    }
}
