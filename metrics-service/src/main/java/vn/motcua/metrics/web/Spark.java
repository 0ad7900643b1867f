package vn.motcua.metrics.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.figures.Point;
import vn.motcua.metrics.indicator.Target;

/// The course of one ratio in a drawing of 100 by 30: a line with a dot for each point that has cases. Each dot tells
/// its days and its fraction.
///
/// @param line the points of the line, as SVG wants them; empty with fewer than two
/// @param target height of the line of the target; absent without
/// @param told all points in one sentence, for those who do not see it
record Spark(String line, List<Dot> dots, @Nullable String target, String told) {

    private static final double WIDTH = 100;
    private static final double HEIGHT = 30;
    private static final double EDGE = 3;

    /// One point.
    ///
    /// @param told its days and its fraction
    record Dot(String x, String y, String told) {}

    static Spark of(List<Point> points, @Nullable Target target, Locale locale) {
        List<Point> drawn =
                points.stream().filter(point -> point.ratio().denominator() > 0).toList();
        double lowest = drawn.stream().mapToDouble(Spark::percent).min().orElse(0);
        // The scale begins a little below what is shown, so that a fall from 99 to 96 can be seen.
        double floor = Math.max(0, Math.min(lowest, target == null ? 100 : target.percent()) - 5);
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (point.ratio().denominator() > 0) {
                double x = points.size() == 1 ? WIDTH / 2 : EDGE + (WIDTH - 2 * EDGE) * i / (points.size() - 1);
                dots.add(new Dot(number(x), number(y(percent(point), floor)), told(point, locale)));
            }
        }
        return new Spark(
                dots.size() < 2
                        ? ""
                        : dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" ")),
                dots,
                target == null ? null : number(y(target.percent(), floor)),
                drawn.stream().map(point -> told(point, locale)).collect(Collectors.joining("; ")));
    }

    private static double percent(Point point) {
        return 100.0 * point.ratio().numerator() / point.ratio().denominator();
    }

    private static double y(double percent, double floor) {
        return EDGE + (HEIGHT - 2 * EDGE) * (100 - percent) / (100 - floor);
    }

    private static String told(Point point, Locale locale) {
        return PageQuestion.day(point.window().from()) + " – "
                + PageQuestion.day(point.window().to()) + ": " + IndicatorCard.fraction(point.ratio()) + " = "
                + IndicatorCard.percent(point.ratio(), locale);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
