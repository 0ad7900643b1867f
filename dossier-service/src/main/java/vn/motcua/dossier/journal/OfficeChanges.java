package vn.motcua.dossier.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import vn.motcua.deploy.platform.database.Database;

/// What was published of an office's dossiers, by the office's own gapless sequence.
@ApplicationScoped
public class OfficeChanges {

    /// Something that changed a dossier.
    ///
    /// @param officeSequence its place among all that was published of the office
    /// @param type e.g. `vn.motcua.dossier.accepted.v1`
    public record Change(long officeSequence, String dossier, String type, Instant time, Instant recordedAt) {}

    private final Database database;

    OfficeChanges(Database database) {
        this.database = database;
    }

    /// The changes after a place in the sequence, oldest first.
    ///
    /// @param most how many at most
    public List<Change> after(String office, long sequence, int most) {
        return database.list(
                """
                select office_sequence, subject, type, time, recorded_at
                from journal
                where office = ? and office_sequence > ? and type like 'vn.motcua.dossier.%'
                order by office_sequence
                limit ?
                """,
                row -> new Change(
                        row.getLong("office_sequence"),
                        row.getString("subject"),
                        row.getString("type"),
                        Database.requireInstant(row, "time"),
                        Database.requireInstant(row, "recorded_at")),
                office,
                sequence,
                most);
    }
}
