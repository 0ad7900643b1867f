package vn.motcua.award.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.campaign.Findings;
import vn.motcua.award.office.Offices;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.plan.StoredCampaign;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.web.PageFrame;

/// Pages for people, rendered on the server; they need no script.
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class Pages {

    private static final int NEWEST = 10;

    /// Whoever has none of these roles is there for their own file only.
    private static final List<String> OTHERS = List.of(
            Roles.AWARD_CLERK,
            Roles.DESK_HEAD,
            Roles.AWARD_VERIFIER,
            Roles.COUNCIL,
            Roles.DECIDER,
            Roles.AUDITOR,
            Roles.OPERATOR);

    private final Campaigns campaigns;
    private final AwardListArchive archive;
    private final Offices offices;
    private final Caller caller;
    private final PageFrame frame;

    Pages(Campaigns campaigns, AwardListArchive archive, Offices offices, Caller caller, PageFrame frame) {
        this.campaigns = campaigns;
        this.archive = archive;
        this.offices = offices;
        this.caller = caller;
        this.frame = frame;
    }

    /// The templates, checked when the service is built.
    @CheckedTemplate(basePath = "pages")
    static class Templates {

        private Templates() {}

        static native TemplateInstance campaigns(List<CampaignCard> campaigns, boolean keepsPlan);
    }

    @GET
    @RolesAllowed({
        Roles.AWARD_CLERK,
        Roles.DESK_HEAD,
        Roles.AWARD_VERIFIER,
        Roles.COUNCIL,
        Roles.DECIDER,
        Roles.AUDITOR,
        Roles.OPERATOR,
        Roles.OFFICER
    })
    @Operation(hidden = true)
    public Response campaigns() {
        if (OTHERS.stream().noneMatch(caller::is)) {
            return Links.seeOther("/my-files", frame, "");
        }
        String page = Templates.campaigns(
                        campaigns.all().stream()
                                .filter(stored ->
                                        caller.reaches(stored.campaign().office()))
                                .map(this::card)
                                .toList(),
                        caller.is(Roles.AWARD_CLERK) || caller.is(Roles.OPERATOR))
                .render();
        return Response.ok(page).build();
    }

    private CampaignCard card(StoredCampaign stored) {
        String office = stored.campaign().office();
        return new CampaignCard(
                stored.campaign(),
                stored.version(),
                offices.nameOf(office).orElse(office),
                Findings.of(stored.campaign()),
                archive.page(stored.campaign().code(), NEWEST, null).items());
    }
}
