package vn.motcua.award.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void all_and_any_follow_the_rules_for_every_group_of_up_to_four() {
        for (List<Outcome> group : groups(4)) {
            assertThat(Outcome.all(group)).as("all of %s", group).isEqualTo(naiveAll(group));
            assertThat(Outcome.any(group)).as("any of %s", group).isEqualTo(naiveAny(group));
        }
    }

    @Test
    void the_order_of_parts_never_matters() {
        for (List<Outcome> group : groups(4)) {
            assertThat(Outcome.all(group.reversed())).isEqualTo(Outcome.all(group));
            assertThat(Outcome.any(group.reversed())).isEqualTo(Outcome.any(group));
        }
    }

    @Test
    void what_does_not_apply_changes_nothing() {
        for (List<Outcome> group : groups(3)) {
            List<Outcome> more = new ArrayList<>(group);
            more.add(Outcome.NOT_APPLICABLE);

            assertThat(Outcome.all(more)).isEqualTo(Outcome.all(group));
            assertThat(Outcome.any(more)).isEqualTo(Outcome.any(group));
        }
    }

    @Test
    void a_group_with_nothing_left_is_for_a_person_to_judge() {
        assertThat(Outcome.all(List.of())).isEqualTo(Outcome.NEEDS_REVIEW);
        assertThat(Outcome.any(List.of(Outcome.NOT_APPLICABLE))).isEqualTo(Outcome.NEEDS_REVIEW);
    }

    /// All sequences of 0 to `most` outcomes.
    private static List<List<Outcome>> groups(int most) {
        List<List<Outcome>> groups = new ArrayList<>(List.of(List.of()));
        List<List<Outcome>> longest = groups;
        for (int i = 0; i < most; i++) {
            List<List<Outcome>> longer = new ArrayList<>();
            for (List<Outcome> group : longest) {
                for (Outcome outcome : Outcome.values()) {
                    List<Outcome> next = new ArrayList<>(group);
                    next.add(outcome);
                    longer.add(next);
                }
            }
            groups = new ArrayList<>(groups);
            groups.addAll(longer);
            longest = longer;
        }
        return groups;
    }

    private static Outcome naiveAll(List<Outcome> group) {
        List<Outcome> left =
                group.stream().filter(one -> one != Outcome.NOT_APPLICABLE).toList();
        if (left.isEmpty()) {
            return Outcome.NEEDS_REVIEW;
        }
        if (left.stream().anyMatch(one -> one == Outcome.FAIL)) {
            return Outcome.FAIL;
        }
        if (left.stream().anyMatch(one -> one == Outcome.PENDING)) {
            return Outcome.PENDING;
        }
        return left.stream().anyMatch(one -> one == Outcome.NEEDS_REVIEW) ? Outcome.NEEDS_REVIEW : Outcome.PASS;
    }

    private static Outcome naiveAny(List<Outcome> group) {
        List<Outcome> left =
                group.stream().filter(one -> one != Outcome.NOT_APPLICABLE).toList();
        if (left.isEmpty()) {
            return Outcome.NEEDS_REVIEW;
        }
        if (left.stream().anyMatch(one -> one == Outcome.PASS)) {
            return Outcome.PASS;
        }
        if (left.stream().anyMatch(one -> one == Outcome.PENDING)) {
            return Outcome.PENDING;
        }
        return left.stream().anyMatch(one -> one == Outcome.NEEDS_REVIEW) ? Outcome.NEEDS_REVIEW : Outcome.FAIL;
    }
}
