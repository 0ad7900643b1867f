package vn.motcua.dossier.lifecycle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.fact.FactIdentity;

/// What a replay of all known facts makes: the dossier, and what became of each fact.
///
/// @param dossier absent while no fact has opened it
/// @param verdicts one for each fact, in the order in which they happened
public record Replayed(@Nullable Dossier dossier, Map<FactIdentity, Verdict> verdicts) {
    public Replayed {
        verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
    }
}
