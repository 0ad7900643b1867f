package vn.motcua.dossier.calendar;

/// A promised length of time, such as five working days.
/// An amount outside these bounds is an [IllegalArgumentException].
///
/// @param amount 1..3000
public record Term(int amount, TermUnit unit) {

    public Term {
        if (amount < 1 || amount > 3000) {
            throw new IllegalArgumentException("a term must be within 1..3000, not " + amount);
        }
    }
}
