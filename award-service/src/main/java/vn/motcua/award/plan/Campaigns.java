package vn.motcua.award.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.law.Law;
import vn.motcua.award.lawbook.LawBook;
import vn.motcua.deploy.platform.hash.CanonicalJson;
import vn.motcua.deploy.platform.hash.Sha256;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// The campaigns of the house; a change is a new version, and an old version never changes.
@ApplicationScoped
public class Campaigns {

    private final CampaignRows rows;
    private final LawBook book;
    private final ObjectMapper mapper;
    private final InstantSource clock;

    Campaigns(CampaignRows rows, LawBook book, ObjectMapper mapper, InstantSource clock) {
        this.rows = rows;
        this.book = book;
        this.mapper = mapper;
        this.clock = clock;
    }

    /// What storing a document gave.
    ///
    /// @param stored the version that now holds the content
    /// @param created false when the newest version said the same already
    public record Saved(StoredCampaign stored, boolean created) {}

    /// Stores a document as the next version, unless the newest version says the same.
    ///
    /// @param document as the client sent it; a `version` in it must be the newest (same content) or the next
    /// @param reach refuses callers who may not touch the campaign's office; asked before anything is stored
    /// @throws ProblemException 422 `campaign-invalid` with every defect and its place; 409 `campaign-version` when
    ///     the document was made for another version; 409 `campaign-office-fixed` when it moves to another office
    @Transactional
    public Saved save(CampaignCode code, JsonNode document, String by, Consumer<String> reach) {
        Law law = book.current();
        CampaignReader.Answer answer = CampaignReader.readToSave(code, document, law);
        Campaign campaign = answer.campaign();
        if (campaign == null) {
            throw new ProblemException(invalid(answer.defects()));
        }
        reach.accept(campaign.office());
        rows.lock(code.value());
        Optional<CampaignRow> newest = rows.newest(code.value());
        ObjectNode complete = CampaignWriter.write(campaign);
        String content = CanonicalJson.of(complete);
        int latest = newest.map(row -> row.version).orElse(0);
        boolean same = newest.map(row -> row.content.equals(content)).orElse(false);
        checkVersion(document.path("version"), latest, same);
        if (same) {
            return new Saved(toDomain(newest.orElseThrow(), law), false);
        }
        newest.filter(row -> !row.office.equals(campaign.office())).ifPresent(row -> {
            throw new ProblemException(Problem.of(
                    "campaign-office-fixed",
                    409,
                    new Text("Không đổi được đơn vị của chiến dịch", "The office of a campaign is fixed"),
                    new Text(
                            "Chiến dịch " + code + " thuộc đơn vị " + row.office
                                    + "; hãy tạo chiến dịch mới cho đơn vị khác.",
                            "Campaign " + code + " belongs to office " + row.office
                                    + "; make a new campaign for another office.")));
        });
        CampaignRow row = new CampaignRow();
        row.campaign = code.value();
        row.version = latest + 1;
        row.office = campaign.office();
        row.content = content;
        row.contentHash = Sha256.hex(content);
        row.firstDue = lastDays(campaign).min(Comparator.naturalOrder()).orElse(null);
        row.lastDue = lastDays(campaign).max(Comparator.naturalOrder()).orElse(null);
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.createdBy = by;
        rows.persist(row);
        return new Saved(toDomain(row, law), true);
    }

    /// A campaign in its newest or in a certain version.
    ///
    /// @param version absent = the newest
    /// @throws ProblemException 404 when there is none
    @Transactional
    public StoredCampaign require(CampaignCode code, @Nullable Integer version) {
        return (version == null ? rows.newest(code.value()) : rows.version(code.value(), version))
                .map(row -> toDomain(row, book.current()))
                .orElseThrow(() -> new ProblemException(CommonProblems.notFound(
                        version == null
                                ? new Text("Không có chiến dịch " + code + ".", "There is no campaign " + code + ".")
                                : new Text(
                                        "Chiến dịch " + code + " không có phiên bản " + version + ".",
                                        "Campaign " + code + " has no version " + version + "."))));
    }

