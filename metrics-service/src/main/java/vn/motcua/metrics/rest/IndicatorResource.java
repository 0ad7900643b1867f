package vn.motcua.metrics.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponses;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.page.Cursor;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.deploy.platform.page.PageSize;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.problem.ProblemView;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.counts.Cases;
import vn.motcua.metrics.counts.Grouping;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.figures.CaseFacts;
import vn.motcua.metrics.figures.Figures;
import vn.motcua.metrics.figures.Point;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Questions;
import vn.motcua.metrics.figures.Row;
import vn.motcua.metrics.figures.Side;
import vn.motcua.metrics.indicator.Defect;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Rule;
import vn.motcua.metrics.window.Granularity;

/// Figures of an office, and the cases behind them.
@Path("/api/v1/offices/{office}/indicators")
@Produces("application/json")
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
@Tag(name = "Indicators", description = "The promised ratios, each with numerator, denominator and the cases behind it")
@APIResponses({
    @APIResponse(
            responseCode = "400",
            description = "A parameter is malformed",
            content = {
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class))
            }),
    @APIResponse(
            responseCode = "403",
            description = "The role or the office is out of the caller's reach",
            content = {
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class))
            }),
    @APIResponse(
            responseCode = "404",
            description = "The office or the indicator is not known",
            content = {
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class))
            }),
    @APIResponse(
            responseCode = "422",
            description = "The window or the instant is impossible",
            content = {
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class))
            })
})
public class IndicatorResource {

    private static final int LONGEST_SERIES = 400;
    private static final Problem TOO_LONG = Problem.of(
            "series-too-long",
            422,
            new Text("Chuỗi quá dài", "The series is too long"),
            new Text(
                    "Chuỗi có tối đa " + LONGEST_SERIES + " điểm; hãy chọn granularity=week hoặc month.",
                    "A series has at most " + LONGEST_SERIES + " points; ask for granularity=week or month."));

    private final Questions questions;
    private final Figures figures;
    private final Answers answers;
    private final OneState state;

    IndicatorResource(Questions questions, Figures figures, Answers answers, OneState state) {
        this.questions = questions;
        this.figures = figures;
        this.answers = answers;
        this.state = state;
    }

    @GET
    @Operation(
            summary = "All indicators of an office",
            description = "Of a district or province: those of all offices below it, recomputed from the counts.")
    @APIResponses({
        @APIResponse(
                responseCode = "200",
                description = "The indicators; ETag changes only with the figures",
                content = {@Content(schema = @Schema(implementation = FiguresView.class))}),
        @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag sent")
    })
    public Response all(
            @Parameter(example = "X01.02.03") @RestPath String office,
            @BeanParam WhenAsked when,
            @Parameter(
                            description =
                                    "Judged by the definitions in force on that day; the window's last day when absent")
                    @QueryParam("rulesOn")
                    @Nullable
                    String rulesOn,
            @Context Request request) {
        Question question = when.of(questions, office, rulesOn);
        Answers.Answer answer = answers.written(question, when.window, when.isAsOfNow());
        EntityTag tag = new EntityTag(answer.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(answer.body().get(), MediaType.APPLICATION_JSON) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, Unchanged.CACHE_CONTROL)
                .build();
    }

