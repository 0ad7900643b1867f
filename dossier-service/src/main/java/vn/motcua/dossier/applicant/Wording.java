package vn.motcua.dossier.applicant;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.text.Text;

/// Texts about people as they are kept: in composed letters (NFC), without stray blanks, and without characters that
/// nobody sees.
final class Wording {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s\\u00a0.()-]+");

    private Wording() {}

    /// A text that must be there, with at least one letter.
    static String words(String member, @Nullable String text, int most) {
        @Nullable String words = optionalWords(member, text, most);
        if (words == null) {
            throw new InvalidApplicant(member, new Text("bắt buộc phải có.", "it is required."));
        }
        if (words.codePoints().noneMatch(Character::isLetter)) {
            throw new InvalidApplicant(member, new Text("phải có chữ cái.", "it must have letters."));
        }
        return words;
    }

    /// A text that may be missing; blank is missing.
    static @Nullable String optionalWords(String member, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        // Composing never makes a text longer than it may be read here; refuse before working on a huge one.
        if (text.length() > most * 4) {
            throw tooLong(member, most);
        }
        String words = BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        if (words.length() > most) {
            throw tooLong(member, most);
        }
        if (words.codePoints().anyMatch(Wording::isInvisible)) {
            throw new InvalidApplicant(
                    member,
                    new Text(
                            "có ký tự điều khiển hoặc ký tự ẩn; hãy gõ lại.",
                            "it has control or invisible characters; type it again."));
        }
        return words.isEmpty() ? null : words;
    }

    /// A number as people write it, without what they put between the digits; absent when it is blank.
    static @Nullable String digits(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > 64) {
            return text == null || text.isBlank() ? null : text;
        }
        return PUNCTUATION.matcher(text).replaceAll("");
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static InvalidApplicant tooLong(String member, int most) {
        return new InvalidApplicant(
                member, new Text("dài quá " + most + " ký tự.", "it is longer than " + most + " characters."));
    }
}
