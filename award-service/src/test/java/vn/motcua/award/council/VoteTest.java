package vn.motcua.award.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.award.reading.Settings;

/// A council of seven; one recused; two in writing. ⚖ none for a certificate of commendation: the rule is a setting.
class VoteTest {

    @ParameterizedTest(name = "{0} {1}: {2} of {3} = {4} % → {5}")
    @CsvSource({
        "ALL_MEMBERS, >1/2, 4, 7, 57.14, true",
        "ALL_MEMBERS, >1/2, 3, 7, 42.85, false",
        "PRESENT, >1/2, 3, 5, 60.00, true",
        "NON_RECUSED, >1/2, 3, 6, 50.00, false",
        "NON_RECUSED, >=1/2, 3, 6, 50.00, true",
        "NON_RECUSED, >=2/3, 4, 6, 66.66, true",
        "ALL_MEMBERS, >=2/3, 4, 7, 57.14, false",
        "PRESENT, >=80/99, 4, 5, 80.00, false",
        "PRESENT, >=4/5, 4, 5, 80.00, true"
    })
    void of_seven_with_one_recused_and_two_in_writing(
            String base, String pass, int yes, int of, String percent, boolean passed) {
        List<Choice> choices = new ArrayList<>(Collections.nCopies(yes, Choice.YES));
        choices.addAll(Collections.nCopies(5 - yes, Choice.NO));

        Tally tally = Tally.of("hoa", 7, 1, choices, VoteRule.of(new Settings.Vote("2/3", pass, base)));

        assertThat(tally.of()).isEqualTo(of);
        assertThat(tally.percent()).isEqualTo(percent);
        assertThat(tally.passed()).isEqualTo(passed);
        assertThat(tally.recused()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} of {1} → {2}")
    @CsvSource({"5, 7, true", "4, 7, false", "2, 3, true", "1, 3, false", "6, 9, true", "0, 1, false"})
    void a_quorum_of_two_thirds_counts_those_in_writing(int tookPart, int members, boolean quorate) {
        assertThat(VoteRule.of(Settings.DEFAULT.vote()).quorate(tookPart, members))
                .isEqualTo(quorate);
    }

    @Test
    void a_blank_vote_is_counted_but_supports_nobody() {
        Tally tally = Tally.of(
                "hoa",
                4,
                0,
                List.of(Choice.YES, Choice.YES, Choice.BLANK, Choice.BLANK),
                VoteRule.of(new Settings.Vote("2/3", ">1/2", "PRESENT")));

        assertThat(tally.blank()).isEqualTo(2);
        assertThat(tally.passed()).isFalse();
    }

    @Test
    void nobody_passes_without_anybody_to_vote() {
        assertThat(Tally.of("hoa", 1, 1, List.of(), VoteRule.of(new Settings.Vote("1/3", ">=1/99", "NON_RECUSED")))
                        .passed())
                .isFalse();
    }
}
