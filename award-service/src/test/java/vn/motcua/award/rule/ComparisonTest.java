package vn.motcua.award.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void above_ninety_percent_means_more_than_ninety() {
        assertThat(Comparison.ABOVE.holds(new Figure(90, 100), 90)).isFalse();
        assertThat(Comparison.ABOVE.holds(new Figure(901, 1000), 90)).isTrue();
        assertThat(Comparison.AT_LEAST.holds(new Figure(90, 100), 90)).isTrue();
    }

    @Test
    void a_hundred_percent_is_all_of_them() {
        assertThat(Comparison.EXACTLY.holds(new Figure(999_999, 1_000_000), 100))
                .isFalse();
        assertThat(Comparison.EXACTLY.holds(new Figure(7, 7), 100)).isTrue();
        assertThat(Comparison.EXACTLY.needed(new Figure(6, 7), 100)).isEqualTo(OptionalLong.empty());
    }

    @Test
    void sixty_seven_of_seventy_two_lack_two_cases_or_twenty_nine_good_ones_in_a_row() {
        assertThat(Comparison.ABOVE.missing(new Figure(67, 72), 95)).isEqualTo(2);
        assertThat(Comparison.ABOVE.needed(new Figure(67, 72), 95)).isEqualTo(OptionalLong.of(29));
    }

    @Test
    void missing_is_the_least_number_of_cases_that_would_do() {
        for (Comparison comparison : new Comparison[] {Comparison.ABOVE, Comparison.AT_LEAST}) {
            for (int percent = 0; percent < 100; percent += 5) {
                for (int all = 1; all <= 60; all++) {
                    for (int good = 0; good <= all; good++) {
                        int short_ = 0;
                        while (good + short_ <= all && !comparison.holds(new Figure(good + short_, all), percent)) {
                            short_++;
                        }
                        assertThat(comparison.missing(new Figure(good, all), percent))
                                .as("%s %d of %d/%d", comparison, percent, good, all)
                                .isEqualTo(short_);
                    }
                }
            }
        }
    }

    @Test
    void needed_is_the_least_number_of_good_cases_in_a_row_that_would_do() {
        for (Comparison comparison : new Comparison[] {Comparison.ABOVE, Comparison.AT_LEAST}) {
            for (int percent = 0; percent < 100; percent += 5) {
                for (int all = 1; all <= 40; all++) {
                    for (int good = 0; good <= all; good++) {
                        long more = 0;
                        while (!comparison.holds(new Figure(good + more, all + more), percent)) {
                            more++;
                        }
                        assertThat(comparison.needed(new Figure(good, all), percent))
                                .as("%s %d of %d/%d", comparison, percent, good, all)
                                .isEqualTo(OptionalLong.of(more));
                    }
                }
            }
        }
    }

    @Test
    void shares_are_cut_and_never_rounded() {
        assertThat(new Figure(67, 72).ratio()).isEqualTo("0.9305");
        assertThat(new Figure(94_999, 100_000).words().vi()).isEqualTo("94999/100000 = 94,99 %");
        assertThat(new Figure(0, 0).ratio()).isNull();
    }
}
