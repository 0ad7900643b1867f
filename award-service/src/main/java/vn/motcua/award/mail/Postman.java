package vn.motcua.award.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Hands mails to the server, one at a time.
@ApplicationScoped
class Postman {

    private static final int LONGEST_DETAIL = 300;

    private final ReactiveMailer mailer;
    private final Context loop;

    Postman(ReactiveMailer mailer, Vertx vertx) {
        this.mailer = mailer;
        this.loop = ((VertxInternal) vertx).createEventLoopContext();
    }

    /// What became of a mail.
    ///
    /// @param state `SENT`, `FAILED`, or `UNKNOWN` where the server said neither in time
    /// @param detail why it failed; absent where it did not
    record Handed(MailLog.State state, @Nullable String detail) {}

    /// Hands over a mail and waits for what the server says.
    ///
    /// All of all mails happens on one event loop. A connection opened from any other thread, or by the pool for
    /// two loops at once, would be read on one loop and listened to from another, and the greeting of a quick
    /// server be lost between the two.
    ///
    /// @param patience how long is waited
    Handed hand(Mail mail, Duration patience) {
        try {
            mailer.send(mail)
                    .runSubscriptionOn(task -> loop.runOnContext(_ -> task.run()))
                    .await()
                    .atMost(patience);
            return new Handed(MailLog.State.SENT, null);
        } catch (TimeoutException _) {
            return new Handed(MailLog.State.UNKNOWN, null);
        } catch (RuntimeException e) {
            return new Handed(MailLog.State.FAILED, detail(e, mail));
        }
    }

    private static String detail(RuntimeException e, Mail mail) {
        String said = Objects.requireNonNullElse(cause(e).getMessage(), e.toString());
        for (String address : mail.getTo()) {
            said = said.replace(address, "…");
        }
        said = said.replaceAll("\\s+", " ");
        return said.length() > LONGEST_DETAIL ? said.substring(0, LONGEST_DETAIL) : said;
    }

    private static Throwable cause(Throwable e) {
        Throwable cause = e.getCause();
        return cause == null || cause == e ? e : cause(cause);
    }
}
