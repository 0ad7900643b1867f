package vn.motcua.award.awardlist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.candidate.CandidateCode;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.deploy.platform.hash.Sha256;
import vn.motcua.deploy.platform.page.Cursor;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// The award lists made so far; they are only added to.
@ApplicationScoped
public class AwardListArchive {

    private final ListRows rows;
    private final ObjectMapper mapper;

    AwardListArchive(ListRows rows, ObjectMapper mapper) {
        this.rows = rows;
        this.mapper = mapper;
    }

    @Transactional
    void store(ListRow list, List<ListEntryRow> entries) {
        rows.persist(list);
        entries.forEach(rows::persist);
    }

    /// What names a list.
    ///
    /// @throws ProblemException 404 when there is none
    @Transactional
    public AwardListSummary summary(UUID id) {
        return summary(row(id));
    }

    /// A list with all its entries.
    ///
    /// @throws ProblemException 404 when there is none
    @Transactional
    public AwardListView require(UUID id) {
        ListRow row = row(id);
        return new AwardListView(
                summary(row),
                read(row.content, ListHead.class),
                rows.entries(id).stream()
                        .map(entry -> read(entry.content, EntryView.class))
                        .toList());
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

    /// The names under which each candidate of a list may sign in, in lower case.
    @Transactional
    public Map<String, Set<String>> ownNames(UUID id) {
        Map<String, Set<String>> names = new TreeMap<>();
        rows.entries(id).forEach(entry -> {
            Set<String> own = new TreeSet<>(List.of(entry.ownNames));
            own.add(entry.candidate.toLowerCase(Locale.ROOT));
            names.put(entry.candidate, own);
        });
        return names;
    }

    /// What a list was judged on, as kept.
    ///
    /// @throws ProblemException 404 when there is none
    @Transactional
    public Inputs inputs(UUID id) {
        return Inputs.read(row(id).inputs, mapper);
    }

    /// The inputs of a list, hashed anew from what is kept: 64 hexadecimal digits.
    @Transactional
    public String inputsHash(UUID id) {
        return Sha256.hex(row(id).inputs);
    }

    /// The newest list of a campaign at a level; empty when none was made.
    @Transactional
    public Optional<AwardListSummary> newest(CampaignCode campaign, AwardLevel level) {
        return rows.newest(campaign.value(), level.code()).map(AwardListArchive::summary);
    }

    /// One entry of a list.
    ///
    /// @throws ProblemException 404 when there is none
    @Transactional
    public EntryView requireEntry(UUID id, CandidateCode candidate) {
        return rows.entry(id, candidate.value()).stream()
                .findFirst()
                .map(entry -> read(entry.content, EntryView.class))
                .orElseThrow(() -> new ProblemException(CommonProblems.notFound(new Text(
                        "Danh sách này không có ứng viên " + candidate + ".",
                        "This list has no candidate " + candidate + "."))));
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
        return Optional.ofNullable(rows.findById(id))
                .orElseThrow(() -> new ProblemException(CommonProblems.notFound(
                        new Text("Không có danh sách khen thưởng " + id + ".", "There is no award list " + id + "."))));
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

    private <T> T read(String content, Class<T> type) {
        try {
            return mapper.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored award list cannot be read any more", e);
        }
    }
}
