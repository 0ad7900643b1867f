package vn.motcua.award.candidate;

import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.award.rule.Facts;
import vn.motcua.award.rule.Figure;

/// A candidate with everything entered about them.
///
/// @param code the candidate's code
/// @param sheet who it is
/// @param grades by month
/// @param judgements by key
/// @param exclusions by their number in the register
public record CandidateFile(
        CandidateCode code,
        Entered<CandidateSheet> sheet,
        NavigableMap<YearMonth, Entered<GradeSheet>> grades,
        NavigableMap<String, Entered<JudgementSheet>> judgements,
        NavigableMap<String, Entered<ExclusionSheet>> exclusions) {

    /// The names under which the candidate may sign in, in lower case; nobody acts on themselves.
    public Set<String> ownNames() {
        return sheet.value().names(code);
    }

    /// Who entered the sheet, the judgements and the exclusions. Grades are the head's and bind nobody.
    public Set<String> enteredBy() {
        Set<String> people = new TreeSet<>(List.of(sheet.by()));
        judgements.values().forEach(one -> people.add(one.by()));
        exclusions.values().forEach(one -> people.add(one.by()));
        return people;
    }

    /// All that rules ask for, copied.
    ///
    /// @param level at which the award is asked
    /// @param desk figures of the desk
    /// @param own figures of the person's own dossiers; absent when no officer code is known
    public Facts facts(AwardLevel level, Map<String, Figure> desk, Facts.@Nullable Own own) {
        CandidateSheet who = sheet.value();
        Map<YearMonth, Facts.Grade> graded = new HashMap<>();
        grades.forEach((month, entered) -> graded.put(
                month,
                new Facts.Grade(
                        entered.value().grade(),
                        entered.value().isSigned(),
                        entered.value().exempt())));
        Map<String, Facts.Judgement> judged = new HashMap<>();
        judgements.forEach((key, entered) -> judged.put(
                key,
                new Facts.Judgement(
                        entered.value().outcome() == JudgementSheet.Judged.PASS,
                        entered.value().reason(),
                        entered.value().evidence().stream()
                                .map(one -> new Facts.Evidence(
                                        one.title(),
                                        one.ref(),
                                        one.isRecognition() ? Facts.Evidence.RECOGNITION : null))
                                .toList(),
                        entered.by())));
        List<Facts.Exclusion> excluded = exclusions.values().stream()
                .map(Entered::value)
                .map(entry -> new Facts.Exclusion(
                        entry.kind().vi(), entry.from(), entry.closed(), Boolean.TRUE.equals(entry.fault())))
                .toList();
        Map<AwardLevel, Instant> filings = new EnumMap<>(AwardLevel.class);
        who.filedAt().forEach((at, when) -> filings.put(at.awardLevel(), when));
        return new Facts(
                who.kind() == CandidateSheet.Kind.COLLECTIVE,
                level,
                java.util.Set.copyOf(who.roles()),
                Boolean.TRUE.equals(who.leader()),
                who.deskAssignments().stream()
                        .map(CandidateSheet.DeskAssignment::toFact)
                        .toList(),
                graded,
                judged,
                excluded,
                filings,
                desk,
                own);
    }
}
