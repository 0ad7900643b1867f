package vn.motcua.award.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.Offer;
import vn.motcua.award.reading.Message;
import vn.motcua.award.rule.Criterion;
import vn.motcua.award.rule.IndicatorNames;
import vn.motcua.award.rule.Rule;

/// Something about a candidate that a person may have to judge.
///
/// @param key under which the judgement is entered
/// @param clause of the plan; empty where it names none
/// @param title in the words of the plan
/// @param evidence how many pieces a favourable judgement needs
/// @param when `always`, or only `no-figure` or `review`
record JudgedItem(String key, String clause, Message title, int evidence, String when) {

    /// What may have to be judged of candidates of a kind, in the order of the plan.
    static List<JudgedItem> of(Campaign campaign, String kind) {
        Map<String, JudgedItem> found = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Offer offer : campaign.offers()) {
            if (offer.subject().code().equals(kind)) {
                collect(campaign, offer.rule(), null, found, seen);
            }
        }
        List<JudgedItem> items = new ArrayList<>(found.values());
        items.sort(Comparator.comparing(item -> item.when().equals("always") ? 0 : 1));
        return items;
    }

    private static void collect(
            Campaign campaign, Rule rule, @Nullable Criterion in, Map<String, JudgedItem> found, Set<String> seen) {
        switch (rule) {
            case Rule.All(List<Rule> of) -> of.forEach(part -> collect(campaign, part, in, found, seen));
            case Rule.Any(List<Rule> of) -> of.forEach(part -> collect(campaign, part, in, found, seen));
            case Rule.Combine(List<Rule> of) -> of.forEach(part -> collect(campaign, part, in, found, seen));
            case Rule.When(Rule.Condition _, Rule then) -> collect(campaign, then, in, found, seen);
            case Rule.Ref(String code) -> {
                if (seen.add(code)) {
                    Criterion criterion = campaign.criteria().require(code);
                    collect(campaign, criterion.rule(), criterion, found, seen);
                }
            }
            case Rule.Judged judged ->
                put(
                        found,
                        judged.key(),
                        judged.label(),
                        in,
                        judged.evidenceMin(),
                        "always",
                        new Message(judged.key(), judged.key()));
            case Rule.Ratio ratio ->
                put(
                        found,
                        ratio.indicator(),
                        ratio.label(),
                        in,
                        1,
                        "no-figure",
                        IndicatorNames.name(ratio.indicator()));
            case Rule.MonthlyGrade grade -> {
                if (in != null) {
                    put(found, in.code(), grade.label(), in, 1, "review", new Message(in.code(), in.code()));
                }
            }
            case Rule.Role _, Rule.Register _ -> {
                // Nothing that a person could judge here.
            }
        }
    }

    private static void put(
            Map<String, JudgedItem> found,
            String key,
            Rule.Label label,
            @Nullable Criterion in,
            int evidence,
            String when,
            Message name) {
        Message text = label.text() != null || in == null
                ? label.text()
                : when.equals("no-figure") ? null : in.label().text();
        String clause = label.clause() != null || in == null
                ? label.clause()
                : in.label().clause();
        found.putIfAbsent(
                key,
                new JudgedItem(
                        key,
                        Objects.requireNonNullElse(clause, ""),
                        Objects.requireNonNullElse(text, name),
                        evidence,
                        when));
    }
}
