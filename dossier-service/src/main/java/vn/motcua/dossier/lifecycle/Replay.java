package vn.motcua.dossier.lifecycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactIdentity;
import vn.motcua.dossier.fact.KnownFact;

/// Makes a dossier of all its known facts, in the order in which they happened.
///
/// The result depends on the set of facts alone, never on the order of their arrival: a late fact is replayed in its
/// place. What is impossible there stays in the set, so that a fact may go from parked to applied, from applied to
/// refused and back as others come in.
public final class Replay {

    private Replay() {}

    /// Replays facts of one dossier.
    ///
    /// @throws IllegalArgumentException two different facts with the same identity
    public static Replayed of(Collection<KnownFact> facts, ReplayContext context) {
        List<KnownFact> ordered = inOrder(facts);
        var applied = new ArrayList<KnownFact>();
        var verdicts = new LinkedHashMap<FactIdentity, Verdict>();
        var refusals = new HashMap<FactIdentity, Refusal>();
        DossierState state = null;
        for (KnownFact known : ordered) {
            switch (decide(state, known.fact())) {
                case Decision.Moved(DossierState next, var _) -> {
                    state = next;
                    applied.add(known);
                    verdicts.put(known.identity(), new Verdict.Applied(next));
                }
                case Decision.Refused(Refusal why) -> {
                    verdicts.put(known.identity(), new Verdict.Refused(why));
                    refusals.put(known.identity(), why);
                }
            }
        }
        if (!refusals.isEmpty()) {
            verdicts.putAll(PossibleWorlds.judge(ordered, refusals));
        }
        Dossier dossier = state == null ? null : Timeline.of(Mending.mended(applied), state, context);
        return new Replayed(dossier, verdicts);
    }

    private static Decision decide(@Nullable DossierState state, Fact fact) {
        return state == null ? Lifecycle.open(fact) : Lifecycle.decide(state, fact);
    }

    private static List<KnownFact> inOrder(Collection<KnownFact> facts) {
        Map<FactIdentity, KnownFact> byIdentity = new HashMap<>();
        for (KnownFact fact : facts) {
            KnownFact other = byIdentity.put(fact.identity(), fact);
            if (other != null && !other.equals(fact)) {
                throw new IllegalArgumentException("two different facts with the identity " + fact.identity());
            }
        }
        return List.copyOf(new TreeSet<>(byIdentity.values()));
    }
}
