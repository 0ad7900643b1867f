package vn.motcua.metrics.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.deploy.platform.page.PageSize;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.problem.ProblemView;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Questions;
import vn.motcua.metrics.fold.FreshnessDesk;
import vn.motcua.metrics.foresight.Foresight;
import vn.motcua.metrics.foresight.Risk;
import vn.motcua.metrics.foresight.RiskBoard;

/// The board of open dossiers that threaten the rate.
@Path("/api/v1/offices/{office}/at-risk")
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
@Tag(name = "Looking ahead", description = "Open dossiers by their effect on the rate, and whether targets can be met")
public class AtRiskResource {

    private static final List<Risk> PRESSING = List.of(Risk.OVERDUE, Risk.DUE_TODAY, Risk.DUE_SOON);

    private final Questions questions;
    private final Foresight foresight;
    private final FreshnessDesk freshness;
    private final OneState state;

    AtRiskResource(Questions questions, Foresight foresight, FreshnessDesk freshness, OneState state) {
        this.questions = questions;
        this.foresight = foresight;
        this.freshness = freshness;
        this.state = state;
    }

    @GET
    @Operation(
            summary = "Open dossiers by their effect on the rate",
            description =
                    "Overdue, due today, due within the next working days (setting metrics.foresight.soon-working-days); lawful waits apart. Above them the rate as it may become, and whether each target can still be met and by when at the present pace.")
    @APIResponse(
            responseCode = "200",
            description = "The most pressing first, by pages",
            content = {@Content(schema = @Schema(implementation = AtRiskView.class))})
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
            responseCode = "404",
            description = "The office is not known",
            content = {
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class))
            })
    @APIResponse(
            responseCode = "422",
            description = "The window or the instant is impossible",
            content = {
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class))
            })
    public AtRiskView atRisk(
            @Parameter(example = "X01.02.03") @RestPath String office,
            @Parameter(
                            description =
                                    "overdue, due-today, due-soon, later, waiting or no-due-date; the first three when absent")
                    @QueryParam("risk")
                    @Nullable
                    String risk,
            @BeanParam WhenAsked when,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1..500, 50 when absent") @QueryParam("size") @Nullable Integer size) {
        List<Risk> risks = risk == null ? PRESSING : List.of(risk(risk));
        int most = PageSize.of(size);
        RiskBoard.Place after = RiskBoard.Place.of(cursor);
        return state.during(() -> {
            Question question = when.of(questions, office);
            RiskBoard board = foresight.board(question);
            return AtRiskView.of(
                    question,
                    Known.of(question, questions.now(), freshness),
                    foresight.ahead(
                            question,
                            board,
                            when.to == null ? null : question.window().to()),
                    Page.of(board.page(risks, after, most + 1), most, RiskBoard.Item::cursor));
        });
    }

    private static Risk risk(String code) {
        return Risk.of(code).orElseThrow(() -> {
            String all = String.join(
                    ", ", Arrays.stream(Risk.values()).map(Risk::code).toList());
            return new ProblemException(CommonProblems.invalidRequest(
                    new Text("Tham số risk là một trong: " + all + ".", "The parameter risk is one of: " + all + ".")));
        });
    }
}
