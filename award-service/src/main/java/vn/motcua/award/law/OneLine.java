package vn.motcua.award.law;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Texts as one line.
public final class OneLine {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s\\u00a0]+");

    private OneLine() {}

    /// The same letters written in one way only (NFC), without breaks or invisible characters.
    public static String of(String text) {
        return BREAKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }
}
