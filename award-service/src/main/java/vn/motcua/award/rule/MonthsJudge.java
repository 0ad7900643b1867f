package vn.motcua.award.rule;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.deadline.Period;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.Combination;
import vn.motcua.award.reading.Message;
import vn.motcua.award.reading.PendingMonths;
import vn.motcua.award.reading.RequiredMonths;
import vn.motcua.award.reading.Settings;

/// Judges the monthly grades of a desk worker: which months are asked for (A6), what a missing one means (A7) and which
/// grades pass (A8).
///
/// @param settings the readings
/// @param period the days of the campaign
/// @param asOf the moment of the question
record MonthsJudge(Settings settings, Period period, Instant asOf) {

    Node judge(Rule.MonthlyGrade rule, String id, Rule.Label place, Facts facts) {
        List<YearMonth> required = required(facts);
        List<Node> children = new ArrayList<>();
        for (YearMonth month : required) {
            Facts.Grade grade = facts.grades().get(month);
            if (grade != null && grade.signed() && Facts.Grade.NOT_GRADED.equals(grade.grade())) {
                children.add(notGraded(id, place, month, facts));
                continue;
            }
            Node node = month(rule, id, place, month, grade);
            if (node != null) {
                children.add(node);
            }
        }
        if (settings.of(Ambiguity.A6) == RequiredMonths.ASSIGNED
                && required.size() < period.months().size()) {
            children.add(fewerMonths(id, place, required, facts));
        }
        Message demand = demand();
        Node group = Judge.joined(
                Combination.ALL,
                id,
                new Rule.Label(
                        place.clause(), Judge.title(place, new Message("Xếp loại hằng tháng", "Monthly grades"))),
                children);
        List<String> vi = new ArrayList<>();
        List<String> en = new ArrayList<>();
        children.stream()
                .filter(child -> child.outcome() == group.outcome() && child.outcome() != Outcome.PASS)
                .forEach(child -> {
                    vi.add(child.title().vi() + ": " + child.message().vi());
                    en.add(child.title().en() + ": " + child.message().en());
                });
        Message message = vi.isEmpty() ? group.message() : new Message(String.join(" ", vi), String.join(" ", en));
        return new Node(
                id,
                group.outcome(),
                true,
                group.clause(),
                group.title(),
                demand,
                group.observed(),
                null,
                List.of(),
                message,
                Combination.ALL,
                children);
    }

    private List<YearMonth> required(Facts facts) {
        List<YearMonth> months = period.months();
        return switch ((RequiredMonths) settings.of(Ambiguity.A6)) {
            case ALL -> months;
            case ASSIGNED ->
                months.stream().filter(month -> assigned(month, facts)).toList();
            case COMPLETE_AT_FILING -> {
                Instant filed = facts.filings().getOrDefault(facts.level(), asOf);
                yield months.stream()
                        .filter(month -> !Period.endOf(month).isAfter(filed))
                        .toList();
            }
        };
    }

    private boolean assigned(YearMonth month, Facts facts) {
        return facts.assignments().stream()
                .anyMatch(assignment -> assignment.touches(
                        later(month.atDay(1), period.from()), earlier(month.atEndOfMonth(), period.toInclusive())));
    }