    @GET
    @Path("{indicator}/dossiers")
    @Operation(
            summary = "The cases behind a number",
            description =
                    "Dossiers by code; for online-services the services. The pages together hold exactly as many cases as the number says. With `defect` the cases that a number of dataQuality counts, instead of a side.")
    public Page<CaseView> cases(
            @RestPath String office,
            @Parameter(example = "on-time") @RestPath String indicator,
            @Parameter(description = "numerator, denominator or failing", example = "failing")
                    @QueryParam("side")
                    @Nullable
                    String side,
            @Parameter(
                            description = "Code of a defect that the indicator's dataQuality counts, instead of side",
                            example = "no-due-date")
                    @QueryParam("defect")
                    @Nullable
                    String defect,
            @BeanParam WhenAsked when,
            @QueryParam("rulesOn") @Nullable String rulesOn,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1..500, 50 when absent") @QueryParam("size") @Nullable Integer size) {
        Indicator asked = Asked.indicator(indicator);
        Side wanted = Side.of(side == null ? "denominator" : side)
                .orElseThrow(() -> oneOf("side", "numerator, denominator, failing"));
        int most = PageSize.of(size);
        List<String> after = cursor == null ? List.of("", "") : Cursor.decode(cursor, 2);
        Defect defective = defect == null ? null : defect(asked, defect, side);
        return state.during(() -> {
            Question question = when.of(questions, office, rulesOn);
            if (defective != null) {
                return page(
                        figures.defective(
                                asked, defective, question, new Cases.Place(after.get(0), after.get(1)), most + 1),
                        most,
                        asked,
                        question);
            }
            return asked.counted().isOfPairs()
                    ? services(asked, wanted, question, after, most)
                    : dossiers(asked, wanted, question, new Cases.Place(after.get(0), after.get(1)), most);
        });
    }

    @GET
    @Path("{indicator}/series")
    @Operation(summary = "The ratio of each day, week or month", description = "For charts; at most 400 points.")
    public SeriesView series(
            @RestPath String office,
            @RestPath String indicator,
            @Parameter(description = "day, week or month", example = "month") @QueryParam("granularity") @Nullable
                    String granularity,
            @BeanParam WhenAsked when,
            @QueryParam("rulesOn") @Nullable String rulesOn) {
        Indicator asked = Asked.indicator(indicator);
        Granularity by = Granularity.of(granularity == null ? "day" : granularity)
                .orElseThrow(() -> oneOf("granularity", "day, week, month"));
        return state.during(() -> {
            Question question = when.of(questions, office, rulesOn);
            if (question.window().tiles(by).size() > LONGEST_SERIES) {
                throw new ProblemException(TOO_LONG);
            }
            return new SeriesView(
                    office,
                    asked.code(),
                    by.code(),
                    question.asOf(),
                    figures.series(asked, question, by).stream()
                            .map(PointView::of)
                            .toList());
        });
    }

    @GET
    @Path("{indicator}/breakdown")
    @Operation(
            summary = "The ratio of each officer, procedure, field or channel",
            description =
                    "An open overdue dossier counts to the officer in charge at the cut-off, a settled one to the officer at its end, a received one to its first officer.")
    public BreakdownView breakdown(
            @RestPath String office,
            @RestPath String indicator,
            @Parameter(description = "procedure, field, officer or channel", example = "officer")
                    @QueryParam("by")
                    @Nullable
                    String by,
            @BeanParam WhenAsked when,
            @QueryParam("rulesOn") @Nullable String rulesOn) {
        Indicator asked = Asked.indicator(indicator);
        Grouping grouping = grouping(asked, by);
        return state.during(() -> {
            Question question = when.of(questions, office, rulesOn);
            return new BreakdownView(
                    office,
                    asked.code(),
                    grouping.code(),
                    FiguresView.WindowView.of(question.window()),
                    question.asOf(),
                    figures.breakdown(asked, question, grouping).stream()
                            .map(row -> RowView.of(row, figures.rule(asked, question)))
                            .toList());
        });
    }

    private Page<CaseView> dossiers(Indicator asked, Side wanted, Question question, Cases.Place after, int most) {
        return page(figures.dossiers(asked, wanted, question, after, most + 1), most, asked, question);
    }

    private Page<CaseView> page(List<Cases.Case> found, int most, Indicator asked, Question question) {
        return Page.of(
                        found,
                        most,
                        one -> Cursor.encode(one.subject().code(), one.subject().office()))
                .map(one -> CaseView.of(CaseFacts.of(one, figures.formula(asked, question), question.cutOff())));
    }

