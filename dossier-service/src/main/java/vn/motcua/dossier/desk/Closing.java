package vn.motcua.dossier.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;
import vn.motcua.dossier.upkeep.Task;

/// Stops dossiers whose supplement never came within the time that their procedures allow.
@ApplicationScoped
class Closing implements Task {

    private static final Logger LOG = Logger.getLogger(Closing.class);
    private static final int DOSSIERS = 200;

    private final ClosingDesk desk;
    private final InstantSource clock;

    Closing(ClosingDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "dossiers without their supplement";
    }

    @Override
    public void round() {
        int all = 0;
        for (int some = DOSSIERS; some == DOSSIERS; all += some) {
            some = desk.close(clock.instant().truncatedTo(ChronoUnit.MICROS), DOSSIERS);
        }
        if (all > 0) {
            LOG.infof("%d dossiers were stopped because what had been asked for never came", all);
        }
    }
}
