package vn.motcua.metrics.fold;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Whether events wait to be booked, so that what is less urgent lets them go first.
@ApplicationScoped
public class Backlog {

    // The last of them may fill a batch too, and nothing comes after it.
    private static final Duration LASTS = Duration.ofSeconds(10);

    private final int full;
    private volatile long until = System.nanoTime();

    Backlog(@ConfigProperty(name = "mp.messaging.incoming.events.max.poll.records") int most) {
        this.full = most;
    }

    /// Notes how many events came at once.
    void took(int events) {
        until = System.nanoTime() + (events < full ? 0 : LASTS.toNanos());
    }

    /// True while as many events come at once as are taken at once: then more are waiting.
    public boolean isLong() {
        return until - System.nanoTime() > 0;
    }
}
