package vn.motcua.metrics.counts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.metrics.indicator.Measure;

/// Adds up whole days for all cuts of a chain in one pass over the rows that are booked.
///
/// The rows are unpacked here and not by the database: a number of a row costs some nanoseconds here, and a row of its
/// own there.
@ApplicationScoped
class WholeDays {

    private static final String DAYS = """
            select {key}, c.booked, c.day - date '1970-01-01', c.midnight
            from unnest(?::text[]) as a (office) join day_cell c using (office)
            where c.day >= ? and c.day <= ?
            """;

    private static final String MONTHS = """
            select {key}, c.booked
            from unnest(?::text[]) as a (office) join month_cell c using (office) where c.month < ?
            """;

    private static final int NOT_WANTED = -1;

    private final Database database;
    private final Measures measures;

    WholeDays(Database database, Measures measures) {
        this.database = database;
        this.measures = measures;
    }

    /// Adds the sums of these offices at each cut of the chain.
    ///
    /// @param sums where the sums of a cut go, by its place among those asked for
    /// @param wanted the measures to be summed
    void add(
            String[] offices,
            Chain chain,
            IntFunction<Map<Counts.Group, Long>> sums,
            Grouping by,
            Collection<Measure> wanted) {
        boolean flows = wanted.stream().anyMatch(measure -> measure.kind() == Measure.Kind.FLOW);
        boolean stocks = wanted.stream().anyMatch(measure -> measure.kind() == Measure.Kind.STOCK);
        LocalDate first = !flows || (stocks && chain.month().isBefore(chain.first())) ? chain.month() : chain.first();
        Pass pass = new Pass(chain, wanted, measures);
        database.each(
                DAYS.replace("{key}", by.columnOfRow()),
                row -> pass.day(row.getString(1), packed(row), row.getLong(3), row.getBoolean(4)),
                offices,
                first,
                chain.last());
        if (stocks) {
            database.each(
                    MONTHS.replace("{key}", by.columnOfRow()),
                    row -> pass.month(row.getString(1), packed(row)),
                    offices,
                    chain.month());
        }
        pass.end(by, place -> sums.apply(chain.places().get(place)));
    }

    private static Long[] packed(ResultSet row) throws SQLException {
        return (Long[]) row.getArray(2).getArray();
    }

    /// One pass over the rows.
    ///
    /// A flow belongs to the cut of its day, when its day of origin lies in it too. What changes a stock counts
    /// from the first cut behind its day on; the first cut also gets the balance of the months before.
    private static final class Pass {

        private final Measure[] wanted;
        // By its number, the place of a measure among those wanted; NOT_WANTED for others.
        private final int[] places = new int[Packed.MEASURES];
        private final long[] from;
        private final long[] last;
        private final long month;
        private final long broken;
        private final Map<String, long[][]> slotsByKey = new HashMap<>();
        private String latestKey = "";
        private long[][] latest;

        Pass(Chain chain, Collection<Measure> wanted, Measures measures) {
            this.wanted = wanted.toArray(Measure[]::new);
            Arrays.fill(places, NOT_WANTED);
            for (int place = 0; place < this.wanted.length; place++) {
                places[measures.numberOf(this.wanted[place])] = place;
            }
            this.from = days(chain.days(Cut::from));
            this.last = days(chain.days(Cut::lastDay));
            this.month = chain.month().toEpochDay();
            this.broken = chain.broken().toEpochDay();
            this.latest = new long[from.length][];
        }

        private static long[] days(LocalDate[] days) {
            return Arrays.stream(days).mapToLong(LocalDate::toEpochDay).toArray();
        }

        void day(String key, Long[] row, long day, boolean midnight) {
            if (midnight && day == broken) {
                return;
            }
            int flowing = notAfter(day, from) - 1;
            long origins = flowing >= 0 && day <= last[flowing] ? day - from[flowing] : -1;
            int standing = day < month ? last.length : notAfter(day - 1, last);
            for (long packed : row) {
                int place = places[Packed.measure(packed)];
                if (place == NOT_WANTED) {
                    continue;
                }
                if (isStock(place)) {
                    if (standing < last.length) {
                        slot(key, standing)[place] += Packed.n(packed);
                    }
                } else if (Packed.daysSinceOrigin(packed) <= origins) {
                    slot(key, flowing)[place] += Packed.n(packed);
                }
            }
        }

        void month(String key, Long[] row) {
            for (long packed : row) {
                int place = places[Packed.measure(packed)];
                if (place != NOT_WANTED && isStock(place)) {
                    slot(key, 0)[place] += Packed.n(packed);
                }
            }
        }

        private boolean isStock(int place) {
            return wanted[place].kind() == Measure.Kind.STOCK;
        }

        /// How many of the days, which are in order, are not after this one.
        private static int notAfter(long day, long[] days) {
            int low = 0;
            int high = days.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (days[middle] <= day) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private long[] slot(String key, int place) {
            if (!key.equals(latestKey) || slotsByKey.isEmpty()) {
                latestKey = key;
                latest = slotsByKey.computeIfAbsent(key, _ -> new long[from.length][]);
            }
            long[] slot = latest[place];
            if (slot == null) {
                slot = new long[wanted.length];
                latest[place] = slot;
            }
            return slot;
        }

        void end(Grouping by, IntFunction<Map<Counts.Group, Long>> sums) {
            slotsByKey.forEach((keyOfRow, slots) -> {
                for (int place = 0; place < wanted.length; place++) {
                    end(new Counts.Group(by.key(keyOfRow, wanted[place]), wanted[place]), place, slots, sums);
                }
            });
        }

        private void end(Counts.Group group, int place, long[][] slots, IntFunction<Map<Counts.Group, Long>> sums) {
            long standing = 0;
            for (int cut = 0; cut < slots.length; cut++) {
                long n = slots[cut] == null ? 0 : slots[cut][place];
                standing = isStock(place) ? standing + n : n;
                if (standing != 0) {
                    sums.apply(cut).merge(group, standing, Long::sum);
                }
            }
        }
    }
}
