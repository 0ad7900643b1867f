package vn.motcua.deploy.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | en",
                "en-GB,vi;q=0.5 | en",
                "vi | vi",
                "vi-VN,en;q=0.9 | vi",
                "fr | vi",
                "fr,en;q=0.3 | en",
                "'' | vi",
                "not a header;;;=== | vi"
            })
    void vietnamese_is_spoken_unless_english_is_asked_for(String header, String language) {
        assertThat(Languages.of(header).getLanguage()).isEqualTo(language);
    }

    @Test
    void without_a_header_vietnamese_is_spoken() {
        assertThat(Languages.of(null)).isEqualTo(Languages.VIETNAMESE);
        assertThat(new Text("Xin chào", "Hello").in(Languages.of(null))).isEqualTo("Xin chào");
        assertThat(new Text("Xin chào", "Hello").in(Languages.ENGLISH)).isEqualTo("Hello");
    }
}
