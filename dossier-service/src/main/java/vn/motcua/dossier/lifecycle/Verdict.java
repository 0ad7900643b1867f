package vn.motcua.dossier.lifecycle;

import java.util.List;
import vn.motcua.dossier.fact.FactType;

/// What became of one known fact in the replay of all of them. A later fact may change it.
public sealed interface Verdict {

    /// It happened to the dossier.
    ///
    /// @param state the state after it
    record Applied(DossierState state) implements Verdict {}

    /// It is impossible as far as we know, but facts not known yet would make it possible.
    ///
    /// @param waitingFor the fewest types of facts that would have to come, in order
    /// @param refusal why it is impossible without them
    record Parked(List<FactType> waitingFor, Refusal refusal) implements Verdict {
        public Parked {
            waitingFor = List.copyOf(waitingFor);
        }
    }

    /// It is impossible in its place, whatever else may come in before it of what is still missing.
    record Refused(Refusal refusal) implements Verdict {}
}
