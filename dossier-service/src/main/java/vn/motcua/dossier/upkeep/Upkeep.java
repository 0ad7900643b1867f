package vn.motcua.dossier.upkeep;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import vn.motcua.deploy.platform.database.Database;

/// Calls all tasks at the start and then from time to time.
///
/// A round holds an advisory lock on a connection of its own; a process that does not get it leaves the round to the
/// one that has it.
@ApplicationScoped
class Upkeep {

    private static final Logger LOG = Logger.getLogger(Upkeep.class);

    /// Any number, the same in every process: "motcua upkeep".
    private static final long LOCK = 0x6d6f_7463_7561_0002L;

    private final DataSource database;
    private final List<Task> tasks;
    private final UpkeepSettings settings;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Upkeep(DataSource database, @All List<Task> tasks, UpkeepSettings settings) {
        this.database = database;
        this.tasks = List.copyOf(tasks);
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            Thread.ofVirtual().name("upkeep").start(this::rounds);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void rounds() {
        try {
            do {
                round();
            } while (!stopped.await(settings.every().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// One round, unless another process has it.
    ///
    /// @return whether this process had it
    boolean round() {
        try (Connection connection = database.getConnection()) {
            if (!asked(connection, "select pg_try_advisory_lock(?)")) {
                return false;
            }
            try {
                tasks.forEach(this::run);
                return true;
            } finally {
                asked(connection, "select pg_advisory_unlock(?)");
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf(e, "A round of upkeep could not be held; the next one makes up for it");
            return false;
        }
    }

    private void run(Task task) {
        try {
            if (stopped.getCount() > 0) {
                task.round();
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "Upkeep of %s was not finished; the next round goes on with it", task.name());
        }
    }

    private static boolean asked(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return Database.list(statement, row -> row.getBoolean(1), LOCK).getFirst();
        }
    }
}
