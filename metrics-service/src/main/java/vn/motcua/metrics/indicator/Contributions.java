package vn.motcua.metrics.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a thing adds to the counts, by cell; the difference of two is what a new event books.
public final class Contributions {

    private Contributions() {}

    /// What a thing adds that makes these marks.
    public static Map<Cell, Integer> of(List<Mark> marks) {
        Map<Cell, Integer> sums = new HashMap<>();
        marks.forEach(mark -> add(sums, mark.cell(), mark.n()));
        return sums;
    }

    /// Adds to a cell; one that comes to zero disappears.
    public static <K> void add(Map<K, Integer> sums, K key, int n) {
        sums.merge(key, n, (a, b) -> a + b == 0 ? null : a + b);
    }

    /// What must be booked so that counts which hold `before` hold `after`.
    public static Map<Cell, Integer> difference(Map<Cell, Integer> before, Map<Cell, Integer> after) {
        Map<Cell, Integer> difference = new HashMap<>(after);
        before.forEach((cell, n) -> add(difference, cell, -n));
        return difference;
    }
}
