package vn.motcua.deploy.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.postgresql.PGConnection;
import vn.motcua.deploy.benchmark.measure.Threads;
import vn.motcua.deploy.local.Part;
import vn.motcua.deploy.servers.ServiceDatabase;

/// The baseline of the intake: the rows that it has written, written once more into tables with the same indexes by
/// COPY, one connection a core and one commit a batch, and the same records sent to another topic.
///
/// @param sizes the rows that each table had before the intake
record RawWriting(DossierStack dossier, Map<String, Long> sizes) {

    private static final String TOPIC = "benchmark.raw";
    private static final String TABLES =
            "select tablename from pg_tables where schemaname = 'public' and tablename not like 'raw\\_%'";

    static RawWriting before(DossierStack dossier) throws SQLException {
        return new RawWriting(dossier, sizes(dossier));
    }

    /// Writes everything again.
    ///
    /// @param batches in how many commits
    /// @return how many seconds it took
    double again(int batches, List<ConsumerRecord<String, byte[]>> records)
            throws IOException, InterruptedException, SQLException {
        Map<String, List<byte[]>> rows = newRows(batches);
        createTopic();
        int writers = Runtime.getRuntime().availableProcessors();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", dossier.stack().bootstrapServers(), "linger.ms", "5"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            List<Callable<Integer>> works = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int first = writer;
                works.add(() -> write(rows, records, producer, first, writers, batches));
            }
            long begin = System.nanoTime();
            Threads.all(works);
            producer.flush();
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The flush waits for all of them.
    private int write(
            Map<String, List<byte[]>> rows,
            List<ConsumerRecord<String, byte[]>> records,
            KafkaProducer<String, byte[]> producer,
            int first,
            int step,
            int batches)
            throws SQLException, IOException {
        int each = Math.ceilDiv(records.size(), batches);
        try (Connection connection = connect(dossier)) {
            connection.setAutoCommit(false);
            for (int batch = first; batch < batches; batch += step) {
                for (Map.Entry<String, List<byte[]>> table : rows.entrySet()) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "copy raw_" + table.getKey() + " from stdin",
                                    new ByteArrayInputStream(table.getValue().get(batch)));
                }
                connection.commit();
                int end = Math.min(records.size(), (batch + 1) * each);
                for (ConsumerRecord<String, byte[]> record : records.subList(Math.min(batch * each, end), end)) {
                    producer.send(new ProducerRecord<>(TOPIC, null, record.key(), record.value(), record.headers()));
                }
            }
        }
        return batches;
    }

    /// The rows that came since, by table, as COPY writes them, cut into so many parts; makes the empty tables
    /// for them.
    private Map<String, List<byte[]>> newRows(int batches) throws SQLException, IOException {
        Map<String, List<byte[]>> rows = new TreeMap<>();
        try (Connection connection = connect(dossier);
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, Long> now : sizes(dossier).entrySet()) {
                long grown = now.getValue() - sizes.getOrDefault(now.getKey(), 0L);
                if (grown > 0) {
                    String table = now.getKey();
                    statement.execute("create table raw_" + table + " (like " + table + " including all)");
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut(
                                    "copy (select * from " + table + " order by ctid desc limit " + grown
                                            + ") to stdout",
                                    bytes);
                    rows.put(table, parts(bytes.toString(StandardCharsets.UTF_8), batches));
                }
            }
        }
        return rows;
    }

    private static List<byte[]> parts(String text, int count) {
        List<String> lines = text.lines().toList();
        int each = Math.ceilDiv(lines.size(), count);
        List<byte[]> parts = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            int end = Math.min(lines.size(), (part + 1) * each);
            String rows = String.join("\n", lines.subList(Math.min(part * each, end), end));
            parts.add((rows.isEmpty() ? "" : rows + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return parts;
    }

    private void createTopic() throws InterruptedException {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", dossier.stack().bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 12, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topic " + TOPIC + " cannot be made", e);
        }
    }

    private static Map<String, Long> sizes(DossierStack dossier) throws SQLException {
        Map<String, Long> sizes = new TreeMap<>();
        try (Connection connection = connect(dossier);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(TABLES)) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
                    row.next();
                    sizes.put(table, row.getLong(1));
                }
            }
        }
        return sizes;
    }

    private static Connection connect(DossierStack dossier) throws SQLException {
        ServiceDatabase database = dossier.stack().database(Part.DOSSIER);
        return DriverManager.getConnection(
                dossier.stack().jdbcUrl(Part.DOSSIER), database.owner(), database.ownerPassword());
    }
}
