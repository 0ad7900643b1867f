package vn.motcua.award.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperNumberTest {

    @ParameterizedTest
    @CsvSource({
        "5/QĐ-UBND, 5, QĐ-UBND, 05/QĐ-UBND",
        "005 / QĐ-UBND, 5, QĐ-UBND, 05/QĐ-UBND",
        "112/QĐ-UBND, 112, QĐ-UBND, 112/QĐ-UBND",
        "999999/TTr-VP, 999999, TTr-VP, 999999/TTr-VP",
        "3/2024/QĐ-UBND, 3, 2024/QĐ-UBND, 03/2024/QĐ-UBND",
        "1000000/QĐ, 0, 1000000/QĐ, 1000000/QĐ",
        "0/QĐ, 0, 0/QĐ, 0/QĐ",
        "QĐ-5, 0, QĐ-5, QĐ-5"
    })
    void however_it_is_written_a_number_is_one(String written, int order, String mark, String shown) {
        PaperNumber number = PaperNumber.of(written);

        assertThat(number).isEqualTo(new PaperNumber(order, mark));
        assertThat(number).hasToString(shown);
    }

    @Test
    void letters_written_in_parts_are_the_same_mark() {
        assertThat(PaperNumber.of("5/Q\u0110-UBND\u200b")).isEqualTo(PaperNumber.of("05/QĐ-UBND"));
    }
}
