package vn.motcua.award.certificate;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

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
    /// @param signerPost post of who signed
    /// @param signer name of who signed
    public record Decision(String number, LocalDate day, String place, String signerPost, String signer) {}

    /// Somebody who does not exist, for looking at sheets.
    public static Certificate sample() {
        return new Certificate(
                "mau",
                "Bà Nguyễn Thị Ánh Tuyết",
                "Công chức Tư pháp - Hộ tịch, Bộ phận một cửa UBND xã Mẫu",
                "Có thành tích xuất sắc trong phong trào thi đua “Đẩy mạnh hiện đại hoá bộ phận một cửa” "
                        + "(từ ngày 01/5/2024 đến hết ngày 30/9/2024)",
                "Chủ tịch Ủy ban nhân dân xã Mẫu",
                new Decision("00/QĐ-UBND", LocalDate.of(2024, 10, 5), "Mẫu", "Chủ tịch", "Trần Văn Mẫu"),
                1,
                "https://example.invalid/c/mau");
    }

    /// What a field says.
    String says(Field field) {
        String said = field.words();
        for (Map.Entry<String, String> one : values().entrySet()) {
            said = said.replace("{" + one.getKey() + "}", one.getValue());
        }
        return field.font().capitals() ? said.toUpperCase(Locale.forLanguageTag("vi")) : said;
    }

    private Map<String, String> values() {
        LocalDate day = decision.day();
        return Map.ofEntries(
                Map.entry("name", name),
                Map.entry("post", post),
                Map.entry("text", text),
                Map.entry("issuer", issuer),
                Map.entry("number", decision.number()),
                Map.entry("day", Words.twoDigits(day.getDayOfMonth())),
                Map.entry("month", Words.month(day)),
                Map.entry("year", Integer.toString(day.getYear())),
                Map.entry("place", decision.place()),
                Map.entry("signerPost", decision.signerPost()),
                Map.entry("signer", decision.signer()),
                Map.entry("position", Words.twoDigits(position)),
                Map.entry("link", link));
    }
}
