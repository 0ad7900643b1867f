package vn.motcua.dossier.procedure;

import org.jspecify.annotations.Nullable;

/// What a dossier needs to know of its procedure in order to be judged.
///
/// @param code e.g. `1.000123`
/// @param field the field of administration (lĩnh vực) it belongs to
/// @param fee đồng; absent when not known
/// @param resultPaper the procedure ends with a paper handed out, so a digital result must be kept
public record ProcedureTraits(
        String code,
        String field,
        OnlineLevel online,
        boolean resultPaper,
        @Nullable Long fee,
        DeadlinePolicy deadline) {}
