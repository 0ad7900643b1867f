package vn.motcua.award.certificate;

/// How wide letters are.
public interface Typeface {

    /// Width of a text in thousandths of its size.
    double width(String text, Field.Cut cut);

    /// True when there is a letter for that character.
    boolean has(int character);

    /// How far letters reach above the line on which they stand, as a part of their size.
    double ascent();

    /// How far letters reach below it.
    double descent();
}
