package vn.motcua.dossier.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.feedback.FeedbackLifecycle.Decision;

/// Holds `feedback-table.md`, which people review, and [FeedbackLifecycle], which compilers check, to each other.
class FeedbackTableTest {

    @Test
    void every_pair_of_state_and_fact_is_in_the_table_and_in_the_code_alike() {
        var decided = new LinkedHashMap<String, String>();
        Cases.oneOfEach()
                .forEach((name, fact) ->
                        decided.put("No case yet + " + name, text(FeedbackLifecycle.decide(null, fact))));
        FeedbackState.all().forEach(state -> Cases.oneOfEach()
                .forEach((name, fact) ->
                        decided.put(name(state) + " + " + name, text(FeedbackLifecycle.decide(state, fact)))));

        assertThat(table()).containsExactlyEntriesOf(decided);
    }

    @Test
    void the_samples_are_all_states_and_all_facts_there_are() {
        assertThat(FeedbackState.all().stream().map(FeedbackState::getClass).distinct())
                .containsExactlyInAnyOrder(permitted(FeedbackState.class));
        assertThat(Cases.oneOfEach().values().stream()
                        .map(FeedbackFact::getClass)
                        .distinct())
                .containsExactlyInAnyOrder(permitted(FeedbackFact.class));
        assertThat(Cases.oneOfEach().values().stream().map(FeedbackFact::type).distinct())
                .containsExactlyInAnyOrder(FeedbackFactType.values());
    }

    @Test
    void every_refusal_names_its_law_explains_itself_in_both_languages_and_says_what_is_possible() {
        FeedbackState.all().forEach(state -> Cases.oneOfEach().values().forEach(fact -> {
            if (FeedbackLifecycle.decide(state, fact) instanceof Decision.Refused(var why)) {
                assertThat(why.state()).isEqualTo(state);
                assertThat(why.fact()).isEqualTo(fact.type());
                assertThat(why.reason().law()).isNotBlank();
                assertThat(why.text().vi()).isNotBlank();
                assertThat(why.text().en()).isNotBlank();
                assertThat(why.allowed()).doesNotContain(fact.type());
                assertThat(why.allowed()).allSatisfy(type -> assertThat(FeedbackLifecycle.RULES.afterAny(state, type))
                        .isNotNull());
            }
        }));
    }

    @Test
    void nothing_ever_happens_to_what_follows_other_laws() {
        for (RoutedOut law : RoutedOut.values()) {
            assertThat(FeedbackLifecycle.possibleIn(new FeedbackState.Rejected(law)))
                    .isEmpty();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> Class<? extends T>[] permitted(Class<T> closed) {
        return (Class<? extends T>[]) closed.getPermittedSubclasses();
    }

    private static String text(Decision decision) {
        return switch (decision) {
            case Decision.Moved(var next, var law) -> name(next) + ", " + law;
            case Decision.Refused(var why) ->
                "refused: " + why.reason().slug() + ", " + why.reason().law();
        };
    }

    private static String name(FeedbackState state) {
        String name = state.getClass().getSimpleName();
        return switch (state) {
            case FeedbackState.NeedInfo(boolean classified) ->
                name + (classified ? " after classification" : " before classification");
            case FeedbackState.Rejected(var routedOut) -> routedOut == null ? name : name + " as " + routedOut.code();
            case FeedbackState _ -> name;
        };
    }

    private static Map<String, String> table() {
        var rows = new LinkedHashMap<String, String>();
        String state = "";
        for (String line : lines().toList()) {
            if (line.startsWith("## ")) {
                state = line.substring(3).replaceAll(" — .*", "");
            } else if (line.startsWith("| ") && !line.startsWith("| fact")) {
                List<String> cells =
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
                assertThat(rows.put(state + " + " + cells.get(1), cells.get(2) + ", " + cells.get(3)))
                        .isNull();
            }
        }
        return rows;
    }

    private static Stream<String> lines() {
        try (InputStream table = FeedbackTableTest.class.getResourceAsStream("/feedback-table.md")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
