package vn.motcua.dossier.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.dossier.upkeep.Task;

/// Anchors every finished local day of every office, once; days that were missed are caught up.
///
/// Each anchor holds on to the one before, so that whoever keeps a copy of the latest can tell later whether anything
/// up to then was changed, cut off or left out. The log names the latest of each office.
@ApplicationScoped
public class Anchoring implements Task {

    private static final Logger LOG = Logger.getLogger(Anchoring.class);

    private final AnchorStore anchors;
    private final AnchorMaker maker;
    private final InstantSource clock;

    Anchoring(AnchorStore anchors, AnchorMaker maker, InstantSource clock) {
        this.anchors = anchors;
        this.maker = maker;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "anchors";
    }

    @Override
    public void round() {
        all();
    }

    /// Anchors all offices.
    ///
    /// @return how many days of how many offices, all together
    public int all() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return anchors.behind(Vietnam.dayOf(now)).stream()
                .mapToInt(office -> office(office, now))
                .sum();
    }

    /// Anchors the days of one office that were finished at that moment.
    ///
    /// @return how many days
    int office(String office, Instant now) {
        LocalDate today = Vietnam.dayOf(now);
        maker.close(office, today);
        int days = 0;
        List<Anchor> made;
        do {
            made = maker.next(office, today, now);
            days += made.size();
            if (!made.isEmpty()) {
                Anchor last = made.getLast();
                LOG.infof(
                        "Anchor of %s on %s: %d rows through %d, %s",
                        office, last.day(), last.rows(), last.officeSequence(), last.hash());
            }
        } while (AnchorMaker.more(made));
        return days;
    }
}
