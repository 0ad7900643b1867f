package vn.motcua.dossier.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static vn.motcua.dossier.lifecycle.Samples.CONTEXT;
import static vn.motcua.dossier.lifecycle.Samples.OFFICE;
import static vn.motcua.dossier.lifecycle.Samples.PAUSING;
import static vn.motcua.dossier.lifecycle.Samples.RESETTING;
import static vn.motcua.dossier.lifecycle.Samples.UNKNOWN;
import static vn.motcua.dossier.lifecycle.Samples.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.fact.Channel;
import vn.motcua.dossier.fact.CorrectableField;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactIdentity;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.fact.KnownFact;

/// Properties of a replay that hold for any facts, tried on seeded random histories.
class ReplayOrderTest {

    private static final int HISTORIES = 2000;
    private static final Instant BEGIN = at("2024-04-24T08:00");

    @Test
    void the_order_of_arrival_does_not_matter() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            var random = new Random(seed);
            List<KnownFact> facts = history(random);
            Replayed expected = Replay.of(facts, CONTEXT);
            for (int shuffle = 0; shuffle < 4; shuffle++) {
                var shuffled = new ArrayList<>(facts);
                Collections.shuffle(shuffled, random);
                Replayed again = Replay.of(shuffled, CONTEXT);
                assertThat(again).as("seed %d", seed).isEqualTo(expected);
                assertThat(again.verdicts().keySet().toArray())
                        .as("seed %d", seed)
                        .isEqualTo(expected.verdicts().keySet().toArray());
            }
        }
    }

    @Test
    void facts_arriving_one_by_one_end_where_all_at_once_do() {
        for (int seed = 0; seed < HISTORIES / 10; seed++) {
            var random = new Random(seed);
            List<KnownFact> facts = history(random);
            Collections.shuffle(facts, random);
            var known = new ArrayList<KnownFact>();
            Replayed last = Replay.of(known, CONTEXT);
            for (KnownFact fact : facts) {
                known.add(fact);
                last = Replay.of(known, CONTEXT);
            }
            assertThat(last).as("seed %d", seed).isEqualTo(Replay.of(facts, CONTEXT));
        }
    }

    @Test
    void what_is_not_applied_leaves_no_trace() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            List<KnownFact> facts = history(new Random(seed));
            Replayed all = Replay.of(facts, CONTEXT);
            List<KnownFact> applied = facts.stream()
                    .filter(fact -> all.verdicts().get(fact.identity()) instanceof Verdict.Applied)
                    .toList();

            Replayed only = Replay.of(applied, CONTEXT);

            assertThat(only.dossier()).as("seed %d", seed).isEqualTo(all.dossier());
            assertThat(only.verdicts().values()).allMatch(Verdict.Applied.class::isInstance);
        }
    }

    @Test
    void every_fact_gets_exactly_one_verdict() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            List<KnownFact> facts = history(new Random(seed));

            assertThat(Replay.of(facts, CONTEXT).verdicts().keySet())
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(
                            facts.stream().map(KnownFact::identity).toList());
        }
    }

    @Test
    void a_parked_fact_is_applied_when_the_one_fact_it_waits_for_comes_in_its_place() {
        int parked = 0;
        for (int seed = 0; seed < HISTORIES / 3; seed++) {
            List<KnownFact> facts = history(new Random(seed));
            for (Map.Entry<FactIdentity, Verdict> entry : verdicts(facts).entrySet()) {
                if (entry.getValue() instanceof Verdict.Parked(List<FactType> waitingFor, Refusal why)
                        && waitingFor.size() == 1) {
                    parked++;
                    assertThat(why.predecessorMayCome()).as("seed %d", seed).isTrue();
                    assertThat(becomesPossible(facts, entry.getKey(), waitingFor.getFirst()))
                            .as("seed %d, %s waits for %s", seed, entry.getKey(), waitingFor)
                            .isTrue();
                }
            }
        }
        assertThat(parked).isGreaterThan(500);
    }

    @Test
    void a_refused_fact_stays_impossible_whatever_single_missing_fact_may_come() {
        int refused = 0;
        for (int seed = 0; seed < HISTORIES / 40; seed++) {
            List<KnownFact> facts = history(new Random(seed));
            for (Map.Entry<FactIdentity, Verdict> entry : verdicts(facts).entrySet()) {
                if (entry.getValue() instanceof Verdict.Refused) {
                    refused++;
                    for (FactType type : FactType.values()) {
                        assertThat(facts.stream().noneMatch(fact -> fact.fact().type() == type)
                                        && becomesPossible(facts, entry.getKey(), type))
                                .as("seed %d, %s after %s", seed, entry.getKey(), type)
                                .isFalse();
                    }
                }
            }
        }
        assertThat(refused).isGreaterThan(80);
    }

    @Test
    void thousands_of_impossible_facts_are_judged_in_no_time() {
        var facts = new ArrayList<KnownFact>();
        for (int i = 0; i < 5000; i++) {
            facts.add(new KnownFact(
                    new FactIdentity("urn:test", "r" + i),
                    BEGIN.plusSeconds(i),
                    i % 2 == 0
                            ? new Fact.Returned(null)
                            : Samples.corrected(CorrectableField.DUE_AT, null, "2024-06-03T09:00:00Z"),
                    BEGIN.plusSeconds(i),
                    "test"));
        }

        Replayed replayed = assertTimeout(Duration.ofSeconds(5), () -> Replay.of(facts, CONTEXT));

        assertThat(replayed.verdicts()).hasSize(5000);
    }

    private static Map<FactIdentity, Verdict> verdicts(List<KnownFact> facts) {
        return Replay.of(facts, CONTEXT).verdicts();
    }

    /// Whether some place for one more fact of a type lets the asked one happen, and undoes none that happened.
    private static boolean becomesPossible(List<KnownFact> facts, FactIdentity asked, FactType type) {
        Map<FactIdentity, Verdict> before = verdicts(facts);
        for (KnownFact neighbour : facts.stream().sorted().toList()) {
            for (Instant time : List.of(neighbour.time().minusMillis(1), neighbour.time())) {
                var more = new ArrayList<>(facts);
                more.add(new KnownFact(
                        new FactIdentity("urn:missing", "1"), time, PossibleFacts.barest(type), time, "test"));
                Map<FactIdentity, Verdict> after = verdicts(more);
                if (happened(after, asked)
                        && before.keySet().stream()
                                .takeWhile(earlier -> !earlier.equals(asked))
                                .allMatch(earlier -> !happened(before, earlier) || happened(after, earlier))) {
                    return true;
                }
            }
            if (neighbour.identity().equals(asked)) {
                return false;
            }
        }
        return false;
    }

    private static boolean happened(Map<FactIdentity, Verdict> verdicts, FactIdentity fact) {
        return verdicts.get(fact) instanceof Verdict.Applied;
    }

    /// Up to a dozen facts of any types at any times, some at the same instant; most histories start sensibly.
    private static List<KnownFact> history(Random random) {
        var facts = new ArrayList<KnownFact>();
        int size = 1 + random.nextInt(12);
        if (random.nextInt(4) > 0) {
            add(facts, random, random.nextBoolean() ? FactType.SUBMITTED : FactType.ACCEPTED, BEGIN);
        }
        while (facts.size() < size) {
            FactType type = any(random, FactType.values());
            add(facts, random, type, BEGIN.plus(Duration.ofHours(random.nextInt(24 * 30))));
        }
        return facts;
    }

    private static void add(List<KnownFact> facts, Random random, FactType type, Instant time) {
        var identity = new FactIdentity("urn:" + random.nextInt(2), facts.size() + "-" + type.wireName());
        facts.add(new KnownFact(identity, time, fact(random, type, time), time, "test"));
    }

    private static Fact fact(Random random, FactType type, Instant time) {
        String procedure = List.of(RESETTING, PAUSING, UNKNOWN).get(random.nextInt(3));
        String office = random.nextInt(5) == 0 ? "H99.02" : OFFICE;
        Channel channel = any(random, Channel.values());
        String officer = List.of("Nga", "Minh").get(random.nextInt(2));
        Instant due = time.plus(Duration.ofDays(random.nextInt(20) - 2));
        return switch (type) {
            case SUBMITTED -> new Fact.Submitted(office, procedure, channel, null, null, null, null, null);
            case ACCEPTED ->
                random.nextBoolean()
                        ? new Fact.Accepted(office, procedure, channel, officer, due, time.minusSeconds(60), null)
                        : new Fact.Accepted(office, procedure, channel, null, null, null, null);
            case FORWARDED -> new Fact.Forwarded(officer, null);
            case SUPPLEMENT_RECEIVED -> new Fact.SupplementReceived(List.of(), random.nextBoolean() ? due : null);
            case RESCHEDULED -> new Fact.Rescheduled(due, "Chậm");
            case CONSULTATION_REQUESTED -> new Fact.ConsultationRequested(officer, due);
            case CONSULTATION_ANSWERED -> new Fact.ConsultationAnswered(officer);
            case CORRECTED -> {
                CorrectableField field = any(random, CorrectableField.values());
                yield switch (field) {
                    case OFFICER_CODE -> Samples.corrected(field, "Nga", "Hoa");
                    case PROCEDURE_CODE -> Samples.corrected(field, RESETTING, procedure);
                    case RESULT_FILE_HASH -> Samples.corrected(field, null, "sha256:1");
                    case RECEIVED_AT, DUE_AT, ENDED_AT -> Samples.corrected(field, null, due.toString());
                };
            }
            case NOT_ACCEPTED,
                    SUPPLEMENT_REQUESTED,
                    PAYMENT_REQUESTED,
                    PAID,
                    DIGITISED,
                    WITHDRAWN,
                    STOPPED,
                    COMPLETED,
                    RETURNED -> PossibleFacts.barest(type);
        };
    }

    private static <T> T any(Random random, T[] choices) {
        return List.of(choices).get(random.nextInt(choices.length));
    }
}
