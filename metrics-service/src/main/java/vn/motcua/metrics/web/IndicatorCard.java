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
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.PathToTarget;
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.indicator.Target;

/// One indicator as a person reads it.
///
/// @param percent `95,72 %`, cut; `–` without cases
/// @param fraction `336 / 351`
/// @param promise `trên 95 %`
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
        List<String> defects,
        List<Variant> variants) {
    static IndicatorCard of(Figure figure, Locale locale) {
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
                figure.defects().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(defect ->
                                defect(defect.getKey(), defect.getValue()).in(locale))
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

    private static Text defect(String code, long count) {
        return switch (code) {
            case "no-due-date" -> new Text(count + " hồ sơ không có hạn trả", count + " dossiers without a due date");
            case "missing-result-file" ->
                new Text(count + " hồ sơ thiếu tệp kết quả điện tử", count + " dossiers without their result file");
            case "no-digitisation-record" ->
                new Text(count + " hồ sơ không có ghi nhận số hoá", count + " dossiers without a digitisation record");
            case "fee-unknown" ->
                new Text(count + " hồ sơ không rõ có phí hay không", count + " dossiers whose fee nobody states");
            default -> new Text(code + ": " + count, code + ": " + count);
        };
    }

    /// The same computed otherwise.
    public record Variant(String name, String fraction, String percent) {}
}
