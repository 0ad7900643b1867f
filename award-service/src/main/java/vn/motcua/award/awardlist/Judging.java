package vn.motcua.award.awardlist;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.Offer;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.figures.Snapshot;
import vn.motcua.award.rule.Assessor;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.award.rule.Facts;
import vn.motcua.award.rule.Figure;

/// Judges the candidates of a list, one by one: same file, same entry. Safe for many threads.
public final class Judging {

    private final AwardLevel level;
    private final Map<String, Award> awards = new HashMap<>();
    private final Map<String, Figure> desk;
    private final Map<String, Facts.Own> officers;

    /// @param campaign by which is judged; may be another than that of the inputs
    public Judging(Campaign campaign, Inputs.Frame frame) {
        this.level = AwardLevel.of(frame.level());
        // The first offer of the plan to a kind of candidates counts.
        campaign.offersAt(level)
                .forEach(offer -> awards.putIfAbsent(
                        offer.subject().code(), new Award(offer, campaign.assessor(offer, frame.asOf()))));
        this.desk = Snapshot.desk(frame.indicators());
        this.officers = Snapshot.byOfficer(frame.officers());
    }

    private record Award(Offer offer, Assessor assessor) {}

    /// The entry of a candidate; empty when the level offers nothing to candidates of this kind.
    public Optional<EntryView> judge(CandidateFile file) {
        Award award = awards.get(file.sheet().value().kind().code());
        if (award == null) {
            return Optional.empty();
        }
        return Optional.of(
                EntryView.of(file, award.offer(), award.assessor().assess(file.facts(level, desk, own(file)))));
    }

    private Facts.@Nullable Own own(CandidateFile file) {
        String officer = file.sheet().value().officerCode();
        return officer == null ? null : officers.getOrDefault(officer, new Facts.Own(officer, Map.of()));
    }

    /// `provisional` while the period is not over, else `final`.
    public static String status(Campaign campaign, Instant asOf) {
        return asOf.isBefore(campaign.period().ends()) ? "provisional" : "final";
    }
}
