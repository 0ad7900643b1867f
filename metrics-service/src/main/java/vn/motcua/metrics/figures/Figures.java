package vn.motcua.metrics.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import vn.motcua.metrics.counts.Cases;
import vn.motcua.metrics.counts.Counts;
import vn.motcua.metrics.counts.Grouping;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Measure;
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.indicator.SubjectKind;
import vn.motcua.metrics.office.Procedures;
import vn.motcua.metrics.window.Granularity;

/// Computes figures from the counts: the one place where an indicator becomes a number.
@ApplicationScoped
public class Figures {
    private static final String SERVICE_SEPARATOR = "\u001f";
    private final Counts counts;
    private final Cases cases;
    private final Procedures procedures;

    Figures(Counts counts, Cases cases, Procedures procedures) {
        this.counts = counts;
        this.cases = cases;
        this.procedures = procedures;
    }

    /// All indicators.
    public List<Figure> all(Question question) {
        Map<String, Tally> services = tallies(question, Grouping.OFFICE_AND_PROCEDURE);
        Tally whole = new Tally();
        services.values().forEach(whole::add);
        return Arrays.stream(Indicator.values())
                .map(indicator -> figure(indicator, whole, services))
                .toList();
    }

    /// One ratio alone.
    public Ratio ratio(Indicator indicator, Question question) {
        Map<String, Tally> services = tallies(question, Grouping.OFFICE_AND_PROCEDURE);
        Tally whole = new Tally();
        services.values().forEach(whole::add);
        return figure(indicator, whole, services).ratio();
    }

    /// One ratio for each officer, procedure, field or channel that has cases, the largest first.
    public List<Row> breakdown(Indicator indicator, Question question, Grouping by) {
        Map<String, Ratio> ratios = byKey(indicator, question, by);
        Map<String, String> names = by == Grouping.PROCEDURE ? procedures.names(ratios.keySet()) : Map.of();
        List<Row> rows = new ArrayList<>();
        ratios.forEach((key, ratio) -> {
            if (ratio.denominator() > 0) {
                rows.add(new Row(key, names.getOrDefault(key, key), ratio));
            }
        });
        rows.sort(Comparator.<Row>comparingLong(row -> row.ratio().denominator())
                .reversed()
                .thenComparing(Row::key));
        return rows;
    }

    /// One ratio for each office that has cases or bad data, by its code; they add up to the ratio of all.
    public Map<String, Ratio> byOffice(Indicator indicator, Question question) {
        Map<String, Ratio> ratios = new TreeMap<>();
        tallies(question, Grouping.OFFICE_AND_PROCEDURE).forEach((key, tally) -> {
            Ratio dossiers = tally.ratio(indicator);
            Ratio part =
                    switch (indicator.counted()) {
                        case DOSSIERS -> dossiers;
                        case SERVICES -> asService(dossiers);
                    };
            ratios.merge(key.substring(0, key.indexOf(SERVICE_SEPARATOR)), part, Ratio::plus);
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

    /// The dossiers on a side of a ratio, in order of code and office.
    ///
    /// @param after the last dossier seen
    /// @param limit the most that are wanted
    public List<Cases.Case> dossiers(Indicator indicator, Side side, Question question, Cases.Place after, int limit) {
        Set<Measure> measures = side.measures(indicator);
        return cases.page(
                SubjectKind.DOSSIER,
                question.offices(),
                question.window(),
                question.cutOff(),
                question.knowledge(),
                standing -> measures.contains(standing.measure()),
                after,
                limit);
    }

    /// The services on a side of the ratio of services, in order of office and procedure.
    public List<Service> services(Indicator indicator, Side side, Question question) {
        List<Service> services = new ArrayList<>();
        tallies(question, Grouping.OFFICE_AND_PROCEDURE).forEach((key, tally) -> {
            Ratio ratio = tally.ratio(indicator);
            boolean good = ratio.numerator() > 0;
            if (ratio.denominator() > 0 && side.takes(good)) {
                int cut = key.indexOf(SERVICE_SEPARATOR);
                services.add(new Service(key.substring(0, cut), key.substring(cut + 1), ratio));
            }
        });
        return services;
    }

    private Map<String, Ratio> byKey(Indicator indicator, Question question, Grouping by) {
        return switch (indicator.counted()) {
            case DOSSIERS -> {
                Map<String, Ratio> ratios = new HashMap<>();
                tallies(question, by).forEach((key, tally) -> ratios.put(key, tally.ratio(indicator)));
                yield ratios;
            }
            case SERVICES -> servicesByKey(indicator, question, by);
        };
    }

    private Map<String, Ratio> servicesByKey(Indicator indicator, Question question, Grouping by) {
        Map<String, Ratio> ratios = new HashMap<>();
        Grouping within = by == Grouping.PROCEDURE ? Grouping.OFFICE_AND_PROCEDURE : by;
        tallies(question, within).forEach((key, tally) -> {
            Ratio service = asService(tally.ratio(indicator));
            String shown = by == Grouping.PROCEDURE ? key.substring(key.indexOf(SERVICE_SEPARATOR) + 1) : key;
            ratios.merge(
                    shown,
                    service,
                    (a, b) -> new Ratio(a.numerator() + b.numerator(), a.denominator() + b.denominator()));
        });
        return ratios;
    }

    private static Figure figure(Indicator indicator, Tally whole, Map<String, Tally> services) {
        List<Figure.VariantRatio> variants = indicator.variants().stream()
                .map(variant -> new Figure.VariantRatio(
                        variant,
                        switch (indicator.counted()) {
                            case DOSSIERS -> whole.ratio(variant);
                            case SERVICES -> sum(services, tally -> tally.ratio(variant));
                        }))
                .toList();

        Ratio ratio =
                switch (indicator.counted()) {
                    case DOSSIERS -> whole.ratio(indicator);
                    case SERVICES -> sum(services, tally -> tally.ratio(indicator));
                };
        Map<String, Long> defects = new TreeMap<>();
        indicator.defects().forEach((code, measures) -> {
            long n = whole.of(measures);
            if (n > 0) {
                defects.put(code, n);
            }
        });
        return new Figure(indicator, ratio, variants, defects);
    }

    private static Ratio sum(Map<String, Tally> services, Function<Tally, Ratio> dossiers) {
        long good = 0;
        long all = 0;

        for (Tally tally : services.values()) {
            Ratio service = asService(dossiers.apply(tally));
            good += service.numerator();
            all += service.denominator();
        }

        return new Ratio(good, all);
    }

    private static Ratio asService(Ratio dossiers) {
        return new Ratio(dossiers.numerator() > 0 ? 1 : 0, dossiers.denominator() > 0 ? 1 : 0);
    }

    private Map<String, Tally> tallies(Question question, Grouping by) {
        Map<String, Tally> tallies = new TreeMap<>();

        for (Counts.Sum sum :
                counts.sums(question.offices(), question.window(), question.cutOff(), question.knowledge(), by)) {
            tallies.computeIfAbsent(sum.key(), _ -> new Tally()).add(sum.measure(), sum.n());
        }

        return tallies;
    }

    /// A procedure at an office.
    ///
    /// @param dossiers its good dossiers of all that were received
    public record Service(String office, String procedure, Ratio dossiers) {}
}
