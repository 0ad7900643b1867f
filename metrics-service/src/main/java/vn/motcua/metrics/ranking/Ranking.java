package vn.motcua.metrics.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.indicator.Ratio;

/// Offices in order of one ratio, compared exactly and not by their decimals.
///
/// Equal ratios share a rank and the next rank is left out (1, 2, 2, 4); among equals the one with more
/// cases is listed first, since the same ratio over more cases is harder to keep. An office with fewer cases
/// than the smallest sample is listed, but has no rank: one good case of one would otherwise lead the list.
///
/// @param ranked those with a rank, best first
/// @param unranked those without, the largest first
public record Ranking(List<Place> ranked, List<Place> unranked) {

    private static final Comparator<Entry> BEST_FIRST = Comparator.comparing(Entry::ratio, Ratio::compareBySize)
            .reversed()
            .thenComparing(Ranking::largestFirst)
            .thenComparing(Entry::office);

    public Ranking {
        ranked = List.copyOf(ranked);
        unranked = List.copyOf(unranked);
    }

    /// An office and its ratio.
    public record Entry(String office, Ratio ratio) {}

    /// Where an office stands.
    ///
    /// @param rank from 1; absent for one that is not ranked
    /// @param sharedBy how many offices have this rank, with exactly the same ratio; 1 = it alone
    public record Place(Entry entry, @Nullable Integer rank, int sharedBy) {}

    /// The order of these offices.
    ///
    /// @param smallestSample the fewest cases with which an office is ranked, from 1
    public static Ranking of(List<Entry> entries, int smallestSample) {
        List<Entry> enough = entries.stream()
                .filter(entry -> entry.ratio().denominator() >= Math.max(1, smallestSample))
                .sorted(BEST_FIRST)
                .toList();
        List<Place> ranked = new ArrayList<>();
        int first = 0;
        while (first < enough.size()) {
            int behind = first + 1;
            while (behind < enough.size()
                    && Ratio.compareBySize(
                                    enough.get(first).ratio(),
                                    enough.get(behind).ratio())
                            == 0) {
                behind++;
            }
            for (Entry entry : enough.subList(first, behind)) {
                ranked.add(new Place(entry, first + 1, behind - first));
            }
            first = behind;
        }
        List<Place> unranked = entries.stream()
                .filter(entry -> entry.ratio().denominator() < Math.max(1, smallestSample))
                .sorted(Comparator.comparing((Entry entry) -> entry, Ranking::largestFirst)
                        .thenComparing(Entry::office))
                .map(entry -> new Place(entry, null, 1))
                .toList();
        return new Ranking(ranked, unranked);
    }

    private static int largestFirst(Entry one, Entry other) {
        return Long.compare(other.ratio().denominator(), one.ratio().denominator());
    }
}
