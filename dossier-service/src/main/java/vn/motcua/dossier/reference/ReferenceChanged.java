package vn.motcua.dossier.reference;

/// Reference data was changed; fired inside the transaction, for those who act once it has committed.
///
/// @param sequence of the change
/// @param ofCalendar whether due dates may come out otherwise now
public record ReferenceChanged(long sequence, boolean ofCalendar) {}
