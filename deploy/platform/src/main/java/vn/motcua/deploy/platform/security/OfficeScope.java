package vn.motcua.deploy.platform.security;

import java.util.Collection;
import java.util.Set;

/// The offices that a caller may see and touch; an office includes all below it.
///
/// @param everything true for a caller who is bound to no office
/// @param offices codes of the offices named in the token; empty = none
public record OfficeScope(boolean everything, Set<String> offices) {

    /// The code that stands for all offices in the claim `offices`.
    public static final String ALL = "*";

    public OfficeScope {
        offices = Set.copyOf(offices);
    }

    /// The scope that a claim `offices` gives: none when it is empty, all when it holds `*`.
    public static OfficeScope of(Collection<String> claim) {
        return new OfficeScope(claim.contains(ALL), Set.copyOf(claim));
    }

    /// True when the office, or one above it, is in the scope.
    public boolean covers(String office, OfficeTree tree) {
        return everything
                || offices.contains(office)
                || tree.selfAndAbove(office).stream().anyMatch(offices::contains);
    }
}
