package vn.motcua.dossier.journal;

/// Rows were added to the journal; fired inside the transaction, for those who act once it has committed.
///
/// @param rows how many
public record Journaled(int rows) {}
