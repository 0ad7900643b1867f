package vn.motcua.metrics.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.counts.Cases;
import vn.motcua.metrics.counts.Counts;
import vn.motcua.metrics.counts.Cut;
import vn.motcua.metrics.counts.Grouping;
import vn.motcua.metrics.indicator.Defect;
import vn.motcua.metrics.indicator.Formula;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Measure;
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.indicator.Rule;
import vn.motcua.metrics.integrity.ConfirmedCases;
import vn.motcua.metrics.integrity.DetectionRule;
import vn.motcua.metrics.office.Procedures;
import vn.motcua.metrics.present.OfficeStates;
import vn.motcua.metrics.rules.Rulebook;
import vn.motcua.metrics.window.Granularity;
import vn.motcua.metrics.window.LocalDays;
import vn.motcua.metrics.window.Window;

/// Computes figures from the counts: the one place where an indicator becomes a number.
@ApplicationScoped
public class Figures {

    private final Counts counts;
    private final OfficeStates states;
    private final Shares shares;
    private final Cases cases;
    private final Procedures procedures;
    private final Rulebook rulebook;
    private final ConfirmedCases confirmed;

    Figures(
            Counts counts,
            OfficeStates states,
            Shares shares,
            Cases cases,
            Procedures procedures,
            Rulebook rulebook,
            ConfirmedCases confirmed) {
        this.counts = counts;
        this.states = states;
        this.shares = shares;
        this.cases = cases;
        this.procedures = procedures;
        this.rulebook = rulebook;
        this.confirmed = confirmed;
    }

    /// All indicators, computed from the counts as they are kept.
    public List<Figure> all(Question question) {
        return figures(
                question,
                total(shares.counted(question, cuts(question, List.of(question.window())))
                        .getFirst()));
    }

    /// One indicator with all that is said beside it, computed from the counts as they are kept.
    public Figure one(Indicator indicator, Question question) {
        return all(question).stream()
                .filter(figure -> figure.indicator() == indicator)
                .findFirst()
                .orElseThrow();
    }

