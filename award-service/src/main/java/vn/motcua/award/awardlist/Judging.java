package vn.motcua.award.awardlist;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.Offer;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.figures.Snapshot;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.award.rule.Facts;
import vn.motcua.award.rule.Figure;
import vn.motcua.award.rule.Outcome;
import vn.motcua.deploy.platform.hash.CanonicalJson;
import vn.motcua.deploy.platform.hash.Sha256;

/// Judges every candidate of a list: same inputs, same entries, same hash.
public final class Judging {

    private static final List<Outcome> BEST_FIRST =
            List.of(Outcome.PASS, Outcome.PENDING, Outcome.NEEDS_REVIEW, Outcome.NOT_APPLICABLE, Outcome.FAIL);

    private Judging() {}

    /// What judging gave.
    ///
    /// @param entries those who pass first, then by code
    /// @param notOffered candidates for whom the level offers nothing
    public record Judged(List<EntryView> entries, List<ListHead.NotOfferedView> notOffered) {}

    /// Judges the candidates of some inputs by a campaign, which may be another than theirs.
    public static Judged judge(Campaign campaign, Inputs inputs) {
        AwardLevel level = AwardLevel.of(inputs.level());
        List<Offer> offers = campaign.offersAt(level);
        Map<String, Figure> desk = Snapshot.desk(inputs.indicators());
        List<EntryView> entries = new ArrayList<>();
        List<ListHead.NotOfferedView> notOffered = new ArrayList<>();
        for (CandidateFile file : inputs.candidates()) {
            String kind = file.sheet().value().kind().code();
            Optional<Offer> offer = offers.stream()
                    .filter(one -> one.subject().code().equals(kind))
                    .findFirst();
            if (offer.isEmpty()) {
                notOffered.add(new ListHead.NotOfferedView(
                        file.code().value(), file.sheet().value().name(), kind));
            } else {
                String officer = file.sheet().value().officerCode();
                Facts.Own own = officer == null ? null : Snapshot.own(inputs.officers(), officer);
                entries.add(EntryView.of(
                        file,
                        offer.get(),
                        campaign.assessor(offer.get(), inputs.asOf()).assess(file.facts(level, desk, own))));
            }
        }
        entries.sort(Comparator.comparingInt((EntryView entry) -> BEST_FIRST.indexOf(entry.outcome()))
                .thenComparing(EntryView::candidate));
        return new Judged(entries, notOffered);
    }

    /// `provisional` while the period is not over, else `final`.
    public static String status(Campaign campaign, Instant asOf) {
        return asOf.isBefore(campaign.period().ends()) ? "provisional" : "final";
    }

    /// The hash of a judged list, 64 hexadecimal digits.
    public static String hash(String inputsHash, String status, List<EntryView> entries, ObjectMapper mapper) {
        ObjectNode judged = mapper.createObjectNode();
        judged.put("inputs", inputsHash);
        judged.put("status", status);
        judged.set("entries", mapper.valueToTree(entries));
        return Sha256.hex(CanonicalJson.of(judged));
    }
}
