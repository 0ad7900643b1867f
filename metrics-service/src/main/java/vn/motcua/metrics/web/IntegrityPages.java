package vn.motcua.metrics.web;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.page.Cursor;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.deploy.platform.web.PageFrame;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Questions;
import vn.motcua.metrics.fold.FreshnessDesk;
import vn.motcua.metrics.integrity.DetectionRule;
import vn.motcua.metrics.integrity.Finding;
import vn.motcua.metrics.integrity.FindingReader;
import vn.motcua.metrics.integrity.Findings;
import vn.motcua.metrics.integrity.Step;
import vn.motcua.metrics.integrity.Threshold;
import vn.motcua.metrics.office.Offices;

/// The questions about how figures came to be: the list, one with its signal, cases and history, and the forms to
/// explain and to decide it, each with the reason where the reader may not.
@Path("/offices/{office}/integrity")
@Produces("text/html")
@RolesAllowed({Roles.AUDITOR, Roles.OPERATOR, Roles.DESK_HEAD, Roles.DESK, Roles.OFFICER, Roles.AWARD_VERIFIER})
public class IntegrityPages {

    private static final int PAGE = 25;
    private static final int CASES = 50;
    private static final int LONGEST = 4000;
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final Questions questions;
    private final Findings findings;
    private final FindingReader reader;
    private final Caller caller;
    private final FreshnessDesk freshness;
    private final OneState state;
    private final PageFrame frame;

    IntegrityPages(
            Questions questions,
            Findings findings,
            FindingReader reader,
            Caller caller,
            FreshnessDesk freshness,
            OneState state,
            PageFrame frame) {
        this.questions = questions;
        this.findings = findings;
        this.reader = reader;
        this.caller = caller;
        this.freshness = freshness;
        this.state = state;
        this.frame = frame;
    }

    @GET
    public TemplateInstance all(
            @RestPath String office,
            @QueryParam("state") @Nullable String stateCode,
            @QueryParam("rule") @Nullable String ruleCode,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("window") @Nullable String window,
            @QueryParam("cursor") @Nullable String cursor) {
        Finding.State chosen =
                Finding.State.of(stateCode == null ? "" : stateCode).orElse(null);
        DetectionRule rule = DetectionRule.of(ruleCode == null ? "" : ruleCode).orElse(null);
        List<Finding.State> states = chosen == null ? List.of(Finding.State.values()) : List.of(chosen);
        List<DetectionRule> rules = rule == null ? List.of(DetectionRule.values()) : List.of(rule);
        Findings.Place after = cursor == null || cursor.isBlank()
                ? Findings.Place.BEGINNING
                : Findings.Place.of(Cursor.decode(cursor, 2));
        return state.during(() -> {
            Question question = questions.of(office, from, to, window, null, null);
            Function<Finding, LocalDate> hearing = findings.hearing();
            Page<Finding> page = Page.of(
                    findings.page(question.offices(), states, rules, after, PAGE + 1),
                    PAGE,
                    finding -> Cursor.encode(
                            finding.raisedAt().toString(), finding.id().toString()));
            Map<Finding.State, Long> byState = findings.count(question.offices(), rules);
            Map<DetectionRule, Long> byRule = findings.countByRule(question.offices(), states);
            return Templates.questions(
                    question.office(),
                    PageQuestion.of(question, null, freshness.of(question.offices())),
                    Arrays.stream(Finding.State.values())
                            .map(one -> new Choice(
                                    one.code(),
                                    one.title().in(frame.locale()),
                                    byState.getOrDefault(one, 0L),
                                    one == chosen))
                            .toList(),
                    Arrays.stream(DetectionRule.values())
                            .map(one -> rule(one, byRule.getOrDefault(one, 0L), one == rule))
                            .toList(),
                    chosen == null ? "" : chosen.code(),
                    rule == null ? "" : rule.name(),
                    page.items().stream()
                            .map(finding -> line(finding, hearing.apply(finding)))
                            .toList(),
                    page.next());
        });
    }

    @GET
    @Path("/{id}")
    public TemplateInstance one(
            @RestPath String office,
            @RestPath UUID id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("window") @Nullable String window,
            @QueryParam("cursor") @Nullable String cursor) {
        String after = cursor == null || cursor.isBlank()
                ? ""
                : Cursor.decode(cursor, 1).getFirst();
        return state.during(() -> page(questions.of(office, from, to, window, null, null), id, after, null, ""));
    }

