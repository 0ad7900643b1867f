package vn.motcua.award.certificate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.award.reading.Message;

/// What has a place of its own on a sheet.
///
/// ⚖ NĐ 98/2023/NĐ-CP, Điều 104
public enum Slot {
    /// Who is honoured.
    NAME("{name}", "Họ và tên, tên tập thể", "Name"),
    /// Post and unit.
    POST("{post}", "Chức vụ, đơn vị", "Post and unit"),
    /// For what.
    TEXT("{text}", "Nội dung thành tích", "Achievement"),
    /// Number and day of the decision.
    DECISION("Quyết định số {number} ngày {day} tháng {month} năm {year}", "Quyết định số, ngày", "Decision"),
    /// The day of the decision alone, for sheets that have its words printed already.
    DECISION_DAY("{day}/{month}/{year}", "Riêng ngày quyết định", "Day of the decision"),
    /// The position in the decision.
    GOLDEN_BOOK("Số sổ vàng: {position}", "Số sổ vàng", "Number in the golden book"),
    /// Place and day.
    DATE("{place}, ngày {day} tháng {month} năm {year}", "Địa danh, ngày tháng năm", "Place and day"),
    /// The post of who signed.
    SIGNER_POST("{signerPost}", "Chức vụ người ký", "Post of the signer"),
    /// Who signed.
    SIGNER("{signer}", "Họ tên người ký", "Signer"),
    /// A QR code that leads to the public page.
    QR("{link}", "Mã QR", "QR code");

    private final String words;
    private final String vi;
    private final String en;

    Slot(String words, String vi, String en) {
        this.words = words;
        this.vi = vi;
        this.en = en;
    }

    /// As in JSON: `goldenBook`.
    public String code() {
        String[] parts = name().toLowerCase(Locale.ROOT).split("_", -1);
        return parts[0]
                + Arrays.stream(parts)
                        .skip(1)
                        .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                        .collect(Collectors.joining());
    }

    /// The slot of that code; empty when there is none.
    public static Optional<Slot> of(String code) {
        return Arrays.stream(values()).filter(slot -> slot.code().equals(code)).findFirst();
    }

    /// The words that stand there when a sheet does not say otherwise.
    public String words() {
        return words;
    }

    /// As people read it.
    public Message label() {
        return new Message(vi, en);
    }
}
