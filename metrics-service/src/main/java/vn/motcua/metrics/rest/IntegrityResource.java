package vn.motcua.metrics.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
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
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.problem.ProblemView;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Questions;
import vn.motcua.metrics.integrity.DetectionRule;
import vn.motcua.metrics.integrity.Finding;
import vn.motcua.metrics.integrity.FindingReader;
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
    private final FindingReader standing;
    private final Caller caller;
    private final Findings findings;
    private final IntegritySettings settings;
    private final OneState state;

    IntegrityResource(
            Questions questions,
            FindingReader standing,
            Caller caller,
            Findings findings,
            IntegritySettings settings,
            OneState state) {
        this.questions = questions;
        this.standing = standing;
        this.caller = caller;
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
    public Response one(
            @RestPath String office,
            @RestPath UUID id,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("cursor") @Nullable String cursor,
            @Context Request request) {
        int most = PageSize.of(size);
        return state.during(() -> {
            Finding finding = findings.require(reached(office).offices(), id);
            Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag(finding));
            if (unchanged != null) {
                return unchanged.build();
            }
            String after = cursor == null || cursor.isBlank()
                    ? ""
                    : Cursor.decode(cursor, 1).getFirst();
            Page<String> cases = Page.of(findings.cases(finding, after, most + 1), most, Cursor::encode);
            return answer(
                    finding,
                    new FindingView.FindingDetailView(
                            views(List.of(finding)).getFirst(),
                            finding.rule().cases().code(),
                            cases.items(),
                            cases.next(),
                            findings.steps(finding).stream()
                                    .map(FindingView.StepView::of)
                                    .toList()));
        });
    }

    @POST
    @Path("/{id}/statement")
    @Consumes("application/json")
    @RolesAllowed({Roles.OFFICER, Roles.DESK, Roles.DESK_HEAD})
    @Operation(
            summary = "Explains a question",
            description =
                    "By those concerned or the head of their desk, before anybody decides; more may be said until then. If-Match is the ETag of the question as it was read.")
    @APIResponse(
            responseCode = "200",
            content = {@Content(schema = @Schema(implementation = FindingView.class))})
    @APIResponse(responseCode = "409", description = "`finding-decided`")
    @APIResponse(responseCode = "412", description = "`stale-version`: it has moved since it was read")
    @APIResponse(responseCode = "428", description = "`precondition-required`: If-Match is missing")
    public Response explain(
            @RestPath String office,
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid StatementRequest request) {
        Finding finding =
                findings.explain(reached(office).offices(), id, version(ifMatch), caller.name(), request.text());
        return answer(finding, views(List.of(finding)).getFirst());
    }

    @POST
    @Path("/{id}/resolution")
    @Consumes("application/json")
    @RolesAllowed({Roles.AUDITOR, Roles.DESK_HEAD})
    @Operation(
            summary = "Confirms or dismisses a question",
            description =
                    "After a statement, or after the days for it have passed (setting metrics.integrity.hearing-working-days); by an auditor or the head of a desk above, never by a person concerned or who explained it. A confirmed one shows in the variant confirmed-findings of the indicators.")
    @APIResponse(
            responseCode = "200",
            content = {@Content(schema = @Schema(implementation = FindingView.class))})
    @APIResponse(responseCode = "409", description = "`not-heard`, `finding-decided`, `ground-gone`")
    @APIResponse(responseCode = "412", description = "`stale-version`: it has moved since it was read")
    @APIResponse(responseCode = "428", description = "`precondition-required`: If-Match is missing")
    public Response decide(
            @RestPath String office,
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ResolutionRequest request) {
        List<String> reach = reached(office).offices();
        int version = version(ifMatch);
        Finding finding = findings.decide(
                reach,
                id,
                version,
                caller.name(),
                standing.isAbove(findings.require(reach, id)),
                request.outcome().equals("confirmed") ? Finding.State.CONFIRMED : Finding.State.DISMISSED,
                request.reason());
        return answer(finding, views(List.of(finding)).getFirst());
    }

    /// What is said to a question.
    public record StatementRequest(
            @NotBlank @Size(max = 4000) String text) {}

    /// How a question is decided.
    ///
    /// @param outcome `confirmed` or `dismissed`
    public record ResolutionRequest(
            @NotNull @Pattern(regexp = "confirmed|dismissed")
            String outcome,

            @NotBlank @Size(max = 4000) String reason) {}

    private static Response answer(Finding finding, Object entity) {
        return Response.ok().tag(tag(finding)).entity(entity).build();
    }

    private static EntityTag tag(Finding finding) {
        return new EntityTag(Integer.toString(finding.version()));
    }

    private static int version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(Problem.of(
                    "precondition-required",
                    428,
                    new Text("Thiếu điều kiện", "A precondition is required"),
                    new Text(
                            "Hãy gửi If-Match với ETag của câu hỏi vừa đọc.",
                            "Send If-Match with the ETag of the question as you read it.")));
        }
        String plain = ifMatch.replace("\"", "");
        if (!plain.matches("\\d{1,9}")) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                    "If-Match phải là ETag của lần đọc trước, ví dụ \"3\".",
                    "If-Match must be the ETag of an earlier answer, such as \"3\".")));
        }
        return Integer.parseInt(plain);
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
        return Findings.Place.of(parts);
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
