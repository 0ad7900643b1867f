package vn.motcua.award.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.award.law.OneLine;

/// What stands on the certificate of one who is honoured.
///
/// @param candidate code
/// @param name who is honoured
/// @param post post and unit; empty when neither is known
/// @param text for what
/// @param issuer who honours: Chủ tịch Ủy ban nhân dân xã Vĩnh Yên
/// @param decision the decision
/// @param position in it = số sổ vàng
/// @param link of the public page
public record Certificate(
        String candidate,
        String name,
        String post,
        String text,
        String issuer,
        Decision decision,
        int position,
        String link) {

    /// What certificates of one decision share.
    ///
    /// @param number `05/QĐ-UBND`
    /// @param day on which it was signed
    /// @param place where
    /// @param signerPost lines above the signature
    /// @param signer name of who signed
    public record Decision(String number, LocalDate day, String place, List<String> signerPost, String signer) {

        public Decision {
            signerPost = List.copyOf(signerPost);
        }
    }

    /// Somebody who does not exist, for looking at sheets.
    public static Certificate sample() {
        return new Certificate(
                "mau",
                "Bà Nguyễn Thị Ánh Tuyết",
                "Công chức Tư pháp - Hộ tịch, Bộ phận một cửa UBND xã Mẫu",
                "Có thành tích xuất sắc trong phong trào thi đua “Đẩy mạnh hiện đại hoá bộ phận một cửa” "
                        + "(từ ngày 01/5/2024 đến hết ngày 30/9/2024)",
                "Chủ tịch Ủy ban nhân dân xã Mẫu",
                new Decision("00/QĐ-UBND", LocalDate.of(2024, 10, 5), "Mẫu", List.of("Chủ tịch"), "Trần Văn Mẫu"),
                1,
                "https://example.invalid/c/mau");
    }

    /// What a field says.
    String says(Field field) {
        String said = field.words();
        for (Map.Entry<String, String> one : values().entrySet()) {
            said = said.replace("{" + one.getKey() + "}", OneLine.of(one.getValue()));
        }
        said = said.replace(
                "{signerPost}", decision.signerPost().stream().map(OneLine::of).collect(Collectors.joining("\n")));
        return field.font().capitals() ? said.toUpperCase(Locale.forLanguageTag("vi")) : said;
    }

    /// ⚖ NĐ 30/2020/NĐ-CP, phụ lục I: numbers and days below 10 have a zero before them
    private static String twoDigits(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    /// ⚖ NĐ 30/2020/NĐ-CP, phụ lục I: so have January and February alone among the months
    private static String month(LocalDate day) {
        return day.getMonthValue() < 3 ? twoDigits(day.getMonthValue()) : Integer.toString(day.getMonthValue());
    }

    private Map<String, String> values() {
        LocalDate day = decision.day();
        return Map.ofEntries(
                Map.entry("name", name),
                Map.entry("post", post),
                Map.entry("text", text),
                Map.entry("issuer", issuer),
                Map.entry("number", decision.number()),
                Map.entry("day", twoDigits(day.getDayOfMonth())),
                Map.entry("month", month(day)),
                Map.entry("year", Integer.toString(day.getYear())),
                Map.entry("place", decision.place()),
                Map.entry("signer", decision.signer()),
                Map.entry("position", twoDigits(position)),
                Map.entry("link", link));
    }
}
