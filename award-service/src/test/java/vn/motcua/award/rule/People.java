package vn.motcua.award.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.Offer;
import vn.motcua.award.plan.SampleCampaigns;

/// Candidates for tests, changed one thing at a time.
final class People {

    /// When everything is known.
    static final Instant AFTER = Instant.parse("2024-10-15T03:00:00Z");

    private static final Campaign PLAN = SampleCampaigns.read(SampleCampaigns.document());
    private static final Instant FILED = Instant.parse("2024-09-27T03:00:00Z");

    private boolean collective;
    private Set<DeskRole> roles = EnumSet.of(DeskRole.ORGANISE);
    private boolean leader;
    private List<Facts.Assignment> assignments =
            List.of(new Facts.Assignment(LocalDate.parse("2023-01-01"), null, Facts.Manner.FULL_TIME));
    private Map<YearMonth, Facts.Grade> grades = new HashMap<>();
    private Map<String, Facts.Judgement> judgements = new HashMap<>();
    private List<Facts.Exclusion> exclusions = List.of();
    private Map<AwardLevel, Instant> filings = new EnumMap<>(Map.of(AwardLevel.COMMUNE, FILED));
    private Map<String, Figure> desk = new HashMap<>();
    private Facts.@Nullable Own own;

    private People() {}

    /// A clerk who meets everything: organises the work, graded A in every month, all judged with evidence.
    static People clerk() {
        People clerk = new People();
        List.of("C1a", "C2", "II.1", "II.2d", "II.4").forEach(key -> clerk.judgements.put(key, judgement(true)));
        List.of("online-services", "online-dossiers", "posting", "on-time", "feedback")
                .forEach(code -> clerk.desk.put(code, new Figure(100, 100)));
        for (int month = 5; month <= 9; month++) {
            clerk.grades.put(YearMonth.of(2024, month), new Facts.Grade("A", true, null));
        }
        return clerk;
    }

    private static Facts.Judgement judgement(boolean pass) {
        return new Facts.Judgement(
                pass, "lý do", List.of(new Facts.Evidence("Biên bản 12/BB", null, null)), "verifier");
    }

    /// The verdict at a level, by the plan as it is.
    Verdict at(AwardLevel level) {
        return at(level, PLAN, AFTER);
    }

    Verdict at(AwardLevel level, Campaign campaign) {
        return at(level, campaign, AFTER);
    }

    Verdict at(AwardLevel level, Campaign campaign, Instant asOf) {
        SubjectKind kind = collective ? SubjectKind.COLLECTIVE : SubjectKind.PERSON;
        Offer offer = campaign.offersAt(level).stream()
                .filter(one -> one.subject() == kind)
                .findFirst()
                .orElseThrow();
        return campaign.assessor(offer, asOf)
                .assess(new Facts(
                        collective,
                        level,
                        roles,
                        leader,
                        assignments,
                        grades,
                        judgements,
                        exclusions,
                        filings,
                        desk,
                        own));
    }

    static Node find(Verdict verdict, String id) {
        return all(verdict.tree())
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No node " + id + " in "
                        + all(verdict.tree()).map(Node::id).toList()));
    }

    static Stream<Node> leaves(Node node) {
        return all(node).filter(one -> one.children().isEmpty());
    }

    private static Stream<Node> all(Node node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(People::all));
    }

    private People but(Consumer<People> change) {
        People other = new People();
        other.collective = collective;
        other.roles = roles;
        other.leader = leader;
        other.assignments = assignments;
        other.grades = new HashMap<>(grades);
        other.judgements = new HashMap<>(judgements);
        other.exclusions = exclusions;
        other.filings = new EnumMap<>(filings);
        other.desk = new HashMap<>(desk);
        other.own = own;
        change.accept(other);
        return other;
    }

    People desk(String code, long numerator, long denominator) {
        return but(one -> one.desk.put(code, new Figure(numerator, denominator)));
    }

    People without(String code) {
        return but(one -> one.desk.remove(code));
    }

    People own(String officer, String code, long numerator, long denominator) {
        return own(officer, Map.of(code, new Figure(numerator, denominator)));
    }

    People own(String officer, Map<String, Figure> figures) {
        return but(one -> one.own = new Facts.Own(officer, figures));
    }

    People judged(String key, @Nullable Boolean pass) {
        return but(one -> {
            if (pass == null) {
                one.judgements.remove(key);
            } else {
                one.judgements.put(key, judgement(pass));
            }
        });
    }

    People proved(String key, String kind) {
        return but(one -> one.judgements.put(
                key,
                new Facts.Judgement(true, "lý do", List.of(new Facts.Evidence("QĐ 7/QĐ", null, kind)), "verifier")));
    }

    People grade(int month, String grade) {
        return graded(month, new Facts.Grade(grade, true, null));
    }

    People draft(int month, String grade) {
        return graded(month, new Facts.Grade(grade, false, null));
    }

    People exempt(int month, String reason) {
        return graded(month, new Facts.Grade(null, true, reason));
    }

    private People graded(int month, Facts.Grade grade) {
        return but(one -> one.grades.put(YearMonth.of(2024, month), grade));
    }

    People withoutGrade(int month) {
        return but(one -> one.grades.remove(YearMonth.of(2024, month)));
    }

    People withoutGrades() {
        return but(one -> one.grades.clear());
    }

    People roles(DeskRole first, DeskRole... more) {
        return but(one -> one.roles = EnumSet.of(first, more));
    }

    /// A leader who directs the desk and does not work there.
    People leading() {
        return but(one -> {
            one.roles = EnumSet.of(DeskRole.DIRECT);
            one.leader = true;
            one.assignments = List.of();
        });
    }

    People assigned(String from) {
        return assigned(from, Facts.Manner.FULL_TIME);
    }

    People assigned(String from, Facts.Manner manner) {
        return but(one -> one.assignments = List.of(new Facts.Assignment(LocalDate.parse(from), null, manner)));
    }

    People excluded(Facts.Exclusion exclusion) {
        return but(one -> one.exclusions = List.of(exclusion));
    }

    People filed(AwardLevel level, @Nullable Instant at) {
        return but(one -> {
            if (at == null) {
                one.filings.remove(level);
            } else {
                one.filings.put(level, at);
            }
        });
    }

    People filedOnly(AwardLevel level) {
        return but(one -> one.filings = new EnumMap<>(Map.of(level, FILED)));
    }

    People collective() {
        return but(one -> {
            one.collective = true;
            one.roles = Set.of();
            one.assignments = List.of();
            one.grades.clear();
        });
    }
}
