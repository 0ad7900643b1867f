package vn.motcua.award.excel;

import java.text.Normalizer;
import java.util.Locale;

/// A column of the tables.
enum Column {
    NUMBER("STT", 6),
    NAME("Họ và tên", 28, "Họ tên"),
    COLLECTIVE("Tên tập thể", 40),
    GENDER("Giới tính", 10),
    BIRTH_DATE("Ngày sinh", 13, "Ngày, tháng, năm sinh"),
    POST("Chức vụ", 28),
    DEPARTMENT("Phòng ban/tổ", 22, "Phòng ban, tổ|Phòng ban"),
    UNIT("Đơn vị công tác", 26, "Đơn vị"),
    ADDRESS("Địa chỉ", 30),
    STAFF_CLASS("Phân loại cán bộ", 26),
    COLLECTIVE_CLASS("Phân loại tập thể", 24),
    AWARD("Hình thức khen thưởng", 24, "Hình thức"),
    TITLE("Danh hiệu (nếu có)", 20, "Danh hiệu"),
    CODE("Mã ứng viên", 22),
    ACCOUNT("Tên đăng nhập", 18);

    private final String title;
    private final int width;
    private final String others;

    Column(String title, int width) {
        this(title, width, title);
    }

    /// @param others headings that mean the same, between bars
    Column(String title, int width, String others) {
        this.title = title;
        this.width = width;
        this.others = others;
    }

    /// The words at its head.
    String title() {
        return title;
    }

    /// Characters.
    int width() {
        return width;
    }

    /// True when somebody's heading means this column.
    boolean isCalled(String heading) {
        String plain = plain(heading);
        return plain.equals(plain(title)) || ("|" + plain(others) + "|").contains("|" + plain + "|");
    }

    private static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .replaceAll("\\s*[*:]\\s*$", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
