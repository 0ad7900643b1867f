package vn.motcua.award.certify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import vn.motcua.award.certificate.Field;
import vn.motcua.award.certificate.Typeface;

/// The face of our papers, metrically Times New Roman.
public final class Tinos implements Typeface {

    /// The only one; read when first used.
    public static final Tinos FACE = new Tinos();

    private static final double THOUSAND = 1000;

    private final Map<Field.Cut, Map<Integer, Double>> widths = new EnumMap<>(Field.Cut.class);
    private final double ascent;
    private final double descent;

    private Tinos() {
        double above = 0;
        double below = 0;
        for (Field.Cut cut : Field.Cut.values()) {
            try (InputStream file = open(cut);
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
                widths.put(cut, widths(font));
                above = font.getHorizontalHeader().getAscender() / (double) font.getUnitsPerEm();
                below = -font.getHorizontalHeader().getDescender() / (double) font.getUnitsPerEm();
            } catch (IOException e) {
                throw new UncheckedIOException("The face of our papers cannot be read", e);
            }
        }
        ascent = above;
        descent = below;
    }

    /// The file of a cut.
    public static InputStream open(Field.Cut cut) {
        String name = "/fonts/Tinos-"
                + switch (cut) {
                    case REGULAR -> "Regular";
                    case BOLD -> "Bold";
                    case ITALIC -> "Italic";
                    case BOLD_ITALIC -> "BoldItalic";
                }
                + ".ttf";
        return Objects.requireNonNull(Tinos.class.getResourceAsStream(name), name);
    }

    private static Map<Integer, Double> widths(TrueTypeFont font) throws IOException {
        CmapLookup letters = font.getUnicodeCmapLookup();
        Map<Integer, Double> widths = new HashMap<>();
        for (int character = ' '; character <= Character.MAX_VALUE; character++) {
            int glyph = letters.getGlyphId(character);
            if (glyph != 0) {
                widths.put(character, font.getAdvanceWidth(glyph) * THOUSAND / font.getUnitsPerEm());
            }
        }
        return Map.copyOf(widths);
    }

    @Override
    public double width(String text, Field.Cut cut) {
        Map<Integer, Double> known = Objects.requireNonNull(widths.get(cut));
        return text.codePoints()
                .mapToDouble(character -> known.getOrDefault(character, THOUSAND))
                .sum();
    }

    @Override
    public boolean has(int character) {
        return widths.values().stream().allMatch(known -> known.containsKey(character));
    }

    @Override
    public double ascent() {
        return ascent;
    }

    @Override
    public double descent() {
        return descent;
    }
}
