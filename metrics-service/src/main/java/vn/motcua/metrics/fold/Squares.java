package vn.motcua.metrics.fold;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.metrics.counts.Packed;
import vn.motcua.metrics.indicator.Cell;
import vn.motcua.metrics.indicator.Subject;

/// Cells put together into the rows in which they are kept: what differs only by measure and day of origin is one row.
final class Squares {

    /// A row: a day, or a month by its first day, and by what its counts can be broken down.
    record Square(
            String office,
            LocalDate day,
            boolean midnight,
            String officer,
            Subject.Place place,
            LocalDate recordedDay) {

        static Square of(Cell cell, LocalDate recordedDay) {
            return new Square(cell.office(), cell.day(), cell.midnight(), cell.officer(), cell.place(), recordedDay);
        }

        static Square ofMonth(Cell cell, LocalDate recordedDay) {
            return new Square(
                    cell.office(),
                    cell.day().withDayOfMonth(1),
                    false,
                    cell.officer(),
                    cell.place(),
                    recordedDay.withDayOfMonth(1));
        }

        /// A hash of all but office and day: the short key by which the row is found again.
        UUID id() {
            String text = String.join(
                    "\u001f",
                    place.procedure(),
                    place.field(),
                    officer,
                    place.channel(),
                    recordedDay.toString(),
                    midnight ? "1" : "0");
            return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// A row and what is booked in it.
    ///
    /// @param packed each measure, days since its origin and n in one number, as the table keeps them
    record Booked(Square square, List<Long> packed) {

        /// As PostgreSQL writes an array of numbers.
        String array() {
            return packed.stream().map(one -> Long.toString(one)).collect(Collectors.joining(",", "{", "}"));
        }
    }

    private final Map<Square, List<Long>> squares = new HashMap<>();

    /// Adds to a cell, once.
    void add(Square square, int measure, long daysSinceOrigin, int n) {
        squares.computeIfAbsent(square, _ -> new ArrayList<>(6)).add(Packed.of(measure, daysSinceOrigin, n));
    }

    /// The rows in the order of their keys, so that neighbours are written together.
    List<Booked> booked() {
        return squares.entrySet().stream()
                .map(row -> new Booked(row.getKey(), sum(row.getValue())))
                .filter(row -> !row.packed().isEmpty())
                .sorted(Comparator.comparing((Booked row) -> row.square().office())
                        .thenComparing(row -> row.square().day()))
                .toList();
    }

    /// The same measure and origin may have come several times: stocks of several days in one month.
    private static List<Long> sum(List<Long> packed) {
        if (packed.size() == 1) {
            return packed;
        }
        Map<Long, Integer> sums = new TreeMap<>();
        packed.forEach(one -> sums.merge(Packed.key(one), one.intValue(), Integer::sum));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum -> Packed.of(sum.getKey(), sum.getValue()))
                .toList();
    }
}
