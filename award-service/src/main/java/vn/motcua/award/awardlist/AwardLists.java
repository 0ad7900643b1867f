package vn.motcua.award.awardlist;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.Offer;
import vn.motcua.award.candidate.Candidates;
import vn.motcua.award.figures.Figures;
import vn.motcua.award.figures.Snapshot;
import vn.motcua.award.plan.StoredCampaign;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.award.rule.Outcome;
import vn.motcua.deploy.platform.hash.CanonicalJson;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// Makes award lists: freezes the figures, judges every candidate, keeps the list with its inputs.
///
/// The figures are fetched outside any transaction; what was read is copied into the list, so nothing that changes
/// meanwhile can make the list contradict itself.
@ApplicationScoped
public class AwardLists {

    private final Candidates candidates;
    private final Figures figures;
    private final AwardListArchive archive;
    private final ObjectMapper mapper;
    private final CanonicalJson.Writer json;
    private final InstantSource clock;

    AwardLists(
            Candidates candidates,
            Figures figures,
            AwardListArchive archive,
            ObjectMapper mapper,
            InstantSource clock) {
        this.candidates = candidates;
        this.figures = figures;
        this.archive = archive;
        this.mapper = mapper;
        this.json = CanonicalJson.writer(mapper);
        this.clock = clock;
    }

    /// Who asks.
    ///
    /// @param name under which they signed in
    /// @param bearer their access token
    /// @param language in which they read
    public record Asker(String name, String bearer, Locale language) {}

    /// Makes a list.
    ///
    /// @param asked the state of the world at that moment; absent = now
    /// @throws ProblemException 422 `level-not-offered`, `future-instant` or `campaign-not-begun`; what
    ///     [Figures#freeze] refuses
    public AwardListSummary make(StoredCampaign stored, AwardLevel level, @Nullable Instant asked, Asker asker) {
        Campaign campaign = stored.campaign();
        List<Offer> offers = campaign.offersAt(level);
        if (offers.isEmpty()) {
            throw new ProblemException(levelNotOffered(campaign, level));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant asOf = asked == null ? now : asked.truncatedTo(ChronoUnit.MICROS);
        checkMoment(campaign, asOf, now);
        Snapshot snapshot =
                figures.freeze(campaign.office(), campaign.period(), asOf, asker.bearer(), asker.language());

        ListMaker maker = new ListMaker(
                campaign,
                new Inputs.Frame(stored.document(), level.code(), asOf, snapshot.indicators(), snapshot.officers()),
                json);
        candidates.each(campaign, maker::add);
        ListMaker.Result made = maker.end();
        ListHead head = ListHead.of(
                campaign,
                offers,
                snapshot,
                made.entries().stream().map(ListMaker.Made::listed).toList(),
                made.notOffered());
        ListRow row = row(stored, level, asOf, now, asker.name(), snapshot, head, made);
        archive.store(row, made);
        return archive.summary(row.id);
    }

    private static void checkMoment(Campaign campaign, Instant asOf, Instant now) {
        if (asOf.isAfter(now)) {
            throw new ProblemException(Problem.of(
                    "future-instant",
                    422,
                    new Text("Thời điểm ở tương lai", "An instant in the future"),
                    new Text(
                            "asOf không được sau thời điểm hiện tại; bỏ trống để lấy hiện tại.",
                            "asOf must not be after now; leave it out for now.")));
        }
        if (asOf.isBefore(campaign.period().begins())) {
            throw new ProblemException(Problem.of(
                    "campaign-not-begun",
                    422,
                    new Text("Đợt thi đua chưa bắt đầu", "The campaign had not begun"),
                    new Text(
                            "asOf phải từ ngày " + campaign.period().from() + " trở đi.",
                            "asOf must be on or after " + campaign.period().from() + ".")));
        }
    }

    private static Problem levelNotOffered(Campaign campaign, AwardLevel level) {
        String offered = campaign.offers().stream()
                .map(offer -> offer.level().code())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return Problem.of(
                        "level-not-offered",
                        422,
                        new Text("Không có mức khen này", "No award at this level"),
                        new Text(
                                "Chiến dịch không có mức khen " + level.label().vi() + "; có: " + offered + ".",
                                "The campaign offers nothing at " + level.code() + "; there are: " + offered + "."))
                .with("levels", offered);
    }

    private ListRow row(
            StoredCampaign stored,
            AwardLevel level,
            Instant asOf,
            Instant now,
            String by,
            Snapshot snapshot,
            ListHead head,
            ListMaker.Result made) {
        ListRow row = new ListRow();
        row.id = UUID.randomUUID();
        row.campaign = stored.campaign().code().value();
        row.campaignVersion = stored.version();
        row.office = stored.campaign().office();
        row.level = level.code();
        row.status = Judging.status(stored.campaign(), asOf);
        row.asOf = asOf;
        row.snapshotId = snapshot.id();
        row.inputsHash = made.inputs().hash();
        row.content = CanonicalJson.of(mapper.valueToTree(head));
        row.entries = made.entries().size();
        row.passed = (int) made.entries().stream()
                .filter(entry -> entry.listed().outcome() == Outcome.PASS)
                .count();
        row.createdAt = now;
        row.createdBy = by;
        TreeSet<String> entered = new TreeSet<>(made.enteredBy());
        entered.add(by);
        row.enteredBy = entered.toArray(String[]::new);
        row.listHash = made.listHash();
        return row;
    }
}
