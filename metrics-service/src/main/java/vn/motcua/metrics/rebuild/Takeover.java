package vn.motcua.metrics.rebuild;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;
import vn.motcua.deploy.platform.database.Database;

/// Lets the shadow take the place of the figures, or not.
@ApplicationScoped
class Takeover {

    private static final Logger LOG = Logger.getLogger(Takeover.class);
    private static final int LONGEST = 600;

    private final RebuildStore store;
    private final Comparison comparison;
    private final Database database;
    private final InstantSource clock;

    Takeover(RebuildStore store, Comparison comparison, Database database, InstantSource clock) {
        this.store = store;
        this.comparison = comparison;
        this.database = database;
        this.clock = clock;
    }

    /// Stops the fold for a moment, reads what is missing, compares what has moved, and decides, in one transaction:
    /// whoever folds waits and finds its events booked; whoever asks gets an answer from before or from after.
    ///
    /// @param before how the offices were found shortly before
    /// @param catchUp reads into the shadow, in transactions of its own
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = LONGEST)
    void decide(Rebuild rebuild, Map<String, Comparison.Held> before, Runnable catchUp) {
        // A question that takes long must not keep all the others waiting behind the swap: it is tried again then.
        database.update("set local lock_timeout to '10s'");
        database.update("lock table public.office_position in share row exclusive mode");
        catchUp.run();
        Map<String, Comparison.Held> held = comparison.rest(before);
        List<Rebuild.Difference> differences = new ArrayList<>();
        held.forEach((office, found) -> {
            if (!found.parts().isEmpty()) {
                differences.add(new Rebuild.Difference(office, found.parts()));
            }
        });
        boolean lost = differences.stream().anyMatch(one -> one.parts().contains(Comparison.LOST));
        boolean accepted = differences.isEmpty() || (rebuild.reason() != null && !lost);
        LOG.infof(
                "The rebuild %s found %d of %d offices different: %s",
                rebuild.id(), differences.size(), held.size(), accepted ? "it is taken" : "it is refused");
        if (accepted) {
            database.first("select take_shadow()", _ -> true);
            database.update("insert into figures_version values (?) on conflict do nothing", Rebuilding.VERSION);
            if (!differences.isEmpty()) {
                // Frozen figures may have been restated by this, and questions may have got another ground.
                database.update("update snapshot_watch set state = -1, seen = '{}'");
                database.update("update integrity_position set known_at = '-infinity'");
            }
        } else {
            store.dropShadow();
        }
        Rebuild.State state = accepted ? Rebuild.State.SWAPPED : Rebuild.State.REFUSED;
        if (!store.end(rebuild.id(), state, held.size(), differences, clock.instant())) {
            throw new CancellationException("It was cancelled just before");
        }
    }
}
