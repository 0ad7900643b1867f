package vn.motcua.dossier.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.deploy.platform.database.Database;

/// The imports and their progress.
@ApplicationScoped
public class ImportStore {

    private static final String COLUMNS =
            "id, started_at, started_by, touched_at, state, lines, accepted, duplicate, parked, refused,"
                    + " first_problems::text as first_problems";

    private final Database database;

    ImportStore(Database database) {
        this.database = database;
    }

    /// Notes that an import begins.
    ///
    /// @param process the process that reads it
    /// @return false when that id was used before
    public boolean begin(UUID id, String by, String process, Instant now) {
        return database.update("""
                        insert into import_run (id, started_at, started_by, process, touched_at, state)
                        values (?, ?, ?, ?, ?, 'running') on conflict do nothing
                        """, id, now, by, process, now) == 1;
    }

    /// Notes that nobody reads the imports of this process any more: it is only now beginning to work.
    ///
    /// @return how many it had left unfinished
    public int interrupted(String process, Instant now) {
        return database.update(
                "update import_run set state = 'interrupted', touched_at = ? where state = 'running' and process = ?",
                now,
                process);
    }

    /// Adds to the counts, in the transaction that took the lines.
    @Transactional(Transactional.TxType.MANDATORY)
    public void progress(
            UUID id,
            int lines,
            int accepted,
            int duplicate,
            int parked,
            int refused,
            String firstProblems,
            Instant now) {
        database.update("""
                update import_run
                set lines = lines + ?, accepted = accepted + ?, duplicate = duplicate + ?, parked = parked + ?,
                    refused = refused + ?, first_problems = ?::jsonb, touched_at = ?
                where id = ?
                """, lines, accepted, duplicate, parked, refused, firstProblems, now, id);
    }

    /// Notes how an import ended.
    public void end(UUID id, String state, String firstProblems, Instant now) {
        database.update(
                "update import_run set state = ?, first_problems = ?::jsonb, touched_at = ? where id = ?",
                state,
                firstProblems,
                now,
                id);
    }

    /// One import.
    public Optional<ImportRow> find(UUID id) {
        return database.first("select " + COLUMNS + " from import_run where id = ?", ImportStore::read, id);
    }

    /// The latest imports, newest first.
    public List<ImportRow> latest(int limit) {
        return database.list(
                "select " + COLUMNS + " from import_run order by started_at desc limit ?", ImportStore::read, limit);
    }

    private static ImportRow read(ResultSet row) throws SQLException {
        return new ImportRow(
                row.getObject("id", UUID.class),
                Database.requireInstant(row, "started_at"),
                row.getString("started_by"),
                Database.requireInstant(row, "touched_at"),
                row.getString("state"),
                row.getLong("lines"),
                row.getLong("accepted"),
                row.getLong("duplicate"),
                row.getLong("parked"),
                row.getLong("refused"),
                row.getString("first_problems"));
    }
}
