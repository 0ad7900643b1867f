package vn.motcua.award.certificate;

/// A rectangle on a sheet, in millimetres from its upper left corner.
///
/// @param x of its left side
/// @param y of its upper side
/// @param width across
/// @param height down
public record Box(double x, double y, double width, double height) {

    /// Its right side.
    public double right() {
        return x + width;
    }

    /// Its lower side.
    public double bottom() {
        return y + height;
    }

    /// The same rectangle elsewhere.
    public Box moved(double dx, double dy) {
        return new Box(x + dx, y + dy, width, height);
    }

    /// True when the two share more than a border.
    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
}
