package vn.motcua.metrics.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.page.Cursor;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.deploy.platform.page.PageSize;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.problem.ProblemView;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.counts.Cases;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Questions;
import vn.motcua.metrics.fold.FreshnessDesk;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Rule;
import vn.motcua.metrics.whatif.WhatIf;

/// A definition tried on what has happened.
@Path("/api/v1/offices/{office}/what-if")
@Produces("application/json")
@Consumes("application/json")
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
@Tag(
        name = "Rules",
        description = "Definitions of the indicators; each judges the windows that end while it is in force")
public class WhatIfResource {

    private final Questions questions;
    private final WhatIf whatIf;
    private final FreshnessDesk freshness;
    private final OneState state;

    WhatIfResource(Questions questions, WhatIf whatIf, FreshnessDesk freshness, OneState state) {
        this.questions = questions;
        this.whatIf = whatIf;
        this.freshness = freshness;
        this.state = state;
    }

    @POST
    @Operation(
            summary = "What the figures of a window would be under a draft of a definition",
            description =
                    "The same events and formulas under another rule: the figure, whether its status changes, the same of each office directly below, and by pages the cases that change side. Nothing is stored; no rule in force is touched.")
    @APIResponse(
            responseCode = "200",
            description = "Both, side by side",
            content = {@Content(schema = @Schema(implementation = WhatIfView.class))})
    @APIResponse(
            responseCode = "400",
            description = "The request is malformed",
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
            description = "The office or the indicator is not known",
            content = {
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class))
            })
    @APIResponse(
            responseCode = "422",
            description = "`unknown-formula` with those there are, `impossible-validity`, `impossible-window`",
            content = {
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class))
            })
    public WhatIfView tryOut(@RestPath String office, @NotNull @Valid WhatIfRequest request) {
        Indicator indicator = Asked.indicator(request.indicator());
        int most = PageSize.of(request.size());
        List<String> left = request.cursor() == null ? List.of("", "") : Cursor.decode(request.cursor(), 2);
        DraftRequest draft = request.draft();
        if (draft.validFrom() != null
                && draft.validTo() != null
                && draft.validTo().isBefore(draft.validFrom())) {
            throw new ProblemException(Problem.of(
                    "impossible-validity",
                    422,
                    new Text("Hiệu lực không có thật", "An impossible validity"),
                    new Text(
                            "Ngày validTo không được trước ngày validFrom.",
                            "The day validTo may not lie before the day validFrom.")));
        }
        return state.during(() -> {
            Question question = questions.of(
                    office, request.from(), request.to(), request.window(), request.asOf(), request.knownAt());
            Rule rule = draft.rule(indicator, question.window().to());
            return WhatIfView.of(
                    question,
                    Known.of(question, questions.now(), freshness),
                    draft,
                    whatIf.effect(question, rule),
                    whatIf.byOffice(question, rule),
                    indicator.counted().isOfPairs()
                            ? pairs(question, rule, left, most)
                            : things(question, rule, left, most));
        });
    }

    private Page<WhatIfView.MovedView> things(Question question, Rule rule, List<String> left, int most) {
        return Page.of(
                        whatIf.moved(question, rule, new Cases.Place(left.get(0), left.get(1)), most + 1),
                        most,
                        one -> Cursor.encode(
                                one.thing().subject().code(),
                                one.thing().subject().office()))
                .map(one -> WhatIfView.MovedView.of(one, question));
    }

    private Page<WhatIfView.MovedView> pairs(Question question, Rule rule, List<String> left, int most) {
        List<WhatIf.MovedPair> rest = whatIf.movedPairs(question, rule).stream()
                .filter(one -> one.comesAfter(left.get(0), left.get(1)))
                .limit(most + 1L)
                .toList();
        return Page.of(rest, most, one -> Cursor.encode(one.office(), one.procedure()))
                .map(WhatIfView.MovedView::of);
    }

    /// What is to be tried, and on which days.
    ///
    /// @param window `P30D` and so on, instead of `from` and `to`
    /// @param cursor `changes.next` of the page before
    /// @param size cases of a page, 1..500; 50 when absent
    public record WhatIfRequest(
            @NotBlank @Schema(examples = {"on-time"}) String indicator,
            @NotNull @Valid DraftRequest draft,
            @Nullable String from,
            @Nullable String to,
            @Nullable String window,
            @Nullable String asOf,
            @Nullable String knownAt,
            @Nullable String cursor,
            @Nullable Integer size) {}

    /// A definition that is only tried.
    ///
    /// @param formula one of the indicator's formulas, also one that is shown as a variant; `standard` when absent
    /// @param target what would be promised; absent when it would be evidence only
    /// @param validFrom the first day on which a window may end that it would judge; any when absent
    /// @param validTo the last such day; any when absent
    public record DraftRequest(
            @Nullable @Schema(examples = {"qd-766"}) String formula,
            @Valid RuleResource.@Nullable TargetRequest target,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        Rule rule(Indicator indicator, LocalDate lastDay) {
            return Rule.draft(
                    indicator,
                    Asked.formula(indicator, formula).code(),
                    target == null ? null : target.target(),
                    validFrom == null ? lastDay : validFrom);
        }

        boolean judges(LocalDate lastDay) {
            return (validFrom == null || !lastDay.isBefore(validFrom))
                    && (validTo == null || !lastDay.isAfter(validTo));
        }
    }
}
