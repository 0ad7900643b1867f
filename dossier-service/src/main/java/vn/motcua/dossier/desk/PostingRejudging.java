package vn.motcua.dossier.desk;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.posting.Place;
import vn.motcua.dossier.posting.PostingKey;
import vn.motcua.dossier.reference.ReferenceChanged;

/// Computes open duties to post anew when a calendar has changed; what was found whole keeps the day it was judged by.
///
/// A start looks at all of them again, so what a crash leaves undone is found.
@ApplicationScoped
class PostingRejudging {

    private static final Logger LOG = Logger.getLogger(PostingRejudging.class);

    private static final int DUTIES = 200;

    /// By then every replica computes by the new calendar, see `Catalogue`.
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private final PostingDesk desk;
    private final ReentrantLock one = new ReentrantLock();

    PostingRejudging(PostingDesk desk) {
        this.desk = desk;
    }

    void begin(@Observes StartupEvent event) {
        Thread.ofVirtual().name("posting-rejudging").start(this::all);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReferenceChanged change) {
        if (change.ofCalendar()) {
            Thread.ofVirtual().name("posting-rejudging").start(this::twice);
        }
    }

    private void twice() {
        all();
        try {
            Thread.sleep(SETTLED);
            all();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void all() {
        one.lock();
        try {
            @Nullable PostingKey last = new PostingKey("", "", Place.BOARD);
            while (last != null) {
                last = desk.recompute(last, DUTIES);
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "Not all open duties to post were computed by the changed calendar; a restart goes on");
        } finally {
            one.unlock();
        }
    }
}
