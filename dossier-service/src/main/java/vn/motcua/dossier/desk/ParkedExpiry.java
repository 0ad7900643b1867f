package vn.motcua.dossier.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import vn.motcua.dossier.upkeep.Task;

/// Refuses what has waited too long for an earlier event, so that a person sees it.
@ApplicationScoped
class ParkedExpiry implements Task {

    private static final Logger LOG = Logger.getLogger(ParkedExpiry.class);
    private static final int FACTS = 500;

    private final ExpiryDesk desk;
    private final ParkedSettings settings;
    private final InstantSource clock;

    ParkedExpiry(ExpiryDesk desk, ParkedSettings settings, InstantSource clock) {
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "parked events";
    }

    @Override
    public void round() {
        int all = 0;
        for (int some = FACTS; some == FACTS; all += some) {
            some = desk.expire(clock.instant(), settings.expiry(), FACTS);
        }
        if (all > 0) {
            LOG.infof("%d events were refused that had waited more than %s", all, settings.expiry());
        }
    }
}