    /// All indicators of each of the windows, each judged as the question's; what has not changed is remembered. To
    /// be asked within one state of the database.
    public List<List<Figure>> all(Question question, List<Window> windows) {
        List<Map<String, Sums>> shares = this.shares.of(question, cuts(question, windows));
        List<List<Figure>> all = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            all.add(figures(question.in(windows.get(i)), total(shares.get(i))));
        }
        return all;
    }

    /// One ratio alone.
    public Ratio ratio(Indicator indicator, Question question) {
        Formula formula = formula(indicator, question);
        return ratios(indicator, formula, question, List.of(question.window())).getFirst();
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
        Set<Measure> measures = EnumSet.of(
                Measure.MINUTES_BEFORE_ASSIGNMENT,
                Measure.MINUTES_WAITING_FOR_CITIZEN,
                Measure.MINUTES_WAITING_FOR_AGENCY,
                Measure.MINUTES_IN_HAND);
        measures.addAll(formula.measures());
        Map<String, Tally> tallies = tallies(question, by, measures);
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

    /// One ratio for each office, by its code; they add up to the ratio of all. To be asked within one state of the
    /// database.
    public Map<String, Ratio> byOffice(Indicator indicator, Question question) {
        Formula formula = formula(indicator, question);
        Map<String, Ratio> ratios = new TreeMap<>();
        shares.of(question, cuts(question, List.of(question.window())))
                .getFirst()
                .forEach((office, sums) -> ratios.put(office, sums.ratio(indicator, formula)));
        return ratios;
    }

    /// One ratio for each day, week or month that has begun at the instant asked for, each judged as the question's.
    public List<Point> series(Indicator indicator, Question question, Granularity granularity) {
        List<Window> tiles = tiles(question, granularity);
        List<Point> points = new ArrayList<>();
        for (Window tile : tiles) {
            points.add(new Point(tile, new Ratio(0, 0)));
        }
        // Where no rule changes within the window, which is nearly always so, all points are computed by one formula.
        Map<Formula, List<Integer>> places = new LinkedHashMap<>();
        for (int place = 0; place < tiles.size(); place++) {
            places.computeIfAbsent(formula(indicator, question.in(tiles.get(place))), _ -> new ArrayList<>())
                    .add(place);
        }
        places.forEach((formula, some) -> {
            List<Ratio> ratios = ratios(
                    indicator, formula, question, some.stream().map(tiles::get).toList());
            for (int i = 0; i < some.size(); i++) {
                points.set(some.get(i), new Point(tiles.get(some.get(i)), ratios.get(i)));
            }
        });
        return points;
    }

    /// The days, weeks or months of a question's window that have begun at the instant asked for.
    public static List<Window> tiles(Question question, Granularity granularity) {
        return question.window().tiles(granularity).stream()
                .filter(tile -> tile.begins().isBefore(question.cutOff()))
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
        pairs(formula, question, List.of(question.window())).getFirst().forEach((key, tally) -> {
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

    private List<Figure> figures(Question question, Sums sums) {
        List<Rule> rules = rulebook.all();
        Map<Indicator, List<ConfirmedCases.Confirmed>> cases =
                confirmed.of(question.offices(), question.window(), question.cutOff(), question.knowledge());
        return Arrays.stream(Indicator.values())
                .map(indicator ->
                        figure(rule(indicator, question, rules), sums, cases.getOrDefault(indicator, List.of())))
                .toList();
    }

    private static Sums total(Map<String, Sums> shares) {
        Sums total = new Sums();
        shares.values().forEach(total::add);
        return total;
    }

    private static List<Cut> cuts(Question question, List<Window> windows) {
        return windows.stream().map(window -> Cut.of(window, question.asOf())).toList();
    }

    /// One ratio for each of the windows.
    private List<Ratio> ratios(Indicator indicator, Formula formula, Question question, List<Window> windows) {
        if (indicator.counted().isOfPairs()) {
            return pairs(formula, question, windows).stream()
                    .map(pairs -> pairs.values().stream()
                            .map(tally -> tally.asPair(formula, indicator.counted(), false))
                            .reduce(new Ratio(0, 0), Ratio::plus))
                    .toList();
        }
        return sums(question, windows, Grouping.NONE, formula.measures()).stream()
                .map(sums -> tallies(sums).getOrDefault("", new Tally()).ratio(formula))
                .toList();
    }

    /// What there is of each pair of office and procedure in each of the windows; by both, with a separator between.
    private List<Map<String, Tally>> pairs(Formula formula, Question question, List<Window> windows) {
        List<List<Counts.Sum>> sums = sums(question, windows, Grouping.OFFICE_AND_PROCEDURE, formula.measures());
        List<Map<String, Tally>> all = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            Map<String, Tally> pairs = tallies(sums.get(i));
            if (formula.measures().contains(Measure.OFFERED_ONLINE)) {
                Instant cutOff = windows.get(i).cutOff(question.asOf());
                procedures
                        .offeredOnline(question.offices(), LocalDays.of(cutOff.minusNanos(1)))
                        .forEach(offer -> pairs.computeIfAbsent(
                                        offer.office() + Grouping.SEPARATOR + offer.procedure(), _ -> new Tally())
                                .add(Measure.OFFERED_ONLINE, 1));
            }
            all.add(pairs);
        }
        return all;
    }

    private List<List<Counts.Sum>> sums(
            Question question, List<Window> windows, Grouping by, Collection<Measure> measures) {
        return counts.sums(
                states.of(question.offices()).values(), cuts(question, windows), question.knowledge(), by, measures);
    }

    private static Map<String, Tally> tallies(List<Counts.Sum> sums) {
        Map<String, Tally> tallies = new TreeMap<>();
        sums.forEach(sum -> tallies.computeIfAbsent(sum.key(), _ -> new Tally()).add(sum.measure(), sum.n()));
        return tallies;
    }

    private Figure figure(Rule rule, Sums sums, List<ConfirmedCases.Confirmed> cases) {
        Indicator indicator = rule.indicator();
        Formula formula = formula(rule);
        Ratio ratio = sums.ratio(indicator, formula);
        List<Figure.VariantRatio> variants = new ArrayList<>();
        for (Formula other : indicator.formulas()) {
            if (!other.equals(formula)) {
                variants.add(new Figure.VariantRatio(other, sums.ratio(indicator, other)));
            }
        }
        if (DetectionRule.touches(indicator)) {
            variants.add(ConfirmedVariant.of(formula, ratio, cases));
        }
        Map<Defect, Long> defects = new EnumMap<>(Defect.class);
        indicator.defects().forEach((defect, measures) -> {
            long n = sums.whole().of(measures);
            if (n > 0) {
                defects.put(defect, n);
            }
        });
        return new Figure(rule, ratio, variants, defects);
    }

    private static Map<String, Ratio> ratios(Map<String, Tally> tallies, Formula formula) {
        Map<String, Ratio> ratios = new HashMap<>();
        tallies.forEach((key, tally) -> ratios.put(key, tally.ratio(formula)));
        return ratios;
    }

    private Map<String, Ratio> pairsByKey(Indicator indicator, Formula formula, Question question, Grouping by) {
        Map<String, Ratio> ratios = new HashMap<>();
        boolean part = by == Grouping.OFFICER;
        tallies(question, part ? Grouping.OFFICER_AND_PAIR : Grouping.OFFICE_AND_PROCEDURE, formula.measures())
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

    private Map<String, Tally> tallies(Question question, Grouping by, Collection<Measure> measures) {
        return tallies(sums(question, List.of(question.window()), by, measures).getFirst());
    }

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
