package vn.motcua.metrics.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.motcua.metrics.indicator.Ratio;

class RankingTest {

    @Test
    void equal_ratios_share_a_rank_and_the_next_one_is_left_out() {
        Ranking ranking =
                Ranking.of(List.of(entry("A", 9, 10), entry("B", 20, 20), entry("C", 18, 20), entry("D", 8, 10)), 10);

        assertThat(ranking.ranked()).extracting(place -> place.entry().office()).containsExactly("B", "C", "A", "D");
        assertThat(ranking.ranked()).extracting(Ranking.Place::rank).containsExactly(1, 2, 2, 4);
        assertThat(ranking.ranked()).extracting(Ranking.Place::sharedBy).containsExactly(1, 2, 2, 1);
    }

    @Test
    void ratios_that_agree_in_four_decimals_are_still_told_apart() {
        Ranking ranking = Ranking.of(List.of(entry("A", 99_998, 100_000), entry("B", 99_999, 100_000)), 1);

        assertThat(ranking.ranked()).extracting(place -> place.entry().office()).containsExactly("B", "A");
        assertThat(ranking.ranked()).extracting(Ranking.Place::rank).containsExactly(1, 2);
    }

    @Test
    void an_office_with_fewer_cases_than_the_sample_has_no_rank_and_takes_none_away() {
        Ranking ranking = Ranking.of(List.of(entry("A", 9, 9), entry("B", 5, 10), entry("C", 0, 0)), 10);

        assertThat(ranking.ranked()).extracting(place -> place.entry().office()).containsExactly("B");
        assertThat(ranking.ranked()).extracting(Ranking.Place::rank).containsExactly(1);
        assertThat(ranking.unranked())
                .extracting(place -> place.entry().office())
                .containsExactly("A", "C");
        assertThat(ranking.unranked()).allMatch(place -> place.rank() == null);
    }

    @Test
    void without_cases_there_is_no_rank_whatever_the_sample() {
        assertThat(Ranking.of(List.of(entry("A", 0, 0)), 0).ranked()).isEmpty();
    }

    @Test
    void a_better_ratio_never_ranks_behind_and_the_order_of_asking_does_not_matter() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Ranking.Entry> entries = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                int all = random.nextInt(8);
                entries.add(entry("X" + i, all == 0 ? 0 : random.nextInt(all + 1), all));
            }
            Ranking ranking = Ranking.of(entries, 2);
            Collections.shuffle(entries, random);

            assertThat(Ranking.of(entries, 2)).as("seed %d", seed).isEqualTo(ranking);
            for (Ranking.Place one : ranking.ranked()) {
                long better = ranking.ranked().stream()
                        .filter(other -> value(other) > value(one))
                        .count();
                assertThat(one.rank()).as("seed %d %s", seed, one).isEqualTo((int) better + 1);
            }
        }
    }

    private static double value(Ranking.Place place) {
        return (double) place.entry().ratio().numerator()
                / place.entry().ratio().denominator();
    }

    private static Ranking.Entry entry(String office, long good, long all) {
        return new Ranking.Entry(office, new Ratio(good, all));
    }
}
