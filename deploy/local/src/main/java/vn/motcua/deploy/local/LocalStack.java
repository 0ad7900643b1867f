package vn.motcua.deploy.local;

import java.net.URI;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import vn.motcua.deploy.servers.ServiceDatabase;

/// All of Một Cửa on this machine: PostgreSQL, Kafka, Keycloak and the services, each a process watched by this one.
///
/// Closing stops them in reverse order, each within a bound. A process that ends by itself is reported by
/// [#awaitDeath]; one that was ended by [#kill] is not.
public final class LocalStack implements AutoCloseable {

    private static final Duration SERVICE_START = Duration.ofMinutes(2);
    private static final Duration KEYCLOAK_START = Duration.ofMinutes(3);
    private static final Duration KAFKA_START = Duration.ofMinutes(1);
    private static final Duration JAVA_STOP = Duration.ofSeconds(10);
    private static final Duration POSTGRES_STOP = Duration.ofSeconds(20);

    /// A recorded start writes its cache when it ends, which takes its time.
    private static final Duration RECORDED_STOP = Duration.ofMinutes(3);

    private final StackSettings settings;
    private final StackFolder folder;
    private final Progress progress;
    private final Footprints footprints;
    private final FileLock lock;
    private final Map<Part, Child> children = new EnumMap<>(Part.class);
    private final BlockingQueue<Child> deaths = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Secrets secrets;
    private final PostgresServer postgres;
    private final KeycloakServer keycloak;
    private final ServiceProgram services;
    private final SignIn signIn;
    private final Map<Part, JavaProgram> programs = new EnumMap<>(Part.class);
    private final Set<Part> pending = ConcurrentHashMap.newKeySet();
    private boolean closing;

    private LocalStack(StackSettings settings, Progress progress, Footprints footprints, FileLock lock) {
        this.settings = settings;
        this.folder = settings.folder();
        this.progress = progress;
        this.footprints = footprints;
        this.lock = lock;
        this.secrets = Secrets.in(folder.secrets());
        this.postgres = new PostgresServer(settings, secrets);
        this.keycloak =
                new KeycloakServer(settings, secrets, postgres.database("keycloak"), postgres.jdbcUrl("keycloak"));
        this.services = new ServiceProgram(settings, secrets, postgres, keycloak);
        this.signIn = new SignIn(settings, secrets, keycloak);
        pending.addAll(settings.parts());
    }

    /// What a stack tells while it works; calls come from several threads.
    @FunctionalInterface
    public interface Progress {

        /// Tells one thing.
        ///
        /// @param line one finished sentence or step
        void tell(String line);
    }

    /// A stack that is not started yet; takes the lock of its folder and clears what a crash has left.
    ///
    /// @throws StackProblem when the stack runs already, a port is taken, or the folder cannot be used
    static LocalStack prepare(StackSettings settings, Progress progress) throws InterruptedException {
        StackFolder folder = settings.folder();
        folder.create();
        Footprints footprints = new Footprints(folder.run());
        FileLock lock = footprints.lock();
        try {
            footprints.writeLauncher();
            List<Part> stopped = footprints.stopLeftovers();
            if (!stopped.isEmpty()) {
                progress.tell("The launcher before this one did not end in order; what it left is stopped: "
                        + stopped.stream().map(Part::word).collect(Collectors.joining(", ")));
            }
            StackFolder.delete(folder.ready());
            PortCheck.demandFree(settings.parts(), settings.ports());
            if (settings.fresh()) {
                folder.empty();
                folder.create();
            }
            folder.turnLogs();
            settings.ports().write(folder.ports(), settings.parts());
            return new LocalStack(settings, progress, footprints, lock);
        } catch (StackProblem e) {
            footprints.release(lock);
            throw e;
        }
    }

    /// Starts a stack and returns when all of it is ready; stops everything again when a part cannot start.
    ///
    /// @throws StackProblem when something a person must see to is in the way
    public static LocalStack start(StackSettings settings, Progress progress) throws InterruptedException {
        LocalStack stack = prepare(settings, progress);
        // Whoever forgets to close, or is asked to end meanwhile, leaves nothing behind.
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        try {
            stack.start();
            return stack;
        } catch (RuntimeException | InterruptedException e) {
            stack.close();
            throw e;
        }
    }

    void start() throws InterruptedException {
        settings.parts().stream()
                .filter(Part::isService)
                .forEach(service -> programs.put(service, services.program(service, Stage.service(settings, service))));
        if (settings.parts().contains(Part.KEYCLOAK)) {
            keycloak.prepare(() -> progress.tell("Keycloak is fitted to PostgreSQL (once, about 20 s) …"));
            programs.put(Part.KEYCLOAK, keycloak.program());
        }
        inParallel(List.of(this::startPostgres, this::startKafka));
        train();
        List<Callable<Void>> starts = new ArrayList<>();
        for (Part part : programs.keySet()) {
            if (part.isService()) {
                starts.add(() -> startProgram(part));
            }
        }
        // The services first: they are what is waited for, and need Keycloak only when somebody calls.
        inParallel(starts);
        if (settings.parts().contains(Part.KEYCLOAK)) {
            startProgram(Part.KEYCLOAK);
        }
        Secrets.writePrivately(folder.ready(), "ready\n");
    }

