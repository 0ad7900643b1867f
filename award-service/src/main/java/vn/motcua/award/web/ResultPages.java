package vn.motcua.award.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.awardlist.AwardListSummary;
import vn.motcua.award.awardlist.AwardListView;
import vn.motcua.award.awardlist.EntryView;
import vn.motcua.award.awardlist.ListHead;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.candidate.CandidateCode;
import vn.motcua.award.desk.PathReader;
import vn.motcua.award.office.Offices;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.recheck.ChangesView;
import vn.motcua.award.recheck.Rechecks;
import vn.motcua.award.recheck.VerificationView;
import vn.motcua.award.rule.Outcome;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.deploy.platform.page.PageSize;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;

/// What a list says of each candidate, and the proof that it says so.
@Path("/award-lists/{id}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class ResultPages {

    private static final int ON_A_PAGE = 50;

    private final Campaigns campaigns;
    private final AwardListArchive archive;
    private final PathReader reader;
    private final Rechecks rechecks;
    private final Offices offices;
    private final CaseLinks cases;
    private final Caller caller;

    ResultPages(
            Campaigns campaigns,
            AwardListArchive archive,
            PathReader reader,
            Rechecks rechecks,
            Offices offices,
            CaseLinks cases,
            Caller caller) {
        this.campaigns = campaigns;
        this.archive = archive;
        this.reader = reader;
        this.rechecks = rechecks;
        this.offices = offices;
        this.cases = cases;
        this.caller = caller;
    }

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance awardList(
                Place place,
                AwardListView view,
                String officeName,
                CaseLinks.Cases cases,
                @Nullable String next,
                @Nullable Outcome outcome,
                boolean paged);

        static native TemplateInstance entry(
                Place place, AwardListSummary list, EntryView entry, CaseLinks.Cases cases);

        static native TemplateInstance changes(
                Place place,
                AwardListSummary list,
                List<AwardListSummary> earlier,
                @Nullable UUID from,
                @Nullable ChangesView changes);

        static native TemplateInstance trail(
                Place place, AwardListSummary list, PathReader.TrailOfList trail, VerificationView verification);
    }

    @GET
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(hidden = true)
    public String awardList(
            @PathParam("id") UUID id,
            @QueryParam("outcome") @Nullable Outcome outcome,
            @QueryParam("after") @Nullable String after) {
        AwardListSummary list = archive.summary(id);
        caller.require(list.office());
        Page<EntryView> entries = archive.entries(id, outcome, ON_A_PAGE, after);
        ListHead head = archive.head(id);
        return Templates.awardList(
                        place("result", list),
                        new AwardListView(list, head, entries.items()),
                        offices.nameOf(list.office()).orElse(list.office()),
                        cases.of(list, head),
                        entries.next(),
                        outcome,
                        list.candidates() > ON_A_PAGE)
                .render();
    }

    /// One candidate of a list, on a page of their own.
    @GET
    @Path("entry")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(hidden = true)
    public String entry(@PathParam("id") UUID id, @NotNull @QueryParam("candidate") CandidateCode candidate) {
        AwardListSummary list = archive.summary(id);
        caller.require(list.office());
        return Templates.entry(
                        place("result", list),
                        list,
                        archive.requireEntry(id, candidate),
                        cases.of(list, archive.head(id)))
                .render();
    }

    @GET
    @Path("trail")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(hidden = true)
    public String trail(@PathParam("id") UUID id) {
        AwardListSummary list = archive.summary(id);
        caller.require(list.office());
        return Templates.trail(place("trail", list), list, reader.trail(id), rechecks.verify(id))
                .render();
    }

    /// Who enters and leaves since an earlier list of the same level, such as from the provisional to the final one.
    @GET
    @Path("changes")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(hidden = true)
    public String changes(@PathParam("id") UUID id, @QueryParam("from") @Nullable UUID from) {
        AwardListSummary list = archive.summary(id);
        caller.require(list.office());
        List<AwardListSummary> earlier =
                archive.page(new CampaignCode(list.campaign()), PageSize.MOST, null).items().stream()
                        .filter(one -> one.level().equals(list.level())
                                && one.createdAt().isBefore(list.createdAt()))
                        .toList();
        UUID chosen = earlier.stream()
                .map(AwardListSummary::id)
                .filter(one -> from == null || one.equals(from))
                .findFirst()
                .orElse(null);
        return Templates.changes(
                        place("changes", list),
                        list,
                        earlier,
                        chosen,
                        chosen == null ? null : rechecks.difference(chosen, id))
                .render();
    }

    private Place place(String here, AwardListSummary list) {
        return Place.of(
                here, campaigns.require(new CampaignCode(list.campaign()), list.campaignVersion()), list, caller);
    }
}
