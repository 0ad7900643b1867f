package vn.motcua.metrics.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SequenceTest {

    @Test
    void numbers_in_order_are_taken_once() {
        Sequence sequence = new Sequence(0, Map.of());

        assertThat(sequence.take(1)).isTrue();
        assertThat(sequence.take(2)).isTrue();
        assertThat(sequence.take(2)).isFalse();
        assertThat(sequence.take(1)).isFalse();
        assertThat(sequence.highest()).isEqualTo(2);
        assertThat(sequence.gaps()).isEmpty();
    }

    @Test
    void a_jump_leaves_a_gap_that_late_numbers_fill_once_each() {
        Sequence sequence = new Sequence(2, Map.of());

        assertThat(sequence.take(7)).isTrue();
        assertThat(sequence.gaps()).isEqualTo(Map.of(3L, 6L));
        assertThat(sequence.take(4)).isTrue();
        assertThat(sequence.gaps()).isEqualTo(Map.of(3L, 3L, 5L, 6L));
        assertThat(sequence.take(4)).isFalse();
        assertThat(sequence.take(6)).isTrue();
        assertThat(sequence.take(5)).isTrue();
        assertThat(sequence.take(3)).isTrue();
        assertThat(sequence.gaps()).isEmpty();
        assertThat(sequence.highest()).isEqualTo(7);
    }

    @Test
    void gaps_of_before_are_still_open() {
        Sequence sequence = new Sequence(10, Map.of(4L, 5L));

        assertThat(sequence.take(3)).isFalse();
        assertThat(sequence.take(5)).isTrue();
        assertThat(sequence.gaps()).isEqualTo(Map.of(4L, 4L));
    }
}
