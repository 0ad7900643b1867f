package vn.motcua.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.metrics.indicator.Ratio;

class CappedLinearTest {

    @Test
    void below_the_threshold_points_are_in_proportion_and_from_it_on_full() {
        for (int max = 1; max <= 22; max++) {
            for (int threshold : new int[] {1, 50, 80, 90, 99, 100}) {
                CappedLinear scoring = new CappedLinear(max, threshold);
                BigDecimal last = BigDecimal.ZERO;
                for (int percent = 0; percent <= 100; percent++) {
                    BigDecimal points = scoring.points(new Ratio(percent, 100));

                    double plain = percent >= threshold ? max : (double) percent * max / threshold;
                    assertThat(points.doubleValue())
                            .as("%d of %d from %d", percent, max, threshold)
                            .isBetween(plain - 0.00501, plain + 0.00501);
                    assertThat(points.scale()).isEqualTo(2);
                    assertThat(points).isGreaterThanOrEqualTo(last);
                    last = points;
                }
                assertThat(scoring.points(new Ratio(0, 7))).isEqualTo("0.00");
                assertThat(scoring.points(new Ratio(threshold, 100)))
                        .isEqualByComparingTo(new BigDecimal(max, MathContext.UNLIMITED));
                assertThat(scoring.points(new Ratio(7, 7))).isEqualByComparingTo(BigDecimal.valueOf(max));
            }
        }
    }

    @Test
    void two_decimals_are_rounded_half_up() {
        assertThat(new CappedLinear(10, 80).points(new Ratio(1, 3))).isEqualTo("4.17");
        assertThat(new CappedLinear(1, 100).points(new Ratio(5, 1000))).isEqualTo("0.01");
        assertThat(new CappedLinear(1, 100).points(new Ratio(4, 1000))).isEqualTo("0.00");
    }

    @Test
    void a_scoring_without_marks_or_threshold_cannot_be_made() {
        assertThatThrownBy(() -> new CappedLinear(0, 80)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CappedLinear(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CappedLinear(1, 101)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_items_of_the_groups_come_to_the_marks_of_the_decision() {
        assertThat(Arrays.stream(QualityItem.values())
                        .collect(Collectors.groupingBy(QualityItem::group, Collectors.summingInt(item -> item.scoring()
                                .max()))))
                .isEqualTo(Map.of("CKMB", 18, "TDGQ", 20, "DVTT", 12, "TTTT", 10, "MDSH", 22, "MDHL", 18));
    }
}
