package vn.motcua.award.law;

import vn.motcua.award.reading.Message;

/// A text of law that papers cite ("Căn cứ …").
///
/// @param code stable: `ND-98-2023`
/// @param title as papers cite it
/// @param validity when it is in force
/// @param source where this was read
/// @param confirmed false while nobody has compared it with the text
public record LegalBasis(String code, Message title, Validity validity, String source, boolean confirmed) {}
