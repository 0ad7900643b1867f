package vn.motcua.award.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.deadline.FilingStatus;
import vn.motcua.award.deadline.FilingTerm;
import vn.motcua.award.deadline.FilingWindow;
import vn.motcua.award.deadline.Period;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.Combination;
import vn.motcua.award.reading.LateFiling;
import vn.motcua.award.reading.Message;
import vn.motcua.award.reading.Settings;

/// Assesses candidates for one award of a campaign, and tells what other readings of the plan would give. Pure.
public final class Assessor {

    /// The ambiguities whose other readings are tried; the rest concern who may be nominated, or the path after the
    /// verdict.
    private static final List<Ambiguity> TRIED = List.of(
            Ambiguity.A1,
            Ambiguity.A2,
            Ambiguity.A3,
            Ambiguity.A5,
            Ambiguity.A6,
            Ambiguity.A7,
            Ambiguity.A8,
            Ambiguity.A9,
            Ambiguity.A10,
            Ambiguity.A11,
            Ambiguity.A13,
            Ambiguity.A15,
            Ambiguity.A16);

    private static final Set<Ambiguity> OF_FILING = Set.of(Ambiguity.A11, Ambiguity.A13, Ambiguity.A16);

    private final Criteria criteria;
    private final Settings settings;
    private final Period period;
    private final Rule rule;
    private final FilingTerm term;
    private final @Nullable String clause;
    private final @Nullable String termClause;
    private final Instant asOf;
    private final List<Other> others;

    /// @param criteria of the campaign
    /// @param settings the readings it has chosen
    /// @param period the days that bound it
    /// @param rule the rule of the award
    /// @param term when files are due
    /// @param clause the clause of the plan that offers the award; absent = each criterion names its own
    /// @param termClause the clause of the plan that sets the term
    /// @param asOf the moment of the question
    public Assessor(
            Criteria criteria,
            Settings settings,
            Period period,
            Rule rule,
            FilingTerm term,
            @Nullable String clause,
            @Nullable String termClause,
            Instant asOf) {
        this.criteria = criteria;
        this.settings = settings;
        this.period = period;
        this.rule = rule;
        this.term = term;
        this.clause = clause;
        this.termClause = termClause;
        this.asOf = asOf;
        this.others = TRIED.stream().flatMap(this::others).toList();
    }

    /// Another reading of one ambiguity.
    private record Other(Ambiguity ambiguity, String reading, Message meaning, Settings settings) {}

    /// What the campaign says of a candidate.
    public Verdict assess(Facts facts) {
        Node filing = filing(settings, facts);
        Node judged = judge(settings).judge(rule, facts.level().code(), new Rule.Label(clause, null), facts);
        Node tree = tree(filing, judged, facts);
        List<Verdict.Alternative> alternatives = new ArrayList<>();
        for (Other other : others) {
            Outcome outcome = otherwise(other, filing, judged, facts);
            if (outcome != tree.outcome()) {
                alternatives.add(new Verdict.Alternative(other.ambiguity(), other.reading(), other.meaning(), outcome));
            }
        }
        return new Verdict(tree.outcome(), status(settings, facts), tree, tree.gaps(), alternatives);
    }

    private Stream<Other> others(Ambiguity ambiguity) {
        if (ambiguity == Ambiguity.A8) {
            return Stream.of(Settings.DEFAULT.passingGrades(), Settings.A_OR_BETTER)
                    .filter(grades -> !grades.equals(settings.passingGrades()))
                    .map(grades -> new Other(
                            ambiguity,
                            String.join(",", grades),
                            new Message(
                                    "xếp loại được tính: " + String.join(", ", grades),
                                    "grades that pass: " + String.join(", ", grades)),
                            settings.withPassingGrades(grades)));
        }
        return ambiguity.readings().stream()
                .filter(reading -> reading != settings.of(ambiguity))
                .map(reading -> new Other(ambiguity, reading.name(), reading.meaning(), settings.with(reading)));
    }

    private Judge judge(Settings readings) {
        return new Judge(criteria, readings, period, asOf);
    }

    /// What would come out if one ambiguity were read otherwise; what does not ask about it is not judged again.
    private Outcome otherwise(Other other, Node filing, Node judged, Facts facts) {
        if (OF_FILING.contains(other.ambiguity())) {
            return tree(filing(other.settings(), facts), judged, facts).outcome();
        }
        Judge judge = judge(other.settings());
        String id = facts.level().code();
        Rule.Label place = new Rule.Label(clause, null);
        List<Outcome> parts = rule instanceof Rule.All(List<Rule> of)
                ? judge.parts(other.ambiguity(), judged, Combination.ALL, of, id, place, facts)
                : new ArrayList<>(List.of(judge.again(other.ambiguity(), judged, rule, id, place, facts)));
        if (filing.gates()) {
            parts.add(filing.outcome());
        }
        return Outcome.all(parts);
    }

    private Node tree(Node filing, Node judged, Facts facts) {
        List<Node> children = new ArrayList<>();
        children.add(filing);
        // The parts of an "all of" stand beside the deadline; any other rule is one part.
        if (rule instanceof Rule.All) {
            children.addAll(judged.children());
        } else {
            children.add(judged);
        }
        return Judge.joined(
                Combination.ALL,
                facts.level().code(),
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
