package vn.motcua.award.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.motcua.deploy.platform.database.Database;

/// Answers given under an `Idempotency-Key`, so that the same step asked for again is answered the same.
@ApplicationScoped
public class Answers {

    private static final Duration KEPT = Duration.ofDays(6);

    private final Database database;

    Answers(Database database) {
        this.database = database;
    }

    /// An answer as it was given.
    ///
    /// @param requestHash of what was asked
    /// @param version of the list after the step
    /// @param body as JSON
    public record Answer(String requestHash, long version, String body) {}

    /// Holds the key for the rest of the transaction, and finds what was answered under it.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Answer> hold(String caller, String key) {
        database.list("select pg_advisory_xact_lock(5, hashtext(?))", _ -> 0, caller + "\n" + key);
        return database.first(
                "select request_hash, version, body from idempotent_answer where caller = ? and key = ?",
                row -> new Answer(row.getString("request_hash"), row.getLong("version"), row.getString("body")),
                caller,
                key);
    }

    /// Keeps an answer, and forgets some that are older than they need be.
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(String caller, String key, Answer answer, Instant now) {
        database.update("""
                delete from idempotent_answer where (caller, key) in (
                    select caller, key from idempotent_answer where answered_at < ? limit 10)
                """, now.minus(KEPT));
        database.update("""
                insert into idempotent_answer (caller, key, request_hash, version, body, answered_at)
                values (?, ?, ?, ?, ?, ?)""", caller, key, answer.requestHash(), answer.version(), answer.body(), now);
    }
}
