package vn.motcua.award.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.deadline.FilingStatus;
import vn.motcua.award.deadline.FilingTerm;
import vn.motcua.award.deadline.FilingWindow;
import vn.motcua.award.deadline.Period;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.Combination;
import vn.motcua.award.reading.LateFiling;
import vn.motcua.award.reading.Message;
import vn.motcua.award.reading.Reading;
import vn.motcua.award.reading.Settings;

/// Assesses candidates for one award of a campaign, and tells what other readings of the plan would give.
///
/// @param criteria of the campaign
/// @param settings the readings it has chosen
/// @param period the days that bound it
/// @param rule the rule of the award
/// @param term when files are due
/// @param clause the clause of the plan that offers the award; absent = each criterion names its own
/// @param termClause the clause of the plan that sets the term
/// @param asOf the moment of the question
public record Assessor(
        Criteria criteria,
        Settings settings,
        Period period,
        Rule rule,
        FilingTerm term,
        @Nullable String clause,
        @Nullable String termClause,
        Instant asOf) {

    /// The ambiguities whose other readings are tried; the rest concern the path after the verdict.
    private static final List<Ambiguity> TRIED = List.of(
            Ambiguity.A1,
            Ambiguity.A2,
            Ambiguity.A3,
            Ambiguity.A5,
            Ambiguity.A6,
            Ambiguity.A7,
            Ambiguity.A9,
            Ambiguity.A10,
            Ambiguity.A11,
            Ambiguity.A13,
            Ambiguity.A15);

    /// What the campaign says of a candidate.
    public Verdict assess(Facts facts) {
        Node tree = tree(settings, facts);
        List<Verdict.Alternative> alternatives = new ArrayList<>();
        for (Ambiguity ambiguity : TRIED) {
            for (Reading other : ambiguity.readings()) {
                if (other != settings.of(ambiguity)) {
                    addIfOther(
                            alternatives,
                            tree.outcome(),
                            new Verdict.Alternative(
                                    ambiguity,
                                    other.name(),
                                    other.meaning(),
                                    tree(settings.with(other), facts).outcome()));
                }
            }
        }
        passingOtherwise()
                .forEach(grades -> addIfOther(
                        alternatives,
                        tree.outcome(),
                        new Verdict.Alternative(
                                Ambiguity.A8,
                                String.join(",", grades),
                                new Message(
                                        "xếp loại được tính: " + String.join(", ", grades),
                                        "grades that pass: " + String.join(", ", grades)),
                                tree(settings.withPassingGrades(grades), facts).outcome())));
        alternatives.sort(java.util.Comparator.comparing(Verdict.Alternative::ambiguity));
        return new Verdict(tree.outcome(), status(settings, facts), tree, tree.gaps(), alternatives);
    }

    private static void addIfOther(
            List<Verdict.Alternative> alternatives, Outcome outcome, Verdict.Alternative alternative) {
        if (alternative.outcome() != outcome) {
            alternatives.add(alternative);
        }
    }

    private List<List<String>> passingOtherwise() {
        List<String> strict = Settings.DEFAULT.passingGrades();
        return List.of(strict, Settings.A_OR_BETTER).stream()
                .filter(grades -> !grades.equals(settings.passingGrades()))
                .toList();
    }

    private Node tree(Settings readings, Facts facts) {
        String id = facts.level().code();
        Judge judge = new Judge(criteria, readings, period, asOf);
        List<Node> children = new ArrayList<>();
        children.add(filing(readings, facts));
        Node judged = judge.judge(rule, id, new Rule.Label(clause, null), facts);
        // The parts of an "all of" stand beside the deadline; any other rule is one part.
        if (rule instanceof Rule.All) {
            children.addAll(judged.children());
        } else {
            children.add(judged);
        }
        return Judge.joined(
                Combination.ALL,
                id,
                new Rule.Label(
                        clause,
                        new Message(
                                "Giấy khen " + facts.level().label().vi(),
                                "Certificate of commendation, "
                                        + facts.level().label().en())),
                children);
    }

    private FilingStatus status(Settings readings, Facts facts) {
        return term.window(readings).status(facts.filings().get(facts.level()), asOf);
    }

    private Node filing(Settings readings, Facts facts) {
        FilingWindow window = term.window(readings);
        LocalDate last = term.lastDay(readings);
        FilingStatus status = window.status(facts.filings().get(facts.level()), asOf);
        Instant filed = facts.filings().get(facts.level());
        Message received = filed == null || filed.isAfter(asOf)
                ? new Message("chưa nhận hồ sơ", "no file received")
                : new Message(
                        "nhận lúc " + Words.moment(filed).vi(),
                        "received at " + Words.moment(filed).en());
        boolean refuses = readings.of(Ambiguity.A16) == LateFiling.REFUSE;
        Outcome outcome =
                switch (status) {
                    case IN_TIME, EARLY -> Outcome.PASS;
                    case NOT_FILED -> Outcome.PENDING;
                    case LATE, MISSED -> Outcome.FAIL;
                };
        Message message =
                switch (status) {
                    case IN_TIME -> new Message("Nộp đúng hạn.", "In time.");
                    case EARLY ->
                        new Message("Nộp sớm; hồ sơ được giữ đến khi mở nhận.", "Early; held until the window opens.");
                    case NOT_FILED -> new Message("Chưa nộp hồ sơ.", "Not filed yet.");
                    case LATE ->
                        refuses
                                ? new Message("Nộp muộn; không nhận.", "Late; refused.")
                                : new Message(
                                        "Nộp muộn; được đánh dấu để người có thẩm quyền quyết định.",
                                        "Late; flagged for the chair to decide.");
                    case MISSED ->
                        refuses
                                ? new Message("Đã hết hạn mà chưa nộp hồ sơ.", "The deadline has passed, no file.")
                                : new Message(
                                        "Đã hết hạn mà chưa nộp hồ sơ; nếu nộp sẽ bị đánh dấu là muộn.",
                                        "The deadline has passed; a file would be flagged as late.");
                };
        Instant opens = window.opens();
        Message required = new Message(
                (opens == null ? "nhận" : "nhận từ " + Words.moment(opens).vi()) + " đến hết ngày " + Words.day(last)
                        + " (trước " + Words.moment(window.closes()).vi() + ")",
                (opens == null
                                ? "received"
                                : "received from " + Words.moment(opens).en()) + " before "
                        + Words.moment(window.closes()).en());
        return new Node(
                "filing",
                outcome,
                refuses,
                termClause == null ? "" : termClause,
                new Message("Thời hạn nộp hồ sơ", "Deadline for the file"),
                required,
                received,
                null,
                List.of(),
                message,
                null,
                List.of());
    }
}
