package vn.motcua.award.awardlist;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Offer;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.reading.Message;
import vn.motcua.award.rule.Facts;
import vn.motcua.award.rule.Node;
import vn.motcua.award.rule.Outcome;
import vn.motcua.award.rule.Verdict;

/// One candidate on an award list: the verdict and the full tree of why and why not.
///
/// @param candidate code of the candidate
/// @param name of the candidate
/// @param post chức vụ
/// @param unit đơn vị
/// @param kind `ca-nhan` or `tap-the`
/// @param authority code of who decides: `UBND_XA_CT`
/// @param outcome of the whole
/// @param filing `not-filed`, `missed`, `early`, `in-time` or `late`
/// @param tree the conditions
/// @param nearestGap the open conditions nearest to a pass; empty when it is one
/// @param alternatives readings under which the outcome would be another; empty when none would change it
@Schema(name = "AwardListEntry")
public record EntryView(
        String candidate,
        String name,
        @Nullable String post,
        @Nullable String unit,
        String kind,
        String authority,
        Outcome outcome,
        String filing,
        NodeView tree,
        List<GapView> nearestGap,
        List<AlternativeView> alternatives) {

    static EntryView of(CandidateFile file, Offer offer, Verdict verdict) {
        return new EntryView(
                file.code().value(),
                file.sheet().value().name(),
                file.sheet().value().post(),
                file.sheet().value().unit(),
                offer.subject().code(),
                offer.authority().code(),
                verdict.outcome(),
                verdict.filing().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                NodeView.of(verdict.tree()),
                verdict.gaps().stream().map(GapView::of).toList(),
                verdict.alternatives().stream().map(AlternativeView::of).toList());
    }

    /// One condition.
    ///
    /// @param id stable within the campaign
    /// @param outcome one of the five truth values
    /// @param gates false for what is only shown beside
    /// @param clause of the plan
    /// @param title in the words of the plan
    /// @param required what is asked
    /// @param observed what was found
    /// @param numerator good cases
    /// @param denominator all cases
    /// @param ratio cut to four places
    /// @param missing cases short on the same denominator
    /// @param needed good cases in a row that would do
    /// @param evidence what a judgement rests on
    /// @param message the whole in one sentence
    /// @param combination `ALL` or `ANY` of the children
    /// @param children the conditions below
    @Schema(name = "VerdictNode")
    public record NodeView(
            String id,
            Outcome outcome,
            boolean gates,
            String clause,
            Message title,
            Message required,
            Message observed,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable String ratio,
            @Nullable Long missing,
            @Nullable Long needed,
            List<Facts.Evidence> evidence,
            Message message,
            @Nullable String combination,
            List<NodeView> children) {

        static NodeView of(Node node) {
            Node.Count count = node.count();
            return new NodeView(
                    node.id(),
                    node.outcome(),
                    node.gates(),
                    node.clause(),
                    node.title(),
                    node.required(),
                    node.observed(),
                    count == null ? null : (Long) count.figure().numerator(),
                    count == null ? null : (Long) count.figure().denominator(),
                    count == null ? null : count.figure().ratio(),
                    count == null ? null : (Long) count.missing(),
                    count == null ? null : count.needed(),
                    node.evidence(),
                    node.message(),
                    node.combination() == null ? null : node.combination().name(),
                    node.children().stream().map(NodeView::of).toList());
        }
    }

    /// An open condition near to a pass.
    ///
    /// @param id of its node
    /// @param clause of the plan
    /// @param outcome what is known
    /// @param title in the words of the plan
    /// @param message what is lacking
    /// @param missing cases short on the same denominator
    @Schema(name = "NearestGap")
    public record GapView(
            String id,
            String clause,
            Outcome outcome,
            Message title,
            Message message,
            @Nullable Long missing) {

        static GapView of(Node node) {
            Node.Count count = node.count();
            return new GapView(
                    node.id(),
                    node.clause(),
                    node.outcome(),
                    node.title(),
                    node.message(),
                    count == null ? null : (Long) count.missing());
        }
    }

    /// What another reading would give.
    ///
    /// @param ambiguity `A1` to `A20`
    /// @param setting its key in the settings of a campaign
    /// @param reading the other reading
    /// @param question what is open
    /// @param meaning the other reading in words
    /// @param outcome what it would give
    @Schema(name = "AlternativeReading")
    public record AlternativeView(
            String ambiguity, String setting, String reading, Message question, Message meaning, Outcome outcome) {

        static AlternativeView of(Verdict.Alternative alternative) {
            return new AlternativeView(
                    alternative.ambiguity().name(),
                    alternative.ambiguity().setting(),
                    alternative.reading(),
                    alternative.ambiguity().question(),
                    alternative.meaning(),
                    alternative.outcome());
        }
    }
}
