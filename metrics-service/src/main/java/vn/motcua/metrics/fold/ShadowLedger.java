package vn.motcua.metrics.fold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.motcua.deploy.platform.database.Database;

/// Books events once more, in the tables beside those that answer.
@ApplicationScoped
public class ShadowLedger {

    // One statement, so that highest numbers and gaps are of one state.
    private static final String BOOKED = """
            select p.office, p.sequence, m.first, m.last
            from public.office_position p left join public.missing_events m using (office)
            where p.office = any (?)
            """;

    private final EventReader reader;
    private final Ledger ledger;
    private final Database database;

    ShadowLedger(EventReader reader, Ledger ledger, Database database) {
        this.reader = reader;
        this.ledger = ledger;
        this.database = database;
    }

    /// Books those of the records that can be read and are not booked there yet; the others are dead letters already.
    ///
    /// @param taken the instants at which something else became known than events, by office
    /// @param alongside done in the same transaction
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void book(
            Iterable<ConsumerRecord<String, byte[]>> records, Map<String, Set<Instant>> taken, Runnable alongside) {
        alongside.run();
        book(events(records), taken);
    }

    /// The same of those records only that are booked in the figures by now.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void follow(Iterable<ConsumerRecord<String, byte[]>> records, Map<String, Set<Instant>> taken) {
        List<OfficeEvent> events = events(records);
        Map<String, Sequence> booked =
                booked(events.stream().map(OfficeEvent::office).distinct().toArray(String[]::new));
        book(
                events.stream()
                        .filter(event -> booked.containsKey(event.office())
                                && booked.get(event.office()).has(event.number()))
                        .toList(),
                taken);
    }

    private List<OfficeEvent> events(Iterable<ConsumerRecord<String, byte[]>> records) {
        List<OfficeEvent> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                events.add(reader.read(record));
            } catch (UnreadableEvent _) {
                // Its number stays missing, there as here.
            }
        }
        return events;
    }

    private void book(List<OfficeEvent> events, Map<String, Set<Instant>> taken) {
        if (!events.isEmpty()) {
            // Nothing else is searched: what is not there must fail, not be booked where it counts already.
            database.update("set local search_path to shadow");
            ledger.book(events, taken);
        }
    }

    private Map<String, Sequence> booked(String[] offices) {
        Map<String, Long> highest = new HashMap<>();
        Map<String, Map<Long, Long>> gaps = new HashMap<>();
        database.each(
                BOOKED,
                row -> {
                    String office = row.getString("office");
                    highest.put(office, row.getLong("sequence"));
                    Map<Long, Long> own = gaps.computeIfAbsent(office, _ -> new HashMap<>());
                    long first = row.getLong("first");
                    if (!row.wasNull()) {
                        own.put(first, row.getLong("last"));
                    }
                },
                (Object) offices);
        Map<String, Sequence> booked = new HashMap<>();
        highest.forEach(
                (office, number) -> booked.put(office, new Sequence(number, gaps.getOrDefault(office, Map.of()))));
        return booked;
    }
}
