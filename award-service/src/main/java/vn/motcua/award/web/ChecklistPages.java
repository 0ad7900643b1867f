package vn.motcua.award.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.candidate.Candidates;
import vn.motcua.award.desk.Checklist;
import vn.motcua.award.desk.Checklists;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.plan.StoredCampaign;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;

/// What is missing in whose file, for everybody of a campaign.
@Path("/campaigns/{campaign}/checklist")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class ChecklistPages {

    private final Campaigns campaigns;
    private final Candidates candidates;
    private final Checklists checklists;
    private final Caller caller;

    ChecklistPages(Campaigns campaigns, Candidates candidates, Checklists checklists, Caller caller) {
        this.campaigns = campaigns;
        this.candidates = candidates;
        this.checklists = checklists;
        this.caller = caller;
    }

    /// A candidate's checklist for one level.
    record Row(String code, String name, Checklist list) {}

    /// A level with all its candidates.
    ///
    /// @param first a checklist whose heads and days hold for all; absent = nobody stands here
    /// @param complete how many lack nothing
    record Level(AwardLevel level, @Nullable Checklist first, List<Row> rows, long complete) {}

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance checklist(Place place, List<Level> levels);
    }

    @GET
    @RolesAllowed({Roles.AWARD_CLERK, Roles.DESK_HEAD, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR
    })
    @Operation(hidden = true)
    public String checklist(@PathParam("campaign") CampaignCode code) {
        StoredCampaign stored = campaigns.require(code, null);
        Campaign campaign = stored.campaign();
        caller.require(campaign.office());
        List<Checklists.CandidateChecklist> all = checklists.of(campaign, candidates.all(campaign));
        return Templates.checklist(
                        Place.of("checklist", stored, caller),
                        Arrays.stream(AwardLevel.values())
                                .filter(level -> !campaign.offersAt(level).isEmpty())
                                .map(level -> level(level, all))
                                .toList())
                .render();
    }

    private static Level level(AwardLevel level, List<Checklists.CandidateChecklist> all) {
        List<Row> rows = all.stream()
                .flatMap(one -> one.levels().stream()
                        .filter(list -> list.level().equals(level.code()))
                        .map(list -> new Row(one.candidate(), one.name(), list)))
                .toList();
        return new Level(
                level,
                rows.isEmpty() ? null : rows.getFirst().list(),
                rows,
                rows.stream().filter(row -> row.list().complete()).count());
    }
}
