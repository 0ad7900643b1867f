package vn.motcua.award.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;

/// What was sent to whom, and what became of it. Rows are only added.
///
/// An attempt is written before it is made and its end after it. So of several that would send the same mail one does,
/// and one whose end was never written, as after a crash, is not made again unless a person says so.
@ApplicationScoped
public class MailLog {

    private static final Duration NEVER_ENDED = Duration.ofMinutes(10);
    private static final String MAIL = """
            select m.id, m.campaign, m.level, m.subject, m.last_day, m.days_before, m.recipient,
                   coalesce(a.number, 0) as attempts, a.outcome, a.at, a.detail
            from reminder_mail m
            left join lateral (
                select number, outcome, at, detail from reminder_attempt where mail = m.id
                order by number desc, (outcome = 'sending') limit 1) a on true
            """;

    private final Database database;

    MailLog(Database database) {
        this.database = database;
    }

    /// How a mail stands.
    public enum State {
        /// It has not been tried.
        WAITING,
        /// It is being sent.
        SENDING,
        /// The server has taken it.
        SENT,
        /// The server has refused it or was away; it is tried again.
        FAILED,
        /// It was being sent when something broke; nobody knows whether it left.
        UNKNOWN;

        /// As in JSON.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A mail.
    ///
    /// @param level of the award
    /// @param subject `ca-nhan` or `tap-the`
    /// @param daysBefore 7, 3 or 1
    /// @param recipient code of a candidate; empty = the office
    /// @param attempts how often it was tried
    /// @param at of the last attempt; absent before the first
    /// @param detail what the server said to the last; absent when it was taken
    public record Mail(
            UUID id,
            String campaign,
            String level,
            String subject,
            LocalDate lastDay,
            int daysBefore,
            String recipient,
            int attempts,
            State state,
            @Nullable Instant at,
            @Nullable String detail) {

        /// True when it may be tried without anybody asking for it: never tried, or failed and some time has passed.
        boolean due(Instant now) {
            return switch (state) {
                case WAITING -> true;
                case FAILED -> at == null || !now.isBefore(at.plus(pause()));
                case SENDING, SENT, UNKNOWN -> false;
            };
        }

        /// Five minutes after the first failure, twice as long after each more, an hour at most.
        private Duration pause() {
            return Duration.ofMinutes(Math.min(60, 5L << Math.min(attempts - 1, 4)));
        }
    }

    /// The mail of one reminder to one recipient; written down now if it is not yet.
    @Transactional
    Mail entered(
            String campaign,
            String level,
            String subject,
            LocalDate lastDay,
            int daysBefore,
            String recipient,
            Instant now) {
        database.update("""
                insert into reminder_mail (id, campaign, level, subject, last_day, days_before, recipient, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", UUID.randomUUID(), campaign, level, subject, lastDay, daysBefore, recipient, now);
        return database.first(
                        MAIL
                                + " where m.campaign = ? and m.level = ? and m.subject = ? and m.last_day = ?"
                                + " and m.days_before = ? and m.recipient = ?",
                        row -> mail(row, now),
                        campaign,
                        level,
                        subject,
                        lastDay,
                        daysBefore,
                        recipient)
                .orElseThrow();
    }

    /// The mails of a campaign, newest reminders first.
    @Transactional
    public List<Mail> of(String campaign, Instant now) {
        return database.list(
                MAIL + " where m.campaign = ? order by m.last_day desc, m.level, m.subject, m.days_before, m.recipient",
                row -> mail(row, now),
                campaign);
    }

    /// A mail of a campaign; empty when there is none.
    @Transactional
    Optional<Mail> find(String campaign, UUID id, Instant now) {
        return database.first(MAIL + " where m.campaign = ? and m.id = ?", row -> mail(row, now), campaign, id);
    }

    /// Claims the next attempt of a mail.
    ///
    /// @return false when somebody else has claimed it
    @Transactional
    boolean claim(Mail mail, Instant now) {
        return database.update("""
                        insert into reminder_attempt (mail, number, outcome, at) values (?, ?, 'sending', ?)
                        on conflict do nothing""", mail.id(), mail.attempts() + 1, now) == 1;
    }

    /// Writes how a claimed attempt has ended.
    ///
    /// @param failure what went wrong; absent when the server took the mail
    @Transactional
    void ended(Mail mail, @Nullable String failure, Instant now) {
        database.update(
                "insert into reminder_attempt (mail, number, outcome, at, detail) values (?, ?, ?, ?, ?)",
                mail.id(),
                mail.attempts() + 1,
                failure == null ? "sent" : "failed",
                now,
                failure);
    }

    private static Mail mail(ResultSet row, Instant now) throws SQLException {
        Instant at = Database.instant(row, "at");
        String outcome = row.getString("outcome");
        return new Mail(
                row.getObject("id", UUID.class),
                row.getString("campaign"),
                row.getString("level"),
                row.getString("subject"),
                row.getObject("last_day", LocalDate.class),
                row.getInt("days_before"),
                row.getString("recipient"),
                row.getInt("attempts"),
                outcome == null || at == null ? State.WAITING : state(outcome, at, now),
                at,
                row.getString("detail"));
    }

    private static State state(String outcome, Instant at, Instant now) {
        return switch (outcome) {
            case "sent" -> State.SENT;
            case "failed" -> State.FAILED;
            default -> now.isBefore(at.plus(NEVER_ENDED)) ? State.SENDING : State.UNKNOWN;
        };
    }
}
