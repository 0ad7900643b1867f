package vn.motcua.award.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.jspecify.annotations.Nullable;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.awardlist.AwardListSummary;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.candidate.CandidateCode;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.writing.PaperDesk;
import vn.motcua.deploy.papers.PaperAnswer;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;

/// The papers of a list for people who signed in through the browser.
@Path("/award-lists/{id}/papers")
@Blocking
class PaperPages {

    private final PaperDesk desk;
    private final Campaigns campaigns;
    private final AwardListArchive archive;
    private final Caller caller;

    PaperPages(PaperDesk desk, Campaigns campaigns, AwardListArchive archive, Caller caller) {
        this.desk = desk;
        this.campaigns = campaigns;
        this.archive = archive;
        this.caller = caller;
    }

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance papers(
                Place place, AwardListSummary list, List<PaperDesk.Standing> papers, boolean planCited);
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(hidden = true)
    public String papers(@PathParam("id") UUID id) {
        AwardListSummary list = archive.summary(id);
        caller.require(list.office());
        var stored = campaigns.require(new CampaignCode(list.campaign()), list.campaignVersion());
        var plan = stored.campaign().plan();
        return Templates.papers(
                        Place.of("papers", stored, list, caller),
                        list,
                        desk.standings(id),
                        plan.number() != null && plan.date() != null)
                .render();
    }

    @GET
    @Path("{kind}")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(hidden = true)
    public Response paper(
            @PathParam("id") UUID id,
            @PathParam("kind") String kind,
            @QueryParam("format") @Nullable String format,
            @QueryParam("candidate") @Nullable CandidateCode candidate,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        caller.require(archive.summary(id).office());
        return PaperAnswer.of(desk.paper(id, kind, format, candidate == null ? null : candidate.value()), ifNoneMatch);
    }
}
