package vn.motcua.award.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.award.certify.Tinos;

class FittingTest {

    private static final Fitting FITTING = new Fitting(Tinos.FACE);
    private static final Field.Font FONT = new Field.Font(20, 10, Field.Cut.BOLD, false);

    private static Field field(double width, double height) {
        return new Field(new Box(50, 60, width, height), Field.Align.CENTER, Field.Seat.MIDDLE, FONT, "");
    }

    private static String text(Written written) {
        return written.lines().stream().map(Written.Line::text).collect(Collectors.joining(" "));
    }

    @Test
    void a_short_name_stands_in_the_middle_of_its_box_in_full_size() {
        Written written = FITTING.write(Slot.NAME, field(200, 15), "Trần Thị Hoà");

        Written.Line line = written.lines().getFirst();
        assertThat(written.lines()).hasSize(1);
        assertThat(line.size()).isEqualTo(20);
        assertThat(line.x() + line.width() / 2).isCloseTo(150, within(0.001));
        // Half of what letters reach above and below their line stands on each side of the middle.
        double above = Tinos.FACE.ascent() * 20 * Fitting.POINT;
        double below = Tinos.FACE.descent() * 20 * Fitting.POINT;
        assertThat(line.baseline() - above).isCloseTo(60 + (15 - above - below) / 2, within(0.001));
    }

    @Test
    void a_long_text_is_broken_into_lines_of_much_the_same_length_before_it_shrinks() {
        Written written = FITTING.write(
                Slot.TEXT,
                field(150, 40),
                "Có thành tích xuất sắc trong phong trào thi đua hiện đại hoá bộ phận một cửa");

        assertThat(written.lines()).hasSize(2).allSatisfy(line -> assertThat(line.size())
                .isEqualTo(20));
        assertThat(written.lines().getFirst().width())
                .isCloseTo(written.lines().getLast().width(), within(30.0));
    }

    @Test
    void a_longer_one_shrinks_down_to_the_least_size_and_no_further() {
        String words = IntStream.range(0, 40).mapToObj(_ -> "thành tích").collect(Collectors.joining(" "));

        Written shrunk = FITTING.write(Slot.TEXT, field(200, 30), words);
        Written tooMuch = FITTING.write(Slot.TEXT, field(100, 10), words);

        assertThat(shrunk.fits()).isTrue();
        assertThat(shrunk.lines().getFirst().size()).isLessThan(20).isGreaterThanOrEqualTo(10);
        assertThat(text(shrunk)).isEqualTo(words);
        assertThat(tooMuch.fits()).isFalse();
        assertThat(tooMuch.lines()).isEmpty();
    }

    @Test
    void a_word_wider_than_its_box_is_never_cut() {
        assertThat(FITTING.write(Slot.NAME, field(20, 20), "Nghiêngnghiêngnghiêngnghiêng")
                        .fits())
                .isFalse();
    }

    @Test
    void what_the_face_has_no_letter_for_is_named() {
        Written written = FITTING.write(Slot.NAME, field(200, 20), "Nguyễn 阮 😀");

        assertThat(written.fits()).isFalse();
        assertThat(written.strange()).isEqualTo("阮😀");
    }

    @ParameterizedTest
    @EnumSource(Field.Align.class)
    void no_line_ever_leaves_its_box(Field.Align align) {
        Random random = new Random(20241005);
        for (int i = 0; i < 400; i++) {
            Box box = new Box(10, 10, 15 + random.nextInt(200), 6 + random.nextInt(60));
            Field field = new Field(
                    box,
                    align,
                    List.of(Field.Seat.values()).get(i % 3),
                    new Field.Font(
                            8 + random.nextInt(40),
                            6,
                            List.of(Field.Cut.values()).get(i % 4),
                            i % 2 == 0),
                    "");
            String words = IntStream.range(0, 1 + random.nextInt(30))
                    .mapToObj(_ -> List.of("Ông", "Đặng", "Thuỳ", "Trâm", "khuếch", "nghiêng", "ỷ")
                            .get(random.nextInt(7)))
                    .collect(Collectors.joining(" "));

            Written written = FITTING.write(Slot.TEXT, field, words);

            for (Written.Line line : written.lines()) {
                assertThat(line.x()).isGreaterThanOrEqualTo(box.x() - 0.001);
                assertThat(line.x() + line.width()).isLessThanOrEqualTo(box.right() + 0.001);
                assertThat(line.baseline() - Tinos.FACE.ascent() * line.size() * Fitting.POINT)
                        .isGreaterThanOrEqualTo(box.y() - 0.001);
                assertThat(line.baseline() + Tinos.FACE.descent() * line.size() * Fitting.POINT)
                        .isLessThanOrEqualTo(box.bottom() + 0.001);
            }
            if (written.fits()) {
                assertThat(text(written)).isEqualTo(words);
            }
        }
    }

    @Test
    void a_line_at_the_lower_side_stands_on_the_dots() {
        Field low = new Field(new Box(0, 0, 100, 20), Field.Align.LEFT, Field.Seat.BOTTOM, FONT, "");

        Written.Line line = FITTING.write(Slot.NAME, low, "Hoà").lines().getFirst();

        assertThat(line.baseline()).isCloseTo(20 - Tinos.FACE.descent() * 20 * Fitting.POINT, within(0.001));
        assertThat(line.x()).isZero();
    }

    @Test
    void fields_say_what_they_are_told_to() {
        Certificate sample = Certificate.sample();

        assertThat(Map.of(
                        Slot.DECISION, "Quyết định số 00/QĐ-UBND ngày 05 tháng 10 năm 2024",
                        Slot.DATE, "Mẫu, ngày 05 tháng 10 năm 2024",
                        Slot.GOLDEN_BOOK, "Số sổ vàng: 01",
                        Slot.DECISION_DAY, "05/10/2024"))
                .allSatisfy((slot, said) -> assertThat(sample.says(
                                new Field(new Box(0, 0, 1, 1), Field.Align.LEFT, Field.Seat.TOP, FONT, slot.words())))
                        .isEqualTo(said));
        assertThat(sample.says(new Field(
                        new Box(0, 0, 1, 1),
                        Field.Align.LEFT,
                        Field.Seat.TOP,
                        new Field.Font(9, 9, Field.Cut.BOLD, true),
                        "{signerPost}")))
                .isEqualTo("CHỦ TỊCH");
    }
}
