package vn.motcua.award.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.awardlist.AwardListSummary;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.desk.Actor;
import vn.motcua.award.desk.ComplaintAnswerRequest;
import vn.motcua.award.desk.ComplaintDesk;
import vn.motcua.award.desk.ComplaintRequest;
import vn.motcua.award.desk.Lists;
import vn.motcua.award.desk.OpenList;
import vn.motcua.award.desk.PathReader;
import vn.motcua.award.desk.PathView;
import vn.motcua.award.path.Track;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.reading.Message;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.web.PageFrame;

/// Complaints of a decision: the clock, what was received, and the answers.
@Path("/award-lists/{id}/complaints")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class ComplaintPages {

    private final Lists lists;
    private final ComplaintDesk desk;
    private final PathReader reader;
    private final AwardListArchive archive;
    private final Campaigns campaigns;
    private final Validator validator;
    private final Caller caller;
    private final PageFrame frame;
    private final InstantSource clock;

    ComplaintPages(
            Lists lists,
            ComplaintDesk desk,
            PathReader reader,
            AwardListArchive archive,
            Campaigns campaigns,
            Validator validator,
            Caller caller,
            PageFrame frame,
            InstantSource clock) {
        this.lists = lists;
        this.desk = desk;
        this.reader = reader;
        this.archive = archive;
        this.campaigns = campaigns;
        this.validator = validator;
        this.caller = caller;
        this.frame = frame;
        this.clock = clock;
    }

    /// What the page shows.
    ///
    /// @param path with the complaints
    /// @param names of the candidates by code
    /// @param clerk true when the reader may record a complaint
    /// @param kept why the reader may not answer, by complaint; whoever is not a decider finds no form at all
    /// @param decider true when the reader may answer some
    /// @param open `new`, or the number of the complaint whose answer was refused; empty = none
    record ComplaintsPage(
            PathView path,
            AwardListSummary list,
            Map<String, String> names,
            boolean clerk,
            Map<Integer, Message> kept,
            boolean decider,
            String open,
            Instant now) {}

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance complaints(Place place, ComplaintsPage page, Form form);
    }

    @GET
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(hidden = true)
    public String complaints(@PathParam("id") UUID id) {
        return page(reached(id), "", new Form());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.AWARD_CLERK)
    @Operation(hidden = true)
    public Response receive(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        OpenList open = reached(id);
        Form form = Form.of(sent);
        LocalDate learned = form.day("learnedOn");
        if (learned == null) {
            form.needed("learnedOn");
        } else {
            ComplaintRequest request = new ComplaintRequest(
                    form.needed("complainant"),
                    form.given("candidate"),
                    form.of("stage").equals("2") ? 2 : 1,
                    form.needed("subject"),
                    learned,
                    form.moment("receivedAt"),
                    form.whole("hinderedDays"),
                    form.given("hindrance"));
            check(request, form);
            if (!form.isWrong()) {
                try {
                    desk.receive(id, request, actor());
                    return Links.seeOther("/award-lists/" + id + "/complaints", frame, "");
                } catch (ProblemException e) {
                    form.refused(e.problem());
                }
            }
        }
        return Response.status(form.status()).entity(page(open, "new", form)).build();
    }

    @POST
    @Path("{number}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.DECIDER)
    @Operation(hidden = true)
    public Response answer(
            @PathParam("id") UUID id, @PathParam("number") int number, MultivaluedMap<String, String> sent) {
        OpenList open = reached(id);
        Form form = Form.of(sent);
        LocalDate signed = form.day("signedOn");
        if (signed == null) {
            form.needed("signedOn");
        } else {
            ComplaintAnswerRequest request = new ComplaintAnswerRequest(
                    form.of("outcome"), form.needed("answer"), form.needed("document"), signed);
            check(request, form);
            if (!form.isWrong()) {
                try {
                    desk.answer(id, number, request, actor());
                    return Links.seeOther("/award-lists/" + id + "/complaints", frame, "c" + number);
                } catch (ProblemException e) {
                    form.refused(e.problem());
                }
            }
        }
        return Response.status(form.status())
                .entity(page(open, Integer.toString(number), form))
                .build();
    }

    private <T> void check(T request, Form form) {
        for (ConstraintViolation<T> violation : validator.validate(request)) {
            form.wrong(
                    violation.getPropertyPath().toString(),
                    "Giá trị thiếu, quá dài hoặc ngoài khoảng cho phép.",
                    violation.getMessage());
        }
    }

    private String page(OpenList open, String opened, Form form) {
        Map<Integer, Message> kept = new HashMap<>();
        for (Track.Complaint complaint : open.track().complaints()) {
            Problem why = desk.keeps(open, complaint, actor());
            if (why != null) {
                kept.put(
                        complaint.entry().number(),
                        new Message(why.detail().vi(), why.detail().en()));
            }
        }
        AwardListSummary list = open.list();
        return Templates.complaints(
                        Place.of(
                                "complaints",
                                campaigns.require(new CampaignCode(list.campaign()), list.campaignVersion()),
                                list,
                                caller),
                        new ComplaintsPage(
                                reader.path(open),
                                list,
                                open.names(),
                                caller.is(Roles.AWARD_CLERK),
                                kept,
                                caller.is(Roles.DECIDER),
                                opened,
                                clock.instant()),
                        form)
                .render();
    }

    private OpenList reached(UUID id) {
        caller.require(archive.summary(id).office());
        return lists.open(id);
    }

    private Actor actor() {
        return new Actor(caller.name(), caller.roles(), caller::reaches);
    }
}
