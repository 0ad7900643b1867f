package vn.motcua.metrics.foresight;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.page.Cursor;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.metrics.indicator.Timeline;
import vn.motcua.metrics.window.LocalDays;

/// The open dossiers of some offices at an instant, in order of what they will do to the rate of being on time.
public final class RiskBoard {

    /// An open dossier.
    ///
    /// @param officer in charge; empty when nobody is
    /// @param due by what it is judged; absent without a due date
    /// @param dueDay the local day of it
    /// @param late true when it will count as late however soon it is settled: it is overdue, or a supplement was
    ///     asked for more than once
    public record Item(
            Risk risk,
            String office,
            String code,
            String procedure,
            String officer,
            String channel,
            Instant receivedAt,
            @Nullable Instant due,
            @Nullable LocalDate dueDay,
            boolean late) {

        /// A dossier that is open at the cut-off.
        ///
        /// @param soon the last day that is soon
        static Item of(Timeline dossier, Instant receivedAt, Instant cutOff, LocalDate soon) {
            LocalDate today = LocalDays.of(cutOff);
            Instant due = dossier.judgedDueBefore(cutOff).orElse(null);
            LocalDate dueDay = due == null ? null : LocalDays.of(due);
            boolean waits = dossier.waitsLawfullyAt(cutOff);
            boolean overdue = dueDay != null && dueDay.isBefore(today) && !waits;
            return new Item(
                    risk(dueDay, waits, today, soon),
                    dossier.office(),
                    dossier.code(),
                    dossier.procedure().code(),
                    dossier.officerBefore(cutOff),
                    dossier.channel().code(),
                    receivedAt,
                    due,
                    dueDay,
                    overdue || dossier.supplementedAgainBefore(cutOff));
        }

        private static Risk risk(@Nullable LocalDate dueDay, boolean waits, LocalDate today, LocalDate soon) {
            if (dueDay == null) {
                return Risk.NO_DUE_DATE;
            }
            if (waits) {
                return Risk.WAITING;
            }
            if (!dueDay.isAfter(today)) {
                return dueDay.isBefore(today) ? Risk.OVERDUE : Risk.DUE_TODAY;
            }
            return dueDay.isAfter(soon) ? Risk.LATER : Risk.DUE_SOON;
        }

        /// Where a list is left after it, as a word for the client to bring back.
        public String cursor() {
            return Cursor.encode(Integer.toString(risk.place()), dueDay == null ? "" : dueDay.toString(), office, code);
        }

        private Place place() {
            return new Place(risk.place(), dueDay, office, code);
        }
    }

    /// Where a list was left.
    ///
    /// @param dueDay absent for a dossier without a due date
    public record Place(int risk, @Nullable LocalDate dueDay, String office, String code) {

        /// Before all dossiers.
        public static final Place BEGINNING = new Place(-1, LocalDate.EPOCH, "", "");

        /// What a cursor says; the beginning without one.
        ///
        /// @throws ProblemException 400 `bad-cursor` for a word that is not one of ours
        public static Place of(@Nullable String cursor) {
            if (cursor == null || cursor.isBlank()) {
                return BEGINNING;
            }
            List<String> parts = Cursor.decode(cursor, 4);
            try {
                return new Place(
                        Integer.parseInt(parts.get(0)),
                        parts.get(1).isEmpty() ? null : LocalDate.parse(parts.get(1)),
                        parts.get(2),
                        parts.get(3));
            } catch (NumberFormatException | DateTimeException _) {
                throw Cursor.refused();
            }
        }

        private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::risk)
                .thenComparing(place -> place.dueDay == null ? LocalDate.MAX : place.dueDay)
                .thenComparing(Place::office)
                .thenComparing(Place::code);
    }

    /// How many open dossiers there are.
    ///
    /// @param saveable of them, how many are on time if they are settled by their due day
    public record Tally(long all, long saveable) {}

    private final List<Item> items;

    RiskBoard(Collection<Item> items) {
        this.items = items.stream()
                .sorted(Comparator.comparing(Item::place, Place.ORDER))
                .toList();
    }

    /// How many open dossiers there are of each kind; kinds without one are left out.
    public Map<Risk, Tally> tallies() {
        Map<Risk, Tally> tallies = new EnumMap<>(Risk.class);
        for (Item item : items) {
            boolean saveable = !item.late() && item.risk() != Risk.NO_DUE_DATE;
            tallies.merge(
                    item.risk(),
                    new Tally(1, saveable ? 1 : 0),
                    (one, other) -> new Tally(one.all() + other.all(), one.saveable() + other.saveable()));
        }
        return tallies;
    }

    /// The next open dossiers of these kinds: the most pressing first, then by due day, office and code.
    public List<Item> page(Collection<Risk> risks, Place after, int size) {
        return items.stream()
                .filter(item -> risks.contains(item.risk()) && Place.ORDER.compare(item.place(), after) > 0)
                .limit(size)
                .toList();
    }
}
