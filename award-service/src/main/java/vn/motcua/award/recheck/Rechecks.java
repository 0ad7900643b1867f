package vn.motcua.award.recheck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import vn.motcua.award.awardlist.AwardListView;
import vn.motcua.award.awardlist.EntryView;
import vn.motcua.award.awardlist.Inputs;
import vn.motcua.award.awardlist.Judging;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.plan.StoredCampaign;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.deploy.platform.hash.CanonicalJson;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// Judges the inputs of lists again; no list is touched.
@ApplicationScoped
public class Rechecks {

    private static final String SHA256 = "sha256:";

    private final Campaigns campaigns;
    private final AwardListArchive archive;
    private final ObjectMapper mapper;

    Rechecks(Campaigns campaigns, AwardListArchive archive, ObjectMapper mapper) {
        this.campaigns = campaigns;
        this.archive = archive;
        this.mapper = mapper;
    }

    /// Judges a list again from what was kept with it, and compares every byte.
    ///
    /// @throws ProblemException 404 when there is no such list
    public VerificationView verify(UUID id) {
        AwardListView kept = archive.require(id);
        Inputs inputs = archive.inputs(id);
        Campaign campaign = campaigns.read(new CampaignCode(kept.list().campaign()), inputs.campaign());
        List<EntryView> judged = Judging.judge(campaign, inputs).entries();
        String inputsHash = archive.inputsHash(id);
        VerificationView.HashView inputsPair =
                new VerificationView.HashView(kept.list().inputsHash(), SHA256 + inputsHash);
        VerificationView.HashView listPair = new VerificationView.HashView(
                kept.list().listHash(),
                SHA256 + Judging.hash(inputsHash, Judging.status(campaign, inputs.asOf()), judged, mapper));
        List<String> differing = differing(kept.entries(), judged);
        return new VerificationView(
                id, inputsPair.same() && listPair.same() && differing.isEmpty(), inputsPair, listPair, differing);
    }

    /// Who would enter or leave a list if the campaign said something else.
    ///
    /// @param settings settings to replace, as in a campaign's document; absent = none
    /// @param thresholds percentages to replace by indicator
    /// @throws ProblemException 422 `campaign-invalid`, `unknown-indicator`
    public ChangesView whatIf(AwardListSummary list, @Nullable ObjectNode settings, Map<String, Integer> thresholds) {
        Inputs inputs = archive.inputs(list.id());
        ObjectNode document = inputs.campaign().deepCopy();
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
        return compared(list, other, list.campaignVersion(), inputs);
    }

    /// Who enters and leaves the newest list of each level when it is judged by another version of its campaign.
    public List<ChangesView> changes(StoredCampaign version) {
        List<ChangesView> changes = new ArrayList<>();
        for (AwardLevel level : AwardLevel.values()) {
            archive.newest(version.campaign().code(), level)
                    .filter(list -> list.campaignVersion() != version.version())
                    .ifPresent(list -> changes.add(
                            compared(list, version.campaign(), version.version(), archive.inputs(list.id()))));
        }
        return changes;
    }

    /// What differs between two lists of one campaign and level: provisional and final.
    ///
    /// @throws ProblemException 422 `lists-differ-in-kind`
    public ChangesView difference(UUID earlier, UUID later) {
        AwardListView before = archive.require(earlier);
        AwardListView after = archive.require(later);
        if (!before.list().campaign().equals(after.list().campaign())
                || !before.list().level().equals(after.list().level())) {
            throw new ProblemException(Problem.of(
                    "lists-differ-in-kind",
                    422,
                    new Text("Hai danh sách không so sánh được", "These lists cannot be compared"),
                    new Text(
                            "Chỉ so sánh hai danh sách của cùng chiến dịch và cùng cấp.",
                            "Compare two lists of the same campaign and level.")));
        }
        return ChangesView.of(
                earlier,
                before.list().level(),
                before.list().campaignVersion(),
                after.list().campaignVersion(),
                before.entries(),
                after.entries());
    }

    private ChangesView compared(AwardListSummary list, Campaign other, int version, Inputs inputs) {
        return ChangesView.of(
                list.id(),
                list.level(),
                list.campaignVersion(),
                version,
                archive.require(list.id()).entries(),
                Judging.judge(other, inputs).entries());
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

    private List<String> differing(List<EntryView> kept, List<EntryView> judged) {
        Map<String, String> now = new HashMap<>();
        judged.forEach(entry -> now.put(entry.candidate(), bytes(entry)));
        TreeSet<String> differing = new TreeSet<>();
        kept.forEach(entry -> {
            if (!bytes(entry).equals(now.remove(entry.candidate()))) {
                differing.add(entry.candidate());
            }
        });
        differing.addAll(now.keySet());
        return List.copyOf(differing);
    }

    private String bytes(EntryView entry) {
        return CanonicalJson.of(mapper.valueToTree(entry));
    }
}
