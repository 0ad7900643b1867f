package vn.motcua.dossier.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    @ParameterizedTest
    @CsvSource({
        "000.17.22.H56, H56.22.17",
        "000.00.22.H56, H56.22",
        "000.00.00.H56, H56",
        "012.17.22.H56, H56.22.17.012"
    })
    void an_agency_is_the_same_in_its_old_and_its_new_shape(String old, String now) {
        assertThat(new AgencyCode(old).shapes()).containsExactly(old, now);
        assertThat(new AgencyCode(now).shapes()).containsExactly(now, old);
        assertThat(new AgencyCode(old).same(new AgencyCode(now))).isTrue();
    }

    @Test
    void a_code_that_never_had_an_old_shape_stays_alone() {
        assertThat(new AgencyCode("H56.22.17.012.05").shapes()).containsExactly("H56.22.17.012.05");
        assertThat(new AgencyCode("VPCP").shapes()).containsExactly("VPCP");
        assertThat(new AgencyCode("H56.22.17").same(new AgencyCode("H56.22.18")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "h56.22",
                "H56..22",
                ".H56",
                "H56.",
                "H56 22",
                "UBND xã",
                "H5612345678901234567890123456789012345"
            })
    void what_is_no_code_of_an_agency_is_none(String text) {
        assertThat(AgencyCode.of(text)).isEmpty();
    }

    @Test
    void both_official_shapes_of_dossier_codes_are_read_and_kept_as_written() {
        DossierCode legal = DossierCode.of("000.17.22.H56-210531-0001").orElseThrow();
        assertThat(legal.text()).isEqualTo("000.17.22.H56-210531-0001");
        assertThat(legal.agency().text()).isEqualTo("000.17.22.H56");
        assertThat(legal.day()).isEqualTo(LocalDate.of(2021, 5, 31));
        assertThat(legal.serial()).isEqualTo("0001");

        DossierCode longer = DossierCode.of("G09.20-20260609-0092637").orElseThrow();
        assertThat(longer.day()).isEqualTo(LocalDate.of(2026, 6, 9));
        assertThat(longer.serial()).isEqualTo("0092637");
        assertThat(DossierCode.of("G09.20-260609-48213")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H56.22.17-240230-0001",
                "H56.22.17-20241301-0001",
                "H56.22.17-2405-0001",
                "H56.22.17-240501-001",
                "H56.22.17-240501-00000001",
                "H56.22.17-240501",
                "h56-240501-0001",
                "H56.22.17-240501-0001 "
            })
    void what_is_no_official_code_is_none(String text) {
        assertThat(DossierCode.of(text)).isEmpty();
    }

    @Test
    void a_code_that_we_issue_is_read_back_as_it_was_issued() {
        DossierCode issued = DossierCode.issued("H56.22.17", LocalDate.of(2024, 6, 3), 7);
        assertThat(issued.text()).isEqualTo("H56.22.17-240603-0007");
        assertThat(DossierCode.of(issued.text())).contains(issued);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DossierCode.issued("H56.22.17", LocalDate.of(2024, 6, 3), 10_000_000));
        assertThatIllegalArgumentException().isThrownBy(() -> DossierCode.issued("xã", LocalDate.of(2024, 6, 3), 1));
    }

    @Test
    void a_time_is_local_in_vietnam_and_written_back_as_it_was_read() {
        Instant time = NationalTime.second("20240603080000").orElseThrow();
        assertThat(time).isEqualTo(Instant.parse("2024-06-03T01:00:00Z"));
        assertThat(NationalTime.text(time)).isEqualTo("20240603080000");
        assertThat(NationalTime.promisedDay("20240610")).contains(Instant.parse("2024-06-10T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20240230080000",
                "20240603240000",
                "20240603086000",
                "2024060308000",
                "202406030800000",
                "20240603",
                "2024-06-03T08:00:00",
                "03/06/2024 08:00",
                "00010101000000",
                "99991231235959",
                "+2024060308000"
            })
    void what_is_no_time_of_the_format_is_none(String text) {
        assertThat(NationalTime.second(text)).isEmpty();
    }
}
