package vn.motcua.metrics.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.page.Cursor;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.web.PageFrame;
import vn.motcua.metrics.counts.Cases;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.figures.Figures;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Questions;
import vn.motcua.metrics.figures.Stand;
import vn.motcua.metrics.fold.FreshnessDesk;
import vn.motcua.metrics.indicator.Formula;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Measure;
import vn.motcua.metrics.indicator.Rule;
import vn.motcua.metrics.indicator.Target;
import vn.motcua.metrics.office.Offices;
import vn.motcua.metrics.office.Procedures;
import vn.motcua.metrics.rest.WhenAsked;
import vn.motcua.metrics.whatif.WhatIf;

/// Tries another definition of an indicator on what has happened. The form only asks: nothing is kept, so the address
/// of the page is the whole draft and can be handed on.
@Path("/offices/{office}/what-if")
@Produces("text/html")
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
public class WhatIfPages {

    private static final int PAGE = 50;
    private static final String NONE = "none";

    private final Questions questions;
    private final Figures figures;
    private final WhatIf whatIf;
    private final Procedures procedures;
    private final FreshnessDesk freshness;
    private final OneState state;
    private final PageFrame frame;

    WhatIfPages(
            Questions questions,
            Figures figures,
            WhatIf whatIf,
            Procedures procedures,
            FreshnessDesk freshness,
            OneState state,
            PageFrame frame) {
        this.questions = questions;
        this.figures = figures;
        this.whatIf = whatIf;
        this.procedures = procedures;
        this.freshness = freshness;
        this.state = state;
        this.frame = frame;
    }

    @GET
    public TemplateInstance tryOut(
            @RestPath String office,
            @QueryParam("indicator") @Nullable String indicatorCode,
            @QueryParam("formula") @Nullable String formulaCode,
            @QueryParam("operator") @Nullable String operator,
            @QueryParam("percent") @Nullable String percent,
            @BeanParam WhenAsked when,
            @QueryParam("cursor") @Nullable String cursor) {
        Indicator indicator =
                Indicator.of(indicatorCode == null ? "" : indicatorCode).orElse(Indicator.ON_TIME);
        List<String> left = cursor == null || cursor.isBlank() ? List.of("", "") : Cursor.decode(cursor, 2);
        return state.during(() -> {
            Question question = PageQuestion.asked(questions, office, when);
            Rule inForce = figures.rule(indicator, question);
            // Without a word about it, the draft is the definition in force, so that one thing is changed at a time.
            Formula formula = indicator
                    .formula(formulaCode == null ? inForce.formula() : formulaCode)
                    .orElse(indicator.standard());
            Target target = target(operator, percent, inForce.target());
            Rule draft = Rule.draft(
                    indicator, formula.code(), target, question.window().to());
            WhatIf.Effect effect = whatIf.effect(question, draft);
            Page<MovedRow> moved =
                    indicator.counted().isOfPairs() ? pairs(question, draft, left) : things(question, draft, left);
            return Templates.tryOut(
                    question.office(),
                    PageQuestion.of(question, when.asOf, freshness.of(question.offices(), question.knowledge())),
                    inForce.ruleVersion(),
                    indicator.code(),
                    Arrays.stream(Indicator.values())
                            .map(one -> new Choice(one.code(), frame.say(one.vi(), one.en()), one == indicator))
                            .toList(),
                    indicator.formulas().stream()
                            .map(one -> new Choice(one.code(), frame.say(one.vi(), one.en()), one.equals(formula)))
                            .toList(),
                    operators(target),
                    target == null ? "" : Integer.toString(target.percent()),
                    outcome(effect.inForce()),
                    outcome(effect.draft()),
                    effect.statusChanges(),
                    whatIf.byOffice(question, draft).stream()
                            .filter(one ->
                                    !one.office().equals(question.office().code())
                                            || question.offices().size() > 1)
                            .map(one -> new OfficeRow(
                                    one.office(),
                                    one.name(),
                                    outcome(one.effect().inForce()),
                                    outcome(one.effect().draft()),
                                    one.effect().statusChanges()))
                            .toList(),
                    moved.items(),
                    moved.next());
        });
    }

