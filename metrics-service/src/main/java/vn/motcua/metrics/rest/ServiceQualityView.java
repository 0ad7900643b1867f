package vn.motcua.metrics.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.report.QualityItem;

/// The items of decision 766 with their points, and what data the others lack. There is no total of 100: points of
/// items without data are not guessed.
///
/// @param knownAt what had become known by that instant was used
/// @param points of all items with data together
/// @param of full marks of those items together
public record ServiceQualityView(
        String office,
        FiguresView.WindowView window,
        Instant asOf,
        Instant knownAt,
        FiguresView.FreshnessView freshness,
        String legalBasis,
        String points,
        int of,
        List<GroupView> groups) {

    static ServiceQualityView of(Question question, Known known, Map<QualityItem, Ratio> ratios) {
        List<ItemView> items = Arrays.stream(QualityItem.values())
                .map(item -> ItemView.of(item, ratios.get(item)))
                .toList();
        return new ServiceQualityView(
                question.office().code(),
                FiguresView.WindowView.of(question.window()),
                question.asOf(),
                known.at(),
                known.freshness(),
                "QĐ 766/QĐ-TTg, 23/6/2022",
                sum(items),
                full(items),
                Arrays.stream(QualityItem.values())
                        .map(QualityItem::group)
                        .distinct()
                        .map(group -> {
                            List<ItemView> its = Arrays.stream(QualityItem.values())
                                    .filter(item -> item.group().equals(group))
                                    .map(item -> ItemView.of(item, ratios.get(item)))
                                    .toList();
                            return new GroupView(
                                    group, its.stream().mapToInt(ItemView::max).sum(), sum(its), full(its), its);
                        })
                        .toList());
    }

    private static String sum(List<ItemView> items) {
        return items.stream()
                .filter(item -> item.points() != null)
                .map(item -> new BigDecimal(String.valueOf(item.points())))
                .reduce(new BigDecimal("0.00"), BigDecimal::add)
                .toPlainString();
    }

    private static int full(List<ItemView> items) {
        return items.stream()
                .filter(item -> item.points() != null)
                .mapToInt(ItemView::max)
                .sum();
    }

    /// A group of items.
    ///
    /// @param max full marks of the whole group
    /// @param points of its items with data
    /// @param of full marks of its items with data
    public record GroupView(String code, int max, String points, int of, List<ItemView> items) {}

    /// One item.
    ///
    /// @param threshold percentage from which on full marks are given
    /// @param pointsKnown false when its share of the group's marks is a house rule
    /// @param points two decimals; null without data
    /// @param missing what data it lacks; absent when it has points
    public record ItemView(
            String code,
            Text name,
            int max,
            int threshold,
            boolean pointsKnown,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable @JsonInclude(Include.ALWAYS) String points,
            @Nullable Text missing) {

        static ItemView of(QualityItem item, @Nullable Ratio ratio) {
            return new ItemView(
                    item.code(),
                    item.title(),
                    item.scoring().max(),
                    item.scoring().threshold(),
                    item.pointsKnown(),
                    ratio == null ? null : Long.valueOf(ratio.numerator()),
                    ratio == null ? null : Long.valueOf(ratio.denominator()),
                    ratio == null ? null : item.scoring().points(ratio).toPlainString(),
                    ratio == null ? item.needs() : null);
        }
    }
}
