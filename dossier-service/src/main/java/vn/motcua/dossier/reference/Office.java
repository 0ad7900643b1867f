package vn.motcua.dossier.reference;

import org.jspecify.annotations.Nullable;

/// An office with a one-stop desk, or one above such offices.
///
/// ⚖ 20/2020/QĐ-TTg, Điều 4 (agency codes: groups of capitals and digits joined by dots, at most 35 characters)
///
/// @param code e.g. `H56.22.17`
/// @param parent code of the office above
public record Office(
        String code, String name, Level level, @Nullable String parent) {}
