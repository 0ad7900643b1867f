package vn.motcua.award.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.reading.Ambiguity;

/// The criteria of a campaign by code, in the order of the plan.
///
/// @param byCode each criterion under its own code
public record Criteria(Map<String, Criterion> byCode) {

    public Criteria {
        byCode = Collections.unmodifiableMap(new LinkedHashMap<>(byCode));
    }

    /// The criterion of that code.
    ///
    /// @throws IllegalArgumentException when there is none; a saved campaign has no such reference
    public Criterion require(String code) {
        Criterion criterion = byCode.get(code);
        if (criterion == null) {
            throw new IllegalArgumentException("There is no criterion " + code);
        }
        return criterion;
    }

    /// A way through the criteria that comes back to where it began, `[C1, SECTION_II, C1]`; empty when there is none.
    public List<String> cycle() {
        Set<String> cleared = new TreeSet<>();
        for (String code : byCode.keySet()) {
            List<String> found = cycleFrom(code, new LinkedHashSet<>(), cleared);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /// The criterion with a predicate for which no clause can be named; absent when every one has its clause.
    ///
    /// @param clause the clause of the rule itself
    /// @param from where the rule stands, answered when the predicate is in the rule itself
    public @Nullable String withoutClause(Rule rule, @Nullable String clause, String from) {
        return switch (rule) {
            case Rule.All(List<Rule> of) -> firstWithoutClause(of, clause, from);
            case Rule.Any(List<Rule> of) -> firstWithoutClause(of, clause, from);
            case Rule.Combine(List<Rule> of) -> firstWithoutClause(of, clause, from);
            case Rule.When(Rule.Condition _, Rule then) -> withoutClause(then, clause, from);
            case Rule.Ref(String code) -> {
                Criterion criterion = require(code);
                String own = criterion.label().clause();
                yield withoutClause(criterion.rule(), own == null ? clause : own, code);
            }
            case Rule.Predicate predicate -> predicate.label().clause() == null && clause == null ? from : null;
        };
    }

    /// The keys under which people may enter judgements: judged predicates, indicators that may have to be judged for
    /// want of a figure, and criteria of monthly grades whose months need a review.
    public Set<String> judgeable() {
        Set<String> keys = new TreeSet<>();
        byCode.values().forEach(criterion -> collect(criterion.rule(), criterion.code(), keys));
        return keys;
    }

    /// The predicates of one key, in the order of the plan.
    public List<Rule.Judged> judged(String key) {
        List<Rule.Judged> found = new ArrayList<>();
        byCode.values().forEach(criterion -> judged(criterion.rule(), key, found));
        return found;
    }

    /// Every predicate to which a rule leads, through the criteria that it names.
    public List<Rule.Predicate> predicates(Rule rule) {
        return switch (rule) {
            case Rule.All(List<Rule> of) -> predicatesOf(of);
            case Rule.Any(List<Rule> of) -> predicatesOf(of);
            case Rule.Combine(List<Rule> of) -> predicatesOf(of);
            case Rule.When(Rule.Condition _, Rule then) -> predicates(then);
            case Rule.Ref(String code) -> predicates(require(code).rule());
            case Rule.Predicate predicate -> List.of(predicate);
        };
    }

    private List<Rule.Predicate> predicatesOf(List<Rule> rules) {
        return rules.stream().flatMap(rule -> predicates(rule).stream()).toList();
    }

    /// True when the outcome of a rule may depend on how an ambiguity is read. Those
    /// of deadlines and of the path are asked by what surrounds the rule.
    boolean asks(Rule rule, Ambiguity ambiguity) {
        return switch (rule) {
            // Under "exceed one at least" every group of shares has one condition more.
            case Rule.All(List<Rule> of) -> ambiguity == Ambiguity.A3 || anyAsks(of, ambiguity);
            case Rule.Any(List<Rule> of) -> anyAsks(of, ambiguity);
            case Rule.Combine(List<Rule> of) ->
                ambiguity == Ambiguity.A1 || ambiguity == Ambiguity.A3 || anyAsks(of, ambiguity);
            case Rule.When(Rule.Condition _, Rule then) -> ambiguity == Ambiguity.A10 || asks(then, ambiguity);
            case Rule.Ref(String code) ->
                // A criterion that only refers to another is a group of one.
                ambiguity == Ambiguity.A3 || asks(require(code).rule(), ambiguity);
            case Rule.Role _ -> ambiguity == Ambiguity.A2;
            case Rule.Judged judged -> ambiguity == Ambiguity.A15 && judged.initiative();
            case Rule.MonthlyGrade _ ->
                ambiguity == Ambiguity.A6 || ambiguity == Ambiguity.A7 || ambiguity == Ambiguity.A8;
            case Rule.Ratio _ -> ambiguity == Ambiguity.A3 || ambiguity == Ambiguity.A5;
            case Rule.Register register -> ambiguity == Ambiguity.A9 && register.book() == Rule.Book.AWARDS;
        };
    }

    private boolean anyAsks(List<Rule> rules, Ambiguity ambiguity) {
        for (Rule rule : rules) {
            if (asks(rule, ambiguity)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String firstWithoutClause(List<Rule> rules, @Nullable String clause, String from) {
        for (Rule rule : rules) {
            String found = withoutClause(rule, clause, from);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private List<String> cycleFrom(String code, Set<String> path, Set<String> cleared) {
        if (cleared.contains(code)) {
            return List.of();
        }
        if (!path.add(code)) {
            List<String> way = new ArrayList<>(path);
            List<String> cycle = new ArrayList<>(way.subList(way.indexOf(code), way.size()));
            cycle.add(code);
            return cycle;
        }
        for (String next : references(require(code).rule())) {
            List<String> found = cycleFrom(next, path, cleared);
            if (!found.isEmpty()) {
                return found;
            }
        }
        path.remove(code);
        cleared.add(code);
        return List.of();
    }

    private static Set<String> references(Rule rule) {
        return switch (rule) {
            case Rule.All(List<Rule> of) -> referencesOf(of);
            case Rule.Any(List<Rule> of) -> referencesOf(of);
            case Rule.Combine(List<Rule> of) -> referencesOf(of);
            case Rule.When(Rule.Condition _, Rule then) -> references(then);
            case Rule.Ref(String code) -> Set.of(code);
            case Rule.Predicate _ -> Set.of();
        };
    }

    private static Set<String> referencesOf(List<Rule> rules) {
        Set<String> codes = new LinkedHashSet<>();
        rules.forEach(rule -> codes.addAll(references(rule)));
        return codes;
    }

    private static void collect(Rule rule, String criterion, Set<String> keys) {
        switch (rule) {
            case Rule.All(List<Rule> of) -> of.forEach(part -> collect(part, criterion, keys));
            case Rule.Any(List<Rule> of) -> of.forEach(part -> collect(part, criterion, keys));
            case Rule.Combine(List<Rule> of) -> of.forEach(part -> collect(part, criterion, keys));
            case Rule.When(Rule.Condition _, Rule then) -> collect(then, criterion, keys);
            case Rule.Judged judged -> keys.add(judged.key());
            case Rule.Ratio ratio -> keys.add(ratio.indicator());
            case Rule.MonthlyGrade _ -> keys.add(criterion);
            case Rule.Ref _, Rule.Role _, Rule.Register _ -> {
                // Nothing that a person could judge here.
            }
        }
    }

    private static void judged(Rule rule, String key, List<Rule.Judged> found) {
        switch (rule) {
            case Rule.All(List<Rule> of) -> of.forEach(part -> judged(part, key, found));
            case Rule.Any(List<Rule> of) -> of.forEach(part -> judged(part, key, found));
            case Rule.Combine(List<Rule> of) -> of.forEach(part -> judged(part, key, found));
            case Rule.When(Rule.Condition _, Rule then) -> judged(then, key, found);
            case Rule.Judged judged -> {
                if (judged.key().equals(key)) {
                    found.add(judged);
                }
            }
            case Rule.Ref _, Rule.Role _, Rule.Ratio _, Rule.MonthlyGrade _, Rule.Register _ -> {
                // Not judged by a person.
            }
        }
    }
}