    private Void startPostgres() throws InterruptedException {
        if (settings.parts().contains(Part.POSTGRES)) {
            postgres.prepare();
            postgres.start(launch -> launch(Part.POSTGRES, launch));
            postgres.createDatabases();
            ready(Part.POSTGRES);
        }
        return null;
    }

    private Void startKafka() throws InterruptedException {
        if (settings.parts().contains(Part.KAFKA)) {
            Path readyFile = folder.run().resolve("kafka.ready");
            StackFolder.delete(readyFile);
            List<String> command = Launch.java(
                    List.of(
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-Dlog4j2.configurationFile=broker-log4j2.xml",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow"),
                    List.of(
                            "-cp",
                            System.getProperty("java.class.path"),
                            BrokerProcess.class.getName(),
                            folder.kafka().toString(),
                            Integer.toString(settings.ports().port(Part.KAFKA)),
                            Integer.toString(settings.ports().controller()),
                            readyFile.toString()));
            Child child = launch(Part.KAFKA, new Launch(command, settings.project(), Map.of()));
            Waiting.until(() -> Files.exists(readyFile), child, folder.log(Part.KAFKA), KAFKA_START);
            ready(Part.KAFKA);
        }
        return null;
    }

    private Void startProgram(Part part) throws InterruptedException {
        JavaProgram program = program(part);
        awaitReady(part, launch(part, program.launch()));
        if (part == Part.KEYCLOAK) {
            signIn.prepare();
        }
        ready(part);
        return null;
    }

    private JavaProgram program(Part part) {
        JavaProgram program = programs.get(part);
        if (program == null) {
            throw new IllegalArgumentException(part.title() + " is not among the parts of this stack");
        }
        return program;
    }

    private void awaitReady(Part part, Child child) throws InterruptedException {
        URI page = part == Part.KEYCLOAK ? keycloak.readyPage() : services.readyPage(part);
        Duration limit = part == Part.KEYCLOAK ? KEYCLOAK_START : SERVICE_START;
        Waiting.until(() -> Waiting.answers(page), child, folder.log(part), limit);
    }

    private void ready(Part part) {
        pending.remove(part);
        progress.tell(part.title() + " is ready at " + addressOf(part));
    }

    private String addressOf(Part part) {
        return "127.0.0.1:" + settings.ports().port(part);
    }

    /// Records the start of those programs that have no valid cache yet, all at once.
    private void train() throws InterruptedException {
        List<Part> untrained = programs.keySet().stream()
                .filter(part -> settings.trained() && !program(part).cache().isMade())
                .toList();
        if (untrained.isEmpty()) {
            return;
        }
        progress.tell("The start of " + untrained.stream().map(Part::word).collect(Collectors.joining(", "))
                + " is recorded (once after a build, up to a minute) …");
        List<Callable<Void>> recordings = new ArrayList<>();
        for (Part part : untrained) {
            recordings.add(() -> train(part));
        }
        inParallel(recordings);
    }

    private Void train(Part part) throws InterruptedException {
        JavaProgram program = program(part);
        Child child = launch(part, program.recordingLaunch());
        awaitReady(part, child);
        if (part.isService()) {
            for (String page : List.of("/q/health", "/q/openapi?format=json", "/q/metrics", "/", "/api/v1/none")) {
                Waiting.answers(services.address(part).resolve(page));
            }
        }
        forget(part);
        boolean inOrder = child.stop(RECORDED_STOP);
        if (!inOrder || !program.cache().keep()) {
            progress.tell(part.title() + " starts without a cache: recording it did not work; see " + folder.log(part));
        }
        return null;
    }

    /// Starts a process and watches it; refuses once the stack is closing.
    private Child launch(Part part, Launch launch) {
        synchronized (children) {
            if (closing) {
                throw StackProblem.cannot("The stack is being stopped.");
            }
            Child child = launch.start(part, folder.log(part));
            children.put(part, child);
            Footprint.of(child.handle(), settings.ports().port(part)).write(footprints.of(part));
            child.whenEnded(() -> died(child));
            return child;
        }
    }

    private void died(Child child) {
        synchronized (children) {
            if (!closing && children.get(child.part()) == child) {
                deaths.add(child);
            }
        }
    }

    private void forget(Part part) {
        synchronized (children) {
            children.remove(part);
            StackFolder.delete(footprints.of(part));
        }
    }

