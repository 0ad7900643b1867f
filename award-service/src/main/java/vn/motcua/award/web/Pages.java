package vn.motcua.award.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.campaign.Findings;
import vn.motcua.award.office.Offices;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.plan.StoredCampaign;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;

/// Pages for people, rendered on the server; they need no script.
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class Pages {

    private static final int NEWEST = 10;

    private final Campaigns campaigns;
    private final AwardListArchive archive;
    private final Offices offices;
    private final Caller caller;

    Pages(Campaigns campaigns, AwardListArchive archive, Offices offices, Caller caller) {
        this.campaigns = campaigns;
        this.archive = archive;
        this.offices = offices;
        this.caller = caller;
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
        Roles.OPERATOR
    })
    @Operation(hidden = true)
    public String campaigns() {
        return Templates.campaigns(
                        campaigns.all().stream()
                                .filter(stored ->
                                        caller.reaches(stored.campaign().office()))
                                .map(this::card)
                                .toList(),
                        caller.is(Roles.AWARD_CLERK) || caller.is(Roles.OPERATOR))
                .render();
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
