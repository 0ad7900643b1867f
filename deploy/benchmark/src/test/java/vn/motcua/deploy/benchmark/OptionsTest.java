package vn.motcua.deploy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void without_words_everything_is_measured_at_a_million_dossiers_of_three_thousand_communes() {
        Options options = Options.parse(List.of());
        assertThat(options.workloads()).containsExactlyInAnyOrder(Workload.values());
        assertThat(options.dossiers()).isEqualTo(1_000_000);
        assertThat(options.offices()).isEqualTo(3_000);
    }

    @Test
    void workloads_and_sizes_are_taken_in_any_order() {
        Options options = Options.parse(List.of("--size", "5000", "S5", "--offices", "20", "S3", "--seconds", "2"));
        assertThat(options).isEqualTo(new Options(Set.of(Workload.S3, Workload.S5), 5_000, 20, 2, 1));
    }

    @Test
    void an_unknown_word_is_answered_with_those_that_there_are() {
        assertThatThrownBy(() -> Options.parse(List.of("S99")))
                .isInstanceOf(Options.WrongCall.class)
                .hasMessage("There is no workload \"S99\". There are: S2, S3, S4, S5, S6, S7, S8, all.");
    }

    @Test
    void a_size_that_is_no_number_is_answered_with_what_it_must_be() {
        assertThatThrownBy(() -> Options.parse(List.of("--size", "many")))
                .hasMessage("--size needs a number from 1 to 100000000, not \"many\".");
        assertThatThrownBy(() -> Options.parse(List.of("--size")))
                .hasMessage("--size needs a number from 1 to 100000000, not \"\".");
        assertThatThrownBy(() -> Options.parse(List.of("--seconds", "0")))
                .hasMessage("--seconds needs a number from 1 to 3600, not \"0\".");
    }
}
