package vn.motcua.metrics.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.problem.ProblemView;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Languages;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Questions;

/// Form 06, and the closing of its periods.
@Path("/api/v1")
@Produces("application/json")
@Tag(name = "Reports", description = "Periodic reports and closed periods")
public class SettlementReportResource {

    private final Questions questions;
    private final ReportDesk desk;
    private final OneState state;

    SettlementReportResource(Questions questions, ReportDesk desk, OneState state) {
        this.questions = questions;
        this.desk = desk;
        this.state = state;
    }

    @GET
    @Path("offices/{office}/settlement-report")
    @Produces({"application/json", "text/csv", ReportDesk.XLSX})
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
            @BeanParam WhenAsked when,
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
            Question question = when.of(questions, office);
            return asked.equals("json")
                    ? Response.ok(desk.form(question), "application/json").build()
                    : desk.file(question, asked, Languages.of(languages));
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
    public ServiceQualityView quality(@RestPath String office, @BeanParam WhenAsked when) {
        return state.during(() -> desk.quality(when.of(questions, office)));
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
        SettlementReportView.ClosingView closed = state.during(() -> desk.close(
                questions.of(office, request.from().toString(), request.to().toString(), null, null, null)));
        return Response.created(URI.create("/api/v1/offices/" + office + "/settlement-report?from=" + request.from()
                        + "&to=" + request.to()))
                .entity(closed)
                .build();
    }

    /// The period to close.
    public record PeriodRequest(
            @NotNull @Schema(examples = {"2024-06-15"}) LocalDate from,
            @NotNull @Schema(examples = {"2024-09-14"}) LocalDate to) {}
}
