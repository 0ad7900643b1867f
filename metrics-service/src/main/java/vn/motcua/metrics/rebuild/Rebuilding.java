package vn.motcua.metrics.rebuild;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.platform.database.StoreException;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.fold.ShadowLedger;
import vn.motcua.metrics.rebuild.Comparison.Held;

/// Makes the figures again from the beginning of the topic, in a shadow beside those that answer meanwhile, holds both
/// against each other, and lets the shadow take their place.
///
/// Whoever asks only leaves a row; one of the processes finds it, takes a lock that ends with its connection, and goes
/// on where the shadow is. So a crash loses nothing, and another process may go on.
@ApplicationScoped
public class Rebuilding {

    /// By which reading of the events the figures are made: raised when the same events shall give other figures.
    static final int VERSION = 2;

    private static final Logger LOG = Logger.getLogger(Rebuilding.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int LONGEST_SILENCE = 60;
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(30);
    private static final String DISK_FULL = "53100";
    private static final String ITSELF = "metrics-service";
    private static final String LOCK = "select pg_try_advisory_lock(7706421)";
    private static final String UNLOCK = "select pg_advisory_unlock(7706421)";

    private final RebuildStore store;
    private final EventTopic topic;
    private final ShadowLedger shadow;
    private final Comparison comparison;
    private final Takeover takeover;
    private final Database database;
    private final InstantSource clock;
    private volatile boolean stopping;

    Rebuilding(
            RebuildStore store,
            EventTopic topic,
            ShadowLedger shadow,
            Comparison comparison,
            Takeover takeover,
            Database database,
            InstantSource clock) {
        this.store = store;
        this.topic = topic;
        this.shadow = shadow;
        this.comparison = comparison;
        this.takeover = takeover;
        this.database = database;
        this.clock = clock;
    }

    /// Asks for a rebuild.
    ///
    /// @param reason why other figures than before shall be taken; absent when they shall not
    /// @throws ProblemException 409 while another goes on, 503 when the topic cannot be read now
    public Rebuild ask(String by, @Nullable String reason) {
        store.running().ifPresent(other -> {
            throw alreadyRunning(other);
        });
        try {
            topic.extent(PATIENCE);
        } catch (KafkaException e) {
            LOG.warnf("No rebuild, because the topic cannot be read: %s", e.getMessage());
            throw new ProblemException(CommonProblems.unavailable(new Text(
                    "Chưa đọc được dòng sự kiện (Kafka) nên chưa dựng lại được số liệu; hãy thử lại sau.",
                    "The topic of events cannot be read now, so nothing is made again; please try again later.")));
        }
        UUID id = UUID.randomUUID();
        if (!store.add(id, clock.instant(), by, reason)) {
            throw store.running().map(Rebuilding::alreadyRunning).orElseGet(() -> alreadyRunning(null));
        }
        return store.find(id).orElseThrow();
    }

    private static ProblemException alreadyRunning(@Nullable Rebuild other) {
        Problem problem = Problem.of(
                "rebuild-running",
                409,
                new Text("Đang dựng lại số liệu", "A rebuild goes on"),
                new Text(
                        "Một lần dựng lại số liệu đang chạy; hãy theo dõi nó tại /api/v1/rebuilds/{id} và đợi nó xong.",
                        "Another rebuild goes on; follow it at /api/v1/rebuilds/{id} and wait until it has ended."));
        return new ProblemException(other == null ? problem : problem.with("rebuild", other.id()));
    }

    /// One that was asked for.
    public Optional<Rebuild> find(UUID id) {
        return store.find(id);
    }

    /// The last ones, the newest first.
    public List<Rebuild> latest(int most) {
        return store.latest(most);
    }

    /// Gives up one that is not wanted any more; nothing happens when it has ended already.
    ///
    /// @return it; absent when there is none of that id
    public Optional<Rebuild> cancel(UUID id) {
        store.cancel(id, clock.instant());
        return store.find(id);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(every = "${metrics.rebuild.look-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        if (stopping) {
            return;
        }
        try {
            // Figures of an older reading are made again by themselves; they answer until then.
            store.addWhenOlder(VERSION, clock.instant(), ITSELF);
            Optional<UUID> next = store.toDo(VERSION);
            if (next.isPresent()) {
                alone(() -> tryToGoOn(next.get()));
            } else if (store.isLeftOver()) {
                alone(store::dropShadow);
            }
        } catch (StoreException e) {
            LOG.warn("Rebuilds are looked for in the next round", e);
        }
    }

    /// Does it unless another process has a rebuild in hand.
    private void alone(Runnable work) {
        database.work(connection -> {
            if (is(connection, LOCK)) {
                try {
                    work.run();
                } finally {
                    is(connection, UNLOCK);
                }
            }
        });
    }

    private static boolean is(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void tryToGoOn(UUID id) {
        try {
            goOn(id);
        } catch (CancellationException e) {
            LOG.infof("The rebuild %s stops here: %s", id, e.getMessage());
        } catch (RuntimeException e) {
            if (e.getCause() instanceof SQLException cause && DISK_FULL.equals(cause.getSQLState())) {
                // The figures that answer need the room more.
                LOG.errorf(e, "No room for the rebuild %s; what there is of it goes", id);
                store.fail(id, "disk", clock.instant());
            } else {
                // Whatever it was, the row says that there is something to do.
                LOG.warnf(e, "The rebuild %s is tried again", id);
                store.trouble(id, e instanceof KafkaException ? "broker" : "database");
            }
        }
    }

    private void goOn(UUID id) {
        if (!store.goesOn(id)) {
            return;
        }
        List<RebuildStore.Reading> readings = store.readings(id, VERSION);
        if (readings.isEmpty()) {
            store.begin(id, VERSION, topic.extent(PATIENCE));
        } else {
            long events =
                    readings.stream().mapToLong(one -> one.next() - one.first()).sum();
            LOG.infof("The rebuild %s goes on after %d events", id, events);
            store.resume(id, events);
        }
        try {
            read(id);
        } catch (InvalidOffsetException e) {
            LOG.warnf(
                    "The rebuild %s begins again, since the topic no longer holds where it was: %s",
                    id, e.getMessage());
            store.begin(id, VERSION, topic.extent(PATIENCE));
            read(id);
        }
        store.indexShadow();
        store.comparing(id);
        store.extend(id, topic.extent(PATIENCE));
        read(id);
        awaitFold(id);
        ensureWanted(id);
        Map<String, Held> before = comparison.all();
        ensureWanted(id);
        takeover.decide(store.find(id).orElseThrow(), before, () -> follow(id));
    }

    /// Waits until the figures are as far as the shadow. When they do not get there, that is what is found.
    private void awaitFold(UUID id) {
        Comparison.Lead lead = comparison.lead();
        long folded = lead.folded();
        long moved = System.nanoTime();
        while (lead.ahead() > 0 && System.nanoTime() - moved < LONGEST_STANDSTILL.toNanos()) {
            ensureWanted(id);
            pause();
            lead = comparison.lead();
            if (lead.folded() > folded) {
                folded = lead.folded();
                moved = System.nanoTime();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private void ensureWanted(UUID id) {
        if (stopping) {
            throw new CancellationException("the service stops");
        }
        if (!store.goesOn(id)) {
            throw new CancellationException("it is not wanted any more");
        }
    }

    /// Reads what there is.
    private void read(UUID id) {
        Map<String, Set<Instant>> decided = store.decided();
        read(
                id,
                store.readings(id, VERSION),
                (records, next) -> shadow.book(records, decided, () -> store.read(id, next)));
    }

    /// Reads on from there, but takes only what is booked in the figures too. Where it was left is not kept: what was
    /// not taken must be read once more if the shadow does not take their place now.
    private void follow(UUID id) {
        Map<String, Set<Instant>> decided = store.decided();
        Map<Integer, Long> left = store.readings(id, VERSION).stream()
                .collect(Collectors.toMap(RebuildStore.Reading::partition, RebuildStore.Reading::next));
        List<RebuildStore.Reading> rest = topic.extent(PATIENCE).stream()
                .map(one -> new RebuildStore.Reading(
                        one.partition(), one.first(), left.getOrDefault(one.partition(), one.first()), one.last()))
                .toList();
        read(id, rest, (records, _) -> shadow.follow(records, decided));
    }

    /// Takes what was read.
    private interface Step {

        /// @param next where each partition is then
        void take(ConsumerRecords<String, byte[]> records, Map<Integer, Long> next);
    }

    /// By as many readers as there are cores.
    private void read(UUID id, List<RebuildStore.Reading> readings, Step step) {
        List<List<RebuildStore.Reading>> shares = new ArrayList<>();
        int readers = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
        List<RebuildStore.Reading> open =
                readings.stream().filter(one -> one.next() < one.last()).toList();
        for (int i = 0; i < open.size(); i++) {
            if (shares.size() < readers) {
                shares.add(new ArrayList<>());
            }
            shares.get(i % readers).add(open.get(i));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(readers)) {
            List<Future<?>> read = new ArrayList<>();
            shares.forEach(share -> read.add(pool.submit(() -> readShare(id, share, step))));
            for (Future<?> one : read) {
                await(one);
            }
        }
    }

    private static void await(Future<?> one) {
        try {
            one.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    private void readShare(UUID id, List<RebuildStore.Reading> share, Step step) {
        Map<TopicPartition, Long> last = new HashMap<>();
        share.forEach(one -> last.put(topic.of(one), one.last()));
        try (KafkaConsumer<String, byte[]> consumer = topic.from(share)) {
            int silent = 0;
            while (!last.isEmpty()) {
                ensureWanted(id);
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                Map<Integer, Long> next = new HashMap<>();
                for (TopicPartition partition : consumer.assignment()) {
                    next.put(partition.partition(), consumer.position(partition));
                }
                step.take(records, next);
                silent = records.isEmpty() ? silent + 1 : 0;
                if (silent > LONGEST_SILENCE) {
                    throw new KafkaException("Nothing came though there is more to read");
                }
                last.entrySet().removeIf(one -> consumer.position(one.getKey()) >= one.getValue());
                consumer.pause(consumer.assignment().stream()
                        .filter(one -> !last.containsKey(one))
                        .toList());
            }
        }
    }
}
