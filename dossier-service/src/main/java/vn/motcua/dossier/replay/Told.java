package vn.motcua.dossier.replay;

import java.time.Instant;
import vn.motcua.dossier.fact.FactIdentity;

/// A fact in its place, and whether it is possible there as far as we know.
///
/// @param <F> facts
public record Told<F>(FactIdentity identity, Instant time, F fact, boolean possible) {}
