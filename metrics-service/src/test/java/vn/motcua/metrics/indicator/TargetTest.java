package vn.motcua.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.metrics.indicator.Target.Operator;

class TargetTest {

    @ParameterizedTest
    @CsvSource({
        "90, 100, GT, 90, NOT_MET",
        "901, 1000, GT, 90, MET",
        "900, 1000, GT, 90, NOT_MET",
        "9, 10, GT, 90, NOT_MET",
        "10, 10, GT, 90, MET",
        "100, 100, EQ, 100, MET",
        "99, 100, EQ, 100, NOT_MET",
        "90, 100, GE, 90, MET",
        "0, 0, GT, 90, NOT_APPLICABLE",
        "0, 0, EQ, 100, NOT_APPLICABLE",
        "9007199254740993, 9007199254740993, EQ, 100, MET",
        "9007199254740992, 9007199254740993, EQ, 100, NOT_MET"
    })
    void a_target_is_compared_as_integers_and_tren_is_strictly_greater(
            long numerator, long denominator, Operator operator, int percent, Status status) {
        assertThat(new Ratio(numerator, denominator).against(new Target(operator, percent)))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"94999, 100000, 0.9499", "1, 3, 0.3333", "2, 3, 0.6666", "1, 1, 1.0000", "0, 7, 0.0000"})
    void a_ratio_is_cut_to_four_decimals_and_never_rounded_up(long numerator, long denominator, String shown) {
        assertThat(new Ratio(numerator, denominator).value().orElseThrow()).hasToString(shown);
    }

    @Test
    void without_cases_there_is_no_ratio() {
        assertThat(new Ratio(0, 0).value()).isEmpty();
    }

    @Test
    void more_than_all_cannot_be_good() {
        assertThatThrownBy(() -> new Ratio(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_path_to_a_target_is_what_trying_one_case_after_another_finds() {
        for (Operator operator : Operator.values()) {
            for (int percent : new int[] {0, 1, 50, 85, 90, 95, 99, 100}) {
                Target target = new Target(operator, percent);

                for (int all = 0; all <= 40; all++) {
                    for (int good = 0; good <= all; good++) {
                        Ratio now = new Ratio(good, all);
                        PathToTarget path = PathToTarget.byNewCases(now, target);
                        assertThat(path.needed()).as("%s %s", now, target).isEqualTo(neededByTrying(now, target));
                        assertThat(path.missing()).as("%s %s", now, target).isEqualTo(missingByTrying(now, target));
                    }
                }
            }
        }
    }

    @Test
    void a_service_without_online_dossier_is_turned_by_its_first_one() {
        PathToTarget path = PathToTarget.byTurningCases(new Ratio(9, 12), new Target(Operator.GT, 90));
        assertThat(path).isEqualTo(new PathToTarget(OptionalLong.of(2), OptionalLong.of(2)));
    }

    private static OptionalLong neededByTrying(Ratio now, Target target) {
        for (int more = 0; more <= 5000; more++) {
            if (new Ratio(now.numerator() + more, now.denominator() + more).against(target) == Status.MET) {
                return OptionalLong.of(more);
            }
        }
        return OptionalLong.empty();
    }

    private static OptionalLong missingByTrying(Ratio now, Target target) {
        if (now.denominator() == 0) {
            return OptionalLong.empty();
        }
        for (long more = 0; now.numerator() + more <= now.denominator(); more++) {
            if (new Ratio(now.numerator() + more, now.denominator()).against(target) == Status.MET) {
                return OptionalLong.of(more);
            }
        }
        return OptionalLong.empty();
    }
}
