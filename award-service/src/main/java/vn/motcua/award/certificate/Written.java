package vn.motcua.award.certificate;

import java.util.List;

/// A text as it stands on a sheet.
///
/// @param slot what it is
/// @param field where it was to stand
/// @param lines from above
/// @param fits false when it does not fit even in the smallest letters allowed
/// @param strange characters for which the face has no letter
public record Written(Slot slot, Field field, List<Line> lines, boolean fits, String strange) {

    public Written {
        lines = List.copyOf(lines);
    }

    /// One line.
    ///
    /// @param text what it says
    /// @param x where it begins, millimetres from the left side of the sheet
    /// @param baseline on which it stands, millimetres from the upper side
    /// @param width in millimetres
    /// @param size in points
    public record Line(String text, double x, double baseline, double width, double size) {}
}
