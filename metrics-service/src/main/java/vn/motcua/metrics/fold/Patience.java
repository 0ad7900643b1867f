package vn.motcua.metrics.fold;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Does what must be done until it is done: while the database or the broker is away, nothing is passed over.
@ApplicationScoped
public class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);

    private final FoldSettings settings;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable String trouble;

    Patience(FoldSettings settings) {
        this.settings = settings;
    }

    /// Runs the work again and again until it succeeds.
    ///
    /// @throws IllegalStateException when the process ends before that; the records then stay unacknowledged
    public void untilDone(String what, Runnable work) {
        while (true) {
            try {
                work.run();
                trouble = null;
                return;
            } catch (RuntimeException e) {
                trouble = what;
                LOG.errorf(e, "Not done, and tried again in %s: %s", settings.retryInterval(), what);
                if (stops()) {
                    throw new IllegalStateException("The process ends before this was done: " + what, e);
                }
            }
        }
    }

    /// What is being tried again at this time; absent when all goes well.
    public @Nullable String trouble() {
        return trouble;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private boolean stops() {
        try {
            return stopping.await(settings.retryInterval().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
