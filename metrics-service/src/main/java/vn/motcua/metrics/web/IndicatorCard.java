package vn.motcua.metrics.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.figures.Figure;
import vn.motcua.metrics.figures.Point;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.PathToTarget;
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.indicator.Target;
import vn.motcua.metrics.window.Window;

/// One indicator as a person reads it.
///
/// @param percent `95,72 %`, cut; `–` without cases
/// @param fraction `336 / 351`
/// @param promise `trên 95 %`
/// @param before the same of the window before
/// @param spark its course in the window
/// @param rule version of the definition by which it is computed and judged
/// @param mark a sign that says the status without colour
/// @param tone class of the status: good, bad or open
public record IndicatorCard(
        String code,
        String name,
        String percent,
        String fraction,
        String promise,
        String status,
        String mark,
        String tone,
        String path,
        Before before,
        Spark spark,
        String rule,
        String legalBasis,
        List<DefectCount> defects,
        List<Variant> variants) {

    /// @param previous the same figure of the window before
    /// @param points its course
    static IndicatorCard of(Figure figure, Figure previous, Window before, List<Point> points, Locale locale) {
        Indicator indicator = figure.indicator();
        return new IndicatorCard(
                indicator.code(),
                new Text(indicator.vi(), indicator.en()).in(locale),
                percent(figure.ratio(), locale),
                fraction(figure.ratio()),
                promise(figure.rule().target(), locale),
                status(figure).in(locale),
                switch (figure.status()) {
                    case MET -> "✓";
                    case NOT_MET -> "✗";
                    case NOT_APPLICABLE -> "–";
                },
                switch (figure.status()) {
                    case MET -> "good";
                    case NOT_MET -> "bad";
                    case NOT_APPLICABLE -> "open";
                },
                path(figure, locale),
                Before.of(figure.ratio(), previous.ratio(), before, locale),
                Spark.of(points, figure.rule().target(), locale),
                figure.rule().ruleVersion(),
                figure.rule().legalBasis(),
                figure.defects().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(defect -> new DefectCount(
                                defect.getKey().code(),
                                new Text(defect.getKey().vi(), defect.getKey().en()).in(locale),
                                defect.getValue()))
                        .toList(),
                figure.variants().stream()
                        .map(variant -> new Variant(
                                new Text(
                                                variant.variant().vi(),
                                                variant.variant().en())
                                        .in(locale),
                                fraction(variant.ratio()),
                                percent(variant.ratio(), locale)))
                        .toList());
    }

    private static Text status(Figure figure) {
        return switch (figure.status()) {
            case MET -> new Text("Đạt", "Met");
            case NOT_MET -> new Text("Chưa đạt", "Not met");
            case NOT_APPLICABLE ->
                figure.ratio().denominator() == 0
                        ? new Text("Chưa có trường hợp nào", "No cases")
                        : new Text("Không đặt chỉ tiêu", "No target");
        };
    }

    /// `95,72 %`, cut after two decimals, with the comma or point of the language.
    static String percent(Ratio ratio, Locale locale) {
        if (ratio.denominator() == 0) {
            return "–";
        } else {
            String value = BigDecimal.valueOf(100 * ratio.numerator())
                    .divide(BigDecimal.valueOf(ratio.denominator()), 2, RoundingMode.DOWN)
                    .toPlainString();
            return (locale.getLanguage().equals("en") ? value : value.replace('.', ',')) + " %";
        }
    }

    static String fraction(Ratio ratio) {
        return ratio.numerator() + " / " + ratio.denominator();
    }

    /// What is promised, in words.
    static String promise(@Nullable Target target, Locale locale) {
        return target == null
                ? new Text("không đặt", "none").in(locale)
                : new Text(
                                target.operator().vi() + " " + target.percent() + " %",
                                target.operator().en() + " " + target.percent() + " %")
                        .in(locale);
    }

    private static String path(Figure figure, Locale locale) {
        Target target = figure.rule().target();
        Text cases =
                switch (figure.indicator().counted()) {
                    case DOSSIERS -> new Text("hồ sơ đạt liên tiếp", "good dossiers in a row");
                    case SERVICES -> new Text("dịch vụ phát sinh hồ sơ trực tuyến", "services with an online dossier");
                    case POSTINGS -> new Text("thủ tục niêm yết đầy đủ", "procedures fully posted");
                    case FEEDBACK -> new Text("phản ánh, kiến nghị đạt liên tiếp", "good feedback cases in a row");
                    case RATINGS -> new Text("đánh giá đạt liên tiếp", "good ratings in a row");
                };

        Text text =
                switch (figure.status()) {
                    case MET -> target == null ? new Text("", "") : slack(figure, target);
                    case NOT_MET ->
                        figure.path().map(path -> missing(path, cases)).orElse(new Text("", ""));
                    case NOT_APPLICABLE ->
                        figure.ratio().denominator() == 0
                                ? new Text("Chưa có trường hợp nào trong kỳ.", "No case in this window yet.")
                                : new Text("Chỉ để tham khảo.", "Evidence only.");
                };
        return text.in(locale);
    }

    private static Text missing(PathToTarget path, Text cases) {
        OptionalLong needed = path.needed();
        if (needed.isEmpty()) {
            return new Text("Không còn đạt được bằng hồ sơ mới.", "Out of reach by new cases.");
        } else {
            long missing = path.missing().orElse(0);
            return new Text(
                    "Còn thiếu " + missing + "; cần thêm " + needed.getAsLong() + " " + cases.vi() + " để đạt.",
                    "Short of " + missing + "; " + needed.getAsLong() + " further " + cases.en() + " would do.");
        }
    }

    /// How many more bad cases the target would bear, found by asking it.
    private static Text slack(Figure figure, Target target) {
        Ratio ratio = figure.ratio();
        long bears = 0;

        while (bears < 1000 && target.metBy(ratio.numerator(), ratio.denominator() + bears + 1)) {
            bears++;
        }

        return new Text(
                "Đạt; còn chịu được thêm " + bears + " trường hợp không đạt.",
                "Met; it bears " + bears + " further bad cases.");
    }

    /// The same figure of the window before.
    ///
    /// @param sign `▲` better now, `▼` worse, `=` the same; empty where one of them has no cases
    public record Before(String days, String fraction, String percent, String sign, String told) {

        private static Before of(Ratio now, Ratio then, Window window, Locale locale) {
            int order = now.denominator() == 0 || then.denominator() == 0 ? 0 : Ratio.compareBySize(now, then);
            boolean both = now.denominator() > 0 && then.denominator() > 0;
            return new Before(
                    PageQuestion.day(window.from()) + " – " + PageQuestion.day(window.to()),
                    IndicatorCard.fraction(then),
                    IndicatorCard.percent(then, locale),
                    !both ? "" : order > 0 ? "▲" : order < 0 ? "▼" : "=",
                    !both
                            ? ""
                            : (order > 0
                                            ? new Text("cao hơn kỳ trước", "higher than before")
                                            : order < 0
                                                    ? new Text("thấp hơn kỳ trước", "lower than before")
                                                    : new Text("bằng kỳ trước", "the same as before"))
                                    .in(locale));
        }
    }

    /// So many cases have a defect of their data.
    public record DefectCount(String code, String name, long count) {}

    /// The same computed otherwise.
    public record Variant(String name, String fraction, String percent) {}
}
