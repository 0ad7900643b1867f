package vn.motcua.dossier.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.calendar.OfficeDay;
import vn.motcua.dossier.fact.FactIdentity;
import vn.motcua.dossier.fact.Wording;
import vn.motcua.dossier.feedback.FeedbackLifecycle.Decision;
import vn.motcua.dossier.feedback.FeedbackRefusal.Reason;
import vn.motcua.dossier.replay.Outlook;
import vn.motcua.dossier.replay.PossibleWorlds;
import vn.motcua.dossier.replay.Told;

/// Makes a feedback case of all its known facts, in the order in which they happened.
///
/// The result depends on the set of facts alone, never on the order of their arrival.
public final class FeedbackReplay {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /// What became of one known fact. A later fact may change it.
    public sealed interface Verdict {

        /// It happened to the case.
        record Applied() implements Verdict {}

        /// It is impossible as far as we know, but facts not known yet would make it possible.
        ///
        /// @param waitingFor the fewest types of facts that would have to come, in order
        record Parked(List<FeedbackFactType> waitingFor) implements Verdict {
            public Parked {
                waitingFor = List.copyOf(waitingFor);
            }
        }

        /// It is impossible in its place.
        record Refused(FeedbackRefusal why) implements Verdict {}
    }

    /// The case, and what became of each fact.
    ///
    /// @param feedback absent while no fact has opened it
    /// @param verdicts one for each fact, in the order in which they happened
    public record Replayed(@Nullable FeedbackCase feedback, Map<FactIdentity, Verdict> verdicts) {
        public Replayed {
            verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
        }
    }

    private FeedbackReplay() {}

    /// Replays facts of one case.
    ///
    /// @throws IllegalArgumentException two different facts with the same identity
    public static Replayed of(Collection<KnownFeedbackFact> facts, FeedbackContext context) {
        List<KnownFeedbackFact> ordered = inOrder(facts);
        @Nullable String office = office(ordered, context);
        Map<FactIdentity, Verdict> verdicts = new LinkedHashMap<>();
        Map<FactIdentity, FeedbackRefusal> refusals = new HashMap<>();
        List<KnownFeedbackFact> applied = new ArrayList<>();
        List<Told<FeedbackFact>> told = new ArrayList<>();
        @Nullable FeedbackState state = null;
        for (KnownFeedbackFact known : ordered) {
            @Nullable Reason foreign = foreign(known, office, context);
            if (foreign != null) {
                verdicts.put(
                        known.identity(),
                        new Verdict.Refused(
                                new FeedbackRefusal(foreign, state, known.fact().type())));
                continue;
            }
            boolean possible =
                    switch (FeedbackLifecycle.decide(state, known.fact())) {
                        case Decision.Moved(var next, var _) -> {
                            state = next;
                            applied.add(known);
                            verdicts.put(known.identity(), new Verdict.Applied());
                            yield true;
                        }
                        case Decision.Refused(var why) -> {
                            verdicts.put(known.identity(), new Verdict.Refused(why));
                            refusals.put(known.identity(), why);
                            yield false;
                        }
                    };
            told.add(new Told<>(known.identity(), known.time(), known.fact(), possible));
        }
        if (!refusals.isEmpty()) {
            PossibleWorlds.outlooks(FeedbackLifecycle.RULES, told)
                    .forEach((identity, outlook) -> verdicts.computeIfPresent(
                            identity, (_, verdict) -> refined(verdict, outlook, refusals.get(identity))));
        }
        return new Replayed(state == null ? null : FeedbackTimeline.of(applied, state, context), verdicts);
    }

    private static Verdict refined(Verdict verdict, Outlook<FeedbackFactType> outlook, @Nullable FeedbackRefusal why) {
        if (why == null) {
            return verdict;
        }
        return switch (outlook) {
            case Outlook.Awaiting<FeedbackFactType>(var missing) -> new Verdict.Parked(missing);
            case Outlook.TooEarly<FeedbackFactType>(var predecessor, var at) ->
                new Verdict.Refused(
                        new FeedbackRefusal(Reason.OUT_OF_ORDER, why.state(), why.fact(), later(predecessor, at)));
            case Outlook.Hopeless<FeedbackFactType> _ -> verdict;
        };
    }

    private static Wording later(FeedbackFactType predecessor, Instant at) {
        LocalDate day = OfficeDay.of(at);
        return new Wording(
                "“" + predecessor.vietnamese() + "” xảy ra ngày " + DAY.format(day) + ".",
                predecessor.wireName() + " happened on " + day + ".");
    }

    private static @Nullable Reason foreign(KnownFeedbackFact known, @Nullable String office, FeedbackContext context) {
        if (context.onlySource() != null
                && !context.onlySource().equals(known.identity().source())) {
            return Reason.CODE_TAKEN;
        }
        @Nullable String named = known.fact().officeCode();
        return office != null && named != null && !named.equals(office) ? Reason.OFFICE_DIFFERS : null;
    }

    private static @Nullable String office(List<KnownFeedbackFact> ordered, FeedbackContext context) {
        if (context.office() != null) {
            return context.office();
        }
        for (KnownFeedbackFact known : ordered) {
            if (known.fact() instanceof FeedbackFact.Received received) {
                return received.officeCode();
            }
        }
        return null;
    }

    private static List<KnownFeedbackFact> inOrder(Collection<KnownFeedbackFact> facts) {
        Map<FactIdentity, KnownFeedbackFact> byIdentity = new HashMap<>();
        for (KnownFeedbackFact fact : facts) {
            KnownFeedbackFact other = byIdentity.put(fact.identity(), fact);
            if (other != null && !other.equals(fact)) {
                throw new IllegalArgumentException("two different facts with the identity " + fact.identity());
            }
        }
        return List.copyOf(new TreeSet<>(byIdentity.values()));
    }
}
