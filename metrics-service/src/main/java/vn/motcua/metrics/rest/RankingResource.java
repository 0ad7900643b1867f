package vn.motcua.metrics.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Set;
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
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.problem.ProblemView;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Questions;
import vn.motcua.metrics.fold.FreshnessDesk;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.ranking.Rankings;

/// Offices side by side.
@Path("/api/v1/indicators/{indicator}/ranking")
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
@Tag(name = "Indicators")
public class RankingResource {

    private static final Set<String> LEVELS = Set.of("commune", "district", "province");

    private final Questions questions;
    private final Rankings rankings;
    private final FreshnessDesk freshness;
    private final OneState state;

    RankingResource(Questions questions, Rankings rankings, FreshnessDesk freshness, OneState state) {
        this.questions = questions;
        this.rankings = rankings;
        this.freshness = freshness;
        this.state = state;
    }

    @GET
    @Operation(
            summary = "Offices side by side on one indicator",
            description =
                    "The offices directly below the parent, or all of one level below it, each with the sum of all offices below it. Equal ratios share a rank; an office with fewer cases than the minimum sample (setting metrics.ranking.minimum-sample) has none.")
    @APIResponses({
        @APIResponse(
                responseCode = "200",
                description = "Best first; ranked, unranked and the rest add up to the total",
                content = {@Content(schema = @Schema(implementation = RankingView.class))}),
        @APIResponse(
                responseCode = "400",
                description = "A parameter is missing or malformed",
                content = {
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemView.class))
                }),
        @APIResponse(
                responseCode = "403",
                description = "The role or the parent is out of the caller's reach",
                content = {
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemView.class))
                }),
        @APIResponse(
                responseCode = "404",
                description = "The parent or the indicator is not known",
                content = {
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemView.class))
                }),
        @APIResponse(
                responseCode = "422",
                description = "The window or the instant is impossible",
                content = {
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemView.class))
                })
    })
    public RankingView ranking(
            @Parameter(example = "on-time") @RestPath String indicator,
            @Parameter(description = "The office above those that are ranked", required = true, example = "X01.02")
                    @QueryParam("parent")
                    @Nullable
                    String parent,
            @Parameter(description = "commune, district or province; those directly below when absent")
                    @QueryParam("level")
                    @Nullable
                    String level,
            @BeanParam WhenAsked when) {
        Indicator asked = indicator(indicator);
        String above = parent == null ? "" : parent.strip();
        if (above.isEmpty()) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                    "Thiếu tham số parent: mã đơn vị cấp trên của các đơn vị cần xếp cạnh nhau.",
                    "The parameter parent is missing: the code of the office above those to be ranked.")));
        }
        if (level != null && !LEVELS.contains(level)) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                    "Tham số level là một trong: commune, district, province.",
                    "The parameter level is one of: commune, district, province.")));
        }
        return state.during(() -> {
            Question question = when.of(questions, above);
            return RankingView.of(
                    asked, question, freshness.of(question.offices()), rankings.of(asked, question, level));
        });
    }

    private static Indicator indicator(String code) {
        return Indicator.of(code).orElseThrow(() -> {
            String all = Arrays.stream(Indicator.values()).map(Indicator::code).collect(Collectors.joining(", "));
            return new ProblemException(CommonProblems.notFound(new Text(
                    "Không có chỉ tiêu " + code + ". Có: " + all + ".",
                    "There is no indicator " + code + ". There are: " + all + ".")));
        });
    }
}
