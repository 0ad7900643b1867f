package vn.motcua.award.awardlist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.candidate.CandidateCode;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.award.rule.Outcome;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.platform.hash.Sha256;
import vn.motcua.deploy.platform.page.Cursor;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// The award lists made so far; they are only added to.
///
/// Trees and inputs are kept packed and given out one by one: a list of ten thousand candidates never lies in memory.
@ApplicationScoped
public class AwardListArchive {

    private static final String ENTRY =
            "select position, candidate, outcome, name, post, unit, kind, filing, packed, content from award_entry";

    private final ListRows rows;
    private final Database database;
    private final ObjectMapper mapper;

    AwardListArchive(ListRows rows, Database database, ObjectMapper mapper) {
        this.rows = rows;
        this.database = database;
        this.mapper = mapper;
    }

    @Transactional
    void store(ListRow list, ListMaker.Result made) {
        rows.persistAndFlush(list);
        database.update(
                "insert into award_inputs (award_list, packed) values (?, ?)",
                list.id,
                made.inputs().packed().bytes());
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < made.entries().size(); i++) {
            positions.add(i);
        }
        database.updateEach("""
                insert into award_entry
                    (award_list, position, candidate, outcome, name, post, unit, kind, filing, own_names, packed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", positions, position -> {
            ListMaker.Made entry = made.entries().get(position);
            Listed listed = entry.listed();
            return new @Nullable Object[] {
                list.id,
                position,
                listed.candidate(),
                listed.outcome().name(),
                listed.name(),
                listed.post(),
                listed.unit(),
                listed.kind(),
                listed.filing(),
                entry.ownNames().toArray(String[]::new),
                entry.packed().bytes()
            };
        });
    }

    /// What names a list.
    ///
    /// @throws ProblemException 404 when there is none
    @Transactional
    public AwardListSummary summary(UUID id) {
        return summary(row(id));
    }

    /// What holds for all entries of a list.
    ///
    /// @throws ProblemException 404 when there is none
    @Transactional
    public ListHead head(UUID id) {
        return read(row(id).content, ListHead.class);
    }

    /// Everybody on a list, without their trees: those who pass first, then by code.
    @Transactional
    public List<Listed> listed(UUID id) {
        return database.list(
                "select candidate, outcome, name, post, unit, kind, filing from award_entry where award_list = ?"
                        + " order by position",
                AwardListArchive::listed,
                id);
    }

    /// A page of those on a list, with their trees.
    ///
    /// @param outcome only those with this one; absent = all
    @Transactional
    public Page<EntryView> entries(UUID id, @Nullable Outcome outcome, int size, @Nullable String cursor) {
        int after = cursor == null ? -1 : position(Cursor.decode(cursor, 1).getFirst());
        record Placed(int position, EntryView entry) {}
        List<Placed> found = database.list(
                ENTRY
                        + " where award_list = ? and position > ? and (?::text is null or outcome = ?)"
                        + " order by position limit ?",
                row -> new Placed(row.getInt("position"), entry(row)),
                id,
                after,
                outcome == null ? null : outcome.name(),
                outcome == null ? null : outcome.name(),
                size + 1);
        return Page.of(found, size, placed -> Cursor.encode(Integer.toString(placed.position())))
                .map(Placed::entry);
    }

    private static int position(String word) {
        return word.matches("\\d{1,9}") ? Integer.parseInt(word) : -1;
    }

    /// One entry of a list.
    ///
    /// @throws ProblemException 404 when there is none
    @Transactional
    public EntryView requireEntry(UUID id, CandidateCode candidate) {
        return database.first(ENTRY + " where award_list = ? and candidate = ?", this::entry, id, candidate.value())
                .orElseThrow(() -> new ProblemException(CommonProblems.notFound(new Text(
                        "Danh sách này không có ứng viên " + candidate + ".",
                        "This list has no candidate " + candidate + "."))));
    }

    /// Gives the entries of some candidates one after the other, in the order of the list.
    ///
    /// @param candidates codes of them
    @Transactional
    public void eachEntry(UUID id, Collection<String> candidates, Consumer<EntryView> taker) {
        database.each(
                ENTRY + " where award_list = ? and candidate = any(?) order by position",
                row -> taker.accept(entry(row)),
                id,
                candidates.toArray(String[]::new));
    }

    /// An entry as it is kept.
    ///
    /// @param json unpacks its canonical JSON; throws [IllegalStateException] where that is damaged
    record Kept(Listed listed, Supplier<byte[]> json) {}

    /// Gives every entry in the order of the list.
    @Transactional
    void eachKept(UUID id, Consumer<Kept> taker) {
        database.each(
                ENTRY + " where award_list = ? order by position",
                row -> {
                    byte[] packed = row.getBytes("packed");
                    String content = row.getString("content");
                    taker.accept(new Kept(listed(row), () -> json(packed, content)));
                },
                id);
    }

    /// Writes a list with all its entries as JSON, as [AwardListView] describes it.
    ///
    /// @param more what else the object shall have
    @Transactional
    public void write(UUID id, Map<String, ?> more, OutputStream out) throws IOException {
        ObjectNode top = mapper.valueToTree(new AwardListView(summary(id), head(id), List.of()));
        more.forEach((name, value) -> top.set(name, mapper.valueToTree(value)));
        top.remove("entries");
        String head = mapper.writeValueAsString(top);
        out.write(head.substring(0, head.length() - 1).getBytes(StandardCharsets.UTF_8));
        out.write(",\"entries\":[".getBytes(StandardCharsets.UTF_8));
        byte[][] comma = {{}};
        try {
            eachKept(id, kept -> {
                try {
                    out.write(comma[0]);
                    out.write(kept.json().get());
                    comma[0] = new byte[] {','};
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.write("]}".getBytes(StandardCharsets.UTF_8));
    }

    /// Who entered what a list was judged on, and who made it, by sign-in name.
    ///
    /// @throws ProblemException 404 when there is none
    @Transactional
    public Set<String> enteredBy(UUID id) {
        ListRow row = row(id);
        Set<String> people = new TreeSet<>(List.of(row.enteredBy));
        people.add(row.createdBy);
        return people;
    }

    /// The candidates of a list by the names under which they may sign in, in lower case.
    @Transactional
    public Map<String, Set<String>> byOwnName(UUID id) {
        Map<String, Set<String>> candidates = new HashMap<>();
        database.list(
                "select candidate, own_names from award_entry where award_list = ?",
                row -> {
                    String candidate = row.getString("candidate");
                    Set<String> names = new TreeSet<>(Set.of(candidate.toLowerCase(Locale.ROOT)));
                    names.addAll(List.of((String[]) row.getArray("own_names").getArray()));
                    names.forEach(name -> candidates
                            .computeIfAbsent(name, _ -> new TreeSet<>())
                            .add(candidate));
                    return candidate;
                },
                id);
        return candidates;
    }

    /// What a list was judged on, as kept.
    ///
    /// @throws ProblemException 404 when there is none
    @Transactional
    public Inputs inputs(UUID id) {
        return Inputs.read(keptInputs(id), mapper);
    }

    /// Gives the files on which a list was judged one after the other, by code.
    ///
    /// @return what holds for all of them
    /// @throws ProblemException 404 when there is no such list
    @Transactional
    public Inputs.Frame eachInput(UUID id, Consumer<CandidateFile> taker) {
        return Inputs.eachCandidate(keptInputs(id), mapper, taker);
    }

    /// The inputs of a list, hashed anew from what is kept: 64 hexadecimal digits.
    @Transactional
    String inputsHash(UUID id) {
        MessageDigest digest = Sha256.digest();
        try (InputStream kept = new DigestInputStream(keptInputs(id), digest)) {
            kept.transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            // Damaged bytes have a hash too: another.
            return Sha256.hex(digest);
        }
        return Sha256.hex(digest);
    }

    /// The canonical JSON of the inputs, from what is kept.
    @Transactional
    InputStream keptInputs(UUID id) {
        return database.first(
                        """
                        select l.inputs, i.packed from award_list l left join award_inputs i on i.award_list = l.id
                        where l.id = ?""",
                        row -> {
                            byte[] packed = row.getBytes("packed");
                            // Lists made before inputs were packed have them as text.
                            return packed == null
                                    ? new ByteArrayInputStream(Objects.requireNonNull(row.getString("inputs"))
                                            .getBytes(StandardCharsets.UTF_8))
                                    : new InflaterInputStream(new ByteArrayInputStream(packed));
                        },
                        id)
                .orElseThrow(() -> unknown(id));
    }

    /// The newest list of a campaign at a level; empty when none was made.
    @Transactional
    public Optional<AwardListSummary> newest(CampaignCode campaign, AwardLevel level) {
        return rows.newest(campaign.value(), level.code()).map(AwardListArchive::summary);
    }

    /// A page of the lists of a campaign, newest first.
    @Transactional
    public Page<AwardListSummary> page(CampaignCode campaign, int size, @Nullable String cursor) {
        List<ListRow> found;
        if (cursor == null) {
            found = rows.ofCampaign(campaign.value(), size + 1);
        } else {
            UUID last = UUID.fromString(Cursor.decode(cursor, 1).getFirst());
            found = rows.ofCampaignAfter(campaign.value(), row(last).createdAt, last, size + 1);
        }
        return Page.of(found, size, row -> Cursor.encode(row.id.toString())).map(AwardListArchive::summary);
    }

    private ListRow row(UUID id) {
        return Optional.ofNullable(rows.findById(id)).orElseThrow(() -> unknown(id));
    }

    private static ProblemException unknown(UUID id) {
        return new ProblemException(CommonProblems.notFound(
                new Text("Không có danh sách khen thưởng " + id + ".", "There is no award list " + id + ".")));
    }

    private static AwardListSummary summary(ListRow row) {
        return new AwardListSummary(
                row.id,
                row.campaign,
                row.campaignVersion,
                row.office,
                row.level,
                row.status,
                row.asOf,
                row.createdAt,
                row.createdBy,
                row.entries,
                row.passed,
                "sha256:" + row.inputsHash,
                "sha256:" + row.listHash);
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getString("candidate"),
                row.getString("name"),
                row.getString("post"),
                row.getString("unit"),
                row.getString("kind"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("filing"));
    }

    private EntryView entry(ResultSet row) throws SQLException {
        byte[] json = json(row.getBytes("packed"), row.getString("content"));
        return read(new String(json, StandardCharsets.UTF_8), EntryView.class);
    }

    private static byte[] json(byte @Nullable [] packed, @Nullable String content) {
        // Lists made before trees were packed have them as text.
        return packed == null
                ? Objects.requireNonNull(content).getBytes(StandardCharsets.UTF_8)
                : new Packed(packed).plain();
    }

    private <T> T read(String content, Class<T> type) {
        try {
            return mapper.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored award list cannot be read any more", e);
        }
    }
}
