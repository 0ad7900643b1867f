package vn.motcua.award.rest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.candidate.CandidateSheet;
import vn.motcua.award.candidate.CommentSheet;
import vn.motcua.award.candidate.ConfirmationSheet;
import vn.motcua.award.candidate.DeclarationSheet;
import vn.motcua.award.candidate.Entered;
import vn.motcua.award.candidate.ExclusionSheet;
import vn.motcua.award.candidate.GradeSheet;
import vn.motcua.award.candidate.InitiativeSheet;
import vn.motcua.award.candidate.JudgementSheet;

/// A candidate with everything entered.
///
/// @param candidate code
/// @param sheet who it is
/// @param grades by month
/// @param judgements by key
/// @param exclusions by number in the register
/// @param declaration what they declare; absent = nothing yet
/// @param initiatives by number
/// @param confirmations of initiatives, by number of the initiative
/// @param comments of the candidate on their grades, by month
@Schema(name = "Candidate")
record CandidateView(
        String candidate,
        EnteredView<CandidateSheet> sheet,
        Map<String, EnteredView<GradeSheet>> grades,
        Map<String, EnteredView<JudgementSheet>> judgements,
        Map<String, EnteredView<ExclusionSheet>> exclusions,
        @Nullable EnteredView<DeclarationSheet> declaration,
        Map<String, EnteredView<InitiativeSheet>> initiatives,
        Map<String, EnteredView<ConfirmationSheet>> confirmations,
        Map<String, EnteredView<CommentSheet>> comments) {

    static CandidateView of(CandidateFile file) {
        return new CandidateView(
                file.code().value(),
                EnteredView.of(file.sheet()),
                views(file.grades()),
                views(file.judgements()),
                views(file.exclusions()),
                file.declaration() == null ? null : EnteredView.of(file.declaration()),
                views(file.initiatives()),
                views(file.confirmations()),
                views(file.comments()));
    }

    private static <K, T> Map<String, EnteredView<T>> views(Map<K, Entered<T>> entered) {
        Map<String, EnteredView<T>> views = new LinkedHashMap<>();
        entered.forEach((key, one) -> views.put(key.toString(), EnteredView.of(one)));
        return views;
    }

    /// Something entered, with who entered it and when.
    ///
    /// @param value what
    /// @param version 1, 2, 3 …
    /// @param recordedAt when
    /// @param recordedBy who
    record EnteredView<T>(T value, int version, Instant recordedAt, String recordedBy) {

        static <T> EnteredView<T> of(Entered<T> entered) {
            return new EnteredView<>(entered.value(), entered.version(), entered.at(), entered.by());
        }
    }
}
