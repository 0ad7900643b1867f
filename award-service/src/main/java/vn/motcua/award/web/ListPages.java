package vn.motcua.award.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.awardlist.AwardListSummary;
import vn.motcua.award.awardlist.AwardLists;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.candidate.Candidates;
import vn.motcua.award.desk.Lists;
import vn.motcua.award.desk.Overlaps;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.plan.StoredCampaign;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.DeadlineReading;
import vn.motcua.award.reading.Message;
import vn.motcua.award.reading.Reading;
import vn.motcua.award.recheck.ChangesView;
import vn.motcua.award.recheck.Rechecks;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.award.rule.IndicatorNames;
import vn.motcua.award.rule.Rule;
import vn.motcua.deploy.platform.page.PageSize;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.web.PageFrame;

/// The lists of a campaign: making one, who enters or leaves, other readings tried out, double awards.
@Path("/campaigns/{campaign}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class ListPages {

    private final Campaigns campaigns;
    private final Candidates candidates;
    private final AwardLists made;
    private final AwardListArchive archive;
    private final Lists lists;
    private final Rechecks rechecks;
    private final Overlaps overlaps;
    private final Caller caller;
    private final AccessTokenCredential token;
    private final PageFrame frame;

    ListPages(
            Campaigns campaigns,
            Candidates candidates,
            AwardLists made,
            AwardListArchive archive,
            Lists lists,
            Rechecks rechecks,
            Overlaps overlaps,
            Caller caller,
            AccessTokenCredential token,
            PageFrame frame) {
        this.campaigns = campaigns;
        this.candidates = candidates;
        this.made = made;
        this.archive = archive;
        this.lists = lists;
        this.rechecks = rechecks;
        this.overlaps = overlaps;
        this.caller = caller;
        this.token = token;
        this.frame = frame;
    }

    /// A list with its state on the path.
    record Listed(AwardListSummary list, Message state, Message level) {}

    /// A reading to try out.
    record Choice(Ambiguity ambiguity, Reading now, List<Reading> readings) {}

    /// A threshold to try out.
    record Threshold(String indicator, Message name, int percent) {

        /// The name of its field.
        public String field() {
            return "t-" + indicator;
        }
    }

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance lists(
                Place place,
                List<Listed> lists,
                List<AwardLevel> levels,
                List<ChangesView> changes,
                boolean clerk,
                Form form);

        static native TemplateInstance whatIf(
                Place place,
                List<AwardLevel> levels,
                List<Choice> choices,
                List<Threshold> thresholds,
                Form form,
                @Nullable ChangesView changes);

        static native TemplateInstance overlaps(
                Place place, List<Overlaps.OverlapView> found, Map<String, String> names);
    }

    @GET
    @Path("lists")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(hidden = true)
    public String lists(@PathParam("campaign") CampaignCode code) {
        return listsPage(reached(code), new Form());
    }

    @POST
    @Path("lists")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.AWARD_CLERK)
    @Operation(hidden = true)
    public Response make(@PathParam("campaign") CampaignCode code, MultivaluedMap<String, String> sent) {
        StoredCampaign stored = reached(code);
        Form form = Form.of(sent);
        Optional<AwardLevel> level = level(form);
        Instant asOf = form.moment("asOf");
        if (level.isPresent() && !form.isWrong()) {
            try {
                UUID id = made.make(
                                stored,
                                level.get(),
                                asOf,
                                new AwardLists.Asker(caller.name(), token.getToken(), frame.locale()))
                        .id();
                return Links.seeOther("/award-lists/" + id, frame, "");
            } catch (ProblemException e) {
                form.refused(e.problem());
            }
        }
        return Response.status(form.status()).entity(listsPage(stored, form)).build();
    }

    /// Nothing is stored, so the form is a question like any other address: it can be kept and sent on.
    @GET
    @Path("what-if")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(hidden = true)
    public Response whatIf(@PathParam("campaign") CampaignCode code, @Context UriInfo asked) {
        StoredCampaign stored = reached(code);
        Campaign campaign = stored.campaign();
        Form form = Form.of(asked.getQueryParameters());
        ChangesView changes = null;
        List<Threshold> thresholds = thresholds(campaign);
        if (form.given("level") != null) {
            Map<String, Integer> percents = new HashMap<>();
            for (Threshold one : thresholds) {
                Integer percent = form.whole("t-" + one.indicator());
                if (percent != null && percent > 100) {
                    form.wrong("t-" + one.indicator(), "Từ 0 đến 100.", "0 to 100.");
                } else if (percent != null && percent != one.percent()) {
                    percents.put(one.indicator(), percent);
                }
            }
            Optional<AwardListSummary> list = level(form).flatMap(level -> archive.newest(code, level));
            if (list.isEmpty()) {
                form.wrong(
                        "level",
                        "Chưa lập danh sách nào ở cấp này; hãy lập trước.",
                        "No list of this level was made yet; make one first.");
            } else if (!form.isWrong()) {
                try {
                    changes = rechecks.whatIf(list.get(), settings(form), percents);
                } catch (ProblemException e) {
                    form.refused(e.problem());
                }
            }
        }
        return Response.status(form.status())
                .entity(Templates.whatIf(
                                Place.of("what-if", stored, caller),
                                levels(campaign),
                                Arrays.stream(Ambiguity.values())
                                        .filter(ambiguity ->
                                                !ambiguity.readings().isEmpty())
                                        .map(ambiguity -> new Choice(
                                                ambiguity, campaign.settings().of(ambiguity), ambiguity.readings()))
                                        .toList(),
                                thresholds,
                                form,
                                changes)
                        .render())
                .build();
    }

    @GET
    @Path("overlaps")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(hidden = true)
    public String overlaps(@PathParam("campaign") CampaignCode code) {
        StoredCampaign stored = reached(code);
        Map<String, String> names = new HashMap<>();
        candidates
                .all(stored.campaign())
                .forEach(file ->
                        names.put(file.code().value(), file.sheet().value().name()));
        return Templates.overlaps(Place.of("overlaps", stored, caller), overlaps.of(stored, caller::reaches), names)
                .render();
    }

    private static ObjectNode settings(Form form) {
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        for (Ambiguity ambiguity : Ambiguity.values()) {
            for (Reading reading : ambiguity.readings()) {
                if (form.has(ambiguity.name(), reading.name())) {
                    if (reading instanceof DeadlineReading deadline) {
                        settings.putObject(ambiguity.setting())
                                .put("inclusive", deadline == DeadlineReading.END_OF_DAY)
                                .put("closeOfBusiness", deadline == DeadlineReading.CLOSE_OF_BUSINESS);
                    } else {
                        settings.put(ambiguity.setting(), reading.name());
                    }
                }
            }
        }
        return settings;
    }

    private static List<Threshold> thresholds(Campaign campaign) {
        return campaign.criteria().byCode().values().stream()
                .flatMap(criterion -> PlanClauses.parts(criterion.rule()))
                .filter(Rule.Ratio.class::isInstance)
                .map(Rule.Ratio.class::cast)
                .map(ratio -> new Threshold(ratio.indicator(), IndicatorNames.name(ratio.indicator()), ratio.percent()))
                .distinct()
                .toList();
    }

    private static Optional<AwardLevel> level(Form form) {
        Optional<AwardLevel> level = Arrays.stream(AwardLevel.values())
                .filter(one -> one.code().equals(form.of("level")))
                .findFirst();
        if (level.isEmpty()) {
            form.wrong("level", "Hãy chọn một cấp.", "Choose a level.");
        }
        return level;
    }

    private String listsPage(StoredCampaign stored, Form form) {
        List<Listed> listed = archive.page(stored.campaign().code(), PageSize.MOST, null).items().stream()
                .map(list -> new Listed(
                        list,
                        lists.open(list.id()).track().state().label(),
                        AwardLevel.of(list.level()).label()))
                .toList();
        return Templates.lists(
                        Place.of("lists", stored, caller),
                        listed,
                        levels(stored.campaign()),
                        rechecks.changes(stored),
                        caller.is(Roles.AWARD_CLERK),
                        form)
                .render();
    }

    private static List<AwardLevel> levels(Campaign campaign) {
        return Arrays.stream(AwardLevel.values())
                .filter(level -> !campaign.offersAt(level).isEmpty())
                .toList();
    }

    private StoredCampaign reached(CampaignCode code) {
        StoredCampaign stored = campaigns.require(code, null);
        caller.require(stored.campaign().office());
        return stored;
    }
}
