package vn.motcua.award.certify;

import java.awt.Color;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.motcua.award.certificate.Box;
import vn.motcua.award.certificate.Field;
import vn.motcua.award.certificate.Sheet;
import vn.motcua.award.certificate.Slot;

/// A page on which an office measures how far its printer is out: a grid, marks at known places, the boxes.
public final class Calibration {

    /// How far from the upper and the left side the marks stand, in millimetres, when the printer feeds straight.
    public static final double MARK = 20;

    private static final double ARM = 6;

    private Calibration() {}

    /// The page of a sheet.
    ///
    /// @param code of the sheet
    public static byte[] of(String code, Sheet sheet, Instant at) {
        return Ink.drawn("Trang căn chỉnh phôi " + code, at, ink -> {
            try (Ink.Page page = ink.page(sheet.width(), sheet.height())) {
                grid(page, sheet);
                words(page, code, sheet);
                boxes(page, sheet);
                marks(page, sheet);
            }
        });
    }

    private static void grid(Ink.Page page, Sheet sheet) throws IOException {
        for (int x = 5; x < sheet.width(); x += 5) {
            boolean ten = x % 10 == 0;
            page.line(x, 0, x, sheet.height(), ten ? 0.12 : 0.05, Ink.PALE);
            if (ten) {
                page.say(Integer.toString(x), x + 0.4, 6.5, 5, Field.Cut.REGULAR, Ink.GREY);
            }
        }
        for (int y = 5; y < sheet.height(); y += 5) {
            boolean ten = y % 10 == 0;
            page.line(0, y, sheet.width(), y, ten ? 0.12 : 0.05, Ink.PALE);
            if (ten) {
                page.say(Integer.toString(y), 5.5, y - 0.4, 5, Field.Cut.REGULAR, Ink.GREY);
            }
        }
    }

    private static void boxes(Ink.Page page, Sheet sheet) throws IOException {
        for (Map.Entry<Slot, Field> one : sheet.printed().entrySet()) {
            Box box = one.getValue().box();
            page.frame(box, 0.25, Ink.RED);
            page.say(one.getKey().label().vi(), box.x() + 0.8, box.y() + 2.6, 6, Field.Cut.ITALIC, Ink.RED);
        }
    }

    /// The marks move with the offset, so that they measure right once it is right.
    private static void marks(Ink.Page page, Sheet sheet) throws IOException {
        for (double x : List.of(MARK, sheet.width() - MARK)) {
            for (double y : List.of(MARK, sheet.height() - MARK)) {
                double cx = x + sheet.dx();
                double cy = y + sheet.dy();
                page.line(cx - ARM, cy, cx + ARM, cy, 0.2, Color.BLACK);
                page.line(cx, cy - ARM, cx, cy + ARM, 0.2, Color.BLACK);
            }
        }
        page.say("A", MARK + sheet.dx() + 1.2, MARK + sheet.dy() - 1.5, 11, Field.Cut.BOLD, Color.BLACK);
        page.say(
                "B", sheet.width() - MARK + sheet.dx() + 1.2, MARK + sheet.dy() - 1.5, 11, Field.Cut.BOLD, Color.BLACK);
    }

    private static void words(Ink.Page page, String code, Sheet sheet) throws IOException {
        List<String> words = List.of(
                "TRANG CĂN CHỈNH PHÔI " + code + " · " + number(sheet.width()) + " × " + number(sheet.height())
                        + " mm · độ dời hiện dùng: x = " + number(sheet.dx()) + ", y = " + number(sheet.dy()) + " mm",
                "1. In trang này trên giấy thường cùng khổ, tỷ lệ 100 % (“Kích thước thực”, không “Vừa khổ giấy”).",
                "2. Đo từ A đến B: phải đúng " + number(sheet.width() - 2 * MARK)
                        + " mm; nếu không, máy đang co giãn, hãy sửa tỷ lệ in trước.",
                "3. Đo từ mép TRÁI của giấy đến tâm dấu A, và từ mép TRÊN đến tâm dấu A; đúng là 20 mm và 20 mm.",
                "4. Ghi hai số đo vào trang “Căn chỉnh phôi”; độ dời mới = độ dời cũ + (20 - số đo).",
                "5. In lại: A phải cách hai mép 20 mm. Đặt chồng lên phôi thật, soi trước đèn: các khung đỏ trùng chỗ trống.");
        page.blank(new Box(MARK + 10, 8, Math.min(190, sheet.width() - 2 * MARK - 20), 31));
        double y = 13;
        for (String line : words) {
            page.say(
                    line,
                    MARK + 12,
                    y,
                    9,
                    words.getFirst().equals(line) ? Field.Cut.BOLD : Field.Cut.REGULAR,
                    Color.BLACK);
            y += 5;
        }
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%d", Math.round(value))
                : String.format(Locale.ROOT, "%.1f", value).replace('.', ',');
    }
}
