package vn.motcua.dossier.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.dossier.wire.EventJson;

/// The append-only log of what was published. Its rows are both the history of each dossier, chained by hashes, and the
/// outbox of each office, numbered without gap.
@ApplicationScoped
public class Journal {

    private static final String COLUMNS =
            "office, office_sequence, subject, subject_sequence, source, event_id, type, time, recorded_at, recorded_by,"
                    + " payload, previous_hash, hash";

    private record Head(long sequence, String hash) {}

    private record Counter(String office, long sequence, Instant lastRecordedAt) {}

    private final Database database;
    private final InstantSource clock;
    private final Event<Journaled> journaled;

    Journal(Database database, InstantSource clock, Event<Journaled> journaled) {
        this.database = database;
        this.clock = clock;
        this.journaled = journaled;
    }

    /// Appends events in order, as the last thing that a transaction does.
    ///
    /// The offices' counters are held from here to the commit, so nothing else may follow that takes long. They are
    /// taken in the order of codes, which excludes deadlocks. `recordedAt` never runs backwards within an office.
    ///
    /// @param entries of subjects that the transaction holds
    /// @throws IllegalStateException when an office is not known
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Map<String, Head> heads =
                heads(entries.stream().map(Entry::subject).distinct().toList());
        Map<String, Counter> counters =
                hold(entries.stream().map(Entry::office).distinct().sorted().toList());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<JournalRow> rows = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            Counter counter = counters.get(entry.office());
            if (counter == null) {
                throw new IllegalStateException("Office " + entry.office() + " has no counter");
            }
            Head head = heads.getOrDefault(entry.subject(), new Head(0, ""));
            JournalRow row = row(entry, head, counter, now);
            rows.add(row);
            heads.put(entry.subject(), new Head(row.subjectSequence(), row.hash()));
            counters.put(entry.office(), new Counter(entry.office(), row.officeSequence(), row.recordedAt()));
        }
        write(rows, List.copyOf(counters.values()));
        journaled.fire(new Journaled(rows.size()));
    }

    /// How many events of each of these subjects were published.
    public Map<String, Long> published(Collection<String> subjects) {
        return heads(subjects).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, head -> head.getValue()
                .sequence()));
    }

    /// The events published about a subject, oldest first.
    public List<JournalRow> of(String subject) {
        return database.list(
                "select " + COLUMNS + " from journal where subject = ? order by subject_sequence",
                Journal::read,
                subject);
    }

    /// One page of the events published at an office, in their order.
    public List<JournalRow> ofOffice(String office, long after, int limit) {
        return database.list(
                "select " + COLUMNS
                        + " from journal where office = ? and office_sequence > ? order by office_sequence limit ?",
                Journal::read,
                office,
                after,
                limit);
    }

    /// The hashes of the rows that stand before these in their subjects, by row; none for the first of a subject and
    /// for a row whose predecessor is missing.
    public Map<JournalRow, String> hashesBefore(List<JournalRow> rows) {
        Map<JournalRow, String> before = new HashMap<>();
        database.list(
                """
                select a.place, j.hash
                from unnest(?, ?) with ordinality as a (subject, sequence, place)
                join journal j on j.subject = a.subject and j.subject_sequence = a.sequence - 1
                """,
                row -> before.put(rows.get(row.getInt("place") - 1), row.getString("hash")),
                texts(rows, JournalRow::subject),
                numbers(rows, JournalRow::subjectSequence));
        return before;
    }

    private static JournalRow row(Entry entry, Head head, Counter counter, Instant now) {
        long subjectSequence = head.sequence() + 1;
        long officeSequence = counter.sequence() + 1;
        Instant recordedAt = now.isBefore(counter.lastRecordedAt()) ? counter.lastRecordedAt() : now;
        entry.payload()
                .put("recordedAt", EventJson.time(recordedAt))
                .put("sequence", subjectSequence)
                .put("officeSequence", officeSequence);
        String payload = EventJson.write(entry.payload());
        String hash = Chain.hash(
                head.hash(),
                entry.office(),
                officeSequence,
                entry.subject(),
                subjectSequence,
                entry.source(),
                entry.eventId(),
                entry.type(),
                entry.time(),
                recordedAt,
                entry.recordedBy(),
                payload);
        return new JournalRow(
                entry.office(),
                officeSequence,
                entry.subject(),
                subjectSequence,
                entry.source(),
                entry.eventId(),
                entry.type(),
                entry.time(),
                recordedAt,
                entry.recordedBy(),
                payload,
                head.hash(),
                hash);
    }

    private Map<String, Head> heads(Collection<String> subjects) {
        Map<String, Head> heads = new HashMap<>();
        database.list("""
                select s.subject, j.subject_sequence, j.hash
                from unnest(?) as s (subject)
                cross join lateral (select subject_sequence, hash from journal where journal.subject = s.subject
                                    order by subject_sequence desc limit 1) as j
                """, row -> heads.put(row.getString(1), new Head(row.getLong(2), row.getString(3))), (Object)
                subjects.toArray(String[]::new));
        return heads;
    }

    private Map<String, Counter> hold(List<String> offices) {
        List<Counter> counters = database.list(
                """
                select code, sequence, case when isfinite(last_recorded_at) then last_recorded_at
                                            else 'epoch'::timestamptz end as last_recorded_at
                from office where code = any(?) order by code for no key update
                """,
                row -> new Counter(
                        row.getString("code"),
                        row.getLong("sequence"),
                        Database.requireInstant(row, "last_recorded_at")),
                (Object) offices.toArray(String[]::new));
        return counters.stream()
                .collect(Collectors.toMap(Counter::office, Function.identity(), (a, b) -> a, HashMap::new));
    }

    /// Rows and counters in one statement: the last of the transaction.
    private void write(List<JournalRow> rows, List<Counter> counters) {
        database.update(
                """
                with counted as (
                    update office set sequence = c.sequence, last_recorded_at = c.last_recorded_at
                    from unnest(?, ?, ?) as c (code, sequence, last_recorded_at)
                    where office.code = c.code)
                insert into journal (office, office_sequence, subject, subject_sequence, source, event_id, type, time,
                                     recorded_at, recorded_by, payload, previous_hash, hash)
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                counters.stream().map(Counter::office).toArray(String[]::new),
                counters.stream().map(Counter::sequence).toArray(Long[]::new),
                counters.stream().map(Counter::lastRecordedAt).toArray(Instant[]::new),
                texts(rows, JournalRow::office),
                numbers(rows, JournalRow::officeSequence),
                texts(rows, JournalRow::subject),
                numbers(rows, JournalRow::subjectSequence),
                texts(rows, JournalRow::source),
                texts(rows, JournalRow::eventId),
                texts(rows, JournalRow::type),
                rows.stream().map(JournalRow::time).toArray(Instant[]::new),
                rows.stream().map(JournalRow::recordedAt).toArray(Instant[]::new),
                texts(rows, JournalRow::recordedBy),
                texts(rows, JournalRow::payload),
                texts(rows, JournalRow::previousHash),
                texts(rows, JournalRow::hash));
    }

    private static String[] texts(List<JournalRow> rows, Function<JournalRow, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private static Long[] numbers(List<JournalRow> rows, Function<JournalRow, Long> value) {
        return rows.stream().map(value).toArray(Long[]::new);
    }

    static JournalRow read(ResultSet row) throws SQLException {
        return new JournalRow(
                row.getString("office"),
                row.getLong("office_sequence"),
                row.getString("subject"),
                row.getLong("subject_sequence"),
                row.getString("source"),
                row.getString("event_id"),
                row.getString("type"),
                Database.requireInstant(row, "time"),
                Database.requireInstant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getString("payload"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
