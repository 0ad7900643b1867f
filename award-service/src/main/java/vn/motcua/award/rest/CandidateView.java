package vn.motcua.award.rest;

import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.candidate.CandidateSheet;
import vn.motcua.award.candidate.Entered;
import vn.motcua.award.candidate.ExclusionSheet;
import vn.motcua.award.candidate.GradeSheet;
import vn.motcua.award.candidate.JudgementSheet;

/// A candidate with everything entered.
///
/// @param candidate code
/// @param sheet who it is
/// @param grades by month
/// @param judgements by key
/// @param exclusions by number in the register
@Schema(name = "Candidate")
record CandidateView(
        String candidate,
        EnteredView<CandidateSheet> sheet,
        Map<String, EnteredView<GradeSheet>> grades,
        Map<String, EnteredView<JudgementSheet>> judgements,
        Map<String, EnteredView<ExclusionSheet>> exclusions) {

    static CandidateView of(CandidateFile file) {
        Map<String, EnteredView<GradeSheet>> grades = new LinkedHashMap<>();
        file.grades()
                .forEach((YearMonth month, Entered<GradeSheet> entered) ->
                        grades.put(month.toString(), EnteredView.of(entered)));
        Map<String, EnteredView<JudgementSheet>> judgements = new LinkedHashMap<>();
        file.judgements().forEach((key, entered) -> judgements.put(key, EnteredView.of(entered)));
        Map<String, EnteredView<ExclusionSheet>> exclusions = new LinkedHashMap<>();
        file.exclusions().forEach((key, entered) -> exclusions.put(key, EnteredView.of(entered)));
        return new CandidateView(file.code().value(), EnteredView.of(file.sheet()), grades, judgements, exclusions);
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
