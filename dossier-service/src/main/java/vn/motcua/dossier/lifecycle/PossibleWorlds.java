package vn.motcua.dossier.lifecycle;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactIdentity;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.fact.KnownFact;

/// Tells impossible facts that may yet become possible from those that cannot.
///
/// Beside the one world that the known facts make, it follows all worlds in which facts still missing had happened
/// too, each with the fewest such facts. A fact that some world allows is parked; its predecessors may yet come in. A
/// type of fact can be missing before a place only when none of it is known at that place or later (else the known
/// order contradicts), and a type that happens once in a dossier's life only when none is known at all. A missing fact
/// never undoes one that happened, so nothing is parked after a terminal state.
///
/// There are as many worlds as states, so the work grows with the number of facts only.
final class PossibleWorlds {

    private static final List<FactType> TYPES = List.of(FactType.values());

    /// @param state absent before the dossier is opened
    /// @param missing the facts that would have to have happened besides the known ones
    private record World(@Nullable DossierState state, List<FactType> missing) {

        @Nullable
        World after(Fact fact) {
            DossierState next = PossibleFacts.after(state, fact);
            return next == null ? null : new World(next, missing);
        }

        World afterMissing(FactType type, DossierState next) {
            return new World(
                    next, Stream.concat(missing.stream(), Stream.of(type)).toList());
        }
    }

    private PossibleWorlds() {}

    /// The verdicts on the impossible ones among facts given in their order.
    static Map<FactIdentity, Verdict> judge(List<KnownFact> ordered, Map<FactIdentity, Refusal> impossible) {
        var verdicts = new HashMap<FactIdentity, Verdict>();
        Map<FactType, Integer> total = count(ordered);
        Map<FactType, Integer> toCome = count(ordered);
        Map<FactType, Instant> last = lastTimes(ordered);
        Collection<World> worlds = List.of(new World(null, List.of()));
        Collection<World> anyOrder = worlds;
        for (KnownFact known : ordered) {
            worlds = widened(
                    worlds,
                    type -> toCome.getOrDefault(type, 0) == 0 && (type.repeatable() || !total.containsKey(type)));
            anyOrder = widened(anyOrder, _ -> true);
            Refusal why = impossible.get(known.identity());
            if (why != null) {
                verdicts.put(known.identity(), verdict(known, why, worlds, anyOrder, toCome, last));
            }
            worlds = moved(worlds, known.fact(), why == null);
            anyOrder = moved(anyOrder, known.fact(), why == null);
            toCome.merge(known.fact().type(), -1, Integer::sum);
        }
        return verdicts;
    }

    private static Verdict verdict(
            KnownFact known,
            Refusal why,
            Collection<World> worlds,
            Collection<World> anyOrder,
            Map<FactType, Integer> toCome,
            Map<FactType, Instant> last) {
        Optional<World> possible = nearest(worlds, known.fact());
        if (possible.isPresent()) {
            return new Verdict.Parked(possible.get().missing(), why);
        }
        FactType own = known.fact().type();
        return nearest(anyOrder, known.fact()).stream()
                .flatMap(world -> world.missing().stream())
                .filter(type -> type != own && toCome.getOrDefault(type, 0) > 0 && last.containsKey(type))
                .findFirst()
                .<Verdict>map(type -> new Verdict.Refused(
                        new Refusal.OutOfOrder(why.state(), own, type, last.getOrDefault(type, known.time()))))
                .orElseGet(() -> new Verdict.Refused(why));
    }

    private static Optional<World> nearest(Collection<World> worlds, Fact fact) {
        return worlds.stream()
                .filter(world -> world.after(fact) != null)
                .min(Comparator.comparingInt(world -> world.missing().size()));
    }

    /// All worlds reachable from these by facts that may be missing here, one for each state.
    private static Collection<World> widened(Collection<World> worlds, Predicate<FactType> mayBeMissing) {
        List<FactType> missing = TYPES.stream().filter(mayBeMissing).toList();
        var byState = nearestByState(worlds);
        var unvisited = new ArrayDeque<>(byState.values());
        while (!unvisited.isEmpty()) {
            World world = unvisited.remove();
            for (FactType type : missing) {
                DossierState next = PossibleFacts.after(world.state(), type);
                if (next != null && isNearer(world.missing().size() + 1, byState.get(Optional.of(next)))) {
                    World further = world.afterMissing(type, next);
                    byState.put(Optional.of(next), further);
                    unvisited.add(further);
                }
            }
        }
        return byState.values();
    }

    /// The worlds after a known fact. One that it really happened in must let it happen: what is missing may not undo
    /// what is known.
    private static Collection<World> moved(Collection<World> worlds, Fact fact, boolean happened) {
        var moved = new ArrayList<World>();
        for (World world : worlds) {
            World next = world.after(fact);
            if (next != null) {
                moved.add(next);
            } else if (!happened) {
                moved.add(world);
            }
        }
        return nearestByState(moved).values();
    }

    private static Map<Optional<DossierState>, World> nearestByState(Collection<World> worlds) {
        var byState = new LinkedHashMap<Optional<DossierState>, World>();
        for (World world : worlds) {
            Optional<DossierState> state = Optional.ofNullable(world.state());
            if (isNearer(world.missing().size(), byState.get(state))) {
                byState.put(state, world);
            }
        }
        return byState;
    }

    private static boolean isNearer(int missing, @Nullable World other) {
        return other == null || missing < other.missing().size();
    }

    private static Map<FactType, Integer> count(List<KnownFact> facts) {
        var counts = new EnumMap<FactType, Integer>(FactType.class);
        facts.forEach(known -> counts.merge(known.fact().type(), 1, Integer::sum));
        return counts;
    }

    private static Map<FactType, Instant> lastTimes(List<KnownFact> facts) {
        var times = new EnumMap<FactType, Instant>(FactType.class);
        facts.forEach(known -> times.put(known.fact().type(), known.time()));
        return times;
    }
}
