package vn.motcua.metrics.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.page.Cursor;
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
import vn.motcua.metrics.integrity.DetectionRule;
import vn.motcua.metrics.integrity.Finding;
import vn.motcua.metrics.integrity.Findings;
import vn.motcua.metrics.integrity.IntegritySettings;

/// Questions that the detection rules raise about how figures came to be.
@Path("/api/v1/offices/{office}/integrity-findings")
@Produces("application/json")
@RolesAllowed({Roles.AUDITOR, Roles.OPERATOR, Roles.DESK_HEAD, Roles.DESK, Roles.OFFICER, Roles.AWARD_VERIFIER})
@Tag(
        name = "Integrity",
        description = "Questions about how figures came to be, explained by those concerned and decided above them")
@APIResponse(
        responseCode = "403",
        description = "The role or the office is out of the caller's reach",
        content = {
            @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class))
        })
@APIResponse(
        responseCode = "404",
        description = "There is no such office or question",
        content = {
            @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class))
        })
public class IntegrityResource {

    private final Questions questions;
    private final Findings findings;
    private final IntegritySettings settings;
    private final OneState state;

    IntegrityResource(Questions questions, Findings findings, IntegritySettings settings, OneState state) {
        this.questions = questions;
        this.findings = findings;
        this.settings = settings;
        this.state = state;
    }

    @GET
    @Operation(
            summary = "The questions of an office and all below it, those raised last first",
            description =
                    "A question is no verdict. Those concerned explain it, somebody above them decides it, and only a confirmed one shows in a variant of the indicators.")
    @APIResponse(
            responseCode = "200",
            content = {@Content(schema = @Schema(implementation = FindingView.FindingsView.class))})
    @APIResponse(
            responseCode = "400",
            description = "A parameter is malformed",
            content = {
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class))
            })
    public FindingView.FindingsView all(
            @RestPath String office,
            @Parameter(description = "open, explained, confirmed, dismissed; several by commas, all when absent")
                    @QueryParam("state")
                    @Nullable
                    String states,
            @Parameter(description = "G1 to G17; several by commas, all when absent") @QueryParam("rule") @Nullable
                    String rules,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("cursor") @Nullable String cursor) {
        List<Finding.State> wanted = states(states);
        List<DetectionRule> asked = rules(rules);
        int most = PageSize.of(size);
        return state.during(() -> {
            Question question = reached(office);
            Page<Finding> page = Page.of(
                    findings.page(question.offices(), wanted, asked, place(cursor), most + 1),
                    most,
                    finding -> Cursor.encode(
                            finding.raisedAt().toString(), finding.id().toString()));
            return new FindingView.FindingsView(
                    office,
                    FindingView.FindingsView.counts(findings.count(question.offices(), asked)),
                    views(page.items()),
                    page.next());
        });
    }

    @GET
    @Path("/rules")
    @Operation(summary = "All patterns, what each looks at, and which signals no event carries")
    public FindingView.DetectionRulesView patterns(@RestPath String office) {
        reached(office);
        return new FindingView.DetectionRulesView(
                office,
                settings.hearingWorkingDays(),
                Arrays.stream(DetectionRule.values())
                        .map(rule -> FindingView.DetectionRuleView.of(rule, findings.thresholds()))
                        .toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A question with its cases and its history")
    @APIResponse(
            responseCode = "200",
            content = {@Content(schema = @Schema(implementation = FindingView.FindingDetailView.class))})
    public FindingView.FindingDetailView one(
            @RestPath String office,
            @RestPath UUID id,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = PageSize.of(size);
        return state.during(() -> {
            Finding finding = findings.require(reached(office).offices(), id);
            String after = cursor == null || cursor.isBlank()
                    ? ""
                    : Cursor.decode(cursor, 1).getFirst();
            Page<String> cases = Page.of(findings.cases(finding, after, most + 1), most, Cursor::encode);
            return new FindingView.FindingDetailView(
                    views(List.of(finding)).getFirst(),
                    finding.rule().cases().code(),
                    cases.items(),
                    cases.next(),
                    findings.steps(finding).stream()
                            .map(FindingView.StepView::of)
                            .toList());
        });
    }

    private List<FindingView> views(List<Finding> shown) {
        Function<Finding, LocalDate> hearing = findings.hearing();
        return shown.stream()
                .map(finding -> FindingView.of(finding, hearing.apply(finding)))
                .toList();
    }

    private Question reached(String office) {
        return questions.of(office, null, null, null, null, null);
    }

    private static Findings.Place place(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return Findings.Place.BEGINNING;
        }
        List<String> parts = Cursor.decode(cursor, 2);
        return new Findings.Place(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
    }

    private static List<Finding.State> states(@Nullable String asked) {
        return asked == null || asked.isBlank()
                ? List.of(Finding.State.values())
                : Stream.of(asked.split(",", -1))
                        .map(code -> Finding.State.of(code.strip())
                                .orElseThrow(() -> unknown(
                                        "state",
                                        Arrays.stream(Finding.State.values())
                                                .map(Finding.State::code)
                                                .collect(Collectors.joining(", ")))))
                        .toList();
    }

    private static List<DetectionRule> rules(@Nullable String asked) {
        return asked == null || asked.isBlank()
                ? List.of(DetectionRule.values())
                : Stream.of(asked.split(",", -1))
                        .map(code -> DetectionRule.of(code.strip()).orElseThrow(() -> unknown("rule", "G1, G2 … G17")))
                        .toList();
    }

    private static ProblemException unknown(String parameter, String choices) {
        return new ProblemException(CommonProblems.invalidRequest(new Text(
                "Tham số " + parameter + " gồm: " + choices + ".",
                "The parameter " + parameter + " is of: " + choices + ".")));
    }
}
