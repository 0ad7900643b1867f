package vn.motcua.award.recheck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.awardlist.AwardListSummary;
import vn.motcua.award.awardlist.EntryView;
import vn.motcua.award.awardlist.Listed;
import vn.motcua.award.awardlist.Proof;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.plan.StoredCampaign;
import vn.motcua.award.reading.Message;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// Judges the inputs of lists again; no list is touched.
@ApplicationScoped
public class Rechecks {

    private static final String SHA256 = "sha256:";

    private final Campaigns campaigns;
    private final AwardListArchive archive;
    private final Proof proof;

    Rechecks(Campaigns campaigns, AwardListArchive archive, Proof proof) {
        this.campaigns = campaigns;
        this.archive = archive;
        this.proof = proof;
    }

    /// Judges a list again from what was kept with it, and compares every byte.
    ///
    /// @throws ProblemException 404 when there is no such list
    public VerificationView verify(UUID id) {
        AwardListSummary kept = archive.summary(id);
        Proof.Recomputed again =
                proof.of(id, frame -> campaigns.read(new CampaignCode(kept.campaign()), frame.campaign()));
        VerificationView.HashView inputs =
                new VerificationView.HashView(kept.inputsHash(), SHA256 + again.inputsHash());
        VerificationView.HashView list = new VerificationView.HashView(kept.listHash(), SHA256 + again.listHash());
        return new VerificationView(
                id, inputs.same() && list.same() && again.differing().isEmpty(), inputs, list, again.differing());
    }

    /// Who would enter or leave a list if the campaign said something else.
    ///
    /// @param settings settings to replace, as in a campaign's document; absent = none
    /// @param thresholds percentages to replace by indicator
    /// @throws ProblemException 422 `campaign-invalid`, `unknown-indicator`
    public ChangesView whatIf(AwardListSummary list, @Nullable ObjectNode settings, Map<String, Integer> thresholds) {
        ObjectNode document = archive.eachInput(list.id(), _ -> {}).campaign();
        if (settings != null) {
            document.withObject("/settings").setAll(settings);
        }
        TreeSet<String> known = new TreeSet<>();
        replace(document.path("criteria"), thresholds, known);
        replace(document.path("offers"), thresholds, known);
        thresholds.keySet().stream()
                .filter(code -> !known.contains(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new ProblemException(Problem.of(
                                    "unknown-indicator",
                                    422,
                                    new Text("Không có chỉ tiêu này", "There is no such indicator"),
                                    new Text(
                                            "Chiến dịch không xét chỉ tiêu " + code + "; có: "
                                                    + String.join(", ", known) + ".",
                                            "The campaign does not ask for indicator " + code + "; there are: "
                                                    + String.join(", ", known) + "."))
                            .with("indicators", known));
                });
        Campaign other = campaigns.read(new CampaignCode(list.campaign()), document);
        return compared(list, other, list.campaignVersion());
    }

    /// Who enters and leaves the newest list of each level when it is judged by another version of its campaign.
    public List<ChangesView> changes(StoredCampaign version) {
        List<ChangesView> changes = new ArrayList<>();
        for (AwardLevel level : AwardLevel.values()) {
            archive.newest(version.campaign().code(), level)
                    .filter(list -> list.campaignVersion() != version.version())
                    .ifPresent(list -> changes.add(compared(list, version.campaign(), version.version())));
        }
        return changes;
    }

    /// What differs between two lists of one campaign and level: provisional and final.
    ///
    /// @throws ProblemException 422 `lists-differ-in-kind`
    public ChangesView difference(UUID earlier, UUID later) {
        AwardListSummary before = archive.summary(earlier);
        AwardListSummary after = archive.summary(later);
        if (!before.campaign().equals(after.campaign()) || !before.level().equals(after.level())) {
            throw new ProblemException(Problem.of(
                    "lists-differ-in-kind",
                    422,
                    new Text("Hai danh sách không so sánh được", "These lists cannot be compared"),
                    new Text(
                            "Chỉ so sánh hai danh sách của cùng chiến dịch và cùng cấp.",
                            "Compare two lists of the same campaign and level.")));
        }
        Map<String, ChangesView.Now> now = new HashMap<>();
        archive.listed(later)
                .forEach(entry -> now.put(
                        entry.candidate(), new ChangesView.Now(entry.name(), entry.outcome(), new Message("", ""))));
        // Only those whose outcome is another are told why.
        List<Listed> earlierEntries = archive.listed(earlier);
        Set<String> changed = new TreeSet<>(now.keySet());
        earlierEntries.stream()
                .filter(entry -> now.containsKey(entry.candidate())
                        && now.get(entry.candidate()).outcome() == entry.outcome())
                .forEach(entry -> changed.remove(entry.candidate()));
        archive.eachEntry(later, changed, entry -> now.put(entry.candidate(), now(entry)));
        return ChangesView.of(
                earlier, before.level(), before.campaignVersion(), after.campaignVersion(), earlierEntries, now);
    }

    private ChangesView compared(AwardListSummary list, Campaign other, int version) {
        Map<String, ChangesView.Now> now = new HashMap<>();
        proof.judge(list.id(), _ -> other, entry -> now.put(entry.candidate(), now(entry)));
        return ChangesView.of(list.id(), list.level(), list.campaignVersion(), version, archive.listed(list.id()), now);
    }

    private static ChangesView.Now now(EntryView entry) {
        return new ChangesView.Now(entry.name(), entry.outcome(), entry.tree().message());
    }

    private static void replace(JsonNode node, Map<String, Integer> thresholds, Set<String> known) {
        if (node instanceof ObjectNode rule && "ratio".equals(rule.path("p").asText())) {
            String code = rule.path("id").asText();
            known.add(code);
            Integer percent = thresholds.get(code);
            if (percent != null) {
                rule.put("pct", percent);
            }
        }
        node.forEach(child -> replace(child, thresholds, known));
    }
}
