package vn.motcua.award.blank;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.certificate.Box;
import vn.motcua.award.certificate.Field;
import vn.motcua.award.certificate.Sheet;
import vn.motcua.award.certificate.Slot;

/// A pre-printed sheet as JSON. All measures are millimetres from the upper left corner, letters are in points.
///
/// @param name what the office calls it
/// @param paper its size
/// @param offset how far everything is moved to make up for the printer; absent = not at all
/// @param fields by `name`, `post`, `text`, `decision`, `decisionDay`, `goldenBook`, `date`, `signerPost`, `signer`,
// `qr`
@Schema(name = "Blank")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BlankSheet(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Valid PaperSize paper,
        @Nullable @Valid Offset offset,
        @NotNull @Size(min = 1, max = 10) Map<String, @NotNull @Valid FieldSheet> fields) {

    public BlankSheet {
        // Absent only until it is validated.
        fields = fields == null ? Map.of() : new TreeMap<>(fields);
    }

    /// Size of the paper as it lies in the printer.
    @Schema(name = "BlankPaper")
    public record PaperSize(
            @NotNull @DecimalMin("60") @DecimalMax("600") BigDecimal width,
            @NotNull @DecimalMin("60") @DecimalMax("600") BigDecimal height) {}

    /// How far everything is moved: `x` to the right, `y` down.
    @Schema(name = "BlankOffset")
    public record Offset(
            @NotNull @DecimalMin("-50") @DecimalMax("50") BigDecimal x,
            @NotNull @DecimalMin("-50") @DecimalMax("50") BigDecimal y) {}

    /// Where one text goes.
    ///
    /// @param x of its left side
    /// @param y of its upper side
    /// @param width across
    /// @param height down; the text is broken into lines and shrunk until it fits
    /// @param align of the lines: `left`, `center` (default), `right`
    /// @param seat of the lines in the height: `top`, `middle` (default), `bottom`, as on a dotted line
    /// @param size of the letters; 14 by default
    /// @param least to which long texts may shrink; 60 % by default, never below 6
    /// @param style `regular` (default), `bold`, `italic`, `bold-italic`
    /// @param capitals true = everything in capitals
    /// @param words where the sheet has words of its own: `{number}` prints the number of the decision alone
    @Schema(name = "BlankField")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldSheet(
            @NotNull @DecimalMin("-100") @DecimalMax("700") BigDecimal x,
            @NotNull @DecimalMin("-100") @DecimalMax("700") BigDecimal y,
            @NotNull @DecimalMin("1") @DecimalMax("600") BigDecimal width,
            @NotNull @DecimalMin("1") @DecimalMax("600") BigDecimal height,
            @Nullable @Pattern(regexp = "left|center|right") String align,
            @Nullable @Pattern(regexp = "top|middle|bottom") String seat,
            @Nullable @DecimalMin("6") @DecimalMax("96") BigDecimal size,
            @Nullable @DecimalMin("6") @DecimalMax("96") BigDecimal least,

            @Nullable @Pattern(regexp = "regular|bold|italic|bold-italic")
            String style,

            @Nullable Boolean capitals,
            @Nullable @Size(min = 1, max = 200) String words) {

        private static final double ORDINARY = 14;
        private static final double SHRINK = 0.6;
        private static final double SMALLEST = 6;

        private static FieldSheet of(Field field) {
            return new FieldSheet(
                    measure(field.box().x()),
                    measure(field.box().y()),
                    measure(field.box().width()),
                    measure(field.box().height()),
                    coded(field.align()),
                    coded(field.seat()),
                    measure(field.font().size()),
                    measure(field.font().least()),
                    coded(field.font().cut()),
                    field.font().capitals() ? true : null,
                    null);
        }

        private static String coded(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        Field field(Slot slot) {
            double wanted = size == null ? ORDINARY : size.doubleValue();
            double smallest = least == null ? Math.max(SMALLEST, wanted * SHRINK) : least.doubleValue();
            return new Field(
                    new Box(x.doubleValue(), y.doubleValue(), width.doubleValue(), height.doubleValue()),
                    Field.Align.valueOf(named(align, "center")),
                    Field.Seat.valueOf(named(seat, "middle")),
                    new Field.Font(
                            wanted,
                            Math.min(wanted, smallest),
                            Field.Cut.valueOf(named(style, "regular")),
                            Boolean.TRUE.equals(capitals)),
                    requireNonNullElse(words, slot.words()));
        }

        private static String named(@Nullable String code, String standard) {
            return requireNonNullElse(code, standard).replace('-', '_').toUpperCase(Locale.ROOT);
        }
    }

    /// A sheet on which everything stands as on another.
    public static BlankSheet of(String name, Sheet like) {
        Map<String, FieldSheet> fields = new TreeMap<>();
        like.fields().forEach((slot, field) -> fields.put(slot.code(), FieldSheet.of(field)));
        return new BlankSheet(name, new PaperSize(measure(like.width()), measure(like.height())), null, fields);
    }

    private static BigDecimal measure(double value) {
        return value == Math.rint(value) ? BigDecimal.valueOf((long) value) : BigDecimal.valueOf(value);
    }

    /// Names in `fields` that are none of a field.
    Set<String> unknownFields() {
        Set<String> unknown = new TreeSet<>(fields.keySet());
        unknown.removeIf(code -> Slot.of(code).isPresent());
        return unknown;
    }

    /// The same sheet with everything moved.
    public BlankSheet moved(BigDecimal x, BigDecimal y) {
        return new BlankSheet(name, paper, new Offset(x, y), fields);
    }

    /// How far everything is moved to the right.
    public BigDecimal dx() {
        return offset == null ? BigDecimal.ZERO : offset.x();
    }

    /// How far everything is moved down.
    public BigDecimal dy() {
        return offset == null ? BigDecimal.ZERO : offset.y();
    }

    /// The sheet on which texts are placed.
    public Sheet sheet() {
        Map<Slot, Field> placed = new EnumMap<>(Slot.class);
        fields.forEach((code, field) -> Slot.of(code).ifPresent(slot -> placed.put(slot, field.field(slot))));
        return new Sheet(
                name,
                paper.width().doubleValue(),
                paper.height().doubleValue(),
                dx().doubleValue(),
                dy().doubleValue(),
                placed);
    }
}
