package vn.motcua.metrics.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.counts.Cases;
import vn.motcua.metrics.counts.Counts;
import vn.motcua.metrics.counts.Grouping;
import vn.motcua.metrics.indicator.Defect;
import vn.motcua.metrics.indicator.Formula;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Measure;
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.indicator.Rule;
import vn.motcua.metrics.office.Procedures;
import vn.motcua.metrics.rules.Rulebook;
import vn.motcua.metrics.window.Granularity;
import vn.motcua.metrics.window.LocalDays;

/// Computes figures from the counts: the one place where an indicator becomes a number.
@ApplicationScoped
public class Figures {

    private final Counts counts;
    private final Cases cases;
    private final Procedures procedures;
    private final Rulebook rulebook;

    Figures(Counts counts, Cases cases, Procedures procedures, Rulebook rulebook) {
        this.counts = counts;
        this.cases = cases;
        this.procedures = procedures;
        this.rulebook = rulebook;
    }

    /// All indicators.
    public List<Figure> all(Question question) {
        Sums sums = sums(question);
        List<Rule> rules = rulebook.all();
        return Arrays.stream(Indicator.values())
                .map(indicator -> figure(rule(indicator, question, rules), sums))
                .toList();
    }

    /// One indicator with all that is said beside it.
    public Figure one(Indicator indicator, Question question) {
        return figure(rule(indicator, question), sums(question));
    }

    /// One ratio alone.
    public Ratio ratio(Indicator indicator, Question question) {
        return ratio(indicator, formula(rule(indicator, question)), sums(question));
    }

    /// The definition by which an indicator is judged.
    public Rule rule(Indicator indicator, Question question) {
        return rule(indicator, question, rulebook.all());
    }

    private static Rule rule(Indicator indicator, Question question, List<Rule> rules) {
        return question.tried(indicator).orElseGet(() -> Rule.inForce(rules, indicator, question.judgedOn()));
    }

    /// The formula by which an indicator is computed.
    public Formula formula(Indicator indicator, Question question) {
        return formula(rule(indicator, question));
    }

    /// One ratio for each officer, procedure, field or channel that has cases, the largest first.
    public List<Row> breakdown(Indicator indicator, Question question, Grouping by) {
        Formula formula = formula(indicator, question);
        Map<String, Tally> tallies = tallies(question, by);
        Map<String, Ratio> ratios = indicator.counted().isOfPairs()
                ? pairsByKey(indicator, formula, question, by)
                : ratios(tallies, formula);
        Map<String, String> names = by == Grouping.PROCEDURE ? procedures.names(ratios.keySet()) : Map.of();
        List<Row> rows = new ArrayList<>();
        ratios.forEach((key, ratio) -> {
            if (ratio.denominator() > 0) {
                rows.add(new Row(key, names.getOrDefault(key, key), ratio, time(tallies.get(key))));
            }
        });
        rows.sort(Comparator.<Row>comparingLong(row -> row.ratio().denominator())
                .reversed()
                .thenComparing(Row::key));
        return rows;
    }

    /// One ratio for each office that has cases or bad data, by its code; they add up to the ratio of all.
    public Map<String, Ratio> byOffice(Indicator indicator, Question question) {
        Formula formula = formula(indicator, question);
        Map<String, Ratio> ratios = new TreeMap<>();
        sums(question).pairs().forEach((key, tally) -> {
            Ratio part = indicator.counted().isOfPairs()
                    ? tally.asPair(formula, indicator.counted(), false)
                    : tally.ratio(formula);
            ratios.merge(key.substring(0, key.indexOf(Grouping.SEPARATOR)), part, Ratio::plus);
        });
        return ratios;
    }

    /// One ratio for each day, week or month that has begun at the instant asked for.
    public List<Point> series(Indicator indicator, Question question, Granularity granularity) {
        return question.window().tiles(granularity).stream()
                .filter(tile -> tile.begins().isBefore(question.cutOff()))
                .map(tile -> new Point(tile, ratio(indicator, question.in(tile))))
                .toList();
    }

    /// The things on a side of a ratio, in order of code and office.
    ///
    /// @param after the last one seen
    /// @param limit the most that are wanted
    public List<Cases.Case> dossiers(Indicator indicator, Side side, Question question, Cases.Place after, int limit) {
        Formula formula = formula(indicator, question);
        return cases.page(
                indicator.counted().kind(),
                question.offices(),
                question.window(),
                question.cutOff(),
                question.knowledge(),
                standings -> side.of(formula, standings),
                after,
                limit);
    }

    /// The things with a defect of their data, in order of code and office: as many as the figure counts of it.
    ///
    /// @param after the last one seen
    /// @param limit the most that are wanted
    public List<Cases.Case> defective(
            Indicator indicator, Defect defect, Question question, Cases.Place after, int limit) {
        Set<Measure> measures = indicator.defects().getOrDefault(defect, Set.of());
        return cases.page(
                indicator.counted().kind(),
                question.offices(),
                question.window(),
                question.cutOff(),
                question.knowledge(),
                standings -> standings.stream()
                        .filter(standing -> measures.contains(standing.measure()))
                        .findFirst(),
                after,
                limit);
    }

