package vn.motcua.metrics.counts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import vn.motcua.metrics.window.LocalDays;

/// Cuts of which each begins where the one before has ended, or later: a day belongs to at most one of them, so all
/// are summed in one pass. Only the last may cut through a day.
///
/// @param cuts in order of time
/// @param places of the cuts among those asked for
record Chain(List<Cut> cuts, List<Integer> places) {

    /// Puts cuts into as few chains as they need.
    static List<Chain> of(List<Cut> cuts) {
        List<Integer> order = new ArrayList<>();
        for (int place = 0; place < cuts.size(); place++) {
            order.add(place);
        }
        order.sort(Comparator.comparing((Integer place) -> cuts.get(place).from())
                .thenComparing(place -> cuts.get(place).at()));
        List<Chain> chains = new ArrayList<>();
        for (int place : order) {
            Cut cut = cuts.get(place);
            Chain chain = chains.stream()
                    .filter(one -> one.isFollowedBy(cut))
                    .findFirst()
                    .orElseGet(() -> {
                        Chain added = new Chain(new ArrayList<>(), new ArrayList<>());
                        chains.add(added);
                        return added;
                    });
            chain.cuts().add(cut);
            chain.places().add(place);
        }
        return chains;
    }

    private boolean isFollowedBy(Cut cut) {
        Cut last = cuts.getLast();
        return last.isWhole() && !last.at().isAfter(LocalDays.start(cut.from()));
    }

    /// The first day of which something flows.
    LocalDate first() {
        return cuts.getFirst().from();
    }

    /// The last day of which something counts.
    LocalDate last() {
        return cuts.getLast().lastDay();
    }

    /// The month whose days, and those after it, are added to the balances of the months before.
    LocalDate month() {
        return cuts.getFirst().day().withDayOfMonth(1);
    }

    /// The day that the last cut goes through; infinitely late when it goes through none.
    LocalDate broken() {
        return cuts.getLast().isWhole() ? LocalDate.MAX : cuts.getLast().day();
    }

    /// A day of each cut.
    LocalDate[] days(Function<Cut, LocalDate> day) {
        return cuts.stream().map(day).toArray(LocalDate[]::new);
    }
}
