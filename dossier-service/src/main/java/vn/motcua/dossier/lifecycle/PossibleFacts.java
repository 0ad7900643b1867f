package vn.motcua.dossier.lifecycle;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.fact.Channel;
import vn.motcua.dossier.fact.CorrectableField;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.fact.Outcome;
import vn.motcua.dossier.fact.PaymentMethod;

/// Which types of facts a state lets happen, read off the lifecycle with the barest fact of each type.
final class PossibleFacts {

    private static final Map<FactType, Fact> BAREST = barest();
    private static final Map<Optional<DossierState>, Map<FactType, DossierState>> AFTER = new ConcurrentHashMap<>();

    private PossibleFacts() {}

    /// The types possible in a state; with none, those that open a dossier.
    static List<FactType> in(@Nullable DossierState state) {
        return Arrays.stream(FactType.values())
                .filter(type -> after(state, type) != null)
                .toList();
    }

    /// The state after a fact of this type; absent when it is not possible.
    static @Nullable DossierState after(@Nullable DossierState state, FactType type) {
        return AFTER.computeIfAbsent(Optional.ofNullable(state), PossibleFacts::allAfter)
                .get(type);
    }

    private static Map<FactType, DossierState> allAfter(Optional<DossierState> state) {
        var next = new EnumMap<FactType, DossierState>(FactType.class);
        for (FactType type : FactType.values()) {
            DossierState after = after(state.orElse(null), barest(type));
            if (after != null) {
                next.put(type, after);
            }
        }
        return next;
    }

    /// The state after this fact; absent when it is not possible.
    static @Nullable DossierState after(@Nullable DossierState state, Fact fact) {
        return switch (state == null ? Lifecycle.open(fact) : Lifecycle.decide(state, fact)) {
            case Decision.Moved(DossierState next, var _) -> next;
            case Decision.Refused _ -> null;
        };
    }

    static Fact barest(FactType type) {
        return BAREST.getOrDefault(type, new Fact.Forwarded(null, null));
    }

    private static Map<FactType, Fact> barest() {
        var facts = new EnumMap<FactType, Fact>(FactType.class);
        for (Fact fact : List.of(
                new Fact.Submitted("-", "-", Channel.COUNTER, null, null, null, null, null),
                new Fact.Accepted("-", "-", Channel.COUNTER, null, null, null, null),
                new Fact.NotAccepted("-", null),
                new Fact.Forwarded(null, null),
                new Fact.ConsultationRequested("-", Instant.EPOCH),
                new Fact.ConsultationAnswered("-"),
                new Fact.SupplementRequested(List.of(), "-"),
                new Fact.SupplementReceived(List.of(), null),
                new Fact.PaymentRequested(0),
                new Fact.Paid(0, PaymentMethod.CASH),
                new Fact.Rescheduled(Instant.EPOCH, "-"),
                new Fact.Digitised(0, 0, false, null, List.of()),
                new Fact.Withdrawn(null, "-"),
                new Fact.Stopped("-", null),
                new Fact.Completed(Outcome.GRANTED, null),
                new Fact.Returned(null),
                new Fact.Corrected(CorrectableField.PROCEDURE_CODE, null, "-", "-", "-"))) {
            facts.put(fact.type(), fact);
        }
        return facts;
    }
}
