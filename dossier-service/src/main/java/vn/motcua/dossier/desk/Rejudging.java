package vn.motcua.dossier.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import vn.motcua.dossier.journal.Entry;
import vn.motcua.dossier.lifecycle.Dossier;
import vn.motcua.dossier.reference.CalendarEdition;
import vn.motcua.dossier.reference.ReferenceChanged;
import vn.motcua.dossier.wire.DossierPayload;
import vn.motcua.dossier.wire.EventJson;

/// Judges open dossiers anew when a calendar has changed, and publishes what became of their dates. Those that have
/// ended keep the dates that they ended with.
///
/// Each dossier carries the edition of the calendars it was judged by, so what a crash leaves undone is found
/// again.
@ApplicationScoped
class Rejudging {

    private static final Logger LOG = Logger.getLogger(Rejudging.class);

    private static final String TYPE = "vn.motcua.dossier.rejudged.v1";

    private static final String SOURCE = "urn:motcua:calendar";

    private static final int DOSSIERS = 200;

    /// By then every replica computes by the new calendar, see `Catalogue`.
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private final Folding folding;
    private final FeedbackFolding feedback;
    private final ReentrantLock one = new ReentrantLock();

    Rejudging(Folding folding, FeedbackFolding feedback) {
        this.folding = folding;
        this.feedback = feedback;
    }

    void begin(@Observes StartupEvent event) {
        Thread.ofVirtual().name("rejudging").start(this::all);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReferenceChanged change) {
        if (change.ofCalendar()) {
            Thread.ofVirtual().name("rejudging").start(this::twice);
        }
    }

    /// What is told of a dossier whose dates a calendar moved.
    static Entry entry(String code, Dossier dossier, CalendarEdition calendars) {
        ObjectNode data = EventJson.object();
        data.put("cause", "calendar").put("edition", calendars.number());
        return new Entry(
                dossier.office(),
                code,
                SOURCE,
                code + "/" + calendars.number(),
                TYPE,
                calendars.calendars().editions().getLast().announcedAt(),
                Sender.SYSTEM.name(),
                DossierPayload.of(data, dossier));
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
            int dossiers = 0;
            for (int some = DOSSIERS; some == DOSSIERS; dossiers += some) {
                some = folding.rejudge(DOSSIERS);
            }
            for (int some = DOSSIERS; some == DOSSIERS; ) {
                some = feedback.rejudge(DOSSIERS);
            }
            if (dossiers > 0) {
                LOG.infof("%d open dossiers were judged anew by the changed calendar", dossiers);
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "Not all open dossiers were judged anew by the changed calendar; a restart goes on with them");
        } finally {
            one.unlock();
        }
    }
}
