package vn.motcua.metrics.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.counts.Cases;
import vn.motcua.metrics.figures.Figure;
import vn.motcua.metrics.figures.Figures;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Side;
import vn.motcua.metrics.figures.Stand;
import vn.motcua.metrics.indicator.Formula;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.indicator.Rule;
import vn.motcua.metrics.indicator.Standing;
import vn.motcua.metrics.indicator.Status;
import vn.motcua.metrics.office.Offices;

/// Tries a definition on what has happened: the same events, the same formulas, another rule. Nothing is kept.
@ApplicationScoped
public class WhatIf {

    private static final Ratio NOTHING = new Ratio(0, 0);

    private final Figures figures;
    private final Cases cases;
    private final Offices offices;

    WhatIf(Figures figures, Cases cases, Offices offices) {
        this.figures = figures;
        this.cases = cases;
        this.offices = offices;
    }

    /// What a definition comes to.
    ///
    /// @param rule in force, or tried
    public record Outcome(Rule rule, Ratio ratio) {

        /// How it stands to what is promised.
        public Status status() {
            return rule.judge(ratio);
        }
    }

    /// Both definitions side by side.
    public record Effect(Outcome inForce, Outcome draft) {

        /// True when a target is met under one of them and not under the other, or is none.
        public boolean statusChanges() {
            return inForce.status() != draft.status();
        }
    }

    /// The same of one of the offices directly below, with all below that.
    public record OfficeEffect(String office, String name, Effect effect) {}

    /// A thing that stands elsewhere under the draft.
    public record Moved(Cases.Case thing, Stand inForce, Stand draft) {}

    /// A service, or a procedure to be posted, that stands elsewhere under the draft.
    ///
    /// @param inForce whether it is good now; absent when it does not count
    /// @param draft the same under the draft
    public record MovedPair(
            String office,
            String procedure,
            @Nullable Boolean inForce,
            @Nullable Boolean draft) {

        /// True when it stands behind that pair in a list.
        public boolean comesAfter(String otherOffice, String otherProcedure) {
            int order = office.compareTo(otherOffice);
            return order > 0 || (order == 0 && procedure.compareTo(otherProcedure) > 0);
        }
    }

    /// Both figures of all offices of a question.
    public Effect effect(Question question, Rule draft) {
        return new Effect(outcome(question, draft.indicator()), outcome(question.under(draft), draft.indicator()));
    }

    private Outcome outcome(Question question, Indicator indicator) {
        Figure figure = figures.one(indicator, question);
        return new Outcome(figure.rule(), figure.ratio());
    }

    /// Both figures of each office directly below the one asked for that has cases, each with all below it, and of its
    /// own cases; together they are those of the whole.
    public List<OfficeEffect> byOffice(Question question, Rule draft) {
        Rule rule = figures.rule(draft.indicator(), question);
        Map<String, Offices.Office> known =
                offices.all().stream().collect(Collectors.toMap(Offices.Office::code, Function.identity()));
        Map<String, Ratio> now = summed(figures.byOffice(draft.indicator(), question), question, known);
        Map<String, Ratio> then = summed(figures.byOffice(draft.indicator(), question.under(draft)), question, known);
        List<OfficeEffect> effects = new ArrayList<>();
        now.forEach((office, ratio) -> {
            Effect effect =
                    new Effect(new Outcome(rule, ratio), new Outcome(draft, then.getOrDefault(office, NOTHING)));
            Offices.Office there = known.get(office);
            if (ratio.denominator() + effect.draft().ratio().denominator() > 0) {
                effects.add(new OfficeEffect(office, there == null ? office : there.name(), effect));
            }
        });
        return effects;
    }

    private static Map<String, Ratio> summed(
            Map<String, Ratio> byOffice, Question question, Map<String, Offices.Office> known) {
        Map<String, Ratio> sums = new TreeMap<>();
        byOffice.forEach((office, ratio) ->
                sums.merge(directlyBelow(office, question.office().code(), known), ratio, Ratio::plus));
        return sums;
    }

    /// The office directly below the one above to which an office belongs; the one above for its own.
    private static String directlyBelow(String office, String above, Map<String, Offices.Office> known) {
        String at = office;
        // Data that goes round in a circle must end too.
        for (int steps = 0; steps < 16; steps++) {
            Offices.Office here = known.get(at);
            String parent = here == null ? null : here.parent();
            if (parent == null || at.equals(above)) {
                return above;
            }
            if (parent.equals(above)) {
                return at;
            }
            at = parent;
        }
        return above;
    }

    /// The next things that stand elsewhere under the draft, in order of code and office.
    ///
    /// @param after the last one seen
    /// @param limit the most that are wanted
    public List<Moved> moved(Question question, Rule draft, Cases.Place after, int limit) {
        Formula now = figures.formula(draft.indicator(), question);
        Formula then = figures.formula(draft.indicator(), question.under(draft));
        return cases
                .page(
                        draft.indicator().counted().kind(),
                        question.offices(),
                        question.window(),
                        question.cutOff(),
                        question.knowledge(),
                        standings -> shown(standings, now, then),
                        after,
                        limit)
                .stream()
                .map(one -> {
                    List<Standing> standings = one.subject().standings(question.cutOff()).stream()
                            .filter(standing -> standing.since(question.window().from()))
                            .toList();
                    return new Moved(one, Stand.of(now, standings), Stand.of(then, standings));
                })
                .toList();
    }

    /// Of a thing that moves, the standing by which it is shown: where it goes, or where it was when it goes nowhere.
    private static Optional<Standing> shown(List<Standing> standings, Formula now, Formula then) {
        return sideOf(standings, now).equals(sideOf(standings, then))
                ? Optional.empty()
                : then.goodOf(standings)
                        .or(() -> then.failingOf(standings))
                        .or(() -> now.goodOf(standings))
                        .or(() -> now.failingOf(standings));
    }

    private static Optional<Boolean> sideOf(List<Standing> standings, Formula formula) {
        Stand stand = Stand.of(formula, standings);
        return stand.measure() == null ? Optional.empty() : Optional.of(stand.good());
    }

    /// All pairs of office and procedure that stand elsewhere under the draft, in order of both; for an indicator whose
    /// cases are pairs.
    public List<MovedPair> movedPairs(Question question, Rule draft) {
        Map<List<String>, Boolean> now = pairs(question, draft.indicator());
        Map<List<String>, Boolean> then = pairs(question.under(draft), draft.indicator());
        Map<List<String>, MovedPair> moved = new TreeMap<>(
                Comparator.<List<String>, String>comparing(List::getFirst).thenComparing(List::getLast));
        Map<List<String>, Boolean> all = new HashMap<>(now);
        all.putAll(then);
        for (List<String> pair : all.keySet()) {
            Boolean before = now.get(pair);
            Boolean after = then.get(pair);
            if (before == null || !before.equals(after)) {
                moved.put(pair, new MovedPair(pair.getFirst(), pair.getLast(), before, after));
            }
        }
        return List.copyOf(moved.values());
    }

    private Map<List<String>, Boolean> pairs(Question question, Indicator indicator) {
        return figures.services(indicator, Side.DENOMINATOR, question).stream()
                .collect(Collectors.toMap(one -> List.of(one.office(), one.procedure()), Figures.Service::good));
    }
}
