package vn.motcua.dossier.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.motcua.deploy.platform.database.Database;

/// Answers already given under an `Idempotency-Key`, so that the same step asked for again is answered the same.
@ApplicationScoped
public class AnswerStore {

    /// How long an answer is kept at least.
    public static final Duration KEPT = Duration.ofDays(3);

    /// An answer as it was given.
    ///
    /// @param requestHash of what was asked
    public record Answer(String requestHash, int status, String code, long version, String body) {}

    private final Database database;

    AnswerStore(Database database) {
        this.database = database;
    }

    /// Holds the key for the rest of the transaction, and finds what was answered under it.
    public Optional<Answer> hold(String caller, String key) {
        // Two numbers: a lock space of its own, apart from that of dossiers.
        database.list("select pg_advisory_xact_lock(72, hashtext(?))", row -> 0, caller + "\n" + key);
        return database.first(
                "select request_hash, status, code, version, body from idempotent_answer where caller = ? and key = ?",
                row -> new Answer(
                        row.getString("request_hash"),
                        row.getInt("status"),
                        row.getString("code"),
                        row.getLong("version"),
                        row.getString("body")),
                caller,
                key);
    }

    /// Forgets some answers that were kept as long as they must be.
    ///
    /// @return how many; fewer than asked for when no others are left
    public int forget(Instant now, int most) {
        return database.update("""
                delete from idempotent_answer where (caller, key) in (
                    select caller, key from idempotent_answer where answered_at < ? order by answered_at limit ?)
                """, now.minus(KEPT), most);
    }

    /// Keeps an answer.
    public void keep(String caller, String key, Answer answer, Instant now) {
        database.update(
                """
                insert into idempotent_answer (caller, key, request_hash, status, code, version, body, answered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                caller,
                key,
                answer.requestHash(),
                answer.status(),
                answer.code(),
                answer.version(),
                answer.body(),
                now);
    }
}
