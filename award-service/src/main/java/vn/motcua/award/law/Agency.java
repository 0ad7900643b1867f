package vn.motcua.award.law;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// An agency by its name in full, and the words that papers make of it.
///
/// @param name `Ủy ban nhân dân xã Vĩnh Yên`
public record Agency(String name) {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String COMMITTEE = "Ủy ban nhân dân";
    private static final Pattern SHORT = Pattern.compile("\\b(?:UBND|Uỷ ban nhân dân)(?!\\p{L})");
    private static final Pattern KIND_OF_PLACE = Pattern.compile(
            "^(?:Ủy ban nhân dân )?(?:(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh) )?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// An agency as lists of offices name it: `UBND xã Vĩnh Yên`.
    public static Agency of(String name) {
        return new Agency(inFull(name));
    }

    /// The name of its place: `Vĩnh Yên`.
    public String place() {
        String place = KIND_OF_PLACE.matcher(name).replaceFirst("");
        return place.isEmpty() ? name : place;
    }

    /// What it is of: `xã Vĩnh Yên`; its whole name where it is no committee.
    public String unit() {
        return name.startsWith(COMMITTEE + " ") ? name.substring(COMMITTEE.length() + 1) : name;
    }

    /// Its name in capitals as it stands at the head of a paper, a committee's in two lines.
    public List<String> lines() {
        return name.startsWith(COMMITTEE + " ")
                ? List.of(COMMITTEE.toUpperCase(VIETNAMESE), unit().toUpperCase(VIETNAMESE))
                : List.of(name.toUpperCase(VIETNAMESE));
    }

    /// Who stands at its head: `Chủ tịch UBND xã` here is `Chủ tịch Ủy ban nhân dân xã Vĩnh Yên`; what both say is said
    /// once.
    public String headed(String title) {
        return unsaid(title) + " " + name;
    }

    /// The post alone, as it stands above a signature: `Chủ tịch`.
    public String post(String title) {
        return withoutCommittee(unsaid(title));
    }

    /// What a title says besides the beginning of this agency's name.
    private String unsaid(String title) {
        List<String> words = List.of(inFull(title).split(" ", -1));
        String here = name.toLowerCase(VIETNAMESE) + " ";
        for (int from = 1; from < words.size(); from++) {
            String end = String.join(" ", words.subList(from, words.size()));
            if (here.startsWith(end.toLowerCase(VIETNAMESE) + " ")) {
                return String.join(" ", words.subList(0, from));
            }
        }
        return withoutCommittee(inFull(title));
    }

    private static String withoutCommittee(String title) {
        int committee = title.indexOf(" " + COMMITTEE);
        return committee > 0 ? title.substring(0, committee) : title;
    }

    /// What a head signs for where the body decides: `Ủy ban nhân dân`; its whole name where it is no committee.
    public String body() {
        return name.startsWith(COMMITTEE + " ") ? COMMITTEE : name;
    }

    private static String inFull(String name) {
        return SHORT.matcher(OneLine.of(name)).replaceAll(COMMITTEE);
    }
}
