package vn.motcua.award.desk;

import java.util.Set;
import java.util.function.Predicate;

/// Who acts.
///
/// @param name under which they signed in; duties are kept apart by it
/// @param roles that they hold
/// @param reaches true for offices that they may touch
public record Actor(String name, Set<String> roles, Predicate<String> reaches) {}
