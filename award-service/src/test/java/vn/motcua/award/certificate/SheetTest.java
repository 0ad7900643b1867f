package vn.motcua.award.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import vn.motcua.award.certify.Tinos;

class SheetTest {

    private static Field at(double x, double y, double width, double height) {
        return new Field(
                new Box(x, y, width, height),
                Field.Align.LEFT,
                Field.Seat.TOP,
                new Field.Font(12, 10, Field.Cut.REGULAR, false),
                "x");
    }

    private static Sheet sheet(double dx, double dy, Map<Slot, Field> fields) {
        return new Sheet("Phôi", 297, 210, dx, dy, fields);
    }

    private static Map<Slot, Field> complete() {
        Map<Slot, Field> fields = new EnumMap<>(Slot.class);
        fields.put(Slot.NAME, at(50, 50, 100, 10));
        fields.put(Slot.DECISION, at(50, 70, 100, 10));
        fields.put(Slot.GOLDEN_BOOK, at(50, 80, 100, 10));
        return fields;
    }

    @Test
    void the_sheet_of_the_decree_has_nothing_to_warn_of() {
        assertThat(Sheet.standard().warnings(Tinos.FACE)).isEmpty();
        assertThat(Sheet.standard().width()).isEqualTo(297);
        assertThat(Sheet.standard().height()).isEqualTo(210);
    }

    @Test
    void boxes_side_by_side_do_not_overlap() {
        assertThat(sheet(0, 0, complete()).warnings(Tinos.FACE)).isEmpty();
    }

    @Test
    void boxes_that_overlap_are_told() {
        Map<Slot, Field> fields = complete();
        fields.put(Slot.DECISION, at(60, 59.9, 100, 10));

        assertThat(sheet(0, 0, fields).warnings(Tinos.FACE))
                .extracting(Sheet.Warning::code, Sheet.Warning::field)
                .containsExactly(Tuple.tuple("overlap", "name"));
    }

    @Test
    void an_offset_that_moves_a_box_off_the_paper_is_told() {
        assertThat(sheet(-50.5, 0, complete()).warnings(Tinos.FACE))
                .extracting(Sheet.Warning::code)
                .containsOnly("outside");
        assertThat(sheet(-47, 0, complete()).warnings(Tinos.FACE))
                .extracting(Sheet.Warning::code)
                .containsOnly("near-the-edge");
        assertThat(sheet(0, 121, complete()).warnings(Tinos.FACE))
                .extracting(Sheet.Warning::code)
                .contains("outside");
    }

    @Test
    void a_box_lower_than_a_line_and_a_missing_number_are_told() {
        Map<Slot, Field> fields = complete();
        fields.remove(Slot.GOLDEN_BOOK);
        fields.put(Slot.NAME, at(50, 50, 100, 3));

        assertThat(sheet(0, 0, fields).warnings(Tinos.FACE))
                .extracting(Sheet.Warning::code)
                .containsExactly("too-low", "missing");
    }

    @Test
    void every_slot_is_found_by_its_code() {
        assertThat(Arrays.stream(Slot.values()).map(Slot::code))
                .contains("goldenBook", "signerPost", "decisionDay", "name");
        assertThat(Slot.values())
                .allSatisfy(slot -> assertThat(Slot.of(slot.code())).contains(slot));
        assertThat(Slot.of("hidden")).isEmpty();
    }
}
