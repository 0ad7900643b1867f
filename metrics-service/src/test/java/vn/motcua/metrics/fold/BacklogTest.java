package vn.motcua.metrics.fold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BacklogTest {

    @Test
    void is_long_while_batches_come_full() {
        Backlog backlog = new Backlog(100);
        assertThat(backlog.isLong()).isFalse();

        backlog.took(100);
        assertThat(backlog.isLong()).isTrue();

        backlog.took(99);
        assertThat(backlog.isLong()).isFalse();
    }
}
