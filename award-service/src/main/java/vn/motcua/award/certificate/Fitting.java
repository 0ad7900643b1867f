package vn.motcua.award.certificate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.law.OneLine;

/// Fits texts into their boxes: first in lines, then in smaller letters. Pure: same inputs, same answer.
public final class Fitting {

    /// Millimetres in a point.
    public static final double POINT = 25.4 / 72;

    private static final double LEADING = 1.2;
    private static final double STEP = 0.5;
    private static final double HAIR = 1e-6;

    private final Typeface face;

    /// Fits with these letters.
    public Fitting(Typeface face) {
        this.face = face;
    }

    /// Writes a text into its field: in the largest letters in which all of it fits, in as few lines as they take, of
    /// much the same length. Where the text itself has several lines, each begins a line of its own.
    public Written write(Slot slot, Field field, String text) {
        List<String> parts =
                text.lines().map(OneLine::of).filter(part -> !part.isEmpty()).toList();
        StringBuilder strange = new StringBuilder();
        parts.stream()
                .flatMapToInt(String::codePoints)
                .filter(one -> !face.has(one))
                .distinct()
                .forEach(strange::appendCodePoint);
        if (parts.isEmpty() || !strange.isEmpty()) {
            return new Written(slot, field, List.of(), strange.isEmpty(), strange.toString());
        }
        double size = field.font().size();
        while (true) {
            List<String> lines = broken(parts, size, field);
            if (lines != null && height(lines.size(), size) <= field.box().height() + HAIR) {
                return new Written(slot, field, placed(lines, size, field), true, "");
            }
            if (size <= field.font().least()) {
                return new Written(slot, field, List.of(), false, "");
            }
            size = Math.max(field.font().least(), size - STEP);
        }
    }

    /// The height of so many lines, in millimetres.
    private double height(int lines, double size) {
        return ((face.ascent() + face.descent()) * size + (lines - 1) * LEADING * size) * POINT;
    }

    /// The lines of all parts; absent when a word is too wide.
    private @Nullable List<String> broken(List<String> parts, double size, Field field) {
        List<String> lines = new ArrayList<>();
        for (String part : parts) {
            List<String> some = lines(part, size, field);
            if (some == null) {
                return null;
            }
            lines.addAll(some);
        }
        return lines;
    }

    /// The lines of a text, of much the same length; absent when a word is too wide.
    private @Nullable List<String> lines(String text, double size, Field field) {
        double widest = field.box().width();
        List<String> lines = wrapped(text, size, field, widest);
        if (lines == null) {
            return null;
        }
        double low = widest / 2;
        double high = widest;
        for (int i = 0; i < 12 && lines.size() > 1; i++) {
            double middle = (low + high) / 2;
            List<String> narrower = wrapped(text, size, field, middle);
            if (narrower != null && narrower.size() == lines.size()) {
                high = middle;
                lines = narrower;
            } else {
                low = middle;
            }
        }
        return lines;
    }

    private @Nullable List<String> wrapped(String text, double size, Field field, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (width(word, size, field) > width + HAIR) {
                return null;
            }
            if (!line.isEmpty() && width(line + " " + word, size, field) > width + HAIR) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private double width(String text, double size, Field field) {
        return face.width(text, field.font().cut()) / 1000 * size * POINT;
    }

    private List<Written.Line> placed(List<String> lines, double size, Field field) {
        Box box = field.box();
        double spare = box.height() - height(lines.size(), size);
        double top = box.y()
                + switch (field.seat()) {
                    case TOP -> 0;
                    case MIDDLE -> spare / 2;
                    case BOTTOM -> spare;
                };
        List<Written.Line> placed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double width = width(lines.get(i), size, field);
            double x = box.x()
                    + switch (field.align()) {
                        case LEFT -> 0;
                        case CENTER -> (box.width() - width) / 2;
                        case RIGHT -> box.width() - width;
                    };
            placed.add(
                    new Written.Line(lines.get(i), x, top + (face.ascent() + i * LEADING) * size * POINT, width, size));
        }
        return placed;
    }
}
