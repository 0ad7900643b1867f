package vn.motcua.deploy.benchmark;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import vn.motcua.deploy.benchmark.measure.Wire;
import vn.motcua.deploy.local.LocalStack;
import vn.motcua.deploy.local.Part;
import vn.motcua.deploy.servers.ServiceDatabase;
import vn.motcua.deploy.servers.Topics;

/// metrics-service with its servers, and a view behind it: how far it has folded.
final class MetricsStack implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofHours(6);

    private final LocalStack stack;
    private final Connection owner;
    private final Admin admin;

    private MetricsStack(LocalStack stack, Connection owner, Admin admin) {
        this.stack = stack;
        this.owner = owner;
        this.admin = admin;
    }

    static MetricsStack start(Bench bench) throws InterruptedException, SQLException {
        LocalStack stack = bench.stack(Part.METRICS);
        ServiceDatabase database = stack.database(Part.METRICS);
        Connection owner =
                DriverManager.getConnection(stack.jdbcUrl(Part.METRICS), database.owner(), database.ownerPassword());
        Map<String, Object> settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stack.bootstrapServers());
        return new MetricsStack(stack, owner, Admin.create(settings));
    }

    LocalStack stack() {
        return stack;
    }

    URI address() {
        return stack.url(Part.METRICS);
    }

    /// Ends metrics-service at once.
    void kill() {
        stack.kill(Part.METRICS);
    }

    /// Starts metrics-service again.
    void restart() throws InterruptedException {
        stack.restart(Part.METRICS);
    }

    /// How many events are in the figures.
    long folded() throws SQLException {
        return number("select coalesce(sum(sequence), 0)::bigint from office_position");
    }

    /// How many offices are known.
    long offices() throws SQLException {
        return number("select count(*) from office");
    }

    /// How many rows a table has.
    long rows(String table) throws SQLException {
        return number("select count(*) from " + table);
    }

    /// The size of the database in megabytes.
    long megabytes() throws SQLException {
        return number("select pg_database_size(current_database()) / 1000000");
    }

    private long number(String question) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /// Waits until all consumers have taken everything, and lets PostgreSQL look at what has come.
    void awaitQuiet() throws InterruptedException, SQLException {
        await("the consumers", () -> lag() == 0);
        try (Statement statement = owner.createStatement()) {
            statement.execute("analyze");
        }
    }

    /// What making the figures again has found.
    record Rebuilt(long compared, long different) {}

    /// Lets all figures be made again from the topic, and waits until they have taken the place of those before.
    ///
    /// @throws IOException when nobody takes the order
    /// @throws IllegalStateException when they were refused
    Rebuilt rebuild() throws IOException, InterruptedException, SQLException {
        String token = stack.token("operator");
        try (Wire wire = Wire.to(address(), "Authorization: Bearer " + token + "\r\n")) {
            Wire.Answer answer = wire.post("/api/v1/rebuilds", "application/json", new byte[0]);
            if (answer.status() != 202) {
                throw new IOException("The figures are not made again: " + answer.text());
            }
        }
        String latest = " from rebuild where asked_at = (select max(asked_at) from rebuild)";
        await("the rebuild", () -> number("select count(*)" + latest + " and ended_at is not null") == 1);
        if (number("select count(*)" + latest + " and state = 'swapped'") == 0) {
            throw new IllegalStateException("The figures made again were refused");
        }
        return new Rebuilt(number("select compared" + latest), number("select different" + latest));
    }

    /// How many events some consumer has not taken yet.
    private long lag() throws InterruptedException {
        try {
            long lag = 0;
            for (String group : groups()) {
                Map<TopicPartition, OffsetAndMetadata> taken = admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get();
                for (TopicPartition partition : partitions(group)) {
                    long end = admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                            .partitionResult(partition)
                            .get()
                            .offset();
                    OffsetAndMetadata offset = taken.get(partition);
                    lag += end - (offset == null ? 0 : offset.offset());
                }
            }
            return lag;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<TopicPartition> partitions(String group) throws InterruptedException, ExecutionException {
        String topic = group.contains("reference") ? Topics.REFERENCE : Topics.EVENTS;
        TopicDescription description = requireNonNull(
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic));
        return description.partitions().stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private List<String> groups() throws InterruptedException, ExecutionException {
        return admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .filter(group -> group.startsWith("metrics-service"))
                .sorted()
                .toList();
    }

    /// Something that becomes true.
    interface Condition {
        boolean holds() throws SQLException, InterruptedException;
    }

    /// Waits for a condition.
    ///
    /// @throws IllegalStateException when it does not come about in hours
    static void await(String what, Condition condition) throws SQLException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain for " + what);
            }
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    @Override
    public void close() throws SQLException {
        admin.close();
        owner.close();
        stack.close();
    }
}
