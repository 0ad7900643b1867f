package vn.motcua.award.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "Chủ tịch UBND xã, UBND xã Vĩnh Yên, Chủ tịch Ủy ban nhân dân xã Vĩnh Yên, Chủ tịch, Vĩnh Yên",
        "Chủ tịch UBND xã, Xã Vĩnh Yên, Chủ tịch Ủy ban nhân dân Xã Vĩnh Yên, Chủ tịch, Vĩnh Yên",
        "Chủ tịch UBND huyện, UBND huyện Mẫu, Chủ tịch Ủy ban nhân dân huyện Mẫu, Chủ tịch, Mẫu",
        "Giám đốc Sở, Sở Nội vụ, Giám đốc Sở Nội vụ, Giám đốc, Sở Nội vụ",
        "Chủ tịch UBND xã, Ủy ban nhân dân phường Kim Long, Chủ tịch Ủy ban nhân dân phường Kim Long, Chủ tịch, Kim Long"
    })
    void what_a_post_and_its_office_both_say_is_said_once(
            String title, String office, String issuer, String post, String place) {
        assertThat(Words.issuer(title, office)).isEqualTo(issuer);
        assertThat(Words.post(title)).isEqualTo(post);
        assertThat(Words.place(office)).isEqualTo(place);
    }

    @Test
    void days_and_the_first_two_months_have_a_zero_before_them() {
        assertThat(Words.day(LocalDate.of(2025, 2, 3))).isEqualTo("03/02/2025");
        assertThat(Words.day(LocalDate.of(2024, 9, 30))).isEqualTo("30/9/2024");
    }

    @Test
    void letters_written_in_parts_become_whole_and_invisible_ones_go() {
        assertThat(Words.plain("  Nguyễn\u0000 Thi\u0323\u200b\n Hoà ")).isEqualTo("Nguyễn Thị Hoà");
    }
}
