package vn.motcua.award.path;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"Đặng Thị Hoà", "Đặng Thị Hòa", "ĐẶNG  THỊ HOÀ ", "Dang Thi Hoa", "Đặng Thị Hoà"})
    void spellings_of_one_name_are_one(String name) {
        assertThat(FoldedName.of(name)).isEqualTo("dang thi hoa");
    }
}