    /// The campaign that a document says, without storing it.
    ///
    /// @throws ProblemException 422 `campaign-invalid` with every defect and its place
    @Transactional
    public Campaign read(CampaignCode code, ObjectNode document) {
        CampaignReader.Answer answer = CampaignReader.read(code, document, book.current());
        Campaign campaign = answer.campaign();
        if (campaign == null) {
            throw new ProblemException(invalid(answer.defects()));
        }
        return campaign;
    }

    /// What keeps a document from being saved, in the order of the document; empty when nothing does.
    @Transactional
    public List<Defect> defects(CampaignCode code, JsonNode document) {
        return CampaignReader.readToSave(code, document, book.current()).defects();
    }

    /// The newest version of each campaign, by code.
    @Transactional
    public List<StoredCampaign> all() {
        Law law = book.current();
        return rows.newestOfEach().stream().map(row -> toDomain(row, law)).toList();
    }

    /// Those in whose newest version files may be due on one of these days, by code.
    @Transactional
    public List<StoredCampaign> dueBetween(LocalDate from, LocalDate to) {
        Law law = book.current();
        return rows.dueBetween(from, to).stream().map(row -> toDomain(row, law)).toList();
    }

    private static Stream<LocalDate> lastDays(Campaign campaign) {
        return campaign.offers().stream().map(offer -> offer.term().lastDay(campaign.settings()));
    }

    /// A stored version, without what it says.
    ///
    /// @param hash of the document
    public record Version(int version, String hash, Instant createdAt, String createdBy) {}

    /// The versions of a campaign, newest first; empty when there is none.
    @Transactional
    public List<Version> versions(CampaignCode code) {
        return rows.versions(code.value()).stream()
                .map(row -> new Version(row.version, row.contentHash, row.createdAt, row.createdBy))
                .toList();
    }

    /// True when some version of the campaign is stored.
    @Transactional
    public boolean exists(CampaignCode code) {
        return rows.newest(code.value()).isPresent();
    }

    private static void checkVersion(JsonNode version, int latest, boolean same) {
        if (version.isMissingNode() || version.isNull()) {
            return;
        }
        boolean fits = version.isIntegralNumber() && version.asInt() == (same ? latest : latest + 1);
        if (!fits) {
            throw new ProblemException(Problem.of(
                            "campaign-version",
                            409,
                            new Text("Phiên bản không khớp", "The version does not fit"),
                            new Text(
                                    "Phiên bản mới nhất là " + latest
                                            + " và không sửa được; gửi nội dung mới không kèm version, hoặc với version "
                                            + (latest + 1) + ".",
                                    "The newest version is " + latest
                                            + " and cannot be changed; send new content without a version, or with"
                                            + " version " + (latest + 1) + "."))
                    .with("newest", latest));
        }
    }

    private static Problem invalid(List<Defect> defects) {
        Defect first = defects.getFirst();
        String place = first.pointer().isEmpty() ? "/" : first.pointer();
        Text more = defects.size() == 1
                ? new Text("", "")
                : new Text(
                        " (và " + (defects.size() - 1) + " lỗi khác, xem errors)",
                        " (and " + (defects.size() - 1) + " more, see errors)");
        return Problem.of(
                        "campaign-invalid",
                        422,
                        new Text("Chiến dịch không hợp lệ", "The campaign cannot be saved"),
                        new Text(
                                "Tại " + place + ": " + first.text().vi() + more.vi(),
                                "At " + place + ": " + first.text().en() + more.en()))
                .with("pointer", first.pointer())
                .with("errors", defects);
    }

    private StoredCampaign toDomain(CampaignRow row, Law law) {
        try {
            ObjectNode document = (ObjectNode) mapper.readTree(row.content);
            CampaignReader.Answer answer = CampaignReader.read(new CampaignCode(row.campaign), document, law);
            Campaign campaign = answer.campaign();
            if (campaign == null) {
                throw new IllegalStateException("Stored campaign " + row.campaign + " version " + row.version
                        + " cannot be read any more: " + answer.defects());
            }
            ObjectNode shown = CampaignWriter.write(campaign);
            shown.put("version", row.version);
            return new StoredCampaign(campaign, row.version, shown, row.contentHash, row.createdAt, row.createdBy);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored campaign " + row.campaign + " is no JSON", e);
        }
    }
}
