package vn.motcua.dossier.reference;

/// Reference data was changed; fired inside the transaction, for those who act once it has committed.
///
/// @param sequence of the change
public record ReferenceChanged(long sequence) {}
