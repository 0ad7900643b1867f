package vn.motcua.dossier.history;

import java.time.LocalDate;

/// Compares an anchor with the rows of its day as they are now.
final class AnchorCheck {

    private AnchorCheck() {}

    /// @param hash of the rows of its day, begun with the anchor's own previous hash
    static boolean holds(Anchor anchor, AnchorHash hash) {
        return hash.end(anchor.officeSequence()).equals(anchor.hash());
    }

    static Finding differs(Anchor anchor, long rowsFound) {
        return Finding.of(
                        FindingCode.ANCHOR_DIFFERS,
                        "Neo ngày " + anchor.day() + " của đơn vị " + anchor.office()
                                + " không khớp: các dòng của ngày đó đã bị sửa, thêm hoặc bớt (neo ghi "
                                + anchor.rows() + " dòng, nay có " + rowsFound + ").",
                        "The anchor of " + anchor.day() + " of office " + anchor.office()
                                + " does not hold: rows of that day were changed, added or removed (" + anchor.rows()
                                + " rows anchored, " + rowsFound + " found).")
                .at("day", anchor.day())
                .at("anchoredRows", anchor.rows())
                .at("foundRows", rowsFound);
    }

    static Finding missing(String office, LocalDate day) {
        return Finding.of(
                        FindingCode.ANCHOR_MISSING,
                        "Neo ngày " + day + " của đơn vị " + office + " không nối tiếp neo trước nó: một neo đã bị bỏ"
                                + " hoặc thay.",
                        "The anchor of " + day + " of office " + office
                                + " does not follow the one before: an anchor was removed or replaced.")
                .at("day", day);
    }

    static Finding beyondCounter(String office, LocalDate day, long officeSequence, long counter) {
        return Finding.of(
                        FindingCode.ANCHOR_DIFFERS,
                        "Neo ngày " + day + " của đơn vị " + office + " ghi đến dòng " + officeSequence
                                + " nhưng bộ đếm chỉ còn " + counter + ": phần cuối lịch sử đã bị cắt.",
                        "The anchor of " + day + " of office " + office + " goes through row " + officeSequence
                                + ", but the counter stands at " + counter + ": the tail of the history was cut.")
                .at("day", day)
                .at("officeSequence", officeSequence)
                .at("counter", counter);
    }
}
