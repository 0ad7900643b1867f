package vn.motcua.dossier.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.feedback.Cases.accepted;
import static vn.motcua.dossier.feedback.Cases.answered;
import static vn.motcua.dossier.feedback.Cases.at;
import static vn.motcua.dossier.feedback.Cases.published;
import static vn.motcua.dossier.feedback.Cases.received;
import static vn.motcua.dossier.feedback.Cases.replayed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.dossier.fact.FactIdentity;
import vn.motcua.dossier.feedback.FeedbackRefusal.Reason;
import vn.motcua.dossier.feedback.FeedbackReplay.Replayed;
import vn.motcua.dossier.feedback.FeedbackReplay.Verdict;

/// A case is the replay of all its facts, whenever they arrive.
class FeedbackReplayTest {

    @Test
    void what_comes_early_waits_for_what_must_come_before() {
        KnownFeedbackFact answer = at("2024-06-10T09:00", answered(true));
        KnownFeedbackFact publication = at("2024-06-11T09:00", published());

        Replayed early = replayed(answer, publication);
        assertThat(early.feedback()).isNull();
        Verdict waits = new Verdict.Parked(List.of(FeedbackFactType.RECEIVED, FeedbackFactType.ACCEPTED));
        assertThat(early.verdicts()).isEqualTo(Map.of(answer.identity(), waits, publication.identity(), waits));

        Replayed whole = replayed(
                answer,
                publication,
                at("2024-06-03T09:00", received(FeedbackKind.BEHAVIOUR)),
                at("2024-06-04T09:00", accepted()));
        assertThat(whole.verdicts().values()).allMatch(Verdict.Applied.class::isInstance);
        assertThat(whole.feedback()).isNotNull().satisfies(one -> assertThat(one.state())
                .isEqualTo(new FeedbackState.Published()));
    }

    @Test
    void what_happened_before_its_predecessor_is_refused_and_says_so() {
        KnownFeedbackFact publication = at("2024-06-05T10:00", published());
        Replayed replayed = replayed(
                at("2024-06-03T09:00", received(FeedbackKind.BEHAVIOUR)),
                at("2024-06-04T09:00", accepted()),
                publication,
                at("2024-06-06T09:00", answered(true)));

        assertThat(replayed.verdicts().get(publication.identity()))
                .isInstanceOfSatisfying(Verdict.Refused.class, refused -> {
                    assertThat(refused.why().reason()).isEqualTo(Reason.OUT_OF_ORDER);
                    assertThat(refused.why().text().vi()).contains("06/06/2024");
                });
    }

    @Test
    void a_fact_that_names_another_office_is_none_of_the_case() {
        KnownFeedbackFact elsewhere = at("2024-06-04T09:00", new FeedbackFact.Accepted("Y01", null, null, null, null));
        Replayed replayed = replayed(at("2024-06-03T09:00", received(FeedbackKind.BEHAVIOUR)), elsewhere);

        assertThat(replayed.verdicts().get(elsewhere.identity()))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.why().reason()).isEqualTo(Reason.OFFICE_DIFFERS));
    }

    @Test
    void a_case_whose_code_the_counter_issued_takes_nothing_from_portals() {
        FeedbackContext counters = new FeedbackContext(
                Cases.CONTEXT.terms(), Cases.CONTEXT.dueDates(), Cases.OFFICE, "urn:motcua:counter");
        KnownFeedbackFact portals = at("2024-06-03T08:00", received(FeedbackKind.REGULATION));
        KnownFeedbackFact ours = new KnownFeedbackFact(
                new FactIdentity("urn:motcua:counter", "1"),
                Cases.time("2024-06-03T09:00"),
                received(FeedbackKind.BEHAVIOUR));

        Replayed replayed = FeedbackReplay.of(List.of(portals, ours), counters);

        assertThat(replayed.verdicts().get(ours.identity())).isEqualTo(new Verdict.Applied());
        assertThat(replayed.verdicts().get(portals.identity()))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.why().reason()).isEqualTo(Reason.CODE_TAKEN));
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 20080214, 61, 118, 2024})
    void any_order_of_arrival_and_any_repetition_make_the_same_case(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 400; run++) {
            List<KnownFeedbackFact> life = randomLife(random);
            Replayed ordered = FeedbackReplay.of(life, Cases.CONTEXT);
            List<KnownFeedbackFact> shuffled = new ArrayList<>(life);
            shuffled.addAll(life.subList(0, random.nextInt(life.size() + 1)));
            Collections.shuffle(shuffled, random);

            assertThat(FeedbackReplay.of(shuffled, Cases.CONTEXT))
                    .as("seed %d, run %d", seed, run)
                    .isEqualTo(ordered);
            keepsItsPromises(ordered, life);
        }
    }

    /// What holds for every case, however odd its facts.
    private static void keepsItsPromises(Replayed replayed, List<KnownFeedbackFact> life) {
        assertThat(replayed.verdicts()).hasSameSizeAs(life);
        FeedbackCase feedback = replayed.feedback();
        if (feedback == null) {
            assertThat(replayed.verdicts().values()).noneMatch(Verdict.Applied.class::isInstance);
            return;
        }
        assertThat(feedback.classifyDueAt()).isAfter(feedback.receivedAt());
        assertThat(feedback.state().ended()).isEqualTo(feedback.nextDueAt() == null);
        assertThat(feedback.publishDueAt() == null).isEqualTo(feedback.answeredAt() == null);
        assertThat(feedback.publishedAt() != null).isEqualTo(feedback.state() instanceof FeedbackState.Published);
        assertThat(feedback.rejectedAt() != null).isEqualTo(feedback.state() instanceof FeedbackState.Rejected);
        long open =
                feedback.infoWaits().stream().filter(wait -> wait.to() == null).count();
        assertThat(open).isEqualTo(feedback.state() instanceof FeedbackState.NeedInfo ? 1 : 0);
        replayed.verdicts().values().forEach(verdict -> {
            if (verdict instanceof Verdict.Parked(var waitingFor)) {
                assertThat(waitingFor).isNotEmpty();
            }
        });
    }

    private static List<KnownFeedbackFact> randomLife(Random random) {
        List<FeedbackFact> kinds = List.copyOf(Cases.oneOfEach().values());
        Instant at = Instant.parse("2024-04-20T01:00:00Z");
        List<KnownFeedbackFact> life = new ArrayList<>();
        if (random.nextInt(10) > 0) {
            life.add(known(life.size(), at, received(FeedbackKind.BEHAVIOUR)));
        }
        int length = 1 + random.nextInt(12);
        for (int i = 0; i < length; i++) {
            at = at.plus(Duration.ofHours(random.nextInt(72)));
            life.add(known(life.size(), at, kinds.get(random.nextInt(kinds.size()))));
        }
        return life;
    }

    private static KnownFeedbackFact known(int number, Instant at, FeedbackFact fact) {
        return new KnownFeedbackFact(new FactIdentity("urn:portal:test", "f" + number), at, fact);
    }
}
