package vn.motcua.metrics.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.figures.Figures;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.indicator.Rule;
import vn.motcua.metrics.office.Offices;

/// Puts the offices below one office side by side, each with the sum of all offices below it.
@ApplicationScoped
public class Rankings {

    private static final Ratio NOTHING = new Ratio(0, 0);

    private final Figures figures;
    private final Offices offices;
    private final RankingSettings settings;

    Rankings(Figures figures, Offices offices, RankingSettings settings) {
        this.figures = figures;
        this.offices = offices;
        this.settings = settings;
    }

    /// Offices side by side.
    ///
    /// @param rule the definition by which they are judged
    /// @param total the ratio of the office above and all below it
    /// @param rest what belongs to none of the ranked offices, such as the dossiers of the office above itself
    /// @param names what the offices are called, by code
    /// @param minimumSample the fewest cases with which an office has a rank
    public record SideBySide(
            Rule rule, Ranking ranking, Ratio total, Ratio rest, Map<String, String> names, int minimumSample) {

        public SideBySide {
            names = Map.copyOf(names);
        }

        /// How places are given, in words.
        public Text explanation() {
            return new Text(
                    "Xếp theo tỷ lệ, so bằng phân số chính xác (không làm tròn). Cùng tỷ lệ thì đồng hạng và bỏ trống hạng"
                            + " tiếp theo; trong số đồng hạng, đơn vị có nhiều hồ sơ hơn ghi trước. Đơn vị có dưới "
                            + minimumSample + " trường hợp không xếp hạng.",
                    "In order of the ratio, compared as exact fractions. Equal ratios share a rank and the next rank is left"
                            + " out; among equals the one with more cases comes first. An office with fewer than "
                            + minimumSample + " cases has no rank.");
        }
    }

    /// The offices directly below the one asked for, or all of one level below it.
    ///
    /// @param level `commune`, `district` or `province`; those directly below when absent
    public SideBySide of(Indicator indicator, Question question, @Nullable String level) {
        Map<String, Offices.Office> known =
                offices.all().stream().collect(Collectors.toMap(Offices.Office::code, Function.identity()));
        String above = question.office().code();
        Map<String, Ratio> sums = new HashMap<>();
        for (String office : question.offices()) {
            if (isWanted(known.get(office), above, level)) {
                sums.put(office, NOTHING);
            }
        }
        Ratio total = NOTHING;
        Ratio rest = NOTHING;
        for (Map.Entry<String, Ratio> part :
                figures.byOffice(indicator, question).entrySet()) {
            Optional<String> wanted = wantedAbove(part.getKey(), sums, known);
            total = total.plus(part.getValue());
            if (wanted.isPresent()) {
                sums.merge(wanted.get(), part.getValue(), Ratio::plus);
            } else {
                rest = rest.plus(part.getValue());
            }
        }
        List<Ranking.Entry> entries = sums.entrySet().stream()
                .map(sum -> new Ranking.Entry(sum.getKey(), sum.getValue()))
                .toList();
        return new SideBySide(
                figures.rule(indicator, question),
                Ranking.of(entries, settings.minimumSample()),
                total,
                rest,
                sums.keySet().stream().collect(Collectors.toMap(Function.identity(), code -> name(known, code))),
                settings.minimumSample());
    }

    private static boolean isWanted(Offices.@Nullable Office office, String above, @Nullable String level) {
        return office != null
                && !office.code().equals(above)
                && (level == null ? above.equals(office.parent()) : level.equals(office.level()));
    }

    /// The nearest of the ranked offices to which an office belongs.
    private static Optional<String> wantedAbove(
            String office, Map<String, Ratio> wanted, Map<String, Offices.Office> known) {
        String at = office;
        // Data that goes round in a circle must end too.
        for (int steps = 0; at != null && steps < 16; steps++) {
            if (wanted.containsKey(at)) {
                return Optional.of(at);
            }
            Offices.Office here = known.get(at);
            at = here == null ? null : here.parent();
        }
        return Optional.empty();
    }

    private static String name(Map<String, Offices.Office> known, String code) {
        Offices.Office office = known.get(code);
        return office == null ? code : office.name();
    }
}
