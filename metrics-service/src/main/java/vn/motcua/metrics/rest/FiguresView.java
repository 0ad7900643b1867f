package vn.motcua.metrics.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map.Entry;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.figures.Figure;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.fold.Freshness;
import vn.motcua.metrics.indicator.Defect;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.PathToTarget;
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.indicator.Target;
import vn.motcua.metrics.window.Window;

/// All indicators of an office in a window.
///
/// @param knownAt what had become known by that instant was used: the one asked for, else that of the last event
///     booked
public record FiguresView(
        String office,
        WindowView window,
        Instant asOf,
        Instant knownAt,
        FreshnessView freshness,
        List<IndicatorView> indicators) {
    static FiguresView of(Question question, Instant now, Freshness freshness, List<Figure> figures) {
        return of(question, now, freshness, figures, null, List.of());
    }

    /// @param before the period before, and its figures in the same order
    static FiguresView of(
            Question question,
            Instant now,
            Freshness freshness,
            List<Figure> figures,
            @Nullable Window before,
            List<Figure> previous) {
        Known known = Known.of(question, now, freshness);
        return new FiguresView(
                question.office().code(),
                WindowView.of(question.window()),
                question.asOf(),
                known.at(),
                known.freshness(),
                IntStream.range(0, figures.size())
                        .mapToObj(i -> IndicatorView.of(
                                figures.get(i),
                                question,
                                before == null ? null : PreviousView.of(before, previous.get(i))))
                        .toList());
    }

    /// Four decimals, cut, or null without cases.
    @Nullable
    static String decimal(Ratio ratio) {
        return ratio.value().map(BigDecimal::toPlainString).orElse(null);
    }

    /// Where the cases are.
    ///
    /// @param defect those with a defect of their data, once its code is written behind
    public record CasesView(String numerator, String denominator, String failing, String defect) {
        static CasesView of(Indicator indicator, Question question) {
            String path = "/api/v1/offices/"
                    + question.office().code()
                    + "/indicators/"
                    + indicator.code()
                    + "/dossiers?from="
                    + question.window().from()
                    + "&to="
                    + question.window().to()
                    + "&asOf="
                    + URLEncoder.encode(question.asOf().toString(), StandardCharsets.UTF_8)
                    + (question.knowledge().isAll()
                            ? ""
                            : "&knownAt="
                                    + URLEncoder.encode(
                                            question.knowledge().until().toString(), StandardCharsets.UTF_8));
            String side = path + "&side=";
            return new CasesView(side + "numerator", side + "denominator", side + "failing", path + "&defect=");
        }
    }

    /// How many cases have a defect of their data.
    public record DefectView(String code, Text name, long count) {
        static DefectView of(Defect defect, long count) {
            return new DefectView(defect.code(), new Text(defect.vi(), defect.en()), count);
        }
    }

    /// How current the figures are.
    ///
    /// @param eventsThrough when the last event that is in the figures was recorded; absent before the first
    /// @param lagMillis how long that event waited until it was in the figures
    /// @param missingEvents how many recorded events are known to be not in the figures: not come yet, or not
    ///     readable
    public record FreshnessView(@Nullable Instant eventsThrough, long lagMillis, long missingEvents) {}

    /// One indicator.
    ///
    /// @param ratio four decimals, cut; null without cases
    /// @param target what is promised; null for an indicator that is evidence only
    /// @param status `met`, `not-met`; `not-applicable` without cases or target
    /// @param pathToTarget null without target
    /// @param previous the same of the period before; absent in snapshots
    public record IndicatorView(
            String code,
            Text name,
            long numerator,
            long denominator,
            @Nullable @JsonInclude(Include.ALWAYS) String ratio,
            @Nullable @JsonInclude(Include.ALWAYS) TargetView target,
            String status,
            List<VariantView> variants,
            List<DefectView> dataQuality,
            @Nullable @JsonInclude(Include.ALWAYS) PathView pathToTarget,
            String ruleVersion,
            String legalBasis,
            @Nullable PreviousView previous,
            CasesView dossiers) {
        static IndicatorView of(Figure figure, Question question, @Nullable PreviousView previous) {
            Indicator indicator = figure.indicator();
            return new IndicatorView(
                    indicator.code(),
                    new Text(indicator.vi(), indicator.en()),
                    figure.ratio().numerator(),
                    figure.ratio().denominator(),
                    FiguresView.decimal(figure.ratio()),
                    TargetView.orNull(figure.rule().target()),
                    figure.status().code(),
                    figure.variants().stream().map(VariantView::of).toList(),
                    figure.defects().entrySet().stream()
                            .sorted(Entry.comparingByKey())
                            .map(defect -> DefectView.of(defect.getKey(), defect.getValue()))
                            .toList(),
                    figure.path().map(PathView::of).orElse(null),
                    figure.rule().ruleVersion(),
                    figure.rule().legalBasis(),
                    previous,
                    CasesView.of(indicator, question));
        }
    }

    /// The same of the period before.
    public record PreviousView(
            WindowView window,
            long numerator,
            long denominator,
            @Nullable @JsonInclude(Include.ALWAYS) String ratio) {
        static PreviousView of(Window window, Figure figure) {
            return new PreviousView(
                    WindowView.of(window),
                    figure.ratio().numerator(),
                    figure.ratio().denominator(),
                    FiguresView.decimal(figure.ratio()));
        }
    }

    /// What it takes to meet the target.
    ///
    /// @param missing cases short among the present ones; null without cases
    /// @param needed further good cases in a row; null when no number would do
    public record PathView(
            @Nullable @JsonInclude(Include.ALWAYS) Long missing,
            @Nullable @JsonInclude(Include.ALWAYS) Long needed,
            boolean reachable) {
        static PathView of(PathToTarget path) {
            return new PathView(orNull(path.missing()), orNull(path.needed()), path.reachable());
        }

        @Nullable
        private static Long orNull(OptionalLong value) {
            return value.isPresent() ? value.getAsLong() : null;
        }
    }

    /// What is promised.
    public record TargetView(String operator, int percent) {
        static TargetView of(Target target) {
            return new TargetView(target.operator().code(), target.percent());
        }

        @Nullable
        static TargetView orNull(@Nullable Target target) {
            return target == null ? null : of(target);
        }
    }

    /// The same figure computed otherwise.
    public record VariantView(
            String code,
            Text name,
            long numerator,
            long denominator,
            @Nullable @JsonInclude(Include.ALWAYS) String ratio) {
        static VariantView of(Figure.VariantRatio variant) {
            return new VariantView(
                    variant.variant().code(),
                    new Text(variant.variant().vi(), variant.variant().en()),
                    variant.ratio().numerator(),
                    variant.ratio().denominator(),
                    FiguresView.decimal(variant.ratio()));
        }
    }

    /// The days, both included.
    public record WindowView(LocalDate from, LocalDate to) {
        static WindowView of(Window window) {
            return new WindowView(window.from(), window.to());
        }
    }
}
