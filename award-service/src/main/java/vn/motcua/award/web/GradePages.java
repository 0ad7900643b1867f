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
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.candidate.CandidateCode;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.candidate.CandidateSheet;
import vn.motcua.award.candidate.Candidates;
import vn.motcua.award.candidate.CommentSheet;
import vn.motcua.award.candidate.Entered;
import vn.motcua.award.candidate.GradeSheet;
import vn.motcua.award.candidate.Grades;
import vn.motcua.award.deadline.Period;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.plan.StoredCampaign;
import vn.motcua.award.reading.Message;
import vn.motcua.award.rule.Facts;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.deploy.platform.web.PageFrame;

/// The grades of a campaign, people × months. The head of the desk writes in it; it needs no script, and with one the
/// arrow keys move through it.
@Path("/campaigns/{campaign}/grades")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class GradePages {

    private static final String SIGN = "sign-";
    private static final String GRADE = "[\\p{L}\\p{N}+_-]{1,16}";

    private final Campaigns campaigns;
    private final Candidates candidates;
    private final Grades grades;
    private final Caller caller;
    private final PageFrame frame;
    private final InstantSource clock;

    GradePages(
            Campaigns campaigns,
            Candidates candidates,
            Grades grades,
            Caller caller,
            PageFrame frame,
            InstantSource clock) {
        this.campaigns = campaigns;
        this.candidates = candidates;
        this.grades = grades;
        this.caller = caller;
        this.frame = frame;
        this.clock = clock;
    }

    /// A month of the campaign.
    ///
    /// @param open true when grades may be written, false before the month begins
    /// @param over true when they may be signed
    record Column(YearMonth month, boolean open, boolean over) {}

    /// What stands in one field of the matrix.
    ///
    /// @param name of the field
    /// @param value the grade; empty when there is none
    /// @param exempt why no grade is needed; empty when one is
    /// @param ungraded why it is not graded; empty when it is
    /// @param state `none`, `draft`, `commented` (a draft to which the officer said something) or `signed`
    /// @param by who wrote it; empty when nobody has
    /// @param writable true when the reader may write in it
    /// @param error why what was typed was not taken; absent when it was
    record Cell(
            String name,
            String value,
            String exempt,
            String ungraded,
            String state,
            String by,
            boolean writable,
            @Nullable Message error) {}

    /// A person and their months.
    record Row(String code, String name, String post, List<Cell> cells) {}

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance grades(
                Place place, List<Column> columns, List<Row> rows, boolean head, int refused, Form exempt);

        static native TemplateInstance grade(Place place, CellPage page, Form form);
    }

    /// One grade with its history.
    ///
    /// @param versions oldest first
    /// @param comments what the officer said, oldest first
    /// @param changes true when the reader may enter a decision that changes it
    record CellPage(
            CandidateFile file,
            YearMonth month,
            List<Entered<GradeSheet>> versions,
            List<Entered<CommentSheet>> comments,
            boolean changes) {}

    @GET
    @RolesAllowed({Roles.AWARD_CLERK, Roles.DESK_HEAD, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR
    })
    @Operation(hidden = true)
    public String grades(@PathParam("campaign") CampaignCode code) {
        return page(reached(code), Map.of(), new Form());
    }

    /// Writes every field that differs from what is stored, then signs the month whose button was pressed.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.DESK_HEAD)
    @Operation(hidden = true)
    public Response write(@PathParam("campaign") CampaignCode code, MultivaluedMap<String, String> sent) {
        StoredCampaign stored = reached(code);
        Campaign campaign = stored.campaign();
        Form form = Form.of(sent);
        String pressed = form.of("do");
        Map<String, Typed> refused = new TreeMap<>();
        for (CandidateFile file : people(campaign)) {
            for (YearMonth month : campaign.period().months()) {
                String name = name(file, month);
                Entered<GradeSheet> before = file.grades().get(month);
                String typed = form.of(name).toUpperCase(Locale.ROOT);
                boolean sign = pressed.equals(SIGN + month);
                GradeSheet worded = before != null
                                && (before.value().exempt() != null
                                        || before.value().ungraded())
                        ? before.value()
                        : null;
                if (before != null && isSigned(before)) {
                    continue;
                }
                if (worded != null && typed.isEmpty()) {
                    if (sign) {
                        put(campaign, file, month, worded.signedNow())
                                .ifPresent(why -> refused.put(name, new Typed(typed, why)));
                    }
                    continue;
                }
                String was = before == null || worded != null || before.value().grade() == null
                        ? ""
                        : before.value().grade();
                if (typed.isEmpty() ? !was.isEmpty() : (!typed.equals(was) || sign)) {
                    put(campaign, file, month, typed, sign).ifPresent(why -> refused.put(name, new Typed(typed, why)));
                }
            }
        }
        if (refused.isEmpty()) {
            return Links.seeOther("/campaigns/" + code + "/grades", frame, "");
        }
        return Response.status(422).entity(page(stored, refused, new Form())).build();
    }

    /// Notes that a month counts as served without a grade.
    @POST
    @Path("exempt")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.DESK_HEAD)
    @Operation(hidden = true)
    public Response exempt(@PathParam("campaign") CampaignCode code, MultivaluedMap<String, String> sent) {
        StoredCampaign stored = reached(code);
        Form form = Form.of(sent);
        String reason = form.needed("reason");
        String person = form.needed("person");
        String month = form.needed("month");
        for (CandidateFile file : people(stored.campaign())) {
            for (YearMonth one : stored.campaign().period().months()) {
                if (!form.isWrong()
                        && file.code().value().equals(person)
                        && one.toString().equals(month)) {
                    try {
                        boolean signed = form.has("signed", "yes");
                        grades.put(
                                stored.campaign(),
                                file.code(),
                                one,
                                form.has("kind", "not-graded")
                                        ? new GradeSheet(Facts.Grade.NOT_GRADED, null, signed, null, null, reason, null)
                                        : new GradeSheet(null, reason, signed, null, null, null, null),
                                caller.name());
                        return Links.seeOther("/campaigns/" + code + "/grades", frame, "");
                    } catch (ProblemException e) {
                        form.refused(e.problem());
                    }
                }
            }
        }
        if (!form.isWrong()) {
            form.wrong("person", "Không có người hoặc tháng này.", "There is no such person or month.");
        }
        return Response.status(form.status())
                .entity(page(stored, Map.of(), form))
                .build();
    }

    /// One grade, its history, what the officer said.
    @GET
    @Path("{candidate}/{month}")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.DESK_HEAD, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR
    })
    @Operation(hidden = true)
    public String grade(
            @PathParam("campaign") CampaignCode code,
            @PathParam("candidate") CandidateCode candidate,
            @PathParam("month") String month) {
        StoredCampaign stored = reached(code);
        return cellPage(stored, candidates.require(stored.campaign(), candidate), month(stored, month), new Form());
    }

    /// Changes a locked grade by a decision.
    @POST
    @Path("{candidate}/{month}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.DESK_HEAD)
    @Operation(hidden = true)
    public Response change(
            @PathParam("campaign") CampaignCode code,
            @PathParam("candidate") CandidateCode candidate,
            @PathParam("month") String asked,
            MultivaluedMap<String, String> sent) {
        StoredCampaign stored = reached(code);
        CandidateFile file = candidates.require(stored.campaign(), candidate);
        YearMonth month = month(stored, asked);
        Form form = Form.of(sent);
        String grade = form.needed("grade").toUpperCase(Locale.ROOT);
        LocalDate decidedOn = form.day("decidedOn");
        if (decidedOn == null) {
            form.needed("decidedOn");
        }
        if (!grade.isEmpty() && !grade.matches(GRADE)) {
            form.wrong("grade", "Mức xếp loại là chữ, dài 1 đến 16.", "A grade is a word of 1 to 16 characters.");
        }
        String number = form.needed("number");
        String decidedBy = form.needed("decidedBy");
        String reason = form.needed("reason");
        if (!form.isWrong() && decidedOn != null) {
            try {
                grades.put(
                        stored.campaign(),
                        candidate,
                        month,
                        new GradeSheet(
                                grade,
                                null,
                                true,
                                null,
                                null,
                                grade.equals(Facts.Grade.NOT_GRADED) ? reason : null,
                                new GradeSheet.Change(number, decidedOn, decidedBy, reason)),
                        caller.name());
                return Links.seeOther("/campaigns/" + code + "/grades/" + candidate + "/" + month, frame, "");
            } catch (ProblemException e) {
                form.refused(e.problem());
            }
        }
        return Response.status(form.status())
                .entity(cellPage(stored, file, month, form))
                .build();
    }

    private String cellPage(StoredCampaign stored, CandidateFile file, YearMonth month, Form form) {
        Entered<GradeSheet> now = file.grades().get(month);
        return Templates.grade(
                        Place.of("grades", stored, caller),
                        new CellPage(
                                file,
                                month,
                                grades.history(stored.campaign(), file.code(), month),
                                grades.comments(stored.campaign(), file.code(), month),
                                caller.is(Roles.DESK_HEAD)
                                        && now != null
                                        && isSigned(now)
                                        && !file.belongsTo(caller.name())),
                        form)
                .render();
    }

    private static YearMonth month(StoredCampaign stored, String asked) {
        return stored.campaign().period().months().stream()
                .filter(month -> month.toString().equals(asked))
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblems.notFound(new Text(
                        "Đợt này không có tháng " + asked + ".", "The campaign has no month " + asked + "."))));
    }

    /// What was typed in a field, and why it was not taken.
    private record Typed(String value, Message why) {}

    private Optional<Message> put(Campaign campaign, CandidateFile file, YearMonth month, String grade, boolean sign) {
        if (grade.isEmpty()) {
            return Optional.of(new Message(
                    "Đã ghi thì không để trống; hãy ghi mức khác.",
                    "What was written is not left empty; write another."));
        }
        if (!grade.matches(GRADE)) {
            return Optional.of(
                    new Message("Mức xếp loại là chữ, dài 1 đến 16.", "A grade is a word of 1 to 16 characters."));
        }
        return put(campaign, file, month, GradeSheet.of(grade, sign));
    }

    private Optional<Message> put(Campaign campaign, CandidateFile file, YearMonth month, GradeSheet sheet) {
        try {
            grades.put(campaign, file.code(), month, sheet, caller.name());
            return Optional.empty();
        } catch (ProblemException e) {
            Text why = e.problem().detail();
            return Optional.of(new Message(why.vi(), why.en()));
        }
    }

    private String page(StoredCampaign stored, Map<String, Typed> refused, Form exempt) {
        Campaign campaign = stored.campaign();
        Instant now = clock.instant();
        boolean head = caller.is(Roles.DESK_HEAD);
        List<Column> columns = campaign.period().months().stream()
                .map(month -> new Column(
                        month,
                        !now.isBefore(month.atDay(1).atStartOfDay(Period.ZONE).toInstant()),
                        !now.isBefore(Period.endOf(month))))
                .toList();
        List<Row> rows = people(campaign).stream()
                .map(file -> new Row(
                        file.code().value(),
                        file.sheet().value().name(),
                        file.sheet().value().post() == null
                                ? ""
                                : file.sheet().value().post(),
                        columns.stream()
                                .map(column -> cell(file, column, head, refused.get(name(file, column.month()))))
                                .toList()))
                .toList();
        return Templates.grades(Place.of("grades", stored, caller), columns, rows, head, refused.size(), exempt)
                .render();
    }

    private Cell cell(CandidateFile file, Column column, boolean head, @Nullable Typed typed) {
        Entered<GradeSheet> entered = file.grades().get(column.month());
        boolean ungraded = entered != null && entered.value().ungraded();
        String grade = entered == null || ungraded || entered.value().grade() == null
                ? ""
                : entered.value().grade();
        String reason = entered == null || entered.value().reason() == null
                ? ""
                : entered.value().reason();
        String exempt = entered == null || entered.value().exempt() == null
                ? ""
                : entered.value().exempt();
        boolean signed = entered != null && isSigned(entered);
        boolean own = file.ownNames().contains(caller.name().toLowerCase(Locale.ROOT));
        return new Cell(
                name(file, column.month()),
                typed == null ? grade : typed.value(),
                exempt,
                reason,
                entered == null
                        ? "none"
                        : signed ? "signed" : file.comments().containsKey(column.month()) ? "commented" : "draft",
                entered == null ? "" : entered.by(),
                head && !signed && !own && column.open(),
                typed == null ? null : typed.why());
    }

    private List<CandidateFile> people(Campaign campaign) {
        return candidates.all(campaign).stream()
                .filter(file -> file.sheet().value().kind() == CandidateSheet.Kind.PERSON)
                .toList();
    }

    private static boolean isSigned(Entered<GradeSheet> grade) {
        return Boolean.TRUE.equals(grade.value().signed());
    }

    private static String name(CandidateFile file, YearMonth month) {
        return file.code().value() + "/" + month;
    }

    private StoredCampaign reached(CampaignCode code) {
        StoredCampaign stored = campaigns.require(code, null);
        caller.require(stored.campaign().office());
        return stored;
    }
}