    private Page<MovedRow> things(Question question, Rule draft, List<String> left) {
        Page<WhatIf.Moved> page = Page.of(
                whatIf.moved(question, draft, new Cases.Place(left.get(0), left.get(1)), PAGE + 1),
                PAGE,
                one -> Cursor.encode(
                        one.thing().subject().code(), one.thing().subject().office()));
        Map<String, String> names = procedures.names(page.items().stream()
                .map(one -> one.thing().subject().place().procedure())
                .collect(Collectors.toSet()));
        return page.map(one -> {
            String procedure = one.thing().subject().place().procedure();
            return new MovedRow(
                    one.thing().subject().code(),
                    one.thing().subject().office(),
                    procedure.isEmpty() ? "–" : names.getOrDefault(procedure, procedure),
                    told(one.inForce()),
                    told(one.draft()));
        });
    }

    private Page<MovedRow> pairs(Question question, Rule draft, List<String> left) {
        List<WhatIf.MovedPair> rest = whatIf.movedPairs(question, draft).stream()
                .filter(one -> one.comesAfter(left.get(0), left.get(1)))
                .limit(PAGE + 1L)
                .toList();
        Page<WhatIf.MovedPair> page = Page.of(rest, PAGE, one -> Cursor.encode(one.office(), one.procedure()));
        Map<String, String> names = procedures.names(
                page.items().stream().map(WhatIf.MovedPair::procedure).collect(Collectors.toSet()));
        return page.map(one -> new MovedRow(
                one.procedure(),
                one.office(),
                names.getOrDefault(one.procedure(), one.procedure()),
                told(one.inForce()),
                told(one.draft())));
    }

    private String told(Stand stand) {
        Measure measure = stand.measure();
        return measure == null
                ? frame.say("– không tính", "– not counted")
                : (stand.good() ? "✓ " : "✗ ") + CaseWords.of(measure).in(frame.locale());
    }

    private String told(@Nullable Boolean good) {
        return good == null
                ? frame.say("– không tính", "– not counted")
                : good ? "✓ " + frame.say("đạt", "good") : "✗ " + frame.say("chưa đạt", "not good");
    }

    private Outcome outcome(WhatIf.Outcome outcome) {
        Locale locale = frame.locale();
        return new Outcome(
                IndicatorCard.percent(outcome.ratio(), locale),
                IndicatorCard.fraction(outcome.ratio()),
                IndicatorCard.promise(outcome.rule().target(), locale),
                switch (outcome.status()) {
                    case MET -> "✓ " + frame.say("Đạt", "Met");
                    case NOT_MET -> "✗ " + frame.say("Chưa đạt", "Not met");
                    case NOT_APPLICABLE -> "– " + frame.say("Không đánh giá", "Not judged");
                },
                switch (outcome.status()) {
                    case MET -> "good";
                    case NOT_MET -> "bad";
                    case NOT_APPLICABLE -> "open";
                });
    }

    private List<Choice> operators(@Nullable Target target) {
        return Stream.concat(
                        Stream.of(new Choice(NONE, frame.say("không đặt chỉ tiêu", "no target"), target == null)),
                        Arrays.stream(Target.Operator.values())
                                .map(one -> new Choice(
                                        one.code(),
                                        frame.say(one.vi(), one.en()),
                                        target != null && target.operator() == one)))
                .toList();
    }

    /// What the form says is promised; what is in force where it says nothing that can be taken.
    private static @Nullable Target target(
            @Nullable String operator, @Nullable String percent, @Nullable Target inForce) {
        if (NONE.equals(operator)) {
            return null;
        }
        boolean known = Arrays.stream(Target.Operator.values())
                .anyMatch(one -> one.code().equals(operator));
        if (operator == null || !known || percent == null || !percent.matches("\\d{1,2}|100")) {
            return inForce;
        }
        return new Target(Target.Operator.of(operator), Integer.parseInt(percent));
    }

    /// Something to choose.
    record Choice(String code, String name, boolean chosen) {}

    /// One figure under one definition.
    record Outcome(String percent, String fraction, String promise, String status, String tone) {}

    /// Both figures of one office.
    record OfficeRow(String office, String name, Outcome inForce, Outcome draft, boolean changes) {}

    /// A case that stands elsewhere.
    record MovedRow(String code, String office, String procedure, String inForce, String draft) {}

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance tryOut(
                Offices.Office office,
                PageQuestion asked,
                String rules,
                String indicator,
                List<Choice> indicators,
                List<Choice> formulas,
                List<Choice> operators,
                String percent,
                Outcome inForce,
                Outcome draft,
                boolean changes,
                List<OfficeRow> offices,
                List<MovedRow> moved,
                @Nullable String next);
    }
}
