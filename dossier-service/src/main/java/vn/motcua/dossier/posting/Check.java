package vn.motcua.dossier.posting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody found who looked at a posting.
///
/// @param at when they looked
/// @param source who told it, with `id` its identity
/// @param complete as told: every component hangs there
/// @param obsolete as told: something hangs there that is no longer in force
/// @param missing as told; see [#components]
/// @param evidenceRef a web address or the SHA-256 of a photo, see [Evidence]; portals may send something else
/// @param officerCode whose posting it is, as told
/// @param dueAt when it had to be up, as told
public record Check(
        Instant at,
        String source,
        String id,
        boolean complete,
        boolean obsolete,
        List<String> missing,
        @Nullable String evidenceRef,
        @Nullable String officerCode,
        @Nullable Instant dueAt)
        implements Comparable<Check> {

    private static final Comparator<Check> ORDER =
            Comparator.comparing(Check::at).thenComparing(Check::source).thenComparing(Check::id);

    public Check {
        missing = List.copyOf(missing);
    }

    /// Whether it shows a complete posting of what is in force.
    public boolean whole() {
        return complete && !obsolete && missing.isEmpty();
    }

    /// Whether it shows that the procedure, in force or not, hangs there.
    public boolean hangs() {
        return complete || obsolete;
    }

    /// The components that are missing, as far as they can be told.
    public List<Component> components() {
        return missing.stream()
                .map(Component::told)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /// What is to be said about its quality.
    public List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        if (complete && !missing.isEmpty()) {
            remarks.add(Remark.COMPLETE_YET_MISSING);
        }
        if (complete && evidenceRef == null) {
            remarks.add(Remark.NO_EVIDENCE);
        }
        if (evidenceRef != null && !Evidence.isVerifiable(Objects.requireNonNull(evidenceRef))) {
            remarks.add(Remark.EVIDENCE_UNVERIFIABLE);
        }
        if (missing.stream().anyMatch(one -> Component.told(one).isEmpty())) {
            remarks.add(Remark.UNKNOWN_COMPONENT);
        }
        return remarks;
    }

    /// By time, then by identity; the last one says how the posting stands.
    @Override
    public int compareTo(Check other) {
        return ORDER.compare(this, other);
    }
}
