package vn.motcua.metrics.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.office.Offices;
import vn.motcua.metrics.rest.ReportDesk;
import vn.motcua.metrics.rest.ServiceQualityView;
import vn.motcua.metrics.rest.SettlementReportView;

/// The official reports: form 06, in the layout of its circular, and the items of decision 766.
@Path("/offices/{office}")
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
public class ReportPages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final Questions questions;
    private final ReportDesk reports;
    private final FreshnessDesk freshness;
    private final Caller caller;
    private final OneState state;
    private final PageFrame frame;

    ReportPages(
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
    @Path("settlement-report")
    public TemplateInstance form(
            @RestPath String office,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("window") @Nullable String window,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        return state.during(() -> page(
                questions.of(office, from, to, window, PageQuestion.instant(asOf), PageQuestion.instant(knownAt)),
                asOf,
                null));
    }

    /// The form as a file; the calls give the same to machines.
    @GET
    @Path("settlement-report/bieu-06.{format:xlsx|csv}")
    @Produces({"text/csv", XLSX})
    public Response file(
            @RestPath String office,
            @RestPath String format,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("window") @Nullable String window,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        return state.during(() -> reports.file(
                questions.of(office, from, to, window, PageQuestion.instant(asOf), PageQuestion.instant(knownAt)),
                format,
                frame.locale()));
    }

    /// Closes the period that is shown.
    @POST
    @Path("settlement-report/closing")
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

    @GET
    @Path("service-quality")
    public TemplateInstance quality(
            @RestPath String office,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("window") @Nullable String window,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        return state.during(() -> {
            Question question =
                    questions.of(office, from, to, window, PageQuestion.instant(asOf), PageQuestion.instant(knownAt));
            ServiceQualityView view = reports.quality(question);
            return Templates.quality(
                    question.office(),
                    PageQuestion.of(question, asOf, freshness.of(question.offices(), question.knowledge())),
                    told(view.points()),
                    view.of(),
                    view.groups().stream().map(this::group).toList());
        });
    }

    private Group group(ServiceQualityView.GroupView group) {
        return new Group(
                group.code(),
                switch (group.code()) {
                    case "CKMB" -> frame.say("Công khai, minh bạch", "Openness");
                    case "TDGQ" -> frame.say("Tiến độ giải quyết", "Timeliness");
                    case "DVTT" -> frame.say("Cung cấp dịch vụ trực tuyến", "Online services");
                    case "TTTT" -> frame.say("Thanh toán trực tuyến", "Online payment");
                    case "MDSH" -> frame.say("Mức độ số hoá", "Digitisation");
                    case "MDHL" -> frame.say("Mức độ hài lòng", "Satisfaction");
                    default -> group.code();
                },
                group.max(),
                told(group.points()),
                group.of(),
                group.items().stream().map(this::item).toList());
    }

    private Item item(ServiceQualityView.ItemView item) {
        Long numerator = item.numerator();
        Long denominator = item.denominator();
        Ratio ratio = numerator == null || denominator == null ? new Ratio(0, 0) : new Ratio(numerator, denominator);
        boolean known = ratio.denominator() > 0;
        return new Item(
                item.code(),
                item.name().in(frame.locale()),
                item.max(),
                item.threshold(),
                item.pointsKnown(),
                known ? IndicatorCard.fraction(ratio) : "–",
                IndicatorCard.percent(ratio, frame.locale()),
                known ? (int) (100 * ratio.numerator() / Math.max(1, ratio.denominator())) : 0,
                item.points() == null ? "–" : told(item.points()),
                item.missing() == null ? "" : item.missing().in(frame.locale()));
    }

    private String told(String points) {
        return frame.getLang().equals("en") ? points : points.replace('.', ',');
    }

    /// One row of the form.
    ///
    /// @param columns 3 to 13
    record Line(String field, List<Long> columns) {}

    /// The closed form.
    record Closing(String at, String by, String hash, List<Changed> changes) {}

    /// A number that is not what it was when the period was closed.
    record Changed(String field, int column, long closed, long now) {}

    /// A group of items.
    ///
    /// @param of full marks of its items with data
    record Group(String code, String name, int max, String points, int of, List<Item> items) {}

    /// One item.
    ///
    /// @param known false when its share of the group's marks is a house rule
    /// @param bar its percentage, 0..100
    /// @param missing what data it lacks; empty when it has points
    record Item(
            String code,
            String name,
            int max,
            int threshold,
            boolean known,
            String fraction,
            String percent,
            int bar,
            String points,
            String missing) {}

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

        static native TemplateInstance quality(
                Offices.Office office, PageQuestion asked, String points, int of, List<Group> groups);
    }
}
