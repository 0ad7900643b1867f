package vn.motcua.award.web;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.awardlist.AwardListSummary;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.council.Ranking;
import vn.motcua.award.desk.Actor;
import vn.motcua.award.desk.BallotRequest;
import vn.motcua.award.desk.CouncilDesk;
import vn.motcua.award.desk.Lists;
import vn.motcua.award.desk.MeetingView;
import vn.motcua.award.desk.OpenList;
import vn.motcua.award.desk.PathReader;
import vn.motcua.award.path.PathState;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.reading.Message;
import vn.motcua.award.reading.Settings;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.web.PageFrame;

/// The meeting of the council: who is there, one's own ballot, the result, the minutes; and the ranking.
@Path("/award-lists/{id}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class CouncilPages {

    private static final String CHOICE = "choice-";

    private final Lists lists;
    private final CouncilDesk council;
    private final PathReader reader;
    private final AwardListArchive archive;
    private final Campaigns campaigns;
    private final Caller caller;
    private final PageFrame frame;

    CouncilPages(
            Lists lists,
            CouncilDesk council,
            PathReader reader,
            AwardListArchive archive,
            Campaigns campaigns,
            Caller caller,
            PageFrame frame) {
        this.lists = lists;
        this.council = council;
        this.reader = reader;
        this.archive = archive;
        this.campaigns = campaigns;
        this.caller = caller;
        this.frame = frame;
    }

    /// What the page shows.
    ///
    /// @param meeting the meeting; absent when no council was called together
    /// @param running true while it lasts
    /// @param version of the list
    /// @param me the reader as a member; absent when they are none
    /// @param onBallot whom the reader votes on: the agenda without those they are recused for
    /// @param names of the candidates by code
    /// @param rule how it is voted, in words
    /// @param staffNeeded true when the cap is a percentage of the staff
    record CouncilPage(
            AwardListSummary list,
            @Nullable MeetingView meeting,
            boolean running,
            int version,
            MeetingView.@Nullable AttendeeView me,
            List<String> onBallot,
            Map<String, String> names,
            Message rule,
            boolean staffNeeded) {}

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance council(Place place, CouncilPage page, Form form);

        static native TemplateInstance ranking(
                Place place, AwardListSummary list, List<Ranking.Place> places, Map<String, String> names);
    }

    @GET
    @Path("council")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(hidden = true)
    public String council(@PathParam("id") UUID id) {
        return page(reached(id), new Form());
    }

    @POST
    @Path("council")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.COUNCIL)
    @Operation(hidden = true)
    public Response act(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        OpenList open = reached(id);
        Form form = Form.of(sent);
        String kind = form.of("kind");
        boolean ballot = kind.equals("vote") || kind.equals("written");
        BallotRequest request = new BallotRequest(
                kind,
                form.given("member"),
                form.given("candidate"),
                form.given("reason"),
                ballot ? choices(form) : null,
                form.given("opinion"),
                kind.equals("order") ? order(form) : null,
                form.whole("staff"));
        if (!List.of("attend", "recuse", "vote", "written", "order", "close").contains(kind)) {
            form.wrong("kind", "Không có việc này.", "There is no such thing to do.");
        }
        if (!form.isWrong()) {
            try {
                council.act(id, request, actor(), kind.equals("close") ? PathPages.asRead(form) : null);
                return Links.seeOther("/award-lists/" + id + "/council", frame, "");
            } catch (ProblemException e) {
                form.refused(e.problem());
            }
        }
        return Response.status(form.status())
                .entity(page(reached(open.list().id()), form))
                .build();
    }

    @GET
    @Path("ranking")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(hidden = true)
    public String ranking(@PathParam("id") UUID id) {
        OpenList open = reached(id);
        return Templates.ranking(
                        place("ranking", open.list()),
                        open.list(),
                        reader.ranking(id).places(),
                        open.names())
                .render();
    }

    private static Map<String, String> choices(Form form) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (String name : form.names()) {
            if (name.startsWith(CHOICE)) {
                choices.put(name.substring(CHOICE.length()), form.of(name));
            }
        }
        choices.forEach((candidate, choice) -> {
            if (!List.of("yes", "no", "blank").contains(choice)) {
                form.wrong(CHOICE + candidate, "Hãy chọn một ý kiến.", "Choose an answer.");
            }
        });
        return choices;
    }

    /// The candidates by the place that the chair gave them.
    private static List<String> order(Form form) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (String name : form.names()) {
            if (name.startsWith("place-")) {
                Integer place = form.whole(name);
                if (place != null) {
                    places.put(name.substring("place-".length()), place);
                }
            }
        }
        return places.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private String page(OpenList open, Form form) {
        Optional<MeetingView> held = open.track().meeting().map(_ -> reader.meeting(open));
        Optional<MeetingView.AttendeeView> me = held.flatMap(meeting -> meeting.members().stream()
                .filter(member -> member.account().equalsIgnoreCase(caller.name()))
                .findFirst());
        String self = caller.name().toLowerCase(Locale.ROOT);
        List<String> onBallot = me.isEmpty()
                ? List.of()
                : held.orElseThrow().agenda().stream()
                        .filter(candidate -> !me.get().recusedFor().contains(candidate))
                        .filter(candidate ->
                                !open.byOwnName().getOrDefault(self, Set.of()).contains(candidate))
                        .toList();
        return Templates.council(
                        place("council", open.list()),
                        new CouncilPage(
                                open.list(),
                                held.orElse(null),
                                open.track().state() == PathState.COUNCIL
                                        && held.map(meeting -> meeting.closedAt() == null)
                                                .orElse(false),
                                open.track().version(),
                                me.orElse(null),
                                onBallot,
                                open.names(),
                                ReadingRow.vote(open.campaign().settings().vote()),
                                open.campaign().settings().cap().kind() == Settings.Cap.Kind.PERCENT_OF_STAFF),
                        form)
                .render();
    }

    private Place place(String here, AwardListSummary list) {
        return Place.of(
                here, campaigns.require(new CampaignCode(list.campaign()), list.campaignVersion()), list, caller);
    }

    private OpenList reached(UUID id) {
        caller.require(archive.summary(id).office());
        return lists.open(id);
    }

    private Actor actor() {
        return new Actor(caller.name(), caller.roles(), caller::reaches);
    }
}
