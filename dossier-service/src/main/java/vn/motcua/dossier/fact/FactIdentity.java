package vn.motcua.dossier.fact;

import java.util.Comparator;

/// What makes a fact this one and no other: who told it, under which id.
///
/// @param source e.g. `urn:portal:wabo`
/// @param id unique within the source
public record FactIdentity(String source, String id) implements Comparable<FactIdentity> {

    private static final Comparator<FactIdentity> ORDER =
            Comparator.comparing(FactIdentity::source).thenComparing(FactIdentity::id);

    @Override
    public int compareTo(FactIdentity other) {
        return ORDER.compare(this, other);
    }
}
