package vn.motcua.dossier.lifecycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactIdentity;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.fact.KnownFact;
import vn.motcua.dossier.replay.Outlook;
import vn.motcua.dossier.replay.Rules;
import vn.motcua.dossier.replay.Told;

/// Tells impossible facts of a dossier that may yet become possible from those that cannot, by the lifecycle's rules.
///
/// A missing fact never undoes one that happened, so nothing is parked after a terminal state.
final class PossibleWorlds {

    private static final Rules<DossierState, Fact, FactType> RULES = new Rules<>() {
        @Override
        public List<FactType> types() {
            return List.of(FactType.values());
        }

        @Override
        public FactType typeOf(Fact fact) {
            return fact.type();
        }

        @Override
        public boolean repeatable(FactType type) {
            return type.repeatable();
        }

        @Override
        public @Nullable DossierState after(@Nullable DossierState state, Fact fact) {
            return PossibleFacts.after(state, fact);
        }

        @Override
        public @Nullable DossierState afterAny(@Nullable DossierState state, FactType type) {
            return PossibleFacts.after(state, type);
        }
    };

    private PossibleWorlds() {}

    /// The verdicts on the impossible ones among facts given in their order.
    static Map<FactIdentity, Verdict> judge(List<KnownFact> ordered, Map<FactIdentity, Refusal> impossible) {
        List<Told<Fact>> told = ordered.stream()
                .map(known -> new Told<>(
                        known.identity(), known.time(), known.fact(), !impossible.containsKey(known.identity())))
                .toList();
        Map<FactIdentity, Verdict> verdicts = new HashMap<>();
        vn.motcua.dossier.replay.PossibleWorlds.outlooks(RULES, told).forEach((identity, outlook) -> {
            Refusal why = impossible.get(identity);
            if (why != null) {
                verdicts.put(identity, verdict(outlook, why));
            }
        });
        return verdicts;
    }

    private static Verdict verdict(Outlook<FactType> outlook, Refusal why) {
        return switch (outlook) {
            case Outlook.Awaiting<FactType>(var missing) -> new Verdict.Parked(missing, why);
            case Outlook.TooEarly<FactType>(var predecessor, var at) ->
                new Verdict.Refused(new Refusal.OutOfOrder(why.state(), why.fact(), predecessor, at));
            case Outlook.Hopeless<FactType> _ -> new Verdict.Refused(why);
        };
    }
}
