package vn.motcua.dossier.posting;

import java.util.Arrays;
import java.util.Optional;

/// Where a procedure must be posted.
///
/// ⚖ 63/2010/NĐ-CP, Điều 16 và Điều 17 khoản 1 (sửa đổi bởi 92/2017/NĐ-CP)
public enum Place {
    /// On the board of the office, or on a device that shows the same there.
    BOARD("board", "Bảng niêm yết"),
    /// On the website of the office, or on its page at the portal of the district or province.
    WEBSITE("website", "Trang thông tin điện tử");

    private final String code;
    private final String vietnamese;

    Place(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /// As written in JSON, e.g. `board`.
    public String code() {
        return code;
    }

    /// As shown to people.
    public String vietnamese() {
        return vietnamese;
    }

    /// The place of this code, if there is one.
    public static Optional<Place> of(String code) {
        return Arrays.stream(values()).filter(place -> place.code.equals(code)).findFirst();
    }
}
