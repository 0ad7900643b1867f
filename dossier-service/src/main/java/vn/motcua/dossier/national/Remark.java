package vn.motcua.dossier.national;

import vn.motcua.dossier.fact.Wording;

/// Something that a record left open or said in a way that could not be taken: a defect of data, never guessed away.
///
/// @param code kebab-case, stable: `no-due-date-told`
/// @param field the national field
public record Remark(String code, String field, Wording text) {}
