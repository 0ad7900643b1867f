package vn.motcua.dossier.procedure;

/// What a dossier needs to know of its procedure in order to be judged.
///
/// @param code e.g. `1.000123`
/// @param field the field of administration (lĩnh vực) it belongs to
/// @param resultPaper the procedure ends with a paper handed out, so a digital result must be kept
public record ProcedureTraits(
        String code, String field, OnlineLevel online, boolean resultPaper, DeadlinePolicy deadline) {}
