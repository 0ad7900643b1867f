package vn.motcua.award.certificate;

/// How a slot is written on a sheet.
///
/// @param box where; the text never leaves it
/// @param align how lines stand across the box
/// @param seat how they stand in its height
/// @param font size and cut
/// @param words with `{name}` and the like in the place of what differs
public record Field(Box box, Align align, Seat seat, Font font, String words) {

    /// How lines stand across a box.
    public enum Align {
        /// At its left side.
        LEFT,
        /// In its middle.
        CENTER,
        /// At its right side.
        RIGHT
    }

    /// How lines stand in the height of a box.
    public enum Seat {
        /// At its upper side.
        TOP,
        /// In its middle.
        MIDDLE,
        /// At its lower side, as on a dotted line.
        BOTTOM
    }

    /// A cut of the face.
    public enum Cut {
        /// Upright.
        REGULAR,
        /// Heavy.
        BOLD,
        /// Slanted.
        ITALIC,
        /// Both.
        BOLD_ITALIC
    }

    /// Size and cut of letters.
    ///
    /// @param size wanted, in points
    /// @param least to which a long text may shrink
    /// @param cut of the face
    /// @param capitals true where everything is written in capitals
    public record Font(double size, double least, Cut cut, boolean capitals) {}

    /// The same field elsewhere.
    Field moved(double dx, double dy) {
        return new Field(box.moved(dx, dy), align, seat, font, words);
    }
}