    /// Where a form was refused, its address may be opened again, as the link to the other language does.
    @GET
    @Path("/{id}/{form:statement|resolution}")
    public Response again(
            @RestPath String office,
            @RestPath UUID id,
            @RestPath String form,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        return shown(questions.of(office, from, to, null, null, null), id);
    }

    @POST
    @Path("/{id}/statement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.OFFICER, Roles.DESK, Roles.DESK_HEAD})
    public Response explain(
            @RestPath String office,
            @RestPath UUID id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @FormParam("version") @Nullable String version,
            @FormParam("text") @Nullable String text) {
        Question question = questions.of(office, from, to, null, null, null);
        return taken(question, id, text, () -> {
            findings.explain(question.offices(), id, number(version), caller.name(), said(text));
        });
    }

    @POST
    @Path("/{id}/resolution")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.AUDITOR, Roles.DESK_HEAD})
    public Response decide(
            @RestPath String office,
            @RestPath UUID id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @FormParam("version") @Nullable String version,
            @FormParam("outcome") @Nullable String outcome,
            @FormParam("text") @Nullable String text) {
        Question question = questions.of(office, from, to, null, null, null);
        return taken(question, id, text, () -> {
            Finding.State decision = Finding.State.of(outcome == null ? "" : outcome)
                    .filter(Finding.State::decided)
                    .orElseThrow(() -> wrong("Hãy chọn xác nhận hoặc bác bỏ.", "Choose to confirm or to dismiss."));
            String reason = said(text);
            Finding finding = findings.require(question.offices(), id);
            findings.decide(
                    question.offices(), id, number(version), caller.name(), reader.isAbove(finding), decision, reason);
        });
    }

    /// Does what a form asks and shows the question again; when it is refused, with the reason and what was typed.
    private Response taken(Question question, UUID id, @Nullable String typed, Runnable step) {
        try {
            step.run();
        } catch (ProblemException e) {
            Problem problem = e.problem();
            if (problem.status() == 404) {
                throw e;
            }
            String shown = state.during(() ->
                    page(question, id, "", problem, typed == null ? "" : typed).render());
            return Response.status(problem.status()).type(HTML).entity(shown).build();
        }
        return shown(question, id);
    }

    private Response shown(Question question, UUID id) {
        return Response.seeOther(URI.create("/offices/" + question.office().code() + "/integrity/" + id + "?from="
                        + question.window().from() + "&to=" + question.window().to() + "&lang=" + frame.getLang()
                        + "#history"))
                .build();
    }

    private TemplateInstance page(Question question, UUID id, String after, @Nullable Problem refused, String typed) {
        Locale locale = frame.locale();
        Finding finding = findings.require(question.offices(), id);
        List<Step> steps = findings.steps(finding);
        Page<String> cases = Page.of(findings.cases(finding, after, CASES + 1), CASES, Cursor::encode);
        return Templates.question(
                question.office(),
                PageQuestion.of(question, null, freshness.of(question.offices())),
                line(finding, findings.hearing().apply(finding)),
                finding.version(),
                finding.holds(),
                finding.rule().unseen().in(locale),
                finding.rule().indicators().stream()
                        .sorted()
                        .map(one -> new Effect(one.code(), frame.say(one.vi(), one.en())))
                        .toList(),
                figures(finding.figures(), locale),
                finding.rule().thresholds().stream()
                        .map(one -> new Figure(
                                one.meaning().in(locale),
                                finding.thresholds().path(one.code()).asText("–")))
                        .toList(),
                cases.items(),
                cases.next(),
                steps.stream().map(step -> line(step, locale)).toList(),
                reader.whyNotExplain(finding).map(why -> why.in(locale)).orElse(""),
                reader.whyNotDecide(finding, steps).map(why -> why.in(locale)).orElse(""),
                refused == null ? "" : refused.title().in(locale),
                refused == null ? "" : refused.detail().in(locale),
                typed);
    }

    private static List<Figure> figures(JsonNode figures, Locale locale) {
        List<Figure> shown = new ArrayList<>();
        figures.properties()
                .forEach(figure -> shown.add(new Figure(
                        FigureWords.of(figure.getKey()).in(locale),
                        Finding.word(figure.getValue().asText(), locale))));
        shown.sort((one, other) -> one.name().compareTo(other.name()));
        return shown;
    }

    private Line line(Finding finding, LocalDate heardUntil) {
        Locale locale = frame.locale();
        return new Line(
                finding.id().toString(),
                finding.office(),
                finding.rule().name(),
                finding.rule().title().in(locale),
                finding.question().in(locale),
                finding.state().title().in(locale),
                switch (finding.state()) {
                    case OPEN, EXPLAINED -> "open";
                    case CONFIRMED -> "bad";
                    case DISMISSED -> "good";
                },
                !finding.state().decided(),
                finding.holds(),
                PageQuestion.moment(finding.raisedAt()),
                PageQuestion.day(heardUntil),
                finding.officers().isEmpty() ? "–" : String.join(", ", finding.officers()),
                finding.cases());
    }

    private StepLine line(Step step, Locale locale) {
        return new StepLine(
                PageQuestion.moment(step.at()),
                step.by().isEmpty() ? frame.say("quy tắc", "the rule") : step.by(),
                FigureWords.step(step.kind()).in(locale),
                step.body().path("text").asText(""),
                step.body().has("figures")
                        ? figures(step.body().path("figures"), locale).stream()
                                .map(figure -> figure.name() + ": " + figure.value())
                                .collect(Collectors.joining("; "))
                        : "");
    }

    private RuleLine rule(DetectionRule rule, long count, boolean chosen) {
        Locale locale = frame.locale();
        return new RuleLine(
                rule.name(),
                rule.title().in(locale),
                rule.scope() != DetectionRule.Scope.UNSEEN,
                count,
                chosen,
                rule.thresholds().stream().map(one -> threshold(one, locale)).collect(Collectors.joining("; ")),
                rule.unseen().in(locale),
                rule.indicators().stream()
                        .sorted()
                        .map(one -> frame.say(one.vi(), one.en()))
                        .collect(Collectors.joining("; ")));
    }

    private String threshold(Threshold threshold, Locale locale) {
        return findings.thresholds().of(threshold) + " " + threshold.meaning().in(locale);
    }

    private static int number(@Nullable String version) {
        if (version == null || !version.matches("\\d{1,9}")) {
            throw wrong("Hãy mở lại câu hỏi rồi gửi từ đó.", "Open the question again and send the form from there.");
        }
        return Integer.parseInt(version);
    }

    private static String said(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw wrong(
                    "Hãy viết nội dung, tối đa " + LONGEST + " ký tự.",
                    "Write something, at most " + LONGEST + " characters.");
        }
        return text.strip();
    }

    private static ProblemException wrong(String vi, String en) {
        return new ProblemException(CommonProblems.invalidRequest(new Text(vi, en)));
    }

    /// A state to look at.
    record Choice(String code, String name, long count, boolean chosen) {}

    /// A rule.
    ///
    /// @param seen false when no event carries its signals
    /// @param unseen signals that no event carries; empty when none is missing
    record RuleLine(
            String code,
            String title,
            boolean seen,
            long count,
            boolean chosen,
            String thresholds,
            String unseen,
            String indicators) {}

    /// One question.
    ///
    /// @param tone class of its state
    /// @param undecided true while it waits for people
    /// @param holds false once later events have taken its ground away
    record Line(
            String id,
            String office,
            String rule,
            String title,
            String question,
            String state,
            String tone,
            boolean undecided,
            boolean holds,
            String raised,
            String heardUntil,
            String officers,
            int cases) {}

    /// A figure or a threshold.
    record Figure(String name, String value) {}

    /// An indicator in which a confirmed question shows.
    record Effect(String code, String name) {}

    /// One step of its life.
    ///
    /// @param text what somebody said
    /// @param figures what the rule saw
    record StepLine(String at, String by, String kind, String text, String figures) {}

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance questions(
                Offices.Office office,
                PageQuestion asked,
                List<Choice> states,
                List<RuleLine> rules,
                String chosenState,
                String chosenRule,
                List<Line> lines,
                @Nullable String next);

        static native TemplateInstance question(
                Offices.Office office,
                PageQuestion asked,
                Line line,
                int version,
                boolean holds,
                String unseen,
                List<Effect> effects,
                List<Figure> figures,
                List<Figure> thresholds,
                List<String> cases,
                @Nullable String next,
                List<StepLine> history,
                String whyNotExplain,
                String whyNotDecide,
                String refusedTitle,
                String refused,
                String typed);
    }
}
