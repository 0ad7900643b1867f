package vn.motcua.award.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that is known of one candidate for one award; copied, never looked up while judging.
///
/// @param collective true for a collective, false for a person
/// @param level the level at which the award is asked
/// @param roles what the person does for the desk
/// @param leader true for those who lead the office
/// @param assignments when the person was assigned to the desk
/// @param grades the monthly grades
/// @param judgements by key
/// @param exclusions entries of the exclusions register
/// @param filings when the file was first received, by level
/// @param desk figures of the desk by indicator; one that metrics-service does not provide is absent
/// @param own the person's own figures; absent when no officer code is known
public record Facts(
        boolean collective,
        AwardLevel level,
        Set<DeskRole> roles,
        boolean leader,
        List<Assignment> assignments,
        Map<YearMonth, Grade> grades,
        Map<String, Judgement> judgements,
        List<Exclusion> exclusions,
        Map<AwardLevel, Instant> filings,
        Map<String, Figure> desk,
        @Nullable Own own) {

    public Facts {
        roles = Set.copyOf(roles);
        assignments = List.copyOf(assignments);
        grades = Map.copyOf(grades);
        judgements = Map.copyOf(judgements);
        exclusions = List.copyOf(exclusions);
        filings = Map.copyOf(filings);
        desk = Map.copyOf(desk);
    }

    /// Days at the desk by a decision of assignment.
    ///
    /// @param from first day
    /// @param to last day; absent = until further notice
    /// @param manner how the person works there
    public record Assignment(LocalDate from, @Nullable LocalDate to, Manner manner) {

        /// True when the assignment covers any of these days, both ends included.
        public boolean touches(LocalDate first, LocalDate last) {
            return !from.isAfter(last) && (to == null || !to.isBefore(first));
        }
    }

    /// How somebody works at the desk.
    public enum Manner {
        /// chuyên trách.
        FULL_TIME,
        /// kiêm nhiệm.
        PART_TIME,
        /// trực luân phiên.
        SHIFTS
    }

    /// The grade of one month.
    ///
    /// @param grade in the words of the desk's rating regulation, or [#NOT_GRADED]; absent when the month is exempt
    /// @param signed true once the head has signed it
    /// @param exempt why the month counts as served without a grade, such as maternity leave; absent = it does not
    public record Grade(
            @Nullable String grade,
            boolean signed,
            @Nullable String exempt) {

        /// What stands for a grade after less than a month of service or a month of leave; it is no A.
        public static final String NOT_GRADED = "NOT_GRADED";
    }

    /// What a person has judged.
    ///
    /// @param pass true when met
    /// @param reason why
    /// @param evidence what it rests on
    /// @param by who judged
    public record Judgement(boolean pass, String reason, List<Evidence> evidence, String by) {
        public Judgement {
            evidence = List.copyOf(evidence);
        }
    }

    /// A paper or record that somebody can look up.
    ///
    /// @param title what it is
    /// @param ref where it is: number of the document, address, file
    /// @param kind `recognition` for the formal recognition of an initiative; absent = any other paper
    public record Evidence(
            String title, @Nullable String ref, @Nullable String kind) {

        /// As [#kind] says it.
        public static final String RECOGNITION = "recognition";
    }

    /// An entry of the exclusions register.
    ///
    /// @param kind discipline, inspection, complaint …, in the words of the register
    /// @param from first day
    /// @param closed the day it was closed; absent = open
    /// @param fault true when it was closed with a fault of the candidate
    public record Exclusion(
            String kind, LocalDate from, @Nullable LocalDate closed, boolean fault) {}

    /// The figures of the candidate's own dossiers.
    ///
    /// @param officerCode as in the one-stop system
    /// @param figures by indicator
    public record Own(String officerCode, Map<String, Figure> figures) {
        public Own {
            figures = Map.copyOf(figures);
        }
    }
}