    private static void inParallel(List<Callable<Void>> tasks) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ExecutorCompletionService<Void> done = new ExecutorCompletionService<>(threads);
            tasks.forEach(done::submit);
            for (int i = 0; i < tasks.size(); i++) {
                try {
                    done.take().get();
                } catch (ExecutionException e) {
                    threads.shutdownNow();
                    if (e.getCause() instanceof RuntimeException problem) {
                        throw problem;
                    }
                    throw new IllegalStateException(e.getCause());
                }
            }
        }
    }

    /// Waits until a part ends that nobody has ended, or the stack is closed.
    ///
    /// @return what happened, for people; empty when the stack was closed
    String awaitDeath() throws InterruptedException {
        Child dead = deaths.take();
        return Waiting.ended(dead, folder.log(dead.part()));
    }

    /// The address of a part: `http://127.0.0.1:8081` of a service or Keycloak.
    public URI url(Part part) {
        return switch (part) {
            case POSTGRES -> URI.create("postgresql://" + addressOf(part));
            case KAFKA -> URI.create("kafka://" + addressOf(part));
            case KEYCLOAK -> keycloak.address();
            case DOSSIER, METRICS, AWARD -> services.address(part);
        };
    }

    /// `host:port` of the broker.
    public String bootstrapServers() {
        return addressOf(Part.KAFKA);
    }

    /// The database of a service, with the passwords of its two roles.
    public ServiceDatabase database(Part service) {
        return postgres.database(service.word());
    }

    /// `jdbc:postgresql://…` of the database of a service.
    public String jdbcUrl(Part service) {
        return postgres.jdbcUrl(service.word());
    }

    /// The password of a page account; its name is its role.
    public String password(String role) {
        return secrets.passwordOf(role(role).word());
    }

    /// The password of a named person; the account is made when it is not there yet.
    public String passwordAs(String name, String role, String... offices) {
        Role known = role(role);
        Account account = Account.of(name, known, offices.length == 0 ? known.usualOffices() : Arrays.asList(offices));
        signIn.token(account);
        return account.password(secrets);
    }

    /// A bearer token of a role with exactly these offices; without any, all for operator and auditor and none for
    /// others.
    public String token(String role, String... offices) {
        Role known = role(role);
        return signIn.token(Account.named(known, offices.length == 0 ? known.usualOffices() : Arrays.asList(offices)));
    }

    /// A bearer token of a named person.
    public String tokenAs(String name, String role, String... offices) {
        Role known = role(role);
        return signIn.token(
                Account.of(name, known, offices.length == 0 ? known.usualOffices() : Arrays.asList(offices)));
    }

    private static Role role(String word) {
        return Role.of(word)
                .orElseThrow(() ->
                        StackProblem.wrongCall("There is no role \"" + word + "\". The roles are: " + Role.words()));
    }

    /// Ends a part at once, as a crash or `kill -9` would.
    public void kill(Part part) {
        Child child;
        synchronized (children) {
            child = children.remove(part);
        }
        if (child == null) {
            throw new IllegalArgumentException(part.title() + " does not run");
        }
        child.kill();
        StackFolder.delete(footprints.of(part));
    }

    /// Starts a part again that was killed, and returns when it is ready; one that still runs is stopped in order
    /// first.
    public void restart(Part part) throws InterruptedException {
        Child child;
        synchronized (children) {
            child = children.remove(part);
        }
        if (child != null) {
            child.stop(patience(part));
        }
        switch (part) {
            case POSTGRES -> startPostgres();
            case KAFKA -> startKafka();
            case KEYCLOAK, DOSSIER, METRICS, AWARD -> startProgram(part);
        }
    }

    private static Duration patience(Part part) {
        return part == Part.POSTGRES ? POSTGRES_STOP : JAVA_STOP;
    }

    /// Stops everything in reverse order: the services and Keycloak together, then the broker, then PostgreSQL. What
    /// does not end in time is ended by force.
    @Override
    public void close() {
        boolean first;
        synchronized (children) {
            first = !closing;
            closing = true;
        }
        if (!first) {
            awaitClosed();
            return;
        }
        try {
            StackFolder.delete(folder.ready());
            Part.STOPPING.forEach(this::stop);
            footprints.release(lock);
        } finally {
            closed.countDown();
        }
    }

    private void awaitClosed() {
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop(List<Part> parts) {
        List<Child> running = parts.stream()
                .map(children::get)
                .filter(java.util.Objects::nonNull)
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Child child : running) {
                threads.execute(() -> {
                    if (child.isAlive() && !child.stop(patience(child.part()))) {
                        progress.tell(child.part().title() + " did not end in time and was ended by force");
                    }
                    StackFolder.delete(footprints.of(child.part()));
                });
            }
        }
    }

    /// The parts that are not ready yet, in the order of starting.
    List<Part> pending() {
        return pending.stream().sorted().toList();
    }
}
