package vn.motcua.award.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.award.reading.Settings;
import vn.motcua.award.reading.Settings.Cap.Kind;
import vn.motcua.award.reading.Settings.TieBreak;

/// Whom a cap leaves out (A19), and who goes first among equals (A20).
class RankingTest {

    private static final Settings.Cap NO_CAP = new Settings.Cap(Kind.NONE, 0);

    @ParameterizedTest(name = "{0} % of {1} → {2}")
    @CsvSource({"10, 25, 2", "10, 29, 2", "10, 30, 3", "10, 9, 0", "100, 2, 2"})
    void a_percentage_of_the_staff_is_cut_to_whole_people(int percent, int staff, int within) {
        List<Ranking.Place> places = ranked(
                new Settings.Cap(Kind.PERCENT_OF_STAFF, percent),
                List.of(),
                List.of(),
                staff,
                worker("a", 5),
                worker("b", 4),
                worker("c", 3),
                worker("d", 2));

        assertThat(places).extracting(Ranking.Place::candidate).containsExactly("a", "b", "c", "d");
        assertThat(places.stream().filter(Ranking.Place::within)).hasSize(within);
        assertThat(places.stream().skip(within))
                .allSatisfy(place -> assertThat(place.why().vi()).endsWith("Vượt số lượng."));
    }

    @ParameterizedTest(name = "at least {0} % for those who do not lead, three of them → {1} who lead")
    @CsvSource({"50, 3", "60, 2", "70, 1", "75, 1", "76, 0", "100, 0", "0, 4"})
    void a_share_for_those_who_do_not_lead_leaves_out_the_last_who_do(int percent, int leaders) {
        List<Ranking.Place> places = ranked(
                new Settings.Cap(Kind.NON_LEADER_PERCENT, percent),
                List.of(),
                List.of(),
                null,
                leader("l1", 9),
                leader("l2", 8),
                leader("l3", 7),
                leader("l4", 6),
                worker("w1", 5),
                worker("w2", 4),
                worker("w3", 3));

        assertThat(within(places)).contains("w1", "w2", "w3").hasSize(3 + leaders);
        assertThat(within(places).subList(0, leaders))
                .isEqualTo(List.of("l1", "l2", "l3", "l4").subList(0, leaders));
        assertThat(places.stream().filter(place -> !place.within()))
                .allSatisfy(place -> assertThat(place.why().vi()).endsWith("Vượt tỷ lệ dành cho lãnh đạo."));
    }

    @Test
    void equals_who_lead_share_no_last_place_until_the_chair_orders_them() {
        Settings.Cap half = new Settings.Cap(Kind.NON_LEADER_PERCENT, 50);
        Ranking.Contender[] three = {leader("an", 5), leader("binh", 5), worker("hoa", 5)};

        assertThat(within(ranked(half, List.of(TieBreak.CHAIR), List.of(), null, three)))
                .containsExactly("hoa");
        assertThat(within(ranked(half, List.of(TieBreak.CHAIR), List.of("binh", "an"), null, three)))
                .containsExactly("binh", "hoa");
    }

    @Test
    void among_equals_who_works_directly_goes_first() {
        List<Ranking.Place> places =
                ranked(NO_CAP, List.of(TieBreak.DIRECT_WORKERS), List.of(), null, leader("an", 5), worker("hoa", 5));

        assertThat(places).extracting(Ranking.Place::candidate).containsExactly("hoa", "an");
        assertThat(places).extracting(Ranking.Place::rank).containsExactly(1, 2);
        assertThat(places.getLast().why().vi()).contains("ưu tiên người trực tiếp làm việc");
    }

    @Test
    void votes_go_before_any_other_reason() {
        List<Ranking.Place> places =
                ranked(NO_CAP, List.of(TieBreak.DIRECT_WORKERS), List.of(), null, leader("an", 6), worker("hoa", 5));

        assertThat(places).extracting(Ranking.Place::candidate).containsExactly("an", "hoa");
        assertThat(places.getLast().why().en()).isEqualTo("5 votes in favour. Within the cap.");
    }

    @Test
    void the_chair_orders_equals_and_whoever_is_not_named_comes_last() {
        List<Ranking.Place> places = ranked(
                NO_CAP,
                List.of(TieBreak.CHAIR),
                List.of("hoa", "binh"),
                null,
                worker("an", 5),
                worker("binh", 5),
                worker("hoa", 5));

        assertThat(places).extracting(Ranking.Place::candidate).containsExactly("hoa", "binh", "an");
        assertThat(places.get(1).why().vi()).contains("thứ tự do Chủ tịch Hội đồng quyết định");
    }

    @Test
    void equals_at_the_cap_are_all_outside_until_the_chair_orders_them() {
        Settings.Cap one = new Settings.Cap(Kind.COUNT, 1);

        List<Ranking.Place> before =
                ranked(one, List.of(TieBreak.CHAIR), List.of(), null, worker("an", 5), worker("hoa", 5));
        List<Ranking.Place> after =
                ranked(one, List.of(TieBreak.CHAIR), List.of("hoa"), null, worker("an", 5), worker("hoa", 5));

        assertThat(before).extracting(Ranking.Place::rank).containsExactly(1, 1);
        assertThat(within(before)).isEmpty();
        assertThat(before).allSatisfy(place -> assertThat(place.why().vi()).contains("phải xếp thứ tự"));
        assertThat(within(after)).containsExactly("hoa");
    }

    private static Ranking.Contender leader(String code, int yes) {
        return new Ranking.Contender(code, yes, false, true);
    }

    private static Ranking.Contender worker(String code, int yes) {
        return new Ranking.Contender(code, yes, false, false);
    }

    private static List<Ranking.Place> ranked(
            Settings.Cap cap,
            List<TieBreak> ties,
            List<String> order,
            @Nullable Integer staff,
            Ranking.Contender... contenders) {
        return Ranking.of(List.of(contenders), cap, ties, order, staff);
    }

    private static List<String> within(List<Ranking.Place> places) {
        return places.stream()
                .filter(Ranking.Place::within)
                .map(Ranking.Place::candidate)
                .toList();
    }
}
