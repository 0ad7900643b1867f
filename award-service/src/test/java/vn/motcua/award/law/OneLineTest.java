package vn.motcua.award.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void letters_written_in_parts_become_whole_and_invisible_ones_go() {
        assertThat(OneLine.of("  Nguyễn\u0000 Thi\u0323\u200b\n Hoà ")).isEqualTo("Nguyễn Thị Hoà");
    }
}
