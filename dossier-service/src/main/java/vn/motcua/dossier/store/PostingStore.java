package vn.motcua.dossier.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.dossier.posting.Check;
import vn.motcua.dossier.posting.Obligation;
import vn.motcua.dossier.posting.Place;
import vn.motcua.dossier.posting.Posting;
import vn.motcua.dossier.posting.PostingKey;
import vn.motcua.dossier.posting.PostingTerm;
import vn.motcua.dossier.wire.EventJson;

/// The duties to post, and the checks of what is posted.
@ApplicationScoped
public class PostingStore {

    private static final String CHECK =
            "c.checked_at, c.source, c.id, c.complete, c.obsolete, c.missing, c.evidence_ref, c.officer,"
                    + " c.due_at as told_due_at";

    /// The duty, the last check and the first whole one of each key `k`.
    private static final String STANDING = "select k.office, k.procedure, k.place, o.*, " + CHECK + """
            , f.first_whole_at
            from k
            left join posting_obligation o using (office, procedure, place)
            left join lateral (
                select * from posting_check l
                where l.office = k.office and l.procedure = k.procedure and l.place = k.place
                order by checked_at desc, source desc, id desc limit 1) c on true
            left join lateral (
                select min(checked_at) as first_whole_at from posting_check w
                where w.whole and w.office = k.office and w.procedure = k.procedure and w.place = k.place
                  and (o.valid_from is null
                       or w.checked_at >= o.valid_from::timestamp at time zone 'Asia/Ho_Chi_Minh')) f on true
            """;

    private final Database database;

    PostingStore(Database database) {
        this.database = database;
    }

    /// What is known of these; those of which nothing is known are unknown postings.
    public Map<PostingKey, Posting> of(Collection<PostingKey> keys) {
        List<PostingKey> all = List.copyOf(keys);
        Map<PostingKey, Posting> postings = new TreeMap<>();
        database.list(
                "with k as (select * from unnest(?, ?, ?) as k (office, procedure, place)) " + STANDING,
                row -> postings.put(key(row), posting(row)),
                Database.texts(all, PostingKey::office),
                Database.texts(all, PostingKey::procedure),
                Database.texts(all, key -> key.place().code()));
        return postings;
    }

    /// Everything of an office that was ever obliged or checked.
    public Map<PostingKey, Posting> ofOffice(String office) {
        Map<PostingKey, Posting> postings = new TreeMap<>();
        database.list("""
                with k as (select office, procedure, place from posting_obligation where office = ?
                           union
                           select office, procedure, place from posting_check where office = ?)
                """ + STANDING, row -> postings.put(key(row), posting(row)), office, office);
        return postings;
    }

    /// Adds checks, each of which is new.
    public void add(List<CheckRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.update(
                """
                insert into posting_check (source, id, office, procedure, place, checked_at, complete, obsolete, missing,
                                           evidence_ref, officer, due_at, note, whole, recorded_at, recorded_by)
                select source, id, office, procedure, place, checked_at, complete = 'true', obsolete = 'true',
                       array(select item from jsonb_array_elements_text(missing::jsonb) with ordinality as m (item, n)
                             order by n),
                       evidence_ref, officer, due_at, note, whole = 'true', recorded_at, recorded_by
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                     as c (source, id, office, procedure, place, checked_at, complete, obsolete, missing, evidence_ref,
                           officer, due_at, note, whole, recorded_at, recorded_by)
                """,
                Database.texts(rows, row -> row.check().source()),
                Database.texts(rows, row -> row.check().id()),
                Database.texts(rows, row -> row.key().office()),
                Database.texts(rows, row -> row.key().procedure()),
                Database.texts(rows, row -> row.key().place().code()),
                Database.instants(rows, row -> row.check().at()),
                Database.texts(rows, row -> String.valueOf(row.check().complete())),
                Database.texts(rows, row -> String.valueOf(row.check().obsolete())),
                Database.texts(rows, PostingStore::missing),
                Database.texts(rows, row -> row.check().evidenceRef()),
                Database.texts(rows, row -> row.check().officerCode()),
                Database.instants(rows, row -> row.check().dueAt()),
                Database.texts(rows, CheckRow::note),
                Database.texts(rows, row -> String.valueOf(row.check().whole())),
                Database.instants(rows, CheckRow::recordedAt),
                Database.texts(rows, CheckRow::recordedBy));
    }