    private static java.time.LocalDate later(java.time.LocalDate a, java.time.LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static java.time.LocalDate earlier(java.time.LocalDate a, java.time.LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private Message demand() {
        String grades = String.join(", ", settings.passingGrades());
        return new Message("mỗi tháng xếp loại " + grades, "every month graded " + grades)
                .then(new Message(
                        "— " + settings.of(Ambiguity.A6).meaning().vi(),
                        "— " + settings.of(Ambiguity.A6).meaning().en()));
    }

    /// The node of one month; absent when the readings leave it out.
    private @Nullable Node month(
            Rule.MonthlyGrade rule, String id, Rule.Label place, YearMonth month, Facts.@Nullable Grade grade) {
        Message name = Words.month(month);
        String grades = String.join(", ", settings.passingGrades());
        boolean over = !asOf.isBefore(Period.endOf(month));
        PendingMonths pending = (PendingMonths) settings.of(Ambiguity.A7);
        if (grade == null && !over && pending == PendingMonths.IGNORE) {
            return null;
        }
        Outcome outcome;
        Message found;
        if (grade == null) {
            outcome = over ? rule.onMissing() : Outcome.PENDING;
            found = over
                    ? new Message("chưa có xếp loại", "no grade yet")
                    : new Message("tháng chưa kết thúc, chưa có xếp loại", "not over yet, no grade yet");
        } else if (!grade.signed() && pending != PendingMonths.PROVISIONAL) {
            outcome = Outcome.PENDING;
            found = new Message("xếp loại chưa được ký", "the grade is not signed yet");
        } else if (grade.exempt() != null) {
            outcome = Outcome.NOT_APPLICABLE;
            found = new Message("được tính đủ: " + grade.exempt(), "counts as served: " + grade.exempt());
        } else {
            boolean passes = settings.passingGrades().contains(grade.grade());
            outcome = passes ? Outcome.PASS : Outcome.FAIL;
            found = new Message(
                    "xếp loại " + grade.grade() + (grade.signed() ? "" : " (tạm thời)"),
                    "graded " + grade.grade() + (grade.signed() ? "" : " (provisional)"));
        }
        Message title = new Message(capital(name.vi()), name.en());
        return new Node(
                id + "/" + month,
                outcome,
                true,
                Judge.clause(place),
                title,
                new Message("xếp loại " + grades, "graded " + grades),
                found,
                null,
                List.of(),
                new Message(
                        found.vi() + (outcome == Outcome.FAIL ? ", yêu cầu " + grades : "") + ".",
                        found.en() + (outcome == Outcome.FAIL ? ", required " + grades : "") + "."),
                null,
                List.of());
    }

    /// A month without grade is no A; whether it stands in the way is for a person to say, with a reason.
    private Node notGraded(String id, Rule.Label place, YearMonth month, Facts facts) {
        Message name = Words.month(month);
        Message title = new Message(capital(name.vi()), name.en());
        Facts.Judgement judgement = facts.judgements().get(id);
        Message demand = new Message(
                "xếp loại " + String.join(", ", settings.passingGrades()) + ", hoặc được người có thẩm quyền xem xét",
                "graded " + String.join(", ", settings.passingGrades()) + ", or judged by a person");
        if (judgement != null) {
            return Judge.judgement(
                    id + "/" + month, new Rule.Label(place.clause(), title), title, demand, 0, judgement);
        }
        return new Node(
                id + "/" + month,
                Outcome.NEEDS_REVIEW,
                true,
                Judge.clause(place),
                title,
                demand,
                new Message("không xếp loại", "not graded"),
                null,
                List.of(),
                new Message(
                        "không xếp loại (dưới một tháng hoặc nghỉ cả tháng), không phải là A; cần đánh giá mục " + id
                                + ".",
                        "not graded (less than a month, or on leave), which is no A; judge item " + id + "."),
                null,
                List.of());
    }

    private Node fewerMonths(String id, Rule.Label place, List<YearMonth> required, Facts facts) {
        int all = period.months().size();
        Facts.Judgement judgement = facts.judgements().get(id);
        Message title = new Message("Không đủ số tháng của đợt thi đua", "Fewer months than the campaign has");
        if (judgement != null) {
            return Judge.judgement(
                    id + "/months",
                    new Rule.Label(place.clause(), title),
                    title,
                    new Message("được người có thẩm quyền xác nhận", "confirmed by a person"),
                    0,
                    judgement);
        }
        String months = required.stream().map(month -> Words.month(month).vi()).collect(Collectors.joining(", "));
        return new Node(
                id + "/months",
                Outcome.NEEDS_REVIEW,
                true,
                Judge.clause(place),
                title,
                new Message("đủ " + all + " tháng, hoặc được xác nhận", "all " + all + " months, or confirmed"),
                new Message(required.size() + "/" + all + " tháng", required.size() + " of " + all + " months"),
                null,
                List.of(),
                new Message(
                        "Chỉ được phân công " + required.size() + "/" + all + " tháng (" + months
                                + "); cần đánh giá mục " + id + ".",
                        "Assigned for " + required.size() + " of " + all + " months only; judge item " + id + "."),
                null,
                List.of());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
