package vn.motcua.metrics.indicator;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a dossier adds to the counts, by cell; the difference of two is what a new event books.
public final class Contributions {

    private Contributions() {}

    /// What the dossier adds; nothing for one that is not known.
    public static Map<Cell, Integer> of(@Nullable Timeline dossier) {
        Map<Cell, Integer> sums = new HashMap<>();
        if (dossier != null) {
            Mark.of(dossier).forEach(mark -> add(sums, mark.cell(), mark.n()));
        }
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
