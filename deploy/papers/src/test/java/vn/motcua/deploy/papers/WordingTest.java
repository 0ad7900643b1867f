package vn.motcua.deploy.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "2024-05-02, ngày 02 tháng 5 năm 2024",
        "2024-01-31, ngày 31 tháng 01 năm 2024",
        "2024-02-09, ngày 09 tháng 02 năm 2024",
        "2025-12-10, ngày 10 tháng 12 năm 2025"
    })
    void days_below_ten_and_the_first_two_months_have_a_zero_in_front(LocalDate day, String written) {
        assertThat(Wording.day(day)).isEqualTo(written);
        assertThat("ngày " + Wording.brief(day).replaceFirst("/", " tháng ").replaceFirst("/", " năm "))
                .isEqualTo(written);
    }

    @Test
    void moments_are_written_in_local_time() {
        Instant evening = Instant.parse("2024-05-01T18:05:00Z");

        assertThat(Wording.moment(evening)).isEqualTo("01 giờ 05 phút, ngày 02 tháng 5 năm 2024");
        assertThat(Wording.figures(evening)).isEqualTo("01:05 02/05/2024");
    }

    @Test
    void texts_of_strangers_lose_what_nobody_sees_and_nothing_else() {
        assertThat(Wording.shown(Normalizer.normalize("Tiếng Việt", Normalizer.Form.NFD)))
                .isEqualTo("Tiếng Việt");
        assertThat(Wording.shown(" a\u0000\u0001\u202eb\ud800\uffff\tc\nd<&>\" "))
                .isEqualTo("ab c\nd<&>\"");
    }

    @Test
    void capitals_are_vietnamese() {
        assertThat(Wording.capitals("Ủy ban nhân dân phường Đống Đa, quận Đ'ắk ỡ"))
                .isEqualTo("ỦY BAN NHÂN DÂN PHƯỜNG ĐỐNG ĐA, QUẬN Đ'ẮK Ỡ");
    }
}
