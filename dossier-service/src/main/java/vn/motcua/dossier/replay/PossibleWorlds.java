package vn.motcua.dossier.replay;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.fact.FactIdentity;

/// Tells impossible facts that may yet become possible from those that cannot.
///
/// Beside the one world that the known facts make, it follows all worlds in which facts still missing had happened
/// too, each with the fewest such facts. A fact that some world allows may become possible; its predecessors may yet
/// come in. A type of fact can be missing before a place only when none of it is known at that place or later (else the
/// known order contradicts), and a type that happens once in a life only when none is known at all. A missing fact
/// never undoes one that happened.
///
/// There are as many worlds as states, so the work grows with the number of facts only.
///
/// @param <S> states
/// @param <F> facts
/// @param <T> types of facts
public final class PossibleWorlds<S, F, T> {

    private record World<S, T>(@Nullable S state, List<T> missing) {}

    private final Rules<S, F, T> rules;
    private final Map<T, Integer> total = new HashMap<>();
    private final Map<T, Integer> toCome = new HashMap<>();
    private final Map<T, Instant> last = new HashMap<>();

    private PossibleWorlds(Rules<S, F, T> rules, List<Told<F>> ordered) {
        this.rules = rules;
        for (Told<F> told : ordered) {
            T type = rules.typeOf(told.fact());
            total.merge(type, 1, Integer::sum);
            toCome.merge(type, 1, Integer::sum);
            last.put(type, told.time());
        }
    }

    /// The outlook of each impossible one among facts given in their order.
    public static <S, F, T> Map<FactIdentity, Outlook<T>> outlooks(Rules<S, F, T> rules, List<Told<F>> ordered) {
        return new PossibleWorlds<>(rules, ordered).outlooks(ordered);
    }

    private Map<FactIdentity, Outlook<T>> outlooks(List<Told<F>> ordered) {
        Map<FactIdentity, Outlook<T>> outlooks = new HashMap<>();
        Collection<World<S, T>> worlds = List.of(new World<>(null, List.of()));
        Collection<World<S, T>> anyOrder = worlds;
        for (Told<F> told : ordered) {
            worlds = widened(worlds, this::mayBeMissing);
            anyOrder = widened(anyOrder, _ -> true);
            if (!told.possible()) {
                outlooks.put(told.identity(), outlook(told, worlds, anyOrder));
            }
            worlds = moved(worlds, told);
            anyOrder = moved(anyOrder, told);
            toCome.merge(rules.typeOf(told.fact()), -1, Integer::sum);
        }
        return outlooks;
    }

    private boolean mayBeMissing(T type) {
        return toCome.getOrDefault(type, 0) == 0 && (rules.repeatable(type) || !total.containsKey(type));
    }

    private Outlook<T> outlook(Told<F> told, Collection<World<S, T>> worlds, Collection<World<S, T>> anyOrder) {
        Optional<World<S, T>> possible = nearest(worlds, told.fact());
        if (possible.isPresent()) {
            return new Outlook.Awaiting<>(possible.get().missing());
        }
        T own = rules.typeOf(told.fact());
        return nearest(anyOrder, told.fact()).stream()
                .flatMap(world -> world.missing().stream())
                .filter(type -> type != own && toCome.getOrDefault(type, 0) > 0)
                .findFirst()
                .<Outlook<T>>map(type -> new Outlook.TooEarly<>(type, last.getOrDefault(type, told.time())))
                .orElseGet(Outlook.Hopeless::new);
    }

    private Optional<World<S, T>> nearest(Collection<World<S, T>> worlds, F fact) {
        return worlds.stream()
                .filter(world -> rules.after(world.state(), fact) != null)
                .min(Comparator.comparingInt(world -> world.missing().size()));
    }

    /// All worlds reachable from these by facts that may be missing here, one for each state.
    private Collection<World<S, T>> widened(Collection<World<S, T>> worlds, Predicate<T> mayBeMissing) {
        List<T> missing = rules.types().stream().filter(mayBeMissing).toList();
        Map<Optional<S>, World<S, T>> byState = nearestByState(worlds);
        ArrayDeque<World<S, T>> unvisited = new ArrayDeque<>(byState.values());
        while (!unvisited.isEmpty()) {
            World<S, T> world = unvisited.remove();
            for (T type : missing) {
                S next = rules.afterAny(world.state(), type);
                if (next != null && isNearer(world.missing().size() + 1, byState.get(Optional.of(next)))) {
                    World<S, T> further = new World<>(
                            next,
                            Stream.concat(world.missing().stream(), Stream.of(type))
                                    .toList());
                    byState.put(Optional.of(next), further);
                    unvisited.add(further);
                }
            }
        }
        return byState.values();
    }

    /// The worlds after a known fact. One that it really happened in must let it happen: what is missing may not undo
    /// what is known.
    private Collection<World<S, T>> moved(Collection<World<S, T>> worlds, Told<F> told) {
        List<World<S, T>> moved = new ArrayList<>();
        for (World<S, T> world : worlds) {
            S next = rules.after(world.state(), told.fact());
            if (next != null) {
                moved.add(new World<>(next, world.missing()));
            } else if (!told.possible()) {
                moved.add(world);
            }
        }
        return nearestByState(moved).values();
    }

    private Map<Optional<S>, World<S, T>> nearestByState(Collection<World<S, T>> worlds) {
        Map<Optional<S>, World<S, T>> byState = new LinkedHashMap<>();
        for (World<S, T> world : worlds) {
            Optional<S> state = Optional.ofNullable(world.state());
            if (isNearer(world.missing().size(), byState.get(state))) {
                byState.put(state, world);
            }
        }
        return byState;
    }

    private boolean isNearer(int missing, @Nullable World<S, T> other) {
        return other == null || missing < other.missing().size();
    }
}
