package vn.motcua.award.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.awardlist.EntryView;
import vn.motcua.award.awardlist.Listed;
import vn.motcua.award.path.Entry;
import vn.motcua.award.path.PathState;
import vn.motcua.award.path.Track;
import vn.motcua.award.rule.Outcome;

/// What everybody on a list is to be told, also those not honoured: the exact reason, condition by condition.
@ApplicationScoped
public class Notices {

    private final Lists lists;
    private final AwardListArchive archive;

    Notices(Lists lists, AwardListArchive archive) {
        this.lists = lists;
        this.archive = archive;
    }

    /// What one candidate is to be told.
    ///
    /// @param kind `ca-nhan` or `tap-the`
    /// @param result `honoured`, `refused`, `returned` or `open`
    /// @param code stable: of a refusal as in the decision, `returned`, or absent
    /// @param reason in Vietnamese, for the letter; absent for those honoured and those still open
    /// @param because the conditions that stand in the way, each with its clause; empty where the reason is another
    /// @param override what two people put in the place of the verdict; absent = nothing
    @Schema(name = "Notice")
    public record NoticeView(
            String candidate,
            String name,
            String kind,
            String result,
            @Nullable String code,
            @Nullable String reason,
            List<EntryView.GapView> because,
            Track.@Nullable Overridden override) {}

    /// What everybody is to be told, in the order of the list.
    @Transactional
    public List<NoticeView> of(UUID id) {
        OpenList open = lists.open(id);
        Map<String, List<EntryView.GapView>> because = because(open);
        Map<String, Entry.NotGranted> refused = new HashMap<>();
        open.track().decision().ifPresent(decision -> decision.refused()
                .forEach(one -> refused.put(one.candidate(), one)));
        List<NoticeView> notices = new ArrayList<>();
        for (Listed entry : open.entries()) {
            notices.add(notice(
                    open, entry, refused.get(entry.candidate()), because.getOrDefault(entry.candidate(), List.of())));
        }
        return notices;
    }

    /// The open conditions of those who do not pass: on the list on which the decision rests, else on this one.
    private Map<String, List<EntryView.GapView>> because(OpenList open) {
        UUID basis = open.track()
                .decision()
                .map(decision -> UUID.fromString(decision.basis()))
                .orElse(open.list().id());
        List<String> failed = archive.listed(basis).stream()
                .filter(entry -> entry.outcome() != Outcome.PASS)
                .map(Listed::candidate)
                .toList();
        Map<String, List<EntryView.GapView>> because = new HashMap<>();
        archive.eachEntry(basis, failed, entry -> because.put(entry.candidate(), entry.nearestGap()));
        return because;
    }

    private static NoticeView notice(
            OpenList open, Listed entry, Entry.@Nullable NotGranted refused, List<EntryView.GapView> because) {
        Track track = open.track();
        Track.Held held = track.held().get(entry.candidate());
        if (held != null) {
            return notice(open, entry, "refused", held.how(), held.reason(), List.of());
        }
        if (track.state() == PathState.REVOKED
                || track.state() == PathState.REJECTED
                || track.state() == PathState.WITHDRAWN) {
            return notice(
                    open,
                    entry,
                    "refused",
                    track.state().code(),
                    track.lastReason().orElse(""),
                    List.of());
        }
        if (refused != null) {
            return notice(
                    open,
                    entry,
                    "refused",
                    refused.code(),
                    refused.reason(),
                    refused.code().equals("not-eligible") ? because : List.of());
        }
        if (track.decision().isPresent()) {
            return notice(open, entry, "honoured", null, null, List.of());
        }
        if (open.outcome(entry) == Outcome.FAIL) {
            return notice(open, entry, "refused", "not-eligible", Reasons.of(because), because);
        }
        return track.state() == PathState.RETURNED
                ? notice(open, entry, "returned", "returned", track.lastReason().orElse(""), because)
                : notice(open, entry, "open", null, null, because);
    }

    private static NoticeView notice(
            OpenList open,
            Listed entry,
            String result,
            @Nullable String code,
            @Nullable String reason,
            List<EntryView.GapView> because) {
        return new NoticeView(
                entry.candidate(),
                entry.name(),
                entry.kind(),
                result,
                code,
                reason,
                because,
                open.track().override(entry.candidate()).orElse(null));
    }
}
