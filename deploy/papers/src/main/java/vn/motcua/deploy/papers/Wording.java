package vn.motcua.deploy.papers;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.time.Vietnam;

/// Dates and free texts as they stand on Vietnamese papers.
///
/// ⚖ 30/2020/NĐ-CP, phụ lục I: days below 10 and the months 1 and 2 are written with a zero in front
public final class Wording {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Pattern TAB = Pattern.compile("\t");

    private Wording() {}

    /// `ngày 02 tháng 5 năm 2024`; local time.
    public static String day(Instant at) {
        return day(Vietnam.dayOf(at));
    }

    /// `ngày 02 tháng 5 năm 2024`.
    public static String day(LocalDate day) {
        return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month(day), day.getYear());
    }

    /// `02/5/2024`, within a sentence.
    public static String brief(LocalDate day) {
        return "%02d/%s/%d".formatted(day.getDayOfMonth(), month(day), day.getYear());
    }

    private static String month(LocalDate day) {
        return day.getMonthValue() < 3 ? "0" + day.getMonthValue() : Integer.toString(day.getMonthValue());
    }

    /// `16 giờ 30 phút, ngày 02 tháng 5 năm 2024`; local time.
    public static String moment(Instant at) {
        return hour(at) + ", " + day(at);
    }

    /// The same, when there is one.
    public static @Nullable String optionalMoment(@Nullable Instant at) {
        return at == null ? null : moment(at);
    }

    /// `16 giờ 30 phút`; local time.
    public static String hour(Instant at) {
        ZonedDateTime local = at.atZone(Vietnam.ZONE);
        return "%02d giờ %02d phút".formatted(local.getHour(), local.getMinute());
    }

    /// `16:30 02/05/2024`, for narrow columns; local time.
    public static String figures(Instant at) {
        ZonedDateTime local = at.atZone(Vietnam.ZONE);
        return "%02d:%02d %s".formatted(local.getHour(), local.getMinute(), figures(local.toLocalDate()));
    }

    /// The hour above the day, for the narrowest columns; local time.
    public static String stacked(Instant at) {
        return figures(at).replace(' ', '\n');
    }

    /// `02/05/2024`, for narrow columns.
    public static String figures(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /// A text that begins with a capital.
    public static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(VIETNAMESE) + text.substring(1);
    }

    /// In capitals, as the names of agencies stand at the head of a paper.
    public static String capitals(String text) {
        return shown(text).toUpperCase(VIETNAMESE);
    }

    /// A free text as it can be printed: composed letters (NFC), and nothing that XML forbids or nobody sees, such as
    /// marks that turn the direction of writing. Ends of lines stay.
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        TAB.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .codePoints()
                .filter(character -> character == '\n' || isVisible(character))
                .forEach(shown::appendCodePoint);
        return shown.toString().strip();
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
