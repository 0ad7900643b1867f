package vn.motcua.metrics.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.platform.database.StoreException;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.metrics.broker.Publisher;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.figures.Figure;
import vn.motcua.metrics.figures.Figures;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.office.Offices;
import vn.motcua.metrics.window.Window;

/// Finds the snapshots whose figures later events have changed, and tells each change once on the topic of
/// indicators.
///
/// A snapshot is looked at again only when events of its offices were booked since, and never while they are booked
/// less far than before: the topic is being folded again then. That its figures changed, and that this has yet to
/// be told, is one commit; it is told until the broker has it, so a crash may tell it twice, under the same id.
/// Several processes may do this: each snapshot is looked at by one of them.
@ApplicationScoped
public class Restating {

    /// Type of the event.
    public static final String TYPE = "vn.motcua.snapshot.restated.v1";

    private static final Logger LOG = Logger.getLogger(Restating.class);
    private static final int ROUND = 100;

    private static final String STATE = """
            (select coalesce(sum(extract(epoch from p.events_through)), 0)
             from office_position p where p.office = any (w.offices))
            """;

    // While the topic is folded again, the figures are those of long ago: nobody is told of them.
    private static final String MOVED = "select w.snapshot from snapshot_watch w where w.state <> " + STATE + """
             and not exists (
                select from jsonb_each_text(w.seen) b left join office_position p on p.office = b.key
                where coalesce(p.sequence, 0) < b.value::bigint)
            order by w.snapshot limit ?
            """;

    private static final String TAKE = """
            select w.offices, w.number, w.figures::text as told, s.office, s.body,
            """ + STATE + """
             as state,
                (select coalesce(jsonb_object_agg(p.office, p.sequence), '{}')::text
                 from office_position p where p.office = any (w.offices)) as seen
            from snapshot_watch w join snapshot s on s.id = w.snapshot
            where w.snapshot = ? for update of w skip locked
            """;

    private static final String LOOKED =
            "update snapshot_watch set state = ?, seen = ?::jsonb, number = ?, figures = ?::jsonb where snapshot = ?";

    private static final String UNSENT = """
            select r.snapshot, r.number, r.found_at, r.body::text as body
            from snapshot_restatement_unsent u join snapshot_restatement r using (snapshot, number)
            order by r.found_at, r.snapshot, r.number limit ?
            """;

    private record Watched(
            List<String> offices,
            int number,
            JsonNode told,
            String office,
            JsonNode frozen,
            BigDecimal state,
            String seen) {}

    private record Unsent(UUID snapshot, int number, Instant foundAt, String body) {}

    private final Database database;
    private final OneState state;
    private final Offices offices;
    private final Figures figures;
    private final Publisher publisher;
    private final SnapshotJson snapshots;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final String topic;

    Restating(
            Database database,
            OneState state,
            Offices offices,
            Figures figures,
            Publisher publisher,
            SnapshotJson snapshots,
            ObjectMapper json,
            InstantSource clock,
            SnapshotSettings settings) {
        this.database = database;
        this.state = state;
        this.offices = offices;
        this.figures = figures;
        this.publisher = publisher;
        this.snapshots = snapshots;
        this.json = json;
        this.clock = clock;
        this.topic = settings.topic();
    }

