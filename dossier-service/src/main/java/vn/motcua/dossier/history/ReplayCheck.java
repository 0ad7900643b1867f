package vn.motcua.dossier.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.fact.FactIdentity;
import vn.motcua.dossier.lifecycle.Dossier;
import vn.motcua.dossier.lifecycle.Replayed;
import vn.motcua.dossier.lifecycle.Verdict;
import vn.motcua.dossier.store.DossierRow;
import vn.motcua.dossier.store.FactRow;
import vn.motcua.dossier.wire.DossierPayload;
import vn.motcua.dossier.wire.EventJson;

/// Compares what is stored and what was last published of a dossier with a fresh replay of its facts.
final class ReplayCheck {

    private static final String TIMELINE = "timeline";

    private static final List<String> JUDGED = List.of(
            "officeCode",
            "procedureCode",
            "channel",
            "officerCode",
            "receivedAt",
            "firstDueAt",
            "currentDueAt",
            "judgedDueAt",
            "state");

    private ReplayCheck() {}

    static List<Finding> ofStored(DossierRow stored, @Nullable Dossier fresh) {
        if (fresh == null) {
            return List.of(nothingLeft(stored.code()));
        }
        List<Finding> findings = new ArrayList<>();
        compare(findings, "office", stored.office(), fresh.office());
        compare(findings, "procedure", stored.procedure(), fresh.procedure());
        compare(findings, "channel", stored.channel(), fresh.channel().code());
        compare(findings, "state", stored.state(), fresh.state().code());
        compare(findings, "receivedAt", text(stored.receivedAt()), text(fresh.receivedAt()));
        compare(findings, "firstDueAt", text(stored.firstDueAt()), text(fresh.firstDueAt()));
        compare(findings, "currentDueAt", text(stored.currentDueAt()), text(fresh.currentDueAt()));
        compare(findings, "judgedDueAt", text(stored.judgedDueAt()), text(fresh.judgedDueAt()));
        compare(findings, "officer", stored.officer(), fresh.officer());
        return findings;
    }

    /// Compares member by member. What an older release did not publish yet of the timeline is no difference.
    static List<Finding> ofPublished(ObjectNode published, Dossier fresh) {
        ObjectNode judged = DossierPayload.of(EventJson.object(), fresh);
        List<Finding> findings = new ArrayList<>();
        JUDGED.forEach(member -> compare(findings, member, published, judged));
        JsonNode judgedTimeline = judged.path(TIMELINE);
        published.path(TIMELINE).properties().forEach(member -> {
            JsonNode now = judgedTimeline.path(member.getKey());
            if (!member.getValue().equals(now)) {
                findings.add(published(TIMELINE + "." + member.getKey(), member.getValue(), now));
            }
        });
        return findings;
    }

    /// @param told the events that were published, by the identity of their fact
    static List<Finding> ofFacts(List<FactRow> facts, Replayed replayed, Set<FactIdentity> told) {
        List<Finding> findings = new ArrayList<>();
        Map<FactIdentity, Verdict> verdicts = replayed.verdicts();
        for (FactRow fact : facts) {
            FactIdentity identity = new FactIdentity(fact.source(), fact.id());
            boolean counts = verdicts.get(identity) instanceof Verdict.Applied;
            if (verdicts.containsKey(identity) && counts != fact.status().equals("applied")) {
                findings.add(of(
                        fact,
                        FindingCode.STANDING_DIFFERS,
                        counts ? "có hiệu lực nhưng được ghi là không." : "không có hiệu lực nhưng được ghi là có.",
                        counts
                                ? "counts, but is marked as not counting."
                                : "does not count, but is marked as counting."));
            }
            if (counts && !told.contains(identity)) {
                findings.add(of(
                        fact,
                        FindingCode.NOT_PUBLISHED,
                        "có hiệu lực nhưng không có trong lịch sử công bố.",
                        "counts, but is not among the published events."));
            }
        }
        return findings;
    }

    private static Finding of(FactRow fact, FindingCode code, String vi, String en) {
        return Finding.of(
                        code,
                        "Sự kiện " + fact.type() + " (" + fact.id() + ") " + vi,
                        "The event " + fact.type() + " (" + fact.id() + ") " + en)
                .at("source", fact.source())
                .at("id", fact.id())
                .at("status", fact.status());
    }

    private static Finding nothingLeft(String code) {
        return Finding.of(
                FindingCode.STORED_DIFFERS,
                "Hồ sơ " + code + " được lưu nhưng không còn sự kiện nào lập nên nó.",
                "Dossier " + code + " is stored, but no fact is left that makes it.");
    }

    private static void compare(
            List<Finding> findings, String member, @Nullable String stored, @Nullable String fresh) {
        if (!Objects.equals(stored, fresh)) {
            findings.add(Finding.of(
                            FindingCode.STORED_DIFFERS,
                            "Hồ sơ được lưu với " + member + " khác kết quả dựng lại từ các sự kiện.",
                            "The dossier is stored with another " + member + " than its facts make.")
                    .at("member", member)
                    .at("stored", stored)
                    .at("replayed", fresh));
        }
    }

    private static void compare(List<Finding> findings, String member, ObjectNode published, ObjectNode judged) {
        JsonNode before = published.path(member);
        JsonNode now = judged.path(member);
        if (!before.equals(now)) {
            findings.add(published(member, before, now));
        }
    }

    private static Finding published(String member, JsonNode published, JsonNode replayed) {
        return Finding.of(
                        FindingCode.PUBLISHED_DIFFERS,
                        "Lần công bố cuối có " + member + " khác kết quả dựng lại từ các sự kiện.",
                        "What was last published has another " + member + " than the facts make.")
                .at("member", member)
                .at("published", published.isMissingNode() ? null : published)
                .at("replayed", replayed.isMissingNode() ? null : replayed);
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : EventJson.time(time);
    }
}
