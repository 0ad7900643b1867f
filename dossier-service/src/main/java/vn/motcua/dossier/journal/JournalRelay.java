package vn.motcua.dossier.journal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.dossier.reference.ReferenceChanged;

/// Feeds the topics from the journal: in the order of each office, at least once, each batch whole or not at all.
///
/// One relay works per database, by an advisory lock on a connection of its own; all that it asks of the database goes
/// over that connection, so that losing it ends the work. A batch is one Kafka transaction: when any record fails, none
/// is seen (by consumers that read committed records) and the batch is sent again from the stored position. So a later
/// event of an office never stands before an earlier one. The transactional id fences off a relay that lost its lock
/// without noticing. The position is stored after the commit: a crash in between repeats a batch, with the same
/// numbers.
@ApplicationScoped
public class JournalRelay {

    private static final Logger LOG = Logger.getLogger(JournalRelay.class);

    /// Any number, the same in every process: "motcua relay".
    private static final long LOCK = 0x6d6f_7463_7561_0001L;

    private static final Duration STOP_WITHIN = Duration.ofSeconds(4);

    private static final String REFERENCE = "reference";

    private static final String EVENTS = """
            select j.office, j.office_sequence, j.subject, j.source, j.event_id, j.type, j.time, j.payload,
                   j.previous_hash, j.hash
            from office o
            join relay_position p on p.stream = o.code
            cross join lateral (
                select * from journal
                where journal.office = o.code and journal.office_sequence > p.sequence
                order by journal.office_sequence limit ?) as j
            where o.sequence > p.sequence
            order by o.code > ? desc, o.code, j.office_sequence
            limit ?
            """;

    private static final String REFERENCES = """
            select c.sequence, c.key, c.type, c.payload, c.recorded_at
            from reference_change c, relay_position p
            where p.stream = 'reference' and c.sequence > p.sequence
            order by c.sequence limit ?
            """;

    private static final String MOVE = """
            update relay_position set sequence = n.sequence
            from unnest(?, ?) as n (stream, sequence) where relay_position.stream = n.stream
            """;

    private record Sending(String stream, long sequence, ProducerRecord<String, String> message) {}

    private final DataSource database;
    private final Map<String, Object> kafka;
    private final RelaySettings settings;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean stopping;
    private @Nullable Thread loop;
    private String lastOffice = "";

    JournalRelay(
            DataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            RelaySettings settings) {
        this.database = database;
        this.kafka = Map.copyOf(kafka);
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            start();
        }
    }

    /// Starts the relay's thread.
    synchronized void start() {
        stopping = false;
        loop = Thread.ofVirtual().name("journal-relay").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
    }

    /// Stops the relay's thread, after the batch at hand.
    synchronized void stop() throws InterruptedException {
        stopping = true;
        wake.release();
        if (loop != null) {
            if (!loop.join(STOP_WITHIN)) {
                loop.interrupt();
            }
            loop = null;
        }
    }

    void written(@Observes(during = TransactionPhase.AFTER_SUCCESS) Journaled journaled) {
        wake.release();
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReferenceChanged change) {
        wake.release();
    }

    private void run() {
        while (!stopping) {
            try (Connection connection = database.getConnection()) {
                if (holdsLock(connection)) {
                    relay(connection);
                } else {
                    pause(settings.retryInterval());
                }
            } catch (SQLException | RuntimeException e) {
                if (!stopping) {
                    LOG.warnf("The relay could not go on and tries again: %s", e.getMessage());
                    LOG.debug("Why the relay could not go on", e);
                }
                pause(settings.retryInterval());
            }
        }
    }

    private void relay(Connection connection) throws SQLException {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(producerSettings())) {
            producer.initTransactions();
            while (!stopping) {
                if (sendOneBatch(connection, producer) == 0) {
                    pause(settings.pollInterval());
                }
            }
        } finally {
            release(connection);
        }
    }

    private int sendOneBatch(Connection connection, KafkaProducer<String, String> producer) throws SQLException {
        List<Sending> references = references(connection);
        // What an event is judged by goes first, so a consumer that has just begun knows it.
        List<Sending> batch = references.isEmpty() ? events(connection) : references;
        if (batch.isEmpty()) {
            return 0;
        }
        producer.beginTransaction();
        for (Sending sending : batch) {
            // The commit below answers for all of them.
            var _ = producer.send(sending.message());
        }
        // Waits for all acknowledgements, and throws when any record could not be written: then nothing was.
        producer.commitTransaction();
        Map<String, Long> reached = new HashMap<>();
        batch.forEach(sending -> reached.merge(sending.stream(), sending.sequence(), Math::max));
        move(connection, reached);
        return batch.size();
    }

    private List<Sending> references(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REFERENCES)) {
            return Database.list(
                    statement,
                    row -> {
                        long sequence = row.getLong("sequence");
                        String key = row.getString("key");
                        var message = new ProducerRecord<>(settings.referenceTopic(), key, row.getString("payload"));
                        CloudEventHeaders.add(
                                message.headers(),
                                "reference/" + sequence,
                                "urn:motcua:dossier-service",
                                row.getString("type"),
                                key.substring(key.indexOf('/') + 1),
                                Database.requireInstant(row, "recorded_at"),
                                sequence);
                        return new Sending(REFERENCE, sequence, message);
                    },
                    settings.batchSize());
        }
    }

    private List<Sending> events(Connection connection) throws SQLException {
        // Begins after the office that the last batch ended with, so that none waits for ever behind a busy one.
        try (PreparedStatement statement = connection.prepareStatement(EVENTS)) {
            List<Sending> sendings = Database.list(
                    statement,
                    row -> {
                        String office = row.getString("office");
                        long sequence = row.getLong("office_sequence");
                        var message = new ProducerRecord<>(settings.eventsTopic(), office, row.getString("payload"));
                        CloudEventHeaders.add(
                                message.headers(),
                                row.getString("event_id"),
                                row.getString("source"),
                                row.getString("type"),
                                row.getString("subject"),
                                Database.requireInstant(row, "time"),
                                sequence);
                        CloudEventHeaders.addChain(
                                message.headers(), row.getString("hash"), row.getString("previous_hash"));
                        return new Sending(office, sequence, message);
                    },
                    settings.batchSize(),
                    lastOffice,
                    settings.batchSize());
            lastOffice = sendings.isEmpty() ? "" : sendings.getLast().stream();
            return sendings;
        }
    }

    private static void move(Connection connection, Map<String, Long> reached) throws SQLException {
        List<String> streams = List.copyOf(reached.keySet());
        try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
            Database.bind(
                    statement,
                    streams.toArray(String[]::new),
                    streams.stream().map(reached::get).toArray(Long[]::new));
            statement.executeUpdate();
        }
    }

    private static boolean holdsLock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            return Database.list(statement, row -> row.getBoolean(1), LOCK).getFirst();
        }
    }

    private static void release(Connection connection) {
        try (PreparedStatement statement = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            Database.list(statement, row -> row.getBoolean(1), LOCK);
        } catch (SQLException _) {
            // The connection is gone, and the lock with it.
        }
    }

    private Map<String, Object> producerSettings() {
        Map<String, Object> all = new HashMap<>(kafka);
        all.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        all.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        all.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.transactionalId());
        all.put(ProducerConfig.CLIENT_ID_CONFIG, settings.transactionalId());
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        all.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        return all;
    }

    private void pause(Duration most) {
        try {
            if (wake.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException _) {
            stopping = true;
        }
    }
}
