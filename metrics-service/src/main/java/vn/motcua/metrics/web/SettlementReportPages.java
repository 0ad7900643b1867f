package vn.motcua.metrics.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.web.PageFrame;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Questions;
import vn.motcua.metrics.fold.FreshnessDesk;
import vn.motcua.metrics.office.Offices;
import vn.motcua.metrics.rest.ReportDesk;
import vn.motcua.metrics.rest.SettlementReportView;
import vn.motcua.metrics.rest.WhenAsked;

/// Form 06, in the layout of its circular.
@Path("/offices/{office}/settlement-report")
@Produces("text/html")
@RolesAllowed({
    Roles.VIEWER,
    Roles.DESK,
    Roles.DESK_HEAD,
    Roles.OFFICER,
    Roles.AWARD_CLERK,
    Roles.AWARD_VERIFIER,
    Roles.COUNCIL,
    Roles.DECIDER,
    Roles.AUDITOR,
    Roles.OPERATOR
})
public class SettlementReportPages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final Questions questions;
    private final ReportDesk reports;
    private final FreshnessDesk freshness;
    private final Caller caller;
    private final OneState state;
    private final PageFrame frame;

    SettlementReportPages(
            Questions questions,
            ReportDesk reports,
            FreshnessDesk freshness,
            Caller caller,
            OneState state,
            PageFrame frame) {
        this.questions = questions;
        this.reports = reports;
        this.freshness = freshness;
        this.caller = caller;
        this.state = state;
        this.frame = frame;
    }

    @GET
    public TemplateInstance form(@RestPath String office, @BeanParam WhenAsked when) {
        return state.during(() -> page(PageQuestion.asked(questions, office, when), when.asOf, null));
    }

    /// The form as a file; the calls give the same to machines.
    @GET
    @Path("bieu-06.{format:xlsx|csv}")
    @Produces({"text/csv", XLSX})
    public Response file(@RestPath String office, @RestPath String format, @BeanParam WhenAsked when) {
        return state.during(() -> reports.file(PageQuestion.asked(questions, office, when), format, frame.locale()));
    }

    /// Closes the period that is shown.
    @POST
    @Path("closing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.DESK_HEAD, Roles.OPERATOR})
    public Response close(
            @RestPath String office, @FormParam("from") @Nullable String from, @FormParam("to") @Nullable String to) {
        Question question = questions.of(office, from, to, null, null, null);
        try {
            state.during(() -> reports.close(question));
        } catch (ProblemException e) {
            Problem problem = e.problem();
            String shown = state.during(() -> page(question, null, problem).render());
            return Response.status(problem.status()).type(HTML).entity(shown).build();
        }
        return Response.seeOther(URI.create("/offices/" + office + "/settlement-report?from="
                        + question.window().from() + "&to=" + question.window().to() + "&lang=" + frame.getLang()
                        + "#closing"))
                .build();
    }

    private TemplateInstance page(Question question, @Nullable String asOf, @Nullable Problem refused) {
        Locale locale = frame.locale();
        SettlementReportView form = reports.form(question);
        return Templates.form(
                question.office(),
                PageQuestion.of(question, asOf, freshness.of(question.offices(), question.knowledge())),
                form.rows().stream().map(this::line).toList(),
                line(form.total()),
                form.total().beside(),
                form.total().carryOver(),
                closing(form.closing()),
                whyNotClose(question),
                refused == null ? "" : refused.detail().in(locale));
    }

    private Line line(SettlementReportView.RowView row) {
        return new Line(
                row.field().isEmpty() ? frame.say("(chưa rõ lĩnh vực)", "(field not known)") : row.field(),
                row.columns());
    }

    private @Nullable Closing closing(SettlementReportView.@Nullable ClosingView closing) {
        return closing == null
                ? null
                : new Closing(
                        PageQuestion.moment(closing.closedAt()),
                        closing.closedBy(),
                        closing.hash(),
                        closing.restatements().stream()
                                .map(one -> new Changed(
                                        one.field().isEmpty()
                                                ? frame.say("(chưa rõ lĩnh vực)", "(field not known)")
                                                : one.field(),
                                        one.column(),
                                        one.closed(),
                                        one.now()))
                                .toList());
    }

    /// Why the reader may not close the period; empty when they may.
    private String whyNotClose(Question question) {
        if (Stream.of(Roles.DESK_HEAD, Roles.OPERATOR).noneMatch(caller::is)) {
            return frame.say(
                    "Khoá kỳ báo cáo là việc của trưởng Bộ phận Một cửa.",
                    "To close a period is for the head of the desk.");
        }
        if (questions.now().isBefore(question.window().ends())) {
            return frame.say(
                    "Kỳ chưa kết thúc; khoá được sau ngày "
                            + PageQuestion.day(question.window().to()) + ".",
                    "The period is not over; it can be closed after "
                            + PageQuestion.day(question.window().to()) + ".");
        }
        return "";
    }

    /// One row of the form.
    ///
    /// @param columns 3 to 13
    record Line(String field, List<Long> columns) {}

    /// The closed form.
    record Closing(String at, String by, String hash, List<Changed> changes) {}

    /// A number that is not what it was when the period was closed.
    record Changed(String field, int column, long closed, long now) {}

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance form(
                Offices.Office office,
                PageQuestion asked,
                List<Line> lines,
                Line total,
                SettlementReportView.BesideView beside,
                SettlementReportView.CarryOverView carry,
                @Nullable Closing closing,
                String whyNotClose,
                String refused);
    }
}
