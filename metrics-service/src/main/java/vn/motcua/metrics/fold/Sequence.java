package vn.motcua.metrics.fold;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Which numbers of one office's events are booked: all up to the highest, but for the gaps that were jumped over.
final class Sequence {

    private long highest;
    private final NavigableMap<Long, Long> gaps;

    Sequence(long highest, Map<Long, Long> gaps) {
        this.highest = highest;
        this.gaps = new TreeMap<>(gaps);
    }

    /// Takes a number.
    ///
    /// @return false when it was taken before
    boolean take(long number) {
        if (number > highest) {
            if (number > highest + 1) {
                gaps.put(highest + 1, number - 1);
            }
            highest = number;
            return true;
        }
        if (has(number)) {
            return false;
        }
        Map.Entry<Long, Long> gap = gaps.floorEntry(number);
        gaps.remove(gap.getKey());
        if (gap.getKey() < number) {
            gaps.put(gap.getKey(), number - 1);
        }
        if (number < gap.getValue()) {
            gaps.put(number + 1, gap.getValue());
        }
        return true;
    }

    /// True when that number was taken.
    boolean has(long number) {
        Map.Entry<Long, Long> gap = gaps.floorEntry(number);
        return number <= highest && (gap == null || gap.getValue() < number);
    }

    /// The highest number taken; 0 = none.
    long highest() {
        return highest;
    }

    /// How many numbers below the highest were not taken.
    long missing() {
        return gaps.entrySet().stream()
                .mapToLong(gap -> gap.getValue() - gap.getKey() + 1)
                .sum();
    }

    /// The spans below the highest that were not taken: first number → last number.
    Map<Long, Long> gaps() {
        return Map.copyOf(gaps);
    }
}
