package vn.motcua.award.candidate;

import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
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
/// @param declaration what they declare; absent = nothing yet
/// @param initiatives by number
/// @param confirmations by number of the initiative
/// @param comments of the candidate on their grades, by month
public record CandidateFile(
        CandidateCode code,
        Entered<CandidateSheet> sheet,
        NavigableMap<YearMonth, Entered<GradeSheet>> grades,
        NavigableMap<String, Entered<JudgementSheet>> judgements,
        NavigableMap<String, Entered<ExclusionSheet>> exclusions,
        @Nullable Entered<DeclarationSheet> declaration,
        NavigableMap<String, Entered<InitiativeSheet>> initiatives,
        NavigableMap<String, Entered<ConfirmationSheet>> confirmations,
        NavigableMap<YearMonth, Entered<CommentSheet>> comments) {

    public CandidateFile {
        // Lists that were made before there were any know nothing of them.
        initiatives = initiatives == null ? new TreeMap<>() : initiatives;
        confirmations = confirmations == null ? new TreeMap<>() : confirmations;
        comments = comments == null ? new TreeMap<>() : comments;
    }

    /// True when that sign-in name is the candidate's own.
    public boolean belongsTo(String caller) {
        return sheet.value().belongsTo(caller, code);
    }

    /// The confirmation of an initiative as it stands now; empty when there is none, or one of an earlier version.
    public Optional<ConfirmationSheet> confirmed(String initiative) {
        Entered<InitiativeSheet> described = initiatives.get(initiative);
        return Optional.ofNullable(confirmations.get(initiative))
                .map(Entered::value)
                .filter(one -> described != null && Objects.equals(one.version(), described.version()));
    }

    /// The names under which the candidate may sign in, in lower case; nobody acts on themselves.
    public Set<String> ownNames() {
        return sheet.value().names(code);
    }

    /// Who entered the sheet, the declaration, initiatives, judgements and exclusions. Grades and confirmations are the
    /// head's and bind nobody.
    public Set<String> enteredBy() {
        Set<String> people = new TreeSet<>(List.of(sheet.by()));
        judgements.values().forEach(one -> people.add(one.by()));
        exclusions.values().forEach(one -> people.add(one.by()));
        // What candidates say for themselves is no work on the list.
        Stream.concat(initiatives.values().stream(), Stream.ofNullable(declaration))
                .map(Entered::by)
                .filter(by -> !belongsTo(by))
                .forEach(people::add);
        return people;
    }

    /// Evidence that names an initiative is worth what confirms the initiative.
    private Facts.Evidence fact(JudgementSheet.Evidence one) {
        String initiative = one.initiative();
        boolean recognised = initiative == null
                ? one.isRecognition()
                : confirmed(initiative)
                        .filter(sheet -> sheet.kind() == ConfirmationSheet.Kind.RECOGNITION)
                        .isPresent();
        return new Facts.Evidence(one.title(), one.ref(), recognised ? Facts.Evidence.RECOGNITION : null);
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
                        entered.value().locked(),
                        entered.value().exempt())));
        Map<String, Facts.Judgement> judged = new HashMap<>();
        judgements.forEach((key, entered) -> judged.put(
                key,
                new Facts.Judgement(
                        entered.value().outcome() == JudgementSheet.Judged.PASS,
                        entered.value().reason(),
                        entered.value().evidence().stream().map(this::fact).toList(),
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
