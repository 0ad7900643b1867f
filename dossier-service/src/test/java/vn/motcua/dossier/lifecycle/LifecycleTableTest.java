package vn.motcua.dossier.lifecycle;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.fact.CorrectableField;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.procedure.Regime;

/// Holds `lifecycle-table.md`, which people review, and [Lifecycle], which compilers check, to each other.
class LifecycleTableTest {

    private static final Map<String, DossierState> STATES = states();

    private static Map<String, DossierState> states() {
        var states = new LinkedHashMap<String, DossierState>();
        states.put("Submitted", new DossierState.Submitted());
        states.put("Accepted", new DossierState.Accepted());
        states.put("NotAccepted", new DossierState.NotAccepted());
        states.put("InProgress", new DossierState.InProgress());
        states.put("AwaitingSupplement before acceptance", new DossierState.AwaitingSupplement(false));
        states.put("AwaitingSupplement after acceptance", new DossierState.AwaitingSupplement(true));
        states.put("AwaitingPayment", new DossierState.AwaitingPayment());
        states.put("Withdrawn", new DossierState.Withdrawn());
        states.put("Stopped", new DossierState.Stopped());
        states.put("Completed", new DossierState.Completed());
        states.put("Returned", new DossierState.Returned());
        return states;
    }

    @Test
    void every_pair_of_state_and_fact_is_in_the_table_and_in_the_code_alike() {
        var decided = new LinkedHashMap<String, String>();
        for (Fact fact : Samples.oneOfEach()) {
            decided.put(row("No dossier yet", fact), text(Lifecycle.open(fact)));
        }
        STATES.forEach((name, state) -> {
            for (Fact fact : Samples.oneOfEach()) {
                decided.put(row(name, fact), text(state, fact));
            }
        });

        assertThat(table()).containsExactlyEntriesOf(decided);
    }

    @Test
    void the_samples_are_all_states_and_all_facts_there_are() {
        assertThat(STATES.values().stream().map(DossierState::getClass).distinct())
                .containsExactlyInAnyOrder(permitted(DossierState.class));
        assertThat(Samples.oneOfEach().stream().map(Fact::getClass)).containsExactlyInAnyOrder(permitted(Fact.class));
    }

    @Test
    void the_headings_name_the_national_code_and_label_of_each_state() {
        STATES.forEach((name, state) -> assertThat(lines().filter(line -> line.startsWith("## " + name + " — ")))
                .singleElement()
                .asString()
                .startsWith("## " + name + " — " + state.nationalCode() + " "
                        + state.label().vi()));
        assertThat(STATES.values().stream().map(DossierState::nationalCode).distinct())
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(STATES.values().stream().map(DossierState::code).distinct()).hasSize(10);
    }

    @Test
    void every_refusal_names_its_law_and_explains_itself_in_both_languages() {
        STATES.values().forEach(state -> Samples.oneOfEach().forEach(fact -> {
            if (Lifecycle.decide(state, fact) instanceof Decision.Refused(Refusal why)) {
                assertThat(why.state()).isEqualTo(state);
                assertThat(why.fact()).isEqualTo(fact.type());
                assertThat(why.reason().vi()).isNotBlank();
                assertThat(why.reason().en()).isNotBlank();
                assertThat(why.allowed()).doesNotContain(fact.type());
                assertThat(why.allowed()).contains(FactType.CORRECTED);
            }
        }));
    }

    @SuppressWarnings("unchecked")
    private static <T> Class<? extends T>[] permitted(Class<T> closed) {
        return (Class<? extends T>[]) closed.getPermittedSubclasses();
    }

    private static String row(String state, Fact fact) {
        return state + " + " + fact.getClass().getSimpleName();
    }

    private static String text(DossierState state, Fact fact) {
        if (fact instanceof Fact.Corrected) {
            return mends(state);
        }
        Decision decision = Lifecycle.decide(state, fact);
        return decision instanceof Decision.Moved(DossierState next, Rule rule) && next.equals(state)
                ? "stays, " + cited(rule)
                : text(decision);
    }

    private static String text(Decision decision) {
        return switch (decision) {
            case Decision.Moved(DossierState next, Rule rule) -> nameOf(next) + ", " + cited(rule);
            case Decision.Refused(Refusal why) -> "refused: " + why.slug() + ", " + cited(why.rule());
        };
    }

    private static String cited(Rule rule) {
        return rule.citedIn(Regime.REGIME_61);
    }

    private static String mends(DossierState state) {
        String fields = Arrays.stream(CorrectableField.values())
                .filter(field ->
                        Lifecycle.decide(state, Samples.corrected(field, null, value(field))) instanceof Decision.Moved)
                .map(CorrectableField::code)
                .collect(Collectors.joining(", "));
        return "stays, mends " + fields + ", " + cited(Rule.MENDING);
    }

    private static String value(CorrectableField field) {
        return switch (field) {
            case RECEIVED_AT, DUE_AT, ENDED_AT -> "2024-06-03T09:00:00+07:00";
            case OFFICER_CODE, PROCEDURE_CODE, RESULT_FILE_HASH -> "x";
        };
    }

    private static String nameOf(DossierState state) {
        return STATES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(state))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
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
        try (InputStream table = LifecycleTableTest.class.getResourceAsStream("/lifecycle-table.md")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
