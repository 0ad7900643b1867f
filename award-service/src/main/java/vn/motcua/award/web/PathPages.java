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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.awardlist.AwardListSummary;
import vn.motcua.award.awardlist.Listed;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.desk.ActionRequest;
import vn.motcua.award.desk.Actor;
import vn.motcua.award.desk.ListDesk;
import vn.motcua.award.desk.Lists;
import vn.motcua.award.desk.OpenList;
import vn.motcua.award.desk.OverrideDesk;
import vn.motcua.award.desk.PathReader;
import vn.motcua.award.desk.PathView;
import vn.motcua.award.path.Action;
import vn.motcua.award.path.PathState;
import vn.motcua.award.path.Route;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.reading.Message;
import vn.motcua.award.writing.NumberDesk;
import vn.motcua.deploy.platform.page.PageSize;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.deploy.platform.web.PageFrame;

/// The steps of a list: where it stands, what the reader may do now and why not, receipts, the decision, and what
/// follows it.
@Path("/award-lists/{id}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class PathPages {

    private static final int MEMBER_ROWS = 7;

    private final Lists lists;
    private final ListDesk desk;
    private final OverrideDesk overrides;
    private final PathReader reader;
    private final AwardListArchive archive;
    private final Campaigns campaigns;
    private final NumberDesk numbering;
    private final Caller caller;
    private final PageFrame frame;

    PathPages(
            Lists lists,
            ListDesk desk,
            OverrideDesk overrides,
            PathReader reader,
            AwardListArchive archive,
            Campaigns campaigns,
            NumberDesk numbering,
            Caller caller,
            PageFrame frame) {
        this.lists = lists;
        this.desk = desk;
        this.overrides = overrides;
        this.reader = reader;
        this.archive = archive;
        this.campaigns = campaigns;
        this.numbering = numbering;
        this.caller = caller;
        this.frame = frame;
    }

    /// A station of the ordinary course.
    ///
    /// @param now `done`, `here` or `ahead`
    record Station(Message label, String now) {}

    /// What the page shows.
    ///
    /// @param path where the list stands
    /// @param stations the ordinary course
    /// @param steps what the path allows now
    /// @param names of the candidates by code
    /// @param eligible codes of those who have not failed and are not out
    /// @param finals the final lists of the level on which a decision may rest, newest first
    /// @param duties who has which duty, in words
    /// @param rows of members of a council in the form
    /// @param verifier true when the reader may ask for an override or answer one
    /// @param open the action whose form was refused; empty = none
    record PathPage(
            PathView path,
            AwardListSummary list,
            List<Station> stations,
            List<NextStep> steps,
            Map<String, String> names,
            List<String> eligible,
            List<AwardListSummary> finals,
            Map<String, List<Message>> duties,
            List<Integer> rows,
            boolean verifier,
            String open) {}

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance path(Place place, PathPage page, Form form);
    }

    @GET
    @Path("path")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(hidden = true)
    public String path(@PathParam("id") UUID id) {
        return page(reached(id), "", new Form());
    }

    @POST
    @Path("actions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER})
    @Operation(hidden = true)
    public Response act(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        OpenList open = reached(id);
        Form form = Form.of(sent);
        String action = form.of("action");
        ActionRequest request = new ActionRequest(
                action,
                form.given("reason"),
                candidates(form),
                action.equals(Action.COUNCIL.code()) ? council(form) : null,
                action.equals(Action.DECIDE.code()) ? decision(form) : null,
                form.given("code"));
        if (!form.isWrong()) {
            try {
                desk.act(id, request, actor(), asRead(form), null, _ -> "");
                return Links.seeOther(
                        "/award-lists/" + id + (action.equals(Action.COUNCIL.code()) ? "/council" : "/path"),
                        frame,
                        "");
            } catch (ProblemException e) {
                form.refused(e.problem());
            }
        }
        return Response.status(form.status()).entity(page(open, action, form)).build();
    }

    @POST
    @Path("overrides")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.AWARD_VERIFIER)
    @Operation(hidden = true)
    public Response override(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        OpenList open = reached(id);
        Form form = Form.of(sent);
        String reason = form.needed("reason");
        if (!form.isWrong()) {
            try {
                overrides.ask(id, form.of("candidate"), form.of("outcome").equals("pass"), reason, actor());
                return Links.seeOther("/award-lists/" + id + "/path", frame, "overrides");
            } catch (ProblemException e) {
                form.refused(e.problem());
            }
        }
        return Response.status(form.status())
                .entity(page(open, "override", form))
                .build();
    }

    @POST
    @Path("overrides/{number}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.AWARD_VERIFIER, Roles.DECIDER})
    @Operation(hidden = true)
    public Response answer(
            @PathParam("id") UUID id, @PathParam("number") int number, MultivaluedMap<String, String> sent) {
        OpenList open = reached(id);
        Form form = Form.of(sent);
        String reason = form.needed("reason");
        if (!form.isWrong()) {
            try {
                overrides.answer(id, number, form.of("confirmed").equals("yes"), reason, actor());
                return Links.seeOther("/award-lists/" + id + "/path", frame, "overrides");
            } catch (ProblemException e) {
                form.refused(e.problem());
            }
        }
        return Response.status(form.status()).entity(page(open, "answer", form)).build();
    }

    /// The list must still be as the person saw it; a form says which version that was.
    static IntPredicate asRead(Form form) {
        Integer seen = form.whole("version");
        if (seen == null) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                    "Biểu mẫu thiếu phiên bản; hãy mở lại trang.", "The form has no version; open the page again.")));
        }
        return version -> version == seen;
    }

    /// Those who were ticked, or of a long list those whose codes were typed.
    private static @Nullable List<String> candidates(Form form) {
        List<String> named = form.all("candidate").stream()
                .flatMap(typed -> Pattern.compile("[,;\\s]+").splitAsStream(typed))
                .filter(code -> !code.isEmpty())
                .toList();
        return named.isEmpty() ? null : named;
    }

    private static ActionRequest.CouncilRequest council(Form form) {
        List<ActionRequest.MemberRequest> members = new ArrayList<>();
        for (int i = 0; i < MEMBER_ROWS || form.given("account" + i) != null; i++) {
            String account = form.given("account" + i);
            String name = form.given("member" + i);
            if (account == null && name != null) {
                form.wrong("account" + i, "Cần tên đăng nhập.", "The sign-in name is needed.");
            }
            if (account != null) {
                members.add(new ActionRequest.MemberRequest(
                        account,
                        form.needed("member" + i),
                        form.given("post" + i),
                        switch (form.of("part" + i)) {
                            case "chair" -> "chair";
                            case "secretary" -> "secretary";
                            default -> "member";
                        }));
            }
        }
        if (members.size() < 3) {
            form.wrong("account0", "Hội đồng có ít nhất 3 thành viên.", "A council has three members at least.");
        }
        return new ActionRequest.CouncilRequest(
                form.moment("heldAt"),
                form.given("place"),
                form.of("ballot").equals("secret") ? "secret" : "open",
                members,
                form.all("agenda").isEmpty() ? null : form.all("agenda"));
    }

    private static ActionRequest.@Nullable DecisionRequest decision(Form form) {
        String number = form.needed("number");
        String signer = form.needed("signer");
        LocalDate day = form.day("signedOn");
        if (day == null) {
            form.needed("signedOn");
            return null;
        }
        try {
            String basis = form.given("finalList");
            return new ActionRequest.DecisionRequest(
                    number, day, signer, SignedForm.of(form), basis == null ? null : UUID.fromString(basis));
        } catch (IllegalArgumentException _) {
            form.wrong("finalList", "Hãy chọn một danh sách.", "Choose a list.");
            return null;
        }
    }

    private String page(OpenList open, String opened, Form form) {
        AwardListSummary list = open.list();
        Map<String, String> names = open.names();
        List<AwardListSummary> finals =
                archive.page(new CampaignCode(list.campaign()), PageSize.MOST, null).items().stream()
                        .filter(one -> one.level().equals(list.level())
                                && one.status().equals("final")
                                && !one.id().equals(list.id()))
                        .toList();
        return Templates.path(
                        Place.of(
                                "path",
                                campaigns.require(new CampaignCode(list.campaign()), list.campaignVersion()),
                                list,
                                caller),
                        new PathPage(
                                reader.path(open),
                                list,
                                stations(open),
                                NextStep.of(open, actor(), desk),
                                names,
                                open.alive().stream().map(Listed::candidate).toList(),
                                finals,
                                open.track().duties().entrySet().stream()
                                        .collect(Collectors.toMap(
                                                Map.Entry::getKey,
                                                held -> held.getValue().stream()
                                                        .map(duty -> duty.label())
                                                        .toList(),
                                                (one, _) -> one,
                                                TreeMap::new)),
                                IntStream.range(0, MEMBER_ROWS).boxed().toList(),
                                caller.is(Roles.AWARD_VERIFIER) || caller.is(Roles.DECIDER),
                                opened),
                        opened.equals(Action.DECIDE.code()) ? form : asReserved(open, form))
                .render();
    }

    /// The form with what was reserved for the decision filled in.
    private Form asReserved(OpenList open, Form form) {
        numbering.of(open.list().id(), NumberDesk.DECISION).ifPresent(held -> SignedForm.fill(form, held.signedAs())
                .with("number", held.number())
                .with("signedOn", held.day())
                .with("signer", held.signer()));
        return form;
    }

    private static List<Station> stations(OpenList open) {
        List<PathState> course = Arrays.stream(PathState.values())
                .filter(state -> switch (state) {
                    case DRAFT, SUBMITTED, SCREENED, COUNCIL, PROPOSED, DECIDED, PUBLISHED, PRESENTED, ARCHIVED -> true;
                    case FORWARDED, RECEIVED -> open.route() == Route.ABOVE;
                    case RETURNED, WITHDRAWN, REJECTED, SUSPENDED, REVOKED -> false;
                })
                .toList();
        int here = course.indexOf(open.track().state());
        List<Station> stations = new ArrayList<>();
        for (int i = 0; i < course.size(); i++) {
            stations.add(new Station(course.get(i).label(), i == here ? "here" : i < here ? "done" : "ahead"));
        }
        return stations;
    }

    private OpenList reached(UUID id) {
        caller.require(archive.summary(id).office());
        return lists.open(id);
    }

    private Actor actor() {
        return new Actor(caller.name(), caller.roles(), caller::reaches);
    }
}
