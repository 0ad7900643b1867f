package vn.motcua.deploy.servers;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/// The topics of the house, created where they are missing.
///
/// The number of partitions is fixed for a topic's version: changing it would move offices between partitions and break
/// the order of their events. Retention is unlimited, because figures are proved by replaying the events.
public final class Topics {

    /// What happened at the offices; key = office code.
    public static final String EVENTS = "onestop.events.v1";

    /// Records that metrics-service could not read, with the reason.
    public static final String DEAD_LETTERS = "onestop.events.v1.dlq";

    /// Offices, procedures and calendars; compacted, key = kind and code.
    public static final String REFERENCE = "onestop.reference.v1";

    /// Restated snapshots; key = office code.
    public static final String INDICATORS = "onestop.indicators.v1";

    private static final Map<String, String> KEPT_FOR_EVER = Map.of("retention.ms", "-1", "retention.bytes", "-1");

    private Topics() {}

    /// Creates the topics that do not exist yet.
    ///
    /// @throws IllegalStateException when the broker refuses or cannot be reached
    public static void create(String bootstrapServers) throws InterruptedException {
        Properties settings = new Properties();
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (Admin admin = Admin.create(settings)) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = List.of(
                            topic(EVENTS, 12, KEPT_FOR_EVER),
                            topic(DEAD_LETTERS, 1, KEPT_FOR_EVER),
                            topic(REFERENCE, 1, Map.of("cleanup.policy", "compact")),
                            topic(INDICATORS, 12, KEPT_FOR_EVER))
                    .stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics cannot be created at " + bootstrapServers, e.getCause());
        }
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, partitions, (short) 1).configs(settings);
    }
}
