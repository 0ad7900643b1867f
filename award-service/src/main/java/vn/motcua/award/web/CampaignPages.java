package vn.motcua.award.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.campaign.Finding;
import vn.motcua.award.campaign.Findings;
import vn.motcua.award.lawbook.LawBook;
import vn.motcua.award.office.Offices;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.plan.StoredCampaign;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;

/// A campaign: its plan as it is read, what is odd in it, its deadlines, its versions.
@Path("/campaigns/{campaign}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class CampaignPages {

    private final Campaigns campaigns;
    private final LawBook book;
    private final Offices offices;
    private final Caller caller;
    private final InstantSource clock;

    CampaignPages(Campaigns campaigns, LawBook book, Offices offices, Caller caller, InstantSource clock) {
        this.campaigns = campaigns;
        this.book = book;
        this.offices = offices;
        this.caller = caller;
        this.clock = clock;
    }

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance campaign(
                Place place,
                StoredCampaign stored,
                String officeName,
                List<Finding> findings,
                List<DeadlineClock> clocks,
                List<ReadingRow> readings,
                List<Campaigns.Version> versions,
                Instant now);
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
    public String campaign(@PathParam("campaign") CampaignCode code, @QueryParam("version") @Nullable Integer version) {
        StoredCampaign stored = campaigns.require(code, version);
        String office = stored.campaign().office();
        caller.require(office);
        Instant now = clock.instant();
        return Templates.campaign(
                        Place.of("plan", stored, caller),
                        stored,
                        offices.nameOf(office).orElse(office),
                        Stream.concat(
                                        Findings.of(stored.campaign()).stream(),
                                        Findings.unconfirmed(stored.campaign(), book.current()).stream())
                                .toList(),
                        DeadlineClock.of(stored.campaign(), now),
                        ReadingRow.of(stored.campaign()),
                        campaigns.versions(code),
                        now)
                .render();
    }
}