    /// Enters a duty, or puts it in the place of the one that was known.
    public void put(PostingKey key, Obligation obligation) {
        database.update(
                """
                insert into posting_obligation (office, procedure, place, decision_no, signed_at, received_at,
                    effective_at, due_at, due_provisional, term_days, term_source, owner, valid_from, lifted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date)
                on conflict (office, procedure, place) do update
                set decision_no = excluded.decision_no, signed_at = excluded.signed_at,
                    received_at = excluded.received_at, effective_at = excluded.effective_at,
                    due_at = excluded.due_at, due_provisional = excluded.due_provisional,
                    term_days = excluded.term_days, term_source = excluded.term_source, owner = excluded.owner,
                    valid_from = excluded.valid_from, lifted_at = excluded.lifted_at
                """,
                key.office(),
                key.procedure(),
                key.place().code(),
                obligation.decisionNo(),
                obligation.signedAt(),
                obligation.receivedAt(),
                obligation.effectiveAt(),
                obligation.dueAt(),
                obligation.dueProvisional(),
                obligation.term().workingDays(),
                obligation.term().source(),
                obligation.owner(),
                obligation.validFrom(),
                obligation.liftedAt());
    }

    /// Some duties that still run and were never found whole, in the order of offices, procedures and places.
    public List<PostingKey> open(PostingKey after, int limit) {
        return database.list(
                """
                select office, procedure, place from posting_obligation o
                where lifted_at is null and (office, procedure, place) > (?, ?, ?)
                  and not exists (
                      select 1 from posting_check c
                      where c.whole and c.office = o.office and c.procedure = o.procedure and c.place = o.place
                        and c.checked_at >= o.valid_from::timestamp at time zone 'Asia/Ho_Chi_Minh')
                order by office, procedure, place
                limit ?
                """,
                PostingStore::key,
                after.office(),
                after.procedure(),
                after.place().code(),
                limit);
    }

    /// One page of the checks of a posting, last first.
    /// The page begins after the given time, source and id, those of the last one before.
    public List<CheckRow> checks(PostingKey key, Instant beforeTime, String beforeSource, String beforeId, int limit) {
        return database.list(
                "select c.office, c.procedure, c.place, c.note, c.recorded_at, c.recorded_by, " + CHECK + """
                          from posting_check c
                        where office = ? and procedure = ? and place = ? and (checked_at, source, id) < (?, ?, ?)
                        order by checked_at desc, source desc, id desc
                        limit ?
                        """,
                PostingStore::row,
                key.office(),
                key.procedure(),
                key.place().code(),
                beforeTime,
                beforeSource,
                beforeId,
                limit);
    }

    /// The checks of a posting at exactly that moment.
    public List<CheckRow> checksAt(PostingKey key, Instant at) {
        return database.list(
                "select c.office, c.procedure, c.place, c.note, c.recorded_at, c.recorded_by, " + CHECK
                        + " from posting_check c where office = ? and procedure = ? and place = ? and checked_at = ?",
                PostingStore::row,
                key.office(),
                key.procedure(),
                key.place().code(),
                at);
    }

    /// A list in a list: as JSON, since arrays of arrays must be of one length.
    private static String missing(CheckRow row) {
        ArrayNode missing = EventJson.object().putArray("missing");
        row.check().missing().forEach(missing::add);
        return EventJson.write(missing);
    }

    private static CheckRow row(ResultSet row) throws SQLException {
        return new CheckRow(
                key(row),
                check(row),
                row.getString("note"),
                Database.requireInstant(row, "recorded_at"),
                row.getString("recorded_by"));
    }

    private static PostingKey key(ResultSet row) throws SQLException {
        return new PostingKey(
                row.getString("office"),
                row.getString("procedure"),
                Place.of(row.getString("place")).orElseThrow());
    }

    private static Posting posting(ResultSet row) throws SQLException {
        return new Posting(
                row.getString("decision_no") == null ? null : obligation(row),
                row.getString("source") == null ? null : check(row),
                Database.instant(row, "first_whole_at"));
    }

    private static Obligation obligation(ResultSet row) throws SQLException {
        return new Obligation(
                row.getString("decision_no"),
                day(row, "signed_at"),
                day(row, "received_at"),
                day(row, "effective_at"),
                Database.requireInstant(row, "due_at"),
                row.getBoolean("due_provisional"),
                new PostingTerm(row.getInt("term_days"), row.getString("term_source")),
                row.getString("owner"),
                day(row, "valid_from"),
                row.getObject("lifted_at", LocalDate.class));
    }

    private static Check check(ResultSet row) throws SQLException {
        return new Check(
                Database.requireInstant(row, "checked_at"),
                row.getString("source"),
                row.getString("id"),
                row.getBoolean("complete"),
                row.getBoolean("obsolete"),
                Arrays.asList((String[]) row.getArray("missing").getArray()),
                row.getString("evidence_ref"),
                row.getString("officer"),
                Database.instant(row, "told_due_at"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
