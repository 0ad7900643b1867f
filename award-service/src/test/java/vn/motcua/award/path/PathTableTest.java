package vn.motcua.award.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Holds `path-table.md`, which people review, and [Path], which compilers check, to each other.
class PathTableTest {

    @Test
    void every_pair_of_state_and_action_is_in_the_table_and_in_the_code_alike() {
        Map<String, String> decided = new LinkedHashMap<>();
        for (PathState state : PathState.values()) {
            for (Action action : Action.values()) {
                Step here = Path.step(state, action, Route.HERE);
                Step above = Path.step(state, action, Route.ABOVE);
                String law = law(here).equals(law(above)) ? law(here) : law(here) + " / " + law(above);
                decided.put(state + " + " + action.code(), text(here) + ", " + text(above) + ", " + law);
            }
        }

        assertThat(table()).containsExactlyEntriesOf(decided);
    }

    @Test
    void who_may_do_what_is_in_the_table_and_in_the_code_alike() {
        List<String> rows = Arrays.stream(Action.values())
                .map(action -> "| " + action.code() + " | " + String.join(", ", new TreeSet<>(action.roles())) + " | "
                        + action.duty().code() + " | " + (action.needsReason() ? "needed" : "") + " | "
                        + (action.mayNameCandidates() ? "yes" : "") + " |")
                .toList();

        assertThat(lines().toList()).containsSubsequence(rows);
    }

    @Test
    void a_commune_list_reaches_the_archive_without_the_level_above() {
        PathState state = PathState.DRAFT;
        for (Action action : List.of(
                Action.SUBMIT,
                Action.SCREEN,
                Action.COUNCIL,
                Action.PROPOSE,
                Action.DECIDE,
                Action.PUBLISH,
                Action.PRESENT,
                Action.ARCHIVE)) {
            state = next(state, action, Route.HERE);
        }
        assertThat(state).isEqualTo(PathState.ARCHIVED);
    }

    @Test
    void a_list_for_the_level_above_is_decided_only_after_it_was_received_there() {
        assertThat(Path.step(PathState.PROPOSED, Action.DECIDE, Route.ABOVE))
                .isEqualTo(new Step.Refused(Step.Why.DECIDED_ABOVE, Path.POWER));
        assertThat(Path.step(PathState.FORWARDED, Action.DECIDE, Route.ABOVE)).isInstanceOf(Step.Refused.class);
        assertThat(next(PathState.RECEIVED, Action.DECIDE, Route.ABOVE)).isEqualTo(PathState.DECIDED);
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void after_a_decision_only_revoking_undoes_it(Route route) {
        for (PathState state :
                EnumSet.of(PathState.DECIDED, PathState.PUBLISHED, PathState.PRESENTED, PathState.ARCHIVED)) {
            assertThat(Path.allowed(state, route))
                    .contains(Action.REVOKE)
                    .doesNotContain(Action.RETURN, Action.WITHDRAW);
        }
        for (PathState state : EnumSet.of(PathState.WITHDRAWN, PathState.REJECTED, PathState.REVOKED)) {
            assertThat(Path.allowed(state, route)).isEmpty();
        }
    }

    @Test
    void a_candidate_is_released_wherever_one_may_be_suspended() {
        assertThat(Path.refusesPart(PathState.COUNCIL, Action.RESUME, Route.HERE))
                .isEmpty();
        assertThat(Path.refusesPart(PathState.DECIDED, Action.RESUME, Route.HERE))
                .isPresent();
        assertThat(Path.refusesPart(PathState.PUBLISHED, Action.REVOKE, Route.HERE))
                .isEmpty();
    }

    @Test
    void any_two_of_the_four_duties_clash_and_nothing_else_does() {
        Set<Duty> four = EnumSet.of(Duty.ENTER, Duty.VERIFY, Duty.PROPOSE, Duty.DECIDE);
        for (Duty one : Duty.values()) {
            for (Duty other : Duty.values()) {
                assertThat(one.clashesWith(other))
                        .as("%s, %s", one, other)
                        .isEqualTo(one != other && four.contains(one) && four.contains(other));
            }
        }
    }

    private static PathState next(PathState state, Action action, Route route) {
        assertThat(Path.step(state, action, route)).as("%s %s", state, action).isInstanceOf(Step.To.class);
        return ((Step.To) Path.step(state, action, route)).next();
    }

    private static String text(Step step) {
        return switch (step) {
            case Step.To(PathState next, String _) -> next.name();
            case Step.Back _ -> "the state before";
            case Step.Refused(Step.Why why, String _) -> "refused: " + why.code();
        };
    }

    private static String law(Step step) {
        return switch (step) {
            case Step.To(PathState _, String law) -> law;
            case Step.Back(String law) -> law;
            case Step.Refused(Step.Why _, String law) -> law;
        };
    }

    private static Map<String, String> table() {
        Map<String, String> rows = new LinkedHashMap<>();
        String state = "";
        for (String line : lines().toList()) {
            if (line.startsWith("## ")) {
                state = line.contains(" — ") ? line.substring(3).replaceAll(" — .*", "") : "";
            } else if (!state.isEmpty() && line.startsWith("| ") && !line.startsWith("| action")) {
                List<String> cells =
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
                assertThat(rows.put(
                                state + " + " + cells.get(1), cells.get(2) + ", " + cells.get(3) + ", " + cells.get(4)))
                        .isNull();
            }
        }
        return rows;
    }

    private static Stream<String> lines() {
        try (InputStream table = PathTableTest.class.getResourceAsStream("/path-table.md")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