    private Page<CaseView> services(Indicator asked, Side wanted, Question question, List<String> after, int most) {
        List<Figures.Service> rest = figures.services(asked, wanted, question).stream()
                .filter(one -> one.comesAfter(after.get(0), after.get(1)))
                .limit(most + 1L)
                .toList();
        return Page.of(rest, most, one -> Cursor.encode(one.office(), one.procedure()))
                .map(CaseView::of);
    }

    private static Grouping grouping(Indicator indicator, @Nullable String by) {
        Grouping grouping =
                Grouping.of(by == null ? "" : by).orElseThrow(() -> oneOf("by", "procedure, field, officer, channel"));
        List<Grouping> served = Grouping.of(indicator.counted());
        if (!served.contains(grouping)) {
            String choices = served.stream().map(Grouping::code).collect(Collectors.joining(", "));
            throw new ProblemException(Problem.of(
                    "breakdown-without-meaning",
                    422,
                    new Text("Không chia được như vậy", "No such breakdown"),
                    new Text(
                            "Chỉ tiêu " + indicator.code() + " chỉ chia được theo: by=" + choices + ".",
                            "The indicator " + indicator.code() + " breaks down only by: by=" + choices + ".")));
        }
        return grouping;
    }

    private static Defect defect(Indicator indicator, String code, @Nullable String side) {
        String choices =
                indicator.defects().keySet().stream().sorted().map(Defect::code).collect(Collectors.joining(", "));
        return Defect.of(code)
                .filter(one -> side == null && indicator.defects().containsKey(one))
                .orElseThrow(() -> new ProblemException(CommonProblems.invalidRequest(new Text(
                        "Tham số defect (không dùng cùng side) của " + indicator.code() + " là một trong: " + choices
                                + ".",
                        "The parameter defect (not together with side) of " + indicator.code() + " is one of: "
                                + choices + "."))));
    }

    private static ProblemException oneOf(String name, String choices) {
        return new ProblemException(CommonProblems.invalidRequest(new Text(
                "Tham số " + name + " là một trong: " + choices + ".",
                "The parameter " + name + " is one of: " + choices + ".")));
    }

    /// One ratio for each key.
    public record BreakdownView(
            String office,
            String indicator,
            String by,
            FiguresView.WindowView window,
            Instant asOf,
            List<RowView> rows) {}

    /// The ratio of its own days.
    public record PointView(
            FiguresView.WindowView window,
            long numerator,
            long denominator,
            @Nullable @JsonInclude(Include.ALWAYS) String ratio) {
        static PointView of(Point point) {
            return new PointView(
                    FiguresView.WindowView.of(point.window()),
                    point.ratio().numerator(),
                    point.ratio().denominator(),
                    FiguresView.decimal(point.ratio()));
        }
    }

    /// The ratio of one key.
    ///
    /// @param key code of the officer, procedure, field or channel; empty = unassigned
    /// @param time where the time of its settled dossiers went
    public record RowView(
            String key,
            String name,
            long numerator,
            long denominator,
            @Nullable @JsonInclude(Include.ALWAYS) String ratio,
            String status,
            TimeView time) {
        static RowView of(Row row, Rule rule) {
            return new RowView(
                    row.key(),
                    row.name(),
                    row.ratio().numerator(),
                    row.ratio().denominator(),
                    FiguresView.decimal(row.ratio()),
                    rule.judge(row.ratio()).code(),
                    new TimeView(
                            row.time().beforeAssignment(),
                            row.time().waitingForCitizen(),
                            row.time().waitingForAgency(),
                            row.time().inHand()));
        }
    }

    /// Minutes of all dossiers settled in the window: together their time from receipt to end.
    ///
    /// @param beforeAssignment until they came to the officer to whom they count
    /// @param waitingForCitizen after that, for papers or a payment
    /// @param waitingForAgency after that, for another agency and not for the citizen
    /// @param inHand all the rest
    public record TimeView(long beforeAssignment, long waitingForCitizen, long waitingForAgency, long inHand) {}

    /// One ratio for each point of time.
    public record SeriesView(
            String office, String indicator, String granularity, Instant asOf, List<PointView> points) {}
}
