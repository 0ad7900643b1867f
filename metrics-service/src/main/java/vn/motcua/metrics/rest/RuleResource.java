package vn.motcua.metrics.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponses;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.metrics.indicator.Formula;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Rule;
import vn.motcua.metrics.indicator.Target;
import vn.motcua.metrics.present.Present;
import vn.motcua.metrics.rules.Rulebook;

/// The definitions of an indicator: what is promised, by which formula, by what law and since when.
@Path("/api/v1/indicators/{indicator}/rules")
@Produces("application/json")
@Tag(
        name = "Rules",
        description = "Definitions of the indicators; each judges the windows that end while it is in force")
public class RuleResource {

    private final Rulebook rulebook;
    private final Present present;
    private final Caller caller;
    private final InstantSource clock;

    RuleResource(Rulebook rulebook, Present present, Caller caller, InstantSource clock) {
        this.rulebook = rulebook;
        this.present = present;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
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
    @Operation(summary = "The rules of an indicator, by version, and the formulas there are")
    public RulesView all(@RestPath String indicator) {
        Indicator asked = Asked.indicator(indicator);
        return new RulesView(
                asked.code(),
                rulebook.of(asked).stream().map(RuleView::of).toList(),
                asked.formulas().stream().map(FormulaView::of).toList());
    }

    @POST
    @Consumes("application/json")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Adds a rule",
            description = "It begins after today and after the last one, so that no window that has ended changes.")
    @APIResponses({
        @APIResponse(responseCode = "201", description = "Added"),
        @APIResponse(responseCode = "409", description = "It does not begin after the last rule"),
        @APIResponse(responseCode = "422", description = "It begins too early, or there is no such formula")
    })
    public Response add(@RestPath String indicator, @NotNull @Valid RuleRequest request) {
        Indicator asked = Asked.indicator(indicator);
        Instant now = clock.instant();
        Formula formula = Asked.formula(asked, request.formula());
        if (!request.validFrom().isAfter(Vietnam.dayOf(now))) {
            throw new ProblemException(Problem.of(
                    "rule-bends-history",
                    422,
                    new Text("Quy tắc có hiệu lực quá sớm", "The rule begins too early"),
                    new Text(
                            "Ngày validFrom phải sau hôm nay, để không kỳ nào đã kết thúc bị tính lại theo quy tắc mới.",
                            "validFrom must lie after today, so that no window that has ended is judged anew.")));
        }
        Rule rule = rulebook.add(
                        asked,
                        formula.code(),
                        request.target() == null ? null : request.target().target(),
                        request.legalBasis(),
                        request.validFrom(),
                        now,
                        caller.name())
                .orElseThrow(() -> new ProblemException(Problem.of(
                        "rule-out-of-order",
                        409,
                        new Text("Quy tắc không nối tiếp", "The rule does not follow the last one"),
                        new Text(
                                "Ngày validFrom phải sau ngày hiệu lực của mọi quy tắc đã có; xem bằng GET.",
                                "validFrom must lie after that of every rule there is; see them with GET."))));
        present.forget();
        return Response.status(201).entity(RuleView.of(rule)).build();
    }

    /// A rule to be added.
    ///
    /// @param formula one of the indicator's formulas; `standard` when absent
    /// @param target absent for an indicator that is to be evidence only
    public record RuleRequest(
            @Nullable String formula,
            @Nullable @Valid TargetRequest target,
            @NotBlank @Size(max = 500) String legalBasis,
            @NotNull @Schema(examples = {"2027-01-01"}) LocalDate validFrom) {}

    /// What is to be promised.
    public record TargetRequest(
            @NotNull @Pattern(regexp = "gt|eq|ge") String operator,
            @Min(0) @Max(100) int percent) {
        Target target() {
            return new Target(Target.Operator.of(operator), percent);
        }
    }

    /// The rules of an indicator.
    public record RulesView(String indicator, List<RuleView> rules, List<FormulaView> formulas) {}

    /// One rule.
    public record RuleView(
            String ruleVersion,
            LocalDate validFrom,
            String formula,
            @JsonInclude(Include.ALWAYS) FiguresView.@Nullable TargetView target,
            String legalBasis) {
        static RuleView of(Rule rule) {
            return new RuleView(
                    rule.ruleVersion(),
                    rule.validFrom(),
                    rule.formula(),
                    rule.target() == null ? null : FiguresView.TargetView.of(rule.target()),
                    rule.legalBasis());
        }
    }

    /// One way to compute it, in terms of what is counted.
    ///
    /// @param good measures of the numerator
    /// @param rest measures that are in the denominator only
    /// @param notGood parts taken out of the numerator
    /// @param notRest parts taken out of the denominator
    public record FormulaView(
            String code, Text name, List<String> good, List<String> rest, List<String> notGood, List<String> notRest) {
        static FormulaView of(Formula formula) {
            return new FormulaView(
                    formula.code(),
                    new Text(formula.vi(), formula.en()),
                    Asked.codes(formula.good()),
                    Asked.codes(formula.rest()),
                    Asked.codes(formula.neither()),
                    Asked.codes(formula.notRest()));
        }
    }
}
