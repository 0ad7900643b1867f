package vn.motcua.award.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.blank.BlankSheet;
import vn.motcua.award.certificate.Slot;
import vn.motcua.award.certify.Calibration;

/// The forms of a pre-printed sheet: one for what a clerk has measured, one for where everything stands.
final class BlankForm {

    private static final BigDecimal MARK = BigDecimal.valueOf((long) Calibration.MARK);
    private static final BigDecimal FURTHEST = BigDecimal.valueOf(50);

    private BlankForm() {}

    /// A form that shows a sheet.
    static Form of(BlankSheet sheet) {
        return over(new Form(), sheet);
    }

    /// A form filled with what it does not say itself.
    static Form over(Form form, BlankSheet sheet) {
        fill(form, "name", sheet.name());
        fill(form, "paperWidth", sheet.paper().width());
        fill(form, "paperHeight", sheet.paper().height());
        fill(form, "offsetX", sheet.dx());
        fill(form, "offsetY", sheet.dy());
        sheet.fields().forEach((code, field) -> {
            fill(form, "x-" + code, field.x());
            fill(form, "y-" + code, field.y());
            fill(form, "width-" + code, field.width());
            fill(form, "height-" + code, field.height());
            fill(form, "size-" + code, field.size());
            fill(form, "align-" + code, field.align());
        });
        return form;
    }

    private static void fill(Form form, String name, @Nullable Object value) {
        if (form.given(name) == null) {
            form.with(
                    name,
                    value instanceof BigDecimal number
                            ? number.stripTrailingZeros().toPlainString()
                            : value);
        }
    }

    /// The sheet with another offset: given as such, or by how far the mark stood from the edges.
    static Optional<BlankSheet> offset(Form form, BlankSheet before) {
        BigDecimal x = measured(form, "measuredX", "offsetX", before.dx());
        BigDecimal y = measured(form, "measuredY", "offsetY", before.dy());
        return form.isWrong() ? Optional.empty() : Optional.of(before.moved(x, y));
    }

    private static BigDecimal measured(Form form, String measured, String offset, BigDecimal before) {
        BigDecimal distance = form.decimal(measured);
        BigDecimal given = form.decimal(offset);
        BigDecimal moved =
                distance != null ? before.add(MARK).subtract(distance) : given != null ? given : BigDecimal.ZERO;
        if (moved.abs().compareTo(FURTHEST) > 0) {
            form.wrong(
                    distance != null ? measured : offset,
                    "Lệch quá 50 mm; hãy đo lại, tính từ mép giấy đến tâm dấu A.",
                    "More than 50 mm; measure again, from the edge to the middle of mark A.");
        }
        return moved;
    }

    /// The sheet with its fields elsewhere; what the form does not ask stays as it was.
    static Optional<BlankSheet> fields(Form form, BlankSheet before, Validator validator) {
        Map<String, BlankSheet.FieldSheet> fields = new TreeMap<>();
        for (Slot slot : Slot.values()) {
            String code = slot.code();
            BigDecimal x = form.decimal("x-" + code);
            BigDecimal y = form.decimal("y-" + code);
            BigDecimal width = form.decimal("width-" + code);
            BigDecimal height = form.decimal("height-" + code);
            if (x == null && y == null && width == null && height == null) {
                continue;
            }
            if (x == null || y == null || width == null || height == null) {
                form.wrong("x-" + code, "Điền đủ bốn số đo, hoặc để trống cả bốn.", "Give all four measures, or none.");
                continue;
            }
            BlankSheet.@Nullable FieldSheet known = before.fields().get(code);
            fields.put(
                    code,
                    new BlankSheet.FieldSheet(
                            x,
                            y,
                            width,
                            height,
                            form.given("align-" + code),
                            known == null ? null : known.seat(),
                            form.decimal("size-" + code),
                            known == null ? null : known.least(),
                            known == null ? null : known.style(),
                            known == null ? null : known.capitals(),
                            known == null ? null : known.words()));
        }
        BigDecimal wide = form.decimal("paperWidth");
        BigDecimal high = form.decimal("paperHeight");
        if (form.isWrong() || wide == null || high == null) {
            form.needed("paperWidth");
            form.needed("paperHeight");
            return Optional.empty();
        }
        BlankSheet sheet =
                new BlankSheet(form.needed("name"), new BlankSheet.PaperSize(wide, high), before.offset(), fields);
        for (ConstraintViolation<BlankSheet> violation : validator.validate(sheet)) {
            form.wrong(
                    field(violation.getPropertyPath().toString()),
                    "Số đo ngoài khoảng cho phép.",
                    violation.getMessage());
        }
        return form.isWrong() ? Optional.empty() : Optional.of(sheet);
    }

    /// `fields[name].size` is the field `size-name` of the form.
    private static String field(String path) {
        int from = path.indexOf('[');
        int to = path.indexOf(']');
        return from < 0 || to < 0
                ? switch (path) {
                    case "paper.width" -> "paperWidth";
                    case "paper.height" -> "paperHeight";
                    case "fields" -> "x-name";
                    default -> path;
                }
                : path.substring(path.lastIndexOf('.') + 1) + "-" + path.substring(from + 1, to);
    }
}
