package vn.motcua.award.certificate;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words of certificates that are made of other words.
public final class Words {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Pattern COMMITTEE = Pattern.compile("\\b(?:UBND|Uỷ ban nhân dân)\\b");
    private static final Pattern OFFICE =
            Pattern.compile(" (Ủy ban nhân dân|Sở|Ban)\\b.*$", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern KIND_OF_PLACE = Pattern.compile(
            "^(?:Ủy ban nhân dân )?(?:(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh) )?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Words() {}

    /// Two digits at least, as numbers on papers have. ⚖ NĐ 30/2020/NĐ-CP, phụ lục I
    public static String twoDigits(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    /// January and February have a zero before them. ⚖ NĐ 30/2020/NĐ-CP, phụ lục I
    static String month(LocalDate day) {
        return day.getMonthValue() < 3 ? twoDigits(day.getMonthValue()) : Integer.toString(day.getMonthValue());
    }

    /// A day as certificates name it within a sentence: `01/5/2024`.
    public static String day(LocalDate day) {
        return twoDigits(day.getDayOfMonth()) + "/" + month(day) + "/" + day.getYear();
    }

    /// The same letters written in one way only, without breaks or invisible characters.
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\s\\u00a0]+", " ")
                .strip();
    }

    /// Who honours: the post of an authority, of the office at which it stands.
    ///
    /// `Chủ tịch UBND xã` of `UBND xã Vĩnh Yên` is `Chủ tịch Ủy ban nhân dân xã Vĩnh Yên`, `Giám đốc Sở` of `Sở Nội
    /// vụ`
    /// is `Giám đốc Sở Nội vụ`: what both say is said once.
    public static String issuer(String title, String office) {
        String post = inFull(title);
        String there = inFull(office).toLowerCase(VIETNAMESE) + " ";
        Matcher kind = OFFICE.matcher(post);
        if (kind.find() && there.startsWith(kind.group(1).toLowerCase(VIETNAMESE) + " ")) {
            return post(title) + " " + inFull(office);
        }
        for (int space = post.indexOf(' '); space > 0; space = post.indexOf(' ', space + 1)) {
            if (there.startsWith(post.substring(space + 1).toLowerCase(VIETNAMESE) + " ")) {
                return post.substring(0, space) + " " + inFull(office);
            }
        }
        return post + " " + inFull(office);
    }

    /// The post alone, as it stands above a signature: `Chủ tịch`, `Giám đốc`.
    public static String post(String title) {
        return OFFICE.matcher(inFull(title)).replaceFirst("");
    }

    /// The name of the place of an office: `Vĩnh Yên`.
    public static String place(String office) {
        String named = KIND_OF_PLACE.matcher(inFull(office)).replaceFirst("");
        return named.isEmpty() ? inFull(office) : named;
    }

    private static String inFull(String name) {
        return COMMITTEE.matcher(plain(name)).replaceAll("Ủy ban nhân dân");
    }
}
