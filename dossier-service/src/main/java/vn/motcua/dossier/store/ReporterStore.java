package vn.motcua.dossier.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.motcua.deploy.platform.database.Database;

/// Who reported a feedback case, and in which words; each reading is noted.
@ApplicationScoped
public class ReporterStore {

    /// Who reported.
    public record Reporter(String name, String address, String phone) {}

    /// What was said, and when it was taken down.
    public record Told(String content, Instant at, String by) {}

    /// Somebody read it.
    public record Reading(String by, Instant at) {}

    private final Database database;

    ReporterStore(Database database) {
        this.database = database;
    }

    /// Keeps the reporter of a case.
    public void add(String code, Reporter reporter) {
        database.update(
                "insert into feedback_reporter (code, name, address, phone) values (?, ?, ?, ?)",
                code,
                reporter.name(),
                reporter.address(),
                reporter.phone());
    }

    /// Keeps what the reporter said, after what was said before.
    public void add(String code, Told told) {
        database.update("""
                insert into feedback_text (code, number, content, recorded_at, recorded_by)
                select ?, coalesce(max(number), 0) + 1, ?, ?, ? from feedback_text where code = ?
                """, code, told.content(), told.at(), told.by(), code);
    }

    /// The reporter of a case, if this house took it down.
    public Optional<Reporter> reporter(String code) {
        return database.first(
                "select name, address, phone from feedback_reporter where code = ?",
                row -> new Reporter(row.getString("name"), row.getString("address"), row.getString("phone")),
                code);
    }

    /// What was said, in order.
    public List<Told> told(String code) {
        return database.list(
                "select content, recorded_at, recorded_by from feedback_text where code = ? order by number",
                row -> new Told(
                        row.getString("content"),
                        Database.requireInstant(row, "recorded_at"),
                        row.getString("recorded_by")),
                code);
    }

    /// Notes that somebody read it.
    public void note(String code, Reading reading) {
        database.update(
                "insert into feedback_reading (code, read_by, read_at) values (?, ?, ?)",
                code,
                reading.by(),
                reading.at());
    }

    /// Who read it, in order.
    public List<Reading> readings(String code) {
        return database.list(
                "select read_by, read_at from feedback_reading where code = ? order by number",
                row -> new Reading(row.getString("read_by"), Database.requireInstant(row, "read_at")),
                code);
    }
}
