package vn.motcua.metrics.present;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;

/// Knows what holds now without asking the database each time: how far the offices are booked, and whatever small
/// tables others want to hold. It is looked at again when the last look is older than a moment, by whichever process
/// it was changed, so that nothing is ever taken for true much longer than that.
///
/// One statement finds what has changed: rows that were written by a transaction which had not ended at the look
/// before.
@ApplicationScoped
public class Present {

    private record Row(
            String horizon,
            String store,
            List<Boolean> written,
            @Nullable OfficeState state) {}

    // Transactions are numbered; `age` counts back from the next one. The right side is worked out after the left
    // one, so one that begins in between makes it take too much and never too little.
    private static final String WRITTEN = "(? or age({table}.xmin) <= age(?::xid))";

    private static final String LOOK =
            """
            select pg_snapshot_xmin(pg_current_snapshot())::xid::text as horizon,
                'office_position'::regclass::oid || '.' || pg_relation_filenode('office_position') as store,
                array[false{written}] as written, %s
            from (values (1)) as one left join office_position p on {positions}
            """.formatted(OfficeState.COLUMNS).replace("{positions}", WRITTEN.replace("{table}", "p"));

    private final Database database;
    private final PresentSettings settings;
    private final ReentrantLock looking = new ReentrantLock();
    private final List<Held<?, ?>> helds = new CopyOnWriteArrayList<>();
    private volatile Moment moment = Moment.NONE;
    private volatile long forgotten = System.nanoTime();

    Present(Database database, PresentSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /// Something made of one small table, kept until the table changes.
    private static final class Held<R, T> {

        private final String table;
        private final Supplier<List<R>> load;
        private final Function<List<R>, T> make;
        private List<R> rows = List.of();
        private volatile @Nullable T made;

        private Held(String table, Supplier<List<R>> load, Function<List<R>, T> make) {
            this.table = table;
            this.load = load;
            this.make = make;
        }

        /// True when it has become another.
        private boolean renew() {
            List<R> now = load.get();
            if (made != null && now.equals(rows)) {
                return false;
            }
            rows = now;
            made = make.apply(now);
            return true;
        }
    }

    /// Holds what is made of a table.
    ///
    /// @param table its rows may be added and changed, never deleted
    /// @param load reads it
    /// @param make what is wanted of it
    /// @return gives it as it is by now
    public <R, T> Supplier<T> hold(String table, Supplier<List<R>> load, Function<List<R>, T> make) {
        Held<R, T> held = new Held<>(table, load, make);
        helds.add(held);
        forget();
        return () -> {
            look();
            T made = held.made;
            return made == null ? make.apply(load.get()) : made;
        };
    }

    /// Changes whenever anything that is held does.
    public long reference() {
        return look().reference();
    }

    /// Changes whenever anything does on which figures of an office rest: what is held, or what is booked of the
    /// offices.
    ///
    /// @param office the office asked for
    /// @param offices the office and all below it, always the same while what is held is
    public long number(String office, Collection<String> offices) {
        return look().total(office, offices).number();
    }

    /// True when nothing happened at or after that instant at any of the offices.
    public boolean isQuiet(String office, Collection<String> offices, Instant cutOff) {
        Instant last = look().total(office, offices).lastFactAt();
        return last == null || last.isBefore(cutOff);
    }

    /// Looks again at the next question, because this process has changed something itself.
    public void forget() {
        forgotten = System.nanoTime();
    }

    private Moment look() {
        Moment seen = moment;
        if (isFresh(seen)) {
            return seen;
        }
        // Who comes while another looks takes what is known; only before the first look everybody waits.
        if (seen.horizon().isEmpty()) {
            looking.lock();
        } else if (!looking.tryLock()) {
            return seen;
        }
        try {
            Moment now = moment;
            if (!isFresh(now)) {
                now = lookAgain(now);
                moment = now;
            }
            return now;
        } finally {
            looking.unlock();
        }
    }

    private boolean isFresh(Moment seen) {
        return !seen.horizon().isEmpty()
                && seen.lookedAt() - forgotten > 0
                && System.nanoTime() - seen.lookedAt()
                        <= settings.lookAgainAfter().toNanos();
    }

    private Moment lookAgain(Moment before) {
        long at = System.nanoTime();
        List<Held<?, ?>> held = List.copyOf(helds);
        List<Row> rows = rows(before.horizon(), held);
        boolean other = !rows.getFirst().store().equals(before.store());
        if (other && !before.horizon().isEmpty()) {
            rows = rows("", held);
        }
        Map<String, OfficeState> states = new HashMap<>(other ? Map.of() : before.states());
        Map<String, Long> changes = new HashMap<>(other ? Map.of() : before.changes());
        long number = before.number() + 1;
        boolean moved = other;
        for (Row row : rows) {
            OfficeState state = row.state();
            if (state != null && !state.equals(states.put(state.office(), state))) {
                changes.put(state.office(), number);
                moved = true;
            }
        }
        boolean renewed = other;
        for (int i = 0; i < held.size(); i++) {
            if (held.get(i).made == null || rows.getFirst().written().get(i + 1)) {
                renewed |= held.get(i).renew();
            }
        }
        String horizon = rows.getFirst().horizon();
        return moved || renewed
                ? new Moment(
                        at,
                        horizon,
                        rows.getFirst().store(),
                        number,
                        renewed ? number : before.reference(),
                        states,
                        changes,
                        new ConcurrentHashMap<>())
                : before.seenAgain(at, horizon);
    }

    /// @param since the horizon of the look before; empty for everything
    private List<Row> rows(String since, List<Held<?, ?>> held) {
        StringBuilder written = new StringBuilder();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i <= held.size(); i++) {
            // The smallest number stands for none.
            values.addAll(List.of(since.isEmpty(), since.isEmpty() ? "3" : since));
            if (i < held.size()) {
                String table = held.get(i).table;
                written.append(", exists (select from ")
                        .append(table)
                        .append(" where ")
                        .append(WRITTEN.replace("{table}", table))
                        .append(')');
            }
        }
        return database.list(LOOK.replace("{written}", written), Present::row, values.toArray());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("horizon"),
                row.getString("store"),
                List.of((Boolean[]) row.getArray("written").getArray()),
                row.getString("office") == null ? null : OfficeState.of(row));
    }
}
