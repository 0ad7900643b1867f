package vn.motcua.award.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// ⚖ NĐ 30/2020/NĐ-CP, Điều 13
class SignedAsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "head, -, -, -, CHỦ TỊCH",
                "head, -, -, Ủy ban nhân dân, TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH",
                "acting, -, -, -, Q. CHỦ TỊCH",
                "deputy, -, -, -, KT. CHỦ TỊCH|PHÓ CHỦ TỊCH",
                "deputy, Phó Chủ tịch Thường trực, -, -, KT. CHỦ TỊCH|PHÓ CHỦ TỊCH THƯỜNG TRỰC",
                "deputy, -, -, Ủy ban nhân dân, TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH",
                "authorised, Trưởng phòng Nội vụ, Giấy ủy quyền số 3, -, TUQ. CHỦ TỊCH|TRƯỞNG PHÒNG NỘI VỤ"
            })
    void each_capacity_has_its_lines(String capacity, String post, String basis, String body, String lines) {
        SignedAs as = new SignedAs(capacity, post, basis);

        assertThat(as.wrong()).isNull();
        assertThat(String.join("|", as.lines("Chủ tịch", body))).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "head, Phó Chủ tịch, -, post",
                "acting, Chủ tịch, -, post",
                "head, -, Giấy ủy quyền, basis",
                "deputy, -, Giấy ủy quyền, basis",
                "authorised, -, Giấy ủy quyền, post",
                "authorised, Trưởng phòng, -, basis",
                "authorised, ' ', Giấy ủy quyền, post"
            })
    void only_somebody_authorised_names_the_authorisation(String capacity, String post, String basis, String field) {
        assertThat(new SignedAs(capacity, post, basis).wrong()).isEqualTo(field);
    }

    @Test
    void there_are_no_other_capacities() {
        assertThatThrownBy(() -> new SignedAs("king", null, null)).isInstanceOf(IllegalArgumentException.class);
    }
}
