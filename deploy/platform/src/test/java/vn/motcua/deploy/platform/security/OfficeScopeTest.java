package vn.motcua.deploy.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OfficeScopeTest {

    /// Province X01 with district X01.02 with commune X01.02.03.
    private static final OfficeTree TREE = office -> switch (office) {
        case "X01.02.03" -> List.of("X01.02.03", "X01.02", "X01");
        case "X01.02" -> List.of("X01.02", "X01");
        default -> List.of(office);
    };

    @Test
    void an_office_includes_all_below_it_and_nothing_above() {
        OfficeScope district = OfficeScope.of(List.of("X01.02"));

        assertThat(district.covers("X01.02.03", TREE)).isTrue();
        assertThat(district.covers("X01.02", TREE)).isTrue();
        assertThat(district.covers("X01", TREE)).isFalse();
        assertThat(district.covers("X01.020", TREE)).isFalse();
    }

    @Test
    void no_claim_means_no_office() {
        assertThat(OfficeScope.of(List.of()).covers("X01", TREE)).isFalse();
    }

    @Test
    void a_star_means_every_office_even_an_unknown_one() {
        assertThat(OfficeScope.of(List.of("*")).covers("Y99", TREE)).isTrue();
    }
}