    /// The pairs of office and procedure on a side of a ratio of pairs, in order of both.
    public List<Service> services(Indicator indicator, Side side, Question question) {
        Formula formula = formula(indicator, question);
        List<Service> services = new ArrayList<>();
        sums(question).pairs().forEach((key, tally) -> {
            Ratio pair = tally.asPair(formula, indicator.counted(), false);
            boolean good = pair.numerator() > 0;
            if (pair.denominator() > 0 && side.takes(good)) {
                int cut = key.indexOf(Grouping.SEPARATOR);
                services.add(new Service(key.substring(0, cut), key.substring(cut + 1), good, tally.ratio(formula)));
            }
        });
        return services;
    }

    private static Formula formula(Rule rule) {
        return rule.indicator()
                .formula(rule.formula())
                .orElseThrow(() -> new IllegalStateException(
                        "Rule " + rule.ruleVersion() + " names a formula that there is not: " + rule.formula()));
    }

    private Figure figure(Rule rule, Sums sums) {
        Indicator indicator = rule.indicator();
        Formula formula = formula(rule);
        List<Figure.VariantRatio> variants = indicator.formulas().stream()
                .filter(other -> !other.equals(formula))
                .map(other -> new Figure.VariantRatio(other, ratio(indicator, other, sums)))
                .toList();
        Map<Defect, Long> defects = new EnumMap<>(Defect.class);
        indicator.defects().forEach((defect, measures) -> {
            long n = sums.whole().of(measures);
            if (n > 0) {
                defects.put(defect, n);
            }
        });
        return new Figure(rule, ratio(indicator, formula, sums), variants, defects);
    }

    private static Ratio ratio(Indicator indicator, Formula formula, Sums sums) {
        if (!indicator.counted().isOfPairs()) {
            return sums.whole().ratio(formula);
        }
        return sums.pairs().values().stream()
                .map(tally -> tally.asPair(formula, indicator.counted(), false))
                .reduce(new Ratio(0, 0), Ratio::plus);
    }

    private static Map<String, Ratio> ratios(Map<String, Tally> tallies, Formula formula) {
        Map<String, Ratio> ratios = new HashMap<>();
        tallies.forEach((key, tally) -> ratios.put(key, tally.ratio(formula)));
        return ratios;
    }

    private Map<String, Ratio> pairsByKey(Indicator indicator, Formula formula, Question question, Grouping by) {
        Map<String, Ratio> ratios = new HashMap<>();
        boolean part = by == Grouping.OFFICER;
        tallies(question, part ? Grouping.OFFICER_AND_PAIR : Grouping.OFFICE_AND_PROCEDURE)
                .forEach((key, tally) -> {
                    String shown = part
                            ? key.substring(0, key.indexOf(Grouping.SEPARATOR))
                            : key.substring(key.lastIndexOf(Grouping.SEPARATOR) + 1);
                    ratios.merge(shown, tally.asPair(formula, indicator.counted(), part), Ratio::plus);
                });
        return ratios;
    }

    private static Row.Time time(@Nullable Tally tally) {
        return tally == null
                ? Row.Time.NONE
                : new Row.Time(
                        tally.of(Measure.MINUTES_BEFORE_ASSIGNMENT),
                        tally.of(Measure.MINUTES_WAITING_FOR_CITIZEN),
                        tally.of(Measure.MINUTES_WAITING_FOR_AGENCY),
                        tally.of(Measure.MINUTES_IN_HAND));
    }

    private Sums sums(Question question) {
        Map<String, Tally> pairs = tallies(question, Grouping.OFFICE_AND_PROCEDURE);
        procedures
                .offeredOnline(
                        question.offices(), LocalDays.of(question.cutOff().minusNanos(1)))
                .forEach(service -> pairs.computeIfAbsent(
                                service.office() + Grouping.SEPARATOR + service.procedure(), _ -> new Tally())
                        .add(Measure.OFFERED_ONLINE, 1));
        Tally whole = new Tally();
        pairs.values().forEach(whole::add);
        return new Sums(whole, pairs);
    }

    private Map<String, Tally> tallies(Question question, Grouping by) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (Counts.Sum sum :
                counts.sums(question.offices(), question.window(), question.cutOff(), question.knowledge(), by)) {
            tallies.computeIfAbsent(sum.key(), _ -> new Tally()).add(sum.measure(), sum.n());
        }
        return tallies;
    }

    /// What there is of all offices together, and of each pair of office and procedure.
    private record Sums(Tally whole, Map<String, Tally> pairs) {}

    /// A procedure at an office.
    ///
    /// @param good true when the pair is a good case
    /// @param dossiers its good things of all
    public record Service(String office, String procedure, boolean good, Ratio dossiers) {

        /// True when it stands behind that pair in a list.
        public boolean comesAfter(String otherOffice, String otherProcedure) {
            int order = office.compareTo(otherOffice);
            return order > 0 || (order == 0 && procedure.compareTo(otherProcedure) > 0);
        }
    }
}
