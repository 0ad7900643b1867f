package vn.motcua.dossier.journal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import vn.motcua.deploy.platform.database.Database;

/// How far the topics are behind the journal.
@ApplicationScoped
public class RelayLag {

    /// How many rows wait, and for how long.
    ///
    /// @param rows published here and not yet sent
    /// @param oldest how long the oldest of them has waited
    public record Lag(long rows, Duration oldest) {}

    private final Database database;
    private final InstantSource clock;

    RelayLag(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("dossier.relay.lag.rows", this, lag -> lag.now().rows())
                .description("Journal rows not yet sent to the events topic")
                .register(meters);
        Gauge.builder("dossier.relay.lag.age", this, lag -> lag.now().oldest().toMillis() / 1000.0)
                .description("Age of the oldest journal row not yet sent")
                .baseUnit("seconds")
                .register(meters);
    }

    /// The lag at this moment.
    public Lag now() {
        return database.list("""
                        select coalesce(sum(o.sequence - p.sequence), 0) as rows,
                               min((select recorded_at from journal j
                                    where j.office = o.code and j.office_sequence = p.sequence + 1)) as oldest
                        from office o join relay_position p on p.stream = o.code
                        where o.sequence > p.sequence
                        """, row -> {
                    var oldest = Database.instant(row, "oldest");
                    Duration age = oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
                    return new Lag(row.getLong("rows"), age.isNegative() ? Duration.ZERO : age);
                })
                .getFirst();
    }
}
