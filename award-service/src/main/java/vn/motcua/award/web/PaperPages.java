package vn.motcua.award.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.awardlist.AwardListSummary;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.candidate.CandidateCode;
import vn.motcua.award.desk.Actor;
import vn.motcua.award.desk.Lists;
import vn.motcua.award.desk.OpenList;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.reading.Message;
import vn.motcua.award.registry.Series;
import vn.motcua.award.signed.SignedDesk;
import vn.motcua.award.signed.SignedPaper;
import vn.motcua.award.signed.SignedPapers;
import vn.motcua.award.writing.NumberDesk;
import vn.motcua.award.writing.NumberRequest;
import vn.motcua.award.writing.NumberView;
import vn.motcua.award.writing.NumbersElsewhere;
import vn.motcua.award.writing.PaperDesk;
import vn.motcua.deploy.papers.Paper;
import vn.motcua.deploy.papers.PaperAnswer;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.web.PageFrame;

/// The papers of a list for people who signed in through the browser.
@Path("/award-lists/{id}/papers")
@Blocking
class PaperPages {

    private final PaperDesk desk;
    private final NumberDesk numbering;
    private final SignedDesk signing;
    private final SignedPapers signed;
    private final Lists lists;
    private final Campaigns campaigns;
    private final Caller caller;
    private final PageFrame frame;

    PaperPages(
            PaperDesk desk,
            NumberDesk numbering,
            SignedDesk signing,
            SignedPapers signed,
            Lists lists,
            Campaigns campaigns,
            Caller caller,
            PageFrame frame) {
        this.desk = desk;
        this.numbering = numbering;
        this.signing = signing;
        this.signed = signed;
        this.lists = lists;
        this.campaigns = campaigns;
        this.caller = caller;
        this.frame = frame;
    }

    /// The number of a paper, and what the reader may do with it.
    ///
    /// @param number absent while none is reserved
    /// @param signed true once the number is bound to a signed paper
    /// @param series all numbers of its mark and year
    /// @param keeps true where the reader may note where numbers went
    /// @param why why the reader cannot reserve or change it; absent when they can
    record PaperNumberCard(
            String paper,
            @Nullable NumberView number,
            boolean signed,
            NumberView.SeriesView series,
            boolean keeps,
            @Nullable Message why,
            Form form) {}

    /// What the page shows.
    ///
    /// @param planCited true where the plan has number and day
    /// @param decided true once the signed decision is recorded
    /// @param signed all versions of all papers that came back
    /// @param filing what the reader may file
    /// @param empty the form for it
    record PapersPage(
            AwardListSummary list,
            List<PaperDesk.Standing> papers,
            boolean planCited,
            boolean decided,
            List<PaperNumberCard> numbers,
            List<SignedPaper> signed,
            List<String> filing,
            Form empty) {}

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance papers(Place place, PapersPage page);
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(hidden = true)
    public String papers(@PathParam("id") UUID id) {
        return page(reached(id), "", new Form());
    }

    @POST
    @Path("{paper}/number")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.DECIDER})
    @Operation(hidden = true)
    public Response reserve(
            @PathParam("id") UUID id, @PathParam("paper") String paper, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Integer number = form.whole("number");
        LocalDate day = form.day("day");
        return taken(
                id,
                paper,
                form,
                () -> numbering.reserve(
                        id,
                        paper,
                        new NumberRequest(
                                number, null, day, form.given("signer"), SignedForm.of(form), form.given("reason")),
                        actor()));
    }

    @POST
    @Path("{paper}/number/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.DECIDER})
    @Operation(hidden = true)
    public Response release(
            @PathParam("id") UUID id, @PathParam("paper") String paper, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        form.needed("why");
        return taken(id, paper, form, () -> numbering.release(id, paper, form.given("why"), actor()));
    }

    @POST
    @Path("{paper}/number/elsewhere")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.DECIDER})
    @Operation(hidden = true)
    public Response elsewhere(
            @PathParam("id") UUID id, @PathParam("paper") String paper, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        int from = Objects.requireNonNullElse(form.whole("from"), 0);
        int through = Objects.requireNonNullElse(form.whole("through"), from);
        return taken(id, paper, form, () -> {
            Series series = series(id, paper);
            numbering.elsewhere(
                    series.office(),
                    new NumbersElsewhere(series.mark(), series.year(), from, through, form.of("went")),
                    caller.name());
        });
    }

    @POST
    @Path("{paper}/number/retract")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.DECIDER})
    @Operation(hidden = true)
    public Response retract(
            @PathParam("id") UUID id, @PathParam("paper") String paper, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        int from = Objects.requireNonNullElse(form.whole("from"), 0);
        return taken(
                id,
                paper,
                form,
                () -> numbering.retract(series(id, paper), from, form.given("mistake"), caller.name()));
    }

    /// The numbers to which those of a paper belong, of an office within the reader's reach.
    private Series series(UUID id, String paper) {
        Series series = numbering.standing(lists.open(id), paper, actor()).series();
        caller.require(series.office());
        return series;
    }

    private boolean keeps(Series series) {
        return caller.reaches(series.office())
                && (caller.roles().contains(Roles.AWARD_CLERK) || caller.roles().contains(Roles.DECIDER));
    }

    private Response taken(UUID id, String paper, Form form, Runnable step) {
        OpenList open = reached(id);
        if (!form.isWrong()) {
            try {
                step.run();
                return Links.seeOther("/award-lists/" + id + "/papers", frame, "number-" + paper);
            } catch (ProblemException e) {
                form.refused(e.problem());
            }
        }
        return Response.status(form.status()).entity(page(open, paper, form)).build();
    }

    private String page(OpenList open, String sentFor, Form sent) {
        AwardListSummary list = open.list();
        var stored = campaigns.require(new CampaignCode(list.campaign()), list.campaignVersion());
        var plan = stored.campaign().plan();
        return Templates.papers(
                        Place.of("papers", stored, list, caller),
                        new PapersPage(
                                list,
                                desk.standings(list.id()),
                                plan.number() != null && plan.date() != null,
                                open.track().decision().isPresent(),
                                NumberDesk.PAPERS.stream()
                                        .map(paper -> card(open, paper, paper.equals(sentFor) ? sent : null))
                                        .toList(),
                                signed.all(list.id()),
                                SignedDesk.filedBy(caller.roles()),
                                new Form()))
                .render();
    }

    private PaperNumberCard card(OpenList open, String paper, @Nullable Form sent) {
        NumberDesk.Standing standing = numbering.standing(open, paper, actor());
        NumberView number = standing.number();
        Form form = sent != null
                ? sent
                : number == null
                        ? new Form()
                        : SignedForm.fill(
                                new Form().with("day", number.day()).with("signer", number.signer()),
                                number.signedAs());
        return new PaperNumberCard(
                paper,
                number,
                number != null && number.state().equals("used"),
                standing.known(),
                keeps(standing.series()),
                standing.why(),
                form);
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
        reached(id);
        Paper ours = desk.paper(id, kind, format, candidate == null ? null : candidate.value());
        return PaperAnswer.of(candidate == null ? signing.given(id, kind, false, ours) : ours, ifNoneMatch);
    }

    private OpenList reached(UUID id) {
        OpenList open = lists.open(id);
        caller.require(open.list().office());
        return open;
    }

    private Actor actor() {
        return new Actor(caller.name(), caller.roles(), caller::reaches);
    }
}
