package vn.motcua.dossier.national;

import java.time.Instant;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactIdentity;
import vn.motcua.dossier.fact.KnownFact;

/// A fact as its source tells it: under which identity, and when it happened.
public record ToldFact(FactIdentity identity, Instant time, Fact fact) {

    /// What the source of a known fact told.
    public static ToldFact of(KnownFact known) {
        return new ToldFact(known.identity(), known.time(), known.fact());
    }
}
