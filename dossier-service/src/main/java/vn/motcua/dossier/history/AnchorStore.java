package vn.motcua.dossier.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.platform.time.Vietnam;

/// The anchors; rows are only added.
@ApplicationScoped
public class AnchorStore {

    /// A journal row, as far as an anchor holds it.
    record RowHash(long officeSequence, String hash, Instant recordedAt) {}

    private static final int PAGE = 1000;

    private static final String COLUMNS = "office, day, office_sequence, rows, previous_hash, hash, made_at";

    private final Database database;

    AnchorStore(Database database) {
        this.database = database;
    }

    /// One page of the anchors of an office, oldest first.
    ///
    /// @param after the last day of the page before; absent = from the first
    public List<Anchor> page(String office, @Nullable LocalDate after, int limit) {
        return database.list("select " + COLUMNS + """
                          from anchor
                        where office = ? and day > coalesce(?::date, '-infinity'::date)
                        order by day limit ?
                        """, AnchorStore::read, office, after, limit);
    }

    /// The latest anchor of an office.
    Optional<Anchor> last(String office) {
        return database.first(
                "select " + COLUMNS + " from anchor where office = ? order by day desc limit 1",
                AnchorStore::read,
                office);
    }

    /// The first anchor of an office that covers that journal row.
    Optional<Anchor> covering(String office, long officeSequence) {
        return database.first("select " + COLUMNS + """
                          from anchor
                        where office = ? and office_sequence >= ?
                        order by day limit 1
                        """, AnchorStore::read, office, officeSequence);
    }

    /// Offices with journal rows that have no anchor for the day before this one, in the order of codes.
    List<String> behind(LocalDate today) {
        return database.list("""
                select o.code from office o
                where o.sequence > 0
                  and not exists (select 1 from anchor a where a.office = o.code and a.day >= ?::date - 1)
                order by o.code
                """, row -> row.getString(1), today);
    }

    /// Sees to it that no row will be recorded on an earlier day than this: the next ones are recorded at its beginning
    /// at the earliest, whatever the clock of the process that writes them says. Waits for those who write now.
    void close(String office, LocalDate today) {
        Instant start = Vietnam.startOf(today);
        database.update(
                "update office set last_recorded_at = ? where code = ? and last_recorded_at < ?", start, office, start);
    }

    /// Holds the office's anchors for the rest of the transaction.
    void hold(String office) {
        // Two numbers: a lock space of its own, apart from those of dossiers and of kept answers.
        database.list("select pg_advisory_xact_lock(74, hashtext(?))", row -> 0, office);
    }

    /// The next rows of the office's journal, in order.
    List<RowHash> rows(String office, long after, int limit) {
        return database.list(
                """
                select office_sequence, hash, recorded_at from journal
                where office = ? and office_sequence > ? order by office_sequence limit ?
                """,
                row -> new RowHash(row.getLong(1), row.getString(2), Database.requireInstant(row, "recorded_at")),
                office,
                after,
                limit);
    }

    /// The hash of an anchor made anew from the rows that stand between the anchor before and its own last row.
    AnchorHash recompute(Anchor anchor) {
        long after = database.first(
                        "select office_sequence from anchor where office = ? and day < ? order by day desc limit 1",
                        row -> row.getLong(1),
                        anchor.office(),
                        anchor.day())
                .orElse(0L);
        AnchorHash hash = new AnchorHash(anchor.office(), anchor.day(), anchor.previousHash());
        List<RowHash> page;
        do {
            page = rows(anchor.office(), after, PAGE);
            for (RowHash row : page) {
                if (row.officeSequence() > anchor.officeSequence()) {
                    return hash;
                }
                hash.add(row.officeSequence(), row.hash());
                after = row.officeSequence();
            }
        } while (page.size() == PAGE);
        return hash;
    }

    void add(List<Anchor> anchors) {
        database.update(
                """
                insert into anchor (office, day, office_sequence, rows, previous_hash, hash, made_at)
                select * from unnest(?, ?, ?, ?, ?, ?, ?)
                """,
                Database.texts(anchors, Anchor::office),
                anchors.stream().map(Anchor::day).toArray(LocalDate[]::new),
                anchors.stream().map(Anchor::officeSequence).toArray(Long[]::new),
                anchors.stream().map(Anchor::rows).toArray(Long[]::new),
                Database.texts(anchors, Anchor::previousHash),
                Database.texts(anchors, Anchor::hash),
                Database.instants(anchors, Anchor::madeAt));
    }

    private static Anchor read(ResultSet row) throws SQLException {
        return new Anchor(
                row.getString("office"),
                row.getObject("day", LocalDate.class),
                row.getLong("office_sequence"),
                row.getLong("rows"),
                row.getString("previous_hash"),
                row.getString("hash"),
                Database.requireInstant(row, "made_at"));
    }
}