    @Scheduled(
            every = "${metrics.snapshot.look-again-every:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        try {
            List<UUID> moved = database.list(MOVED, row -> row.getObject(1, UUID.class), ROUND);
            moved.forEach(this::look);
            database.list(
                            UNSENT,
                            row -> new Unsent(
                                    row.getObject("snapshot", UUID.class),
                                    row.getInt("number"),
                                    Database.requireInstant(row, "found_at"),
                                    row.getString("body")),
                            ROUND)
                    .forEach(this::tell);
        } catch (StoreException | Publisher.PublishingException e) {
            LOG.warn("Snapshots are looked at again in the next round", e);
        }
    }

    private void look(UUID snapshot) {
        state.during(() -> database.first(
                        TAKE,
                        row -> new Watched(
                                List.of((String[]) row.getArray("offices").getArray()),
                                row.getInt("number"),
                                snapshots.read(row.getString("told")),
                                row.getString("office"),
                                snapshots.read(row.getString("body")),
                                row.getBigDecimal("state"),
                                row.getString("seen")),
                        snapshot)
                .map(watched -> {
                    compare(snapshot, watched);
                    return watched;
                }));
    }

    private void compare(UUID snapshot, Watched watched) {
        ObjectNode now = json.createObjectNode();
        for (Figure figure : figures.all(question(watched))) {
            if (watched.told().has(figure.indicator().code())) {
                now.putArray(figure.indicator().code())
                        .add(figure.ratio().numerator())
                        .add(figure.ratio().denominator());
            }
        }
        boolean changed = !same(watched.told(), now);
        int number = watched.number() + (changed ? 1 : 0);
        database.update(LOOKED, watched.state(), watched.seen(), number, now.toString(), snapshot);
        if (changed) {
            Instant foundAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
            database.update(
                    "insert into snapshot_restatement (snapshot, number, found_at, body) values (?, ?, ?, ?::jsonb)",
                    snapshot,
                    number,
                    foundAt,
                    event(snapshot, number, foundAt, watched, now).toString());
            database.update(
                    "insert into snapshot_restatement_unsent (snapshot, number) values (?, ?)", snapshot, number);
        }
    }

    /// The same question as was frozen, by all that is known now.
    private Question question(Watched watched) {
        JsonNode window = watched.frozen().get("window");
        return new Question(
                offices.find(watched.office())
                        .orElseGet(() -> new Offices.Office(watched.office(), watched.office(), "commune", null)),
                watched.offices(),
                new Window(
                        LocalDate.parse(window.get("from").textValue()),
                        LocalDate.parse(window.get("to").textValue())),
                OffsetDateTime.parse(watched.frozen().get("asOf").textValue()).toInstant());
    }

    private ObjectNode event(UUID snapshot, int number, Instant foundAt, Watched watched, ObjectNode now) {
        ObjectNode event =
                json.createObjectNode().put("snapshot", snapshot.toString()).put("office", watched.office());
        event.set("window", watched.frozen().get("window"));
        event.set("asOf", watched.frozen().get("asOf"));
        event.put("number", number).put("foundAt", local(foundAt));
        var changes = event.putArray("indicators");
        for (JsonNode frozen : watched.frozen().get("indicators")) {
            String code = frozen.get("code").textValue();
            if (!sameFigure(watched.told().get(code), now.get(code))) {
                ObjectNode change = changes.addObject().put("code", code);
                change.putObject("frozen")
                        .put("numerator", frozen.get("numerator").longValue())
                        .put("denominator", frozen.get("denominator").longValue());
                fraction(change.putObject("before"), watched.told().get(code));
                fraction(change.putObject("after"), now.get(code));
            }
        }
        return event.put("verification", "/api/v1/snapshots/" + snapshot + "/verification");
    }

    private void tell(Unsent restatement) {
        Map<String, String> headers = new LinkedHashMap<>();
        String key = restatement.snapshot() + "/" + restatement.number();
        headers.put("ce_specversion", "1.0");
        headers.put(
                "ce_id",
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString());
        headers.put("ce_source", "urn:motcua:metrics-service");
        headers.put("ce_type", TYPE);
        headers.put("ce_subject", restatement.snapshot().toString());
        headers.put("ce_time", local(restatement.foundAt()));
        headers.put("content-type", "application/json");
        publisher.publish(
                topic,
                snapshots.read(restatement.body()).get("office").textValue(),
                restatement.body().getBytes(StandardCharsets.UTF_8),
                headers);
        database.update(
                "delete from snapshot_restatement_unsent where snapshot = ? and number = ?",
                restatement.snapshot(),
                restatement.number());
    }

    private static String local(Instant at) {
        return at.atZone(Vietnam.ZONE).toOffsetDateTime().toString();
    }

    private static void fraction(ObjectNode into, JsonNode figure) {
        into.put("numerator", figure.get(0).longValue())
                .put("denominator", figure.get(1).longValue());
    }

    private static boolean same(JsonNode told, ObjectNode now) {
        return now.properties().stream().allMatch(figure -> sameFigure(told.get(figure.getKey()), figure.getValue()));
    }

    private static boolean sameFigure(JsonNode one, JsonNode other) {
        return one.get(0).longValue() == other.get(0).longValue()
                && one.get(1).longValue() == other.get(1).longValue();
    }
}
