package vn.motcua.dossier.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.dossier.Portal;

@QuarkusTest
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "dossier"))
class JournalRelayComponentTest {

    @Inject
    JournalRelay relay;

    @Inject
    RelayLag lag;

    private KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> records = new ArrayList<>();

    @BeforeEach
    void listen() {
        Portal.register("X99.01", "9.000001");
        Properties settings = new Properties();
        settings.put("bootstrap.servers", ServersResource.bootstrapServers());
        settings.put("group.id", "relay-test-" + System.nanoTime());
        settings.put("auto.offset.reset", "earliest");
        settings.put("isolation.level", "read_committed");
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    @AfterEach
    void close() {
        consumer.close();
    }

    @Test
    void what_was_written_while_the_relay_was_away_is_sent_in_order_once_it_is_back() throws Exception {
        consumer.subscribe(List.of("onestop.events.v1"));
        List<String> codes = List.of(Portal.freshCode(), Portal.freshCode(), Portal.freshCode());
        allSent();

        relay.stop();
        for (String code : codes) {
            Portal.postAll(Portal.life(code)).then().statusCode(200);
        }
        assertThat(lag.now().rows()).isEqualTo(12);
        assertThat(sent(codes)).isEmpty();
        relay.start();

        await().atMost(Duration.ofSeconds(30)).until(() -> sent(codes).size() >= 12);
        assertThat(sent(codes)).hasSize(12).isSorted();
        allSent();
    }

    @Test
    void a_relay_that_lost_its_connection_takes_up_its_work_again() throws SQLException {
        consumer.subscribe(List.of("onestop.events.v1"));
        allSent();

        assertThat(terminated()).isOne();
        String code = Portal.freshCode();
        Portal.postAll(Portal.life(code)).then().statusCode(200);

        await().atMost(Duration.ofSeconds(30)).until(() -> sent(List.of(code)).size() >= 4);
        assertThat(sent(List.of(code))).isSorted();
    }

    @Test
    void a_batch_whose_position_was_not_kept_is_sent_again_with_the_same_numbers() throws Exception {
        consumer.subscribe(List.of("onestop.events.v1"));
        String code = Portal.freshCode();
        Portal.postAll(Portal.life(code)).then().statusCode(200);
        allSent();
        await().atMost(Duration.ofSeconds(30)).until(() -> sent(List.of(code)).size() >= 4);
        List<Long> once = sent(List.of(code));

        relay.stop();
        try (Connection database = connected();
                var statement = database.createStatement()) {
            statement.executeUpdate("update relay_position set sequence = sequence - 4 where stream = 'X99.01'");
        }
        relay.start();

        await().atMost(Duration.ofSeconds(30)).until(() -> sent(List.of(code)).size() >= 8);
        List<Long> twice = new ArrayList<>(once);
        twice.addAll(once);
        assertThat(sent(List.of(code))).isEqualTo(twice);
    }

    @Test
    void offices_procedures_and_calendars_stand_on_the_reference_topic_under_their_keys() {
        consumer.subscribe(List.of("onestop.reference.v1"));

        await().atMost(Duration.ofSeconds(30)).until(() -> {
            poll();
            return records.stream()
                    .map(ConsumerRecord::key)
                    .toList()
                    .containsAll(List.of("office/X99.01", "procedure/9.000001", "calendar/2024"));
        });

        assertThat(latest("office/X99.01"))
                .isEqualTo("{\"code\":\"X99.01\",\"name\":\"UBND xã thử nghiệm\",\"level\":\"commune\"}");
        assertThat(latest("procedure/9.000001"))
                .contains("\"name\":\"Đăng ký khai sinh\"", "\"amount\":5", "\"unit\":\"working-day\"");
        assertThat(latest("calendar/2024")).contains("\"year\":2024", "\"2024-09-03\"", "\"source\":");
        assertThat(records).allSatisfy(one -> assertThat(header(one, "ce_type"))
                .isEqualTo("vn.motcua.reference."
                        + one.key().substring(0, one.key().indexOf('/')) + ".v1"));
    }

    private void allSent() {
        await().atMost(Duration.ofSeconds(30)).until(() -> lag.now().rows() == 0);
    }

    /// The office sequences of what the topic holds of these dossiers.
    private List<Long> sent(List<String> codes) {
        poll();
        return records.stream()
                .filter(one -> codes.contains(header(one, "ce_subject")))
                .map(one -> Long.parseLong(header(one, "ce_sequence")))
                .toList();
    }

    private void poll() {
        consumer.poll(Duration.ofMillis(300)).forEach(records::add);
    }

    private String latest(String key) {
        return records.stream()
                .filter(one -> one.key().equals(key))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .value();
    }

    /// Ends the connection on which the relay holds its lock, as a crash of the network would.
    private static int terminated() throws SQLException {
        try (Connection database = connected();
                var statement = database.createStatement();
                var answer = statement.executeQuery("""
                        select count(pg_terminate_backend(pid)) from pg_locks
                        where locktype = 'advisory' and granted and pid <> pg_backend_pid()
                          and (classid::bigint << 32 | objid::bigint) = x'6d6f746375610001'::bigint
                        """)) {
            answer.next();
            return answer.getInt(1);
        }
    }

    private static Connection connected() throws SQLException {
        return DriverManager.getConnection(ServersResource.jdbcUrl(), "dossier", "test");
    }

    private static String header(ConsumerRecord<String, String> one, String name) {
        return new String(one.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
