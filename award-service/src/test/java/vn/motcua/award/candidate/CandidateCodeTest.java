package vn.motcua.award.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CandidateCodeTest {

    @Test
    void a_sign_in_name_is_its_own_code_where_it_may_be_one() {
        assertThat(CandidateCode.ofName("Hoa.TT").value()).isEqualTo("hoa.tt");
    }

    @Test
    void names_that_no_code_may_hold_are_kept_apart_from_each_other_and_from_those_that_it_may() {
        List<String> names = List.of(
                "hoa@xa", "hoa-xa", "hoa xa", "hoà", "@", "..", "x".repeat(200), "x".repeat(201), "x".repeat(64));

        Set<String> codes = names.stream()
                .map(CandidateCode::ofName)
                .map(CandidateCode::value)
                .collect(Collectors.toSet());

        assertThat(codes).hasSize(names.size()).allMatch(code -> code.length() <= 64);
    }
}
