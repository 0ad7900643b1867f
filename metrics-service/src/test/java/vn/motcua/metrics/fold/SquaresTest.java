package vn.motcua.metrics.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.metrics.fold.Squares.Square;
import vn.motcua.metrics.indicator.Subject.Place;

class SquaresTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 3);
    private static final Square SQUARE = square(false, "CB01", "online", DAY);

    @Test
    void measures_and_origins_of_one_square_are_one_row_and_keep_their_signs() {
        Squares squares = new Squares();
        squares.add(SQUARE, 1, 0, 3);
        squares.add(SQUARE, 2, 0, -1);
        squares.add(SQUARE, 127, 40_000, Integer.MIN_VALUE);

        assertThat(squares.booked()).singleElement().satisfies(row -> {
            assertThat(row.packed()).hasSize(3);
            assertThat(row.packed().get(0)).isEqualTo((1L << 56) + 3);
            assertThat(row.packed().get(1)).isEqualTo((2L << 56) + 0xffff_ffffL);
            assertThat(row.packed().get(2) >> 56).isEqualTo(127);
            assertThat(row.packed().get(2) >> 32 & 0xff_ffff).isEqualTo(40_000);
            assertThat(row.packed().get(2).intValue()).isEqualTo(Integer.MIN_VALUE);
            assertThat(row.array())
                    .isEqualTo("{" + row.packed().get(0) + "," + row.packed().get(1) + ","
                            + row.packed().get(2) + "}");
        });
    }

    @Test
    void what_comes_several_times_is_added_and_what_comes_to_nothing_is_no_row() {
        Squares squares = new Squares();
        squares.add(SQUARE, 1, 0, 3);
        squares.add(SQUARE, 1, 0, -1);
        Square other = square(true, "CB01", "online", DAY);
        squares.add(other, 1, 0, 5);
        squares.add(other, 1, 0, -5);

        assertThat(squares.booked()).singleElement().satisfies(row -> {
            assertThat(row.square()).isEqualTo(SQUARE);
            assertThat(row.packed()).containsExactly((1L << 56) + 2);
        });
    }

    @Test
    void the_key_of_a_row_tells_everything_apart() {
        List<Square> squares = List.of(
                SQUARE,
                square(true, "CB01", "online", DAY),
                square(false, "CB02", "online", DAY),
                square(false, "CB01", "counter", DAY),
                square(false, "CB01", "online", DAY.plusDays(1)),
                new Square("X", DAY, false, "CB01", new Place("1.0", "01Hộ tịch", "online"), DAY),
                new Square("X", DAY, false, "CB01", new Place("1.001", "", "online"), DAY));

        assertThat(squares.stream().map(Square::id).distinct()).hasSameSizeAs(squares);
    }

    private static Square square(boolean midnight, String officer, String channel, LocalDate recorded) {
        return new Square("X", DAY, midnight, officer, new Place("1.001", "Hộ tịch", channel), recorded);
    }
}
