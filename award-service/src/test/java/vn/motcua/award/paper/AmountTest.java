package vn.motcua.award.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | Không | 0",
                "5 | Năm | 5",
                "15 | Mười lăm | 15",
                "21 | Hai mươi mốt | 21",
                "24 | Hai mươi tư | 24",
                "105 | Một trăm linh năm | 105",
                "360000 | Ba trăm sáu mươi nghìn | 360.000",
                "710000 | Bảy trăm mười nghìn | 710.000",
                "1410000 | Một triệu bốn trăm mười nghìn | 1.410.000",
                "1518000 | Một triệu năm trăm mười tám nghìn | 1.518.000",
                "2005000 | Hai triệu không trăm linh năm nghìn | 2.005.000",
                "1000001 | Một triệu không trăm linh một | 1.000.001",
                "3000000000 | Ba tỷ | 3.000.000.000"
            })
    void amounts_are_written_in_figures_and_words(long amount, String words, String figures) {
        assertThat(Amount.words(amount)).isEqualTo(words);
        assertThat(Amount.figures(amount)).isEqualTo(figures);
    }

    @Test
    void what_is_no_amount_has_no_words() {
        assertThatThrownBy(() -> Amount.words(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Amount.words(1_000_000_000_000L)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void small_numbers_have_a_zero_in_front() {
        assertThat(Amount.twoDigits(5)).isEqualTo("05");
        assertThat(Amount.twoDigits(12)).isEqualTo("12");
    }
}
