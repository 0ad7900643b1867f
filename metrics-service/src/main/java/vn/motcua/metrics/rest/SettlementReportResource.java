package vn.motcua.metrics.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.hash.CanonicalJson;
import vn.motcua.deploy.platform.hash.Sha256;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.problem.ProblemView;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Languages;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Questions;
import vn.motcua.metrics.fold.FreshnessDesk;
import vn.motcua.metrics.report.Form06;
import vn.motcua.metrics.report.PeriodClosings;
import vn.motcua.metrics.report.ServiceQuality;
import vn.motcua.metrics.report.SettlementReport;
import vn.motcua.metrics.report.SettlementReports;
import vn.motcua.metrics.report.Workbook;

/// Form 06, and the closing of its periods.
@Path("/api/v1")
@Produces("application/json")
@Tag(name = "Reports", description = "Periodic reports and closed periods")
public class SettlementReportResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Questions questions;
    private final SettlementReports reports;
    private final PeriodClosings closings;
    private final ServiceQuality quality;
    private final FreshnessDesk freshness;
    private final OneState state;
    private final Caller caller;
    private final ObjectMapper json;

    SettlementReportResource(
            Questions questions,
            SettlementReports reports,
            PeriodClosings closings,
            ServiceQuality quality,
            FreshnessDesk freshness,
            OneState state,
            Caller caller,
            ObjectMapper json) {
        this.questions = questions;
        this.reports = reports;
        this.closings = closings;
        this.quality = quality;
        this.freshness = freshness;
        this.state = state;
        this.caller = caller;
        this.json = json;
    }

    @GET
    @Path("offices/{office}/settlement-report")
    @Produces({"application/json", "text/csv", XLSX})
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
    @Operation(
            summary = "Form 06: dossiers received, settled and pending, by field",
            description =
                    "TT 01/2020/TT-VPCP, Biểu 06/VPCP/KSTT. Every answer holds 3 = 4+5+6, 7 = 8+9+10, 11 = 12+13, 3 = 7+11. Column 6 is column 11 of the period before without what was withdrawn since; withdrawn dossiers and those without a due date are in no column and stand beside. A closed period shows what it was and each number that has changed since.")
    @APIResponse(
            responseCode = "200",
            description = "JSON; format=csv (UTF-8 with byte order mark, semicolons) or format=xlsx",
            content = {@Content(schema = @Schema(implementation = SettlementReportView.class))})
    @APIResponse(
            responseCode = "400",
            description = "A parameter is malformed",
            content = {
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class))
            })
    @APIResponse(
            responseCode = "403",
            description = "The role or the office is out of the caller's reach",
            content = {
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class))
            })
    @APIResponse(
            responseCode = "422",
            description = "The period is impossible, or has not begun at the instant asked for",
            content = {
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class))
            })
    public Response report(
            @Parameter(example = "X01.02.03") @RestPath String office,
            @Parameter(description = "First day, included", example = "2024-06-15") @QueryParam("from") @Nullable
                    String from,
            @Parameter(description = "Last day, included", example = "2024-09-14") @QueryParam("to") @Nullable
                    String to,
            @QueryParam("window") @Nullable String window,
            @Parameter(description = "The state of the world at that instant; now when absent")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf,
            @Parameter(description = "Only what had become known by that instant; all when absent")
                    @QueryParam("knownAt")
                    @Nullable
                    String knownAt,
            @Parameter(description = "json, csv or xlsx; json when absent") @QueryParam("format") @Nullable
                    String format,
            @Parameter(hidden = true) @RestHeader("Accept-Language") @Nullable String languages) {
        String asked = format == null ? "json" : format;
        if (!List.of("json", "csv", "xlsx").contains(asked)) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                    "Tham số format là một trong: json, csv, xlsx.",
                    "The parameter format is one of: json, csv, xlsx.")));
        }
        return state.during(() -> {
            Question question = questions.of(office, from, to, window, asOf, knownAt);
            SettlementReport report = draw(question);
            List<List<Object>> table = Form06.table(report, Languages.of(languages));
            String file = "attachment; filename=\"bieu-06-" + question.window().from() + "-"
                    + question.window().to() + "." + asked + "\"";
            return switch (asked) {
                case "csv" ->
                    Response.ok(Form06.csv(table).getBytes(StandardCharsets.UTF_8), "text/csv;charset=UTF-8")
                            .header("Content-Disposition", file)
                            .build();
                case "xlsx" ->
                    Response.ok(Workbook.of("Biểu 06", table), XLSX)
                            .header("Content-Disposition", file)
                            .build();
                default ->
                    Response.ok(view(question, report), "application/json").build();
            };
        });
    }

    @GET
    @Path("offices/{office}/service-quality-index")
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
    @Operation(
            summary = "The items of decision 766",
            description =
                    "Each item with numerator, denominator and points (full marks from its threshold on, below it in proportion), or what data it lacks. Points of items without data are not guessed; where the share of a group's marks is a house rule the item says so.")
    @APIResponse(
            responseCode = "422",
            description = "The period is impossible, or has not begun at the instant asked for",
            content = {
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class))
            })
    public ServiceQualityView quality(
            @RestPath String office,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("window") @Nullable String window,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        return state.during(() -> {
            Question question = begun(questions.of(office, from, to, window, asOf, knownAt));
            return ServiceQualityView.of(
                    question, Known.of(question, questions.now(), freshness), quality.of(question));
        });
    }

    @POST
    @Path("offices/{office}/period-closings")
    @Consumes("application/json")
    @RolesAllowed({Roles.DESK_HEAD, Roles.OPERATOR})
    @Operation(
            summary = "Close a period",
            description =
                    "Freezes form 06 of the period as it stands now. Later events never change it: the report then shows what it was and each number that has changed.")
    @APIResponse(
            responseCode = "201",
            description = "Closed",
            content = {@Content(schema = @Schema(implementation = SettlementReportView.ClosingView.class))})
    @APIResponse(
            responseCode = "409",
            description = "The period is closed already",
            content = {
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class))
            })
    @APIResponse(
            responseCode = "422",
            description = "The period has not ended",
            content = {
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class))
            })
    public Response close(@RestPath String office, @NotNull @Valid PeriodRequest request) {
        SettlementReportView.ClosingView closed = state.during(() -> {
            Question question =
                    questions.of(office, request.from().toString(), request.to().toString(), null, null, null);
            if (questions.now().isBefore(question.window().ends())) {
                throw new ProblemException(Problem.of(
                        "period-not-ended",
                        422,
                        new Text("Kỳ chưa kết thúc", "The period has not ended"),
                        new Text(
                                "Kỳ báo cáo đến hết ngày " + request.to() + " chưa kết thúc; hãy khoá sau ngày đó.",
                                "The period until the end of " + request.to()
                                        + " is not over; close it after that day.")));
            }
            SettlementReportView.FormView form = SettlementReportView.FormView.of(draw(question));
            String body = CanonicalJson.of(json.valueToTree(form));
            PeriodClosings.Closing closing = new PeriodClosings.Closing(
                    UUID.randomUUID(),
                    office,
                    request.from(),
                    request.to(),
                    "sha256:" + Sha256.hex(body),
                    questions.now(),
                    caller.name(),
                    freshness.of(question.offices()).eventsThrough().orElse(null),
                    body);
            if (!closings.add(closing)) {
                throw new ProblemException(Problem.of(
                        "already-closed",
                        409,
                        new Text("Kỳ đã khoá", "The period is closed"),
                        new Text(
                                "Kỳ này đã được khoá và giữ nguyên; thay đổi về sau hiện trong settlement-report, mục"
                                        + " closing.restatements.",
                                "This period is closed and stays as it was; later changes show in settlement-report,"
                                        + " closing.restatements.")));
            }
            return view(closing, form);
        });
        return Response.created(URI.create("/api/v1/offices/" + office + "/settlement-report?from=" + request.from()
                        + "&to=" + request.to()))
                .entity(closed)
                .build();
    }

    private SettlementReport draw(Question question) {
        begun(question);
        return reports.of(question.offices(), question.window(), question.cutOff(), question.knowledge());
    }

    private static Question begun(Question question) {
        if (!question.asOf().isAfter(question.window().begins())) {
            throw new ProblemException(Problem.of(
                    "period-not-begun",
                    422,
                    new Text("Kỳ chưa bắt đầu", "The period has not begun"),
                    new Text(
                            "Vào thời điểm được hỏi, kỳ báo cáo chưa bắt đầu; hãy chọn from sớm hơn hoặc asOf muộn hơn.",
                            "At the instant asked for the period has not begun; choose an earlier from or a later"
                                    + " asOf.")));
        }
        return question;
    }

    private SettlementReportView view(Question question, SettlementReport report) {
        SettlementReportView.FormView form = SettlementReportView.FormView.of(report);
        return SettlementReportView.of(
                question,
                Known.of(question, questions.now(), freshness),
                form,
                closings.find(question.office().code(), question.window())
                        .filter(closing ->
                                !closing.closedAt().isAfter(question.knowledge().until()))
                        .map(closing -> view(closing, form))
                        .orElse(null));
    }

    private SettlementReportView.ClosingView view(PeriodClosings.Closing closing, SettlementReportView.FormView now) {
        try {
            SettlementReportView.FormView form = json.readValue(closing.body(), SettlementReportView.FormView.class);
            return new SettlementReportView.ClosingView(
                    closing.id(),
                    closing.hash(),
                    closing.closedAt(),
                    closing.closedBy(),
                    closing.knownAt(),
                    form,
                    form.changesTo(now));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A closed form is JSON", e);
        }
    }

    /// The period to close.
    public record PeriodRequest(
            @NotNull @Schema(examples = {"2024-06-15"}) LocalDate from,
            @NotNull @Schema(examples = {"2024-09-14"}) LocalDate to) {}
}
