package vn.motcua.award.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.motcua.award.council.Choice;
import vn.motcua.award.council.Convened;
import vn.motcua.award.path.Action;
import vn.motcua.award.path.Entry;
import vn.motcua.award.path.PathState;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.platform.hash.CanonicalJson;
import vn.motcua.deploy.platform.hash.Sha256;

/// What happened to each award list; nothing of it is ever changed.
@ApplicationScoped
public class Trail {

    private final Database database;
    private final ObjectMapper mapper;

    Trail(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper.copy();
        for (Class<?> coded : List.of(
                Action.class,
                PathState.class,
                Choice.class,
                Convened.Part.class,
                Entry.RevocationCode.class,
                Entry.ComplaintOutcome.class)) {
            this.mapper.addMixIn(coded, Coded.class);
        }
    }

    /// What entries name is kept, and shown, by the codes that the calls use: `council`, `false-papers`.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    private interface Coded {}

    /// A row as kept.
    ///
    /// @param list whose trail
    /// @param sequence 1, 2, 3 …
    /// @param kind of the entry: `moved`, `voted` …
    /// @param content canonical JSON
    /// @param at when
    /// @param by who
    /// @param previousHash of the row before; of the first row the hash of the list
    /// @param hash of this row
    public record Line(
            UUID list,
            int sequence,
            String kind,
            String content,
            Instant at,
            String by,
            String previousHash,
            String hash) {

        /// True when the row is what it was when written, and follows the one before.
        public boolean continues(String before) {
            return previousHash.equals(before) && hash.equals(computed());
        }

        private String computed() {
            StringBuilder row = new StringBuilder(content.length() + 256);
            for (String part : List.of(
                    previousHash, list.toString(), Integer.toString(sequence), kind, content, at.toString(), by)) {
                row.append(part.length()).append(':').append(part);
            }
            return Sha256.hex(row.toString());
        }
    }

    /// Lets one writer of a list at a time pass, until the end of the transaction.
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(UUID list) {
        database.list("select pg_advisory_xact_lock(4, hashtext(?))", _ -> 0, list.toString());
    }

    /// Adds an entry.
    ///
    /// @param listHash hash of the list, 64 hexadecimal digits: what the first row is bound to
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(UUID list, String listHash, Entry entry, String by, Instant at) {
        List<Line> before = rows(list);
        String previous = before.isEmpty() ? listHash : before.getLast().hash();
        Line row = new Line(
                list,
                before.size() + 1,
                kind(entry),
                CanonicalJson.of(mapper.valueToTree(entry)),
                at,
                by,
                previous,
                previous);
        database.update("""
                insert into trail_entry
                    (award_list, sequence, kind, content, recorded_at, recorded_by, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", list, row.sequence(), row.kind(), row.content(), at, by, previous, row.computed());
    }

    /// The rows of a list, oldest first.
    @Transactional
    public List<Line> rows(UUID list) {
        return database.list(
                """
                select award_list, sequence, kind, content, recorded_at, recorded_by, previous_hash, hash
                from trail_entry where award_list = ? order by sequence""",
                row -> new Line(
                        row.getObject("award_list", UUID.class),
                        row.getInt("sequence"),
                        row.getString("kind"),
                        row.getString("content"),
                        Database.requireInstant(row, "recorded_at"),
                        row.getString("recorded_by"),
                        row.getString("previous_hash"),
                        row.getString("hash")),
                list);
    }

    /// The entries of a list, oldest first.
    @Transactional
    public List<Entry.Recorded> of(UUID list) {
        return rows(list).stream().map(this::recorded).toList();
    }

    /// The other lists of a campaign on which a decision was signed.
    @Transactional
    public List<UUID> decidedLists(String campaign, UUID other) {
        return database.list("""
                select l.id from award_list l
                where l.campaign = ? and l.id <> ?
                  and exists (select 1 from trail_entry t
                              where t.award_list = l.id and t.kind = 'moved' and t.content::jsonb ->> 'action' = 'decide')
                order by l.id""", row -> row.getObject("id", UUID.class), campaign, other);
    }

    private Entry.Recorded recorded(Line row) {
        try {
            return new Entry.Recorded(
                    row.sequence(), row.at(), row.by(), mapper.readValue(row.content(), type(row.kind())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Entry " + row.sequence() + " of the trail of " + row.list() + " cannot be read", e);
        }
    }

    private static String kind(Entry entry) {
        return switch (entry) {
            case Entry.Moved _ -> "moved";
            case Entry.Attended _ -> "attended";
            case Entry.Recused _ -> "recused";
            case Entry.Voted _ -> "voted";
            case Entry.Ordered _ -> "ordered";
            case Entry.Closed _ -> "closed";
            case Entry.OverrideAsked _ -> "override-asked";
            case Entry.OverrideAnswered _ -> "override-answered";
            case Entry.Complained _ -> "complained";
            case Entry.ComplaintAnswered _ -> "complaint-answered";
            case Entry.PaperFiled _ -> "paper-filed";
        };
    }

    private static Class<? extends Entry> type(String kind) {
        return switch (kind) {
            case "moved" -> Entry.Moved.class;
            case "attended" -> Entry.Attended.class;
            case "recused" -> Entry.Recused.class;
            case "voted" -> Entry.Voted.class;
            case "ordered" -> Entry.Ordered.class;
            case "closed" -> Entry.Closed.class;
            case "override-asked" -> Entry.OverrideAsked.class;
            case "override-answered" -> Entry.OverrideAnswered.class;
            case "complained" -> Entry.Complained.class;
            case "complaint-answered" -> Entry.ComplaintAnswered.class;
            case "paper-filed" -> Entry.PaperFiled.class;
            default -> throw new IllegalStateException("There is no kind of entry " + kind);
        };
    }
}
