package vn.motcua.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    private static Arguments of(String... line) {
        return Arguments.of(List.of(line), Set.of("fresh"), Set.of("offices"), "usage");
    }

    @Test
    void words_switches_and_options_may_stand_in_any_order() {
        Arguments arguments = of("--fresh", "desk", "--offices", "A,B");

        assertThat(arguments).isEqualTo(new Arguments(List.of("desk"), Map.of("fresh", "", "offices", "A,B")));
    }

    @Test
    void a_value_may_follow_an_equals_sign() {
        assertThat(of("--offices=A=B").value("offices")).contains("A=B");
    }

    @Test
    void an_unknown_option_is_refused_with_the_usage() {
        assertThatThrownBy(() -> of("--frehs"))
                .isInstanceOf(StackProblem.class)
                .hasMessage("There is no option --frehs.\nusage")
                .extracting(problem -> ((StackProblem) problem).exitCode())
                .isEqualTo(2);
    }

    @Test
    void a_switch_takes_no_value() {
        assertThatThrownBy(() -> of("--fresh=yes")).hasMessage("There is no option --fresh=yes.\nusage");
    }

    @Test
    void an_option_without_its_value_is_refused() {
        assertThatThrownBy(() -> of("desk", "--offices")).hasMessage("--offices needs a value.\nusage");
    }

    @Test
    void items_are_separated_by_commas_and_trimmed() {
        assertThat(Arguments.items("offices", "A, B,*")).containsExactly("A", "B", "*");
    }

    @Test
    void an_empty_item_is_refused() {
        assertThatThrownBy(() -> Arguments.items("offices", "A,,B"))
                .hasMessage("--offices is a list with commas and no empty item, such as A,B; it was \"A,,B\".");
        assertThatThrownBy(() -> Arguments.items("offices", "")).isInstanceOf(StackProblem.class);
    }
}
