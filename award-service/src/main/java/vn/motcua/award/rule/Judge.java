package vn.motcua.award.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.deadline.Period;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.Combination;
import vn.motcua.award.reading.DeskWorkerRule;
import vn.motcua.award.reading.ExceedMode;
import vn.motcua.award.reading.Exclusivity;
import vn.motcua.award.reading.InitiativeProof;
import vn.motcua.award.reading.Message;
import vn.motcua.award.reading.RoleReading;
import vn.motcua.award.reading.Settings;

/// Judges one candidate by one rule under one set of readings. Pure: same inputs, same tree.
///
/// @param criteria what references stand for
/// @param settings the readings
/// @param period the days of the campaign
/// @param asOf the moment of the question
record Judge(Criteria criteria, Settings settings, Period period, Instant asOf) {

    private static final String NO_CLAUSE = "";

    /// The tree of a rule.
    ///
    /// @param id of the node, where the rule has no own
    /// @param place the clause and words around it
    Node judge(Rule rule, String id, Rule.Label place, Facts facts) {
        return switch (rule) {
            case Rule.All(List<Rule> of) -> group(Combination.ALL, of, id, place, facts);
            case Rule.Any(List<Rule> of) -> group(Combination.ANY, of, id, place, facts);
            case Rule.Combine(List<Rule> of) -> group((Combination) settings.of(Ambiguity.A1), of, id, place, facts);
            case Rule.When(Rule.Condition _, Rule then) -> deskWorkersOnly(then, id, place, facts);
            case Rule.Ref(String code) -> {
                Criterion criterion = criteria.require(code);
                yield judge(own(criterion), code, within(place, criterion.label()), facts);
            }
            case Rule.Role role -> role(role, id, within(place, role.label()), facts);
            case Rule.Judged judged -> judged(judged, within(place, judged.label()), facts);
            case Rule.MonthlyGrade grade ->
                new MonthsJudge(settings, period, asOf).judge(grade, id, within(place, grade.label()), facts);
            case Rule.Ratio ratio -> new RatioJudge(settings).judge(ratio, within(place, ratio.label()), facts);
            case Rule.Register register -> register(register, id, within(place, register.label()), facts);
        };
    }

    /// The outcome of a rule of which only one ambiguity is read otherwise than it was before: whatever does not ask
    /// about that ambiguity stays as it was.
    ///
    /// @param before the tree that the same rule gave for the same facts under the reading before
    Outcome again(Ambiguity changed, Node before, Rule rule, String id, Rule.Label place, Facts facts) {
        if (!criteria.asks(rule, changed)) {
            return before.outcome();
        }
        return switch (rule) {
            case Rule.All(List<Rule> of) -> again(changed, before, Combination.ALL, of, id, place, facts);
            case Rule.Any(List<Rule> of) -> again(changed, before, Combination.ANY, of, id, place, facts);
            case Rule.Combine(List<Rule> of) ->
                again(changed, before, (Combination) settings.of(Ambiguity.A1), of, id, place, facts);
            case Rule.Ref(String code) -> {
                Criterion criterion = criteria.require(code);
                yield again(changed, before, own(criterion), code, within(place, criterion.label()), facts);
            }
            case Rule.When _, Rule.Predicate _ -> judge(rule, id, place, facts).outcome();
        };
    }

    private Outcome again(
            Ambiguity changed,
            Node before,
            Combination how,
            List<Rule> parts,
            String id,
            Rule.Label place,
            Facts facts) {
        List<Outcome> outcomes = parts(changed, before, how, parts, id, place, facts);
        return how == Combination.ALL ? Outcome.all(outcomes) : Outcome.any(outcomes);
    }

    /// The same of each part of a group.
    List<Outcome> parts(
            Ambiguity changed,
            Node before,
            Combination how,
            List<Rule> parts,
            String id,
            Rule.Label place,
            Facts facts) {
        List<Outcome> outcomes = new ArrayList<>(parts.size() + 2);
        for (int i = 0; i < parts.size(); i++) {
            Node part = before.children().get(i);
            outcomes.add(again(changed, part, parts.get(i), part(id, i), within(place), facts));
        }
        exceeded(how, parts, id, place, facts).map(Node::outcome).ifPresent(outcomes::add);
        return outcomes;
    }

    /// A criterion that only refers to another keeps a node of its own, with its own words.
    private static Rule own(Criterion criterion) {
        return criterion.rule() instanceof Rule.Ref ? new Rule.All(List.of(criterion.rule())) : criterion.rule();
    }

    private static String part(String id, int index) {
        return id + "." + (index + 1);
    }

    private static Rule.Label within(Rule.Label around) {
        return new Rule.Label(around.clause(), null);
    }

    /// The label of a part inside another: its own clause, or that around it; its own words only.
    private static Rule.Label within(Rule.Label around, Rule.Label own) {
        return new Rule.Label(own.clause() == null ? around.clause() : own.clause(), own.text());
    }

    static String clause(Rule.Label place) {
        String clause = place.clause();
        return clause == null ? NO_CLAUSE : clause;
    }

    static Message title(Rule.Label place, Message ours) {
        Message text = place.text();
        return text == null ? ours : text;
    }

    private Node group(Combination how, List<Rule> parts, String id, Rule.Label place, Facts facts) {
        List<Node> children = new ArrayList<>(parts.size() + 1);
        for (int i = 0; i < parts.size(); i++) {
            children.add(judge(parts.get(i), part(id, i), within(place), facts));
        }
        exceeded(how, parts, id, place, facts).ifPresent(children::add);
        return joined(how, id, place, children);
    }

    private Optional<Node> exceeded(Combination how, List<Rule> parts, String id, Rule.Label place, Facts facts) {
        return settings.of(Ambiguity.A3) == ExceedMode.EXCEED_ONE && how == Combination.ALL
                ? RatioJudge.oneExceeded(parts, id, clause(place), facts)
                : Optional.empty();
    }

    /// A group of judged parts.
    static Node joined(Combination how, String id, Rule.Label place, List<Node> children) {
        List<Outcome> outcomes =
                children.stream().filter(Node::gates).map(Node::outcome).toList();
        Outcome outcome = how == Combination.ALL ? Outcome.all(outcomes) : Outcome.any(outcomes);
        Message ours = how == Combination.ALL
                ? new Message("Đạt tất cả các nội dung", "All of the following")
                : new Message("Đạt một trong các nội dung", "One of the following");
        long met = outcomes.stream().filter(one -> one == Outcome.PASS).count();
        long asked =
                outcomes.stream().filter(one -> one != Outcome.NOT_APPLICABLE).count();
        return new Node(
                id,
                outcome,
                true,
                clause(place),
                title(place, ours),
                ours,
                new Message(
                        "đạt " + met + "/" + asked + " nội dung phải xét",
                        met + " of " + asked + " that apply are met"),
                null,
                List.of(),
                summary(outcome, children),
                how,
                children);
    }

    private static Message summary(Outcome outcome, List<Node> children) {
        return switch (outcome) {
            case PASS -> new Message("Đạt.", "Met.");
            case FAIL -> new Message("Không đạt: ", "Not met: ").then(list(children, Outcome.FAIL));
            case PENDING -> new Message("Chờ dữ liệu: ", "Waiting for data: ").then(list(children, Outcome.PENDING));
            case NEEDS_REVIEW ->
                children.stream().noneMatch(child -> child.outcome() == Outcome.NEEDS_REVIEW)
                        ? new Message(
                                "Không có nội dung nào áp dụng; cần người có thẩm quyền xem xét.",
                                "Nothing here applies; a person has to judge.")
                        : new Message("Chờ đánh giá: ", "To be judged: ").then(list(children, Outcome.NEEDS_REVIEW));
            case NOT_APPLICABLE -> new Message("Không áp dụng.", "Not applicable.");
        };
    }

    private static Message list(List<Node> children, Outcome outcome) {
        List<Message> titles = children.stream()
                .filter(child -> child.gates() && child.outcome() == outcome)
                .map(Node::title)
                .toList();
        return new Message(
                titles.stream().map(Message::vi).collect(Collectors.joining("; ")) + ".",
                titles.stream().map(Message::en).collect(Collectors.joining("; ")) + ".");
    }

    private Node deskWorkersOnly(Rule then, String id, Rule.Label place, Facts facts) {
        if (worksAtDesk(facts)) {
            return judge(then, id, place, facts);
        }
        String named = then instanceof Rule.Ref(String code) ? code : id;
        Rule.Label label = then instanceof Rule.Ref(String code)
                ? within(place, criteria.require(code).label())
                : place;
        return new Node(
                named,
                Outcome.NOT_APPLICABLE,
                true,
                clause(label),
                title(label, new Message("Chỉ xét người làm việc tại bộ phận một cửa", "Desk workers only")),
                settings.of(Ambiguity.A10).meaning(),
                facts.collective()
                        ? new Message("là tập thể", "is a collective")
                        : new Message(
                                "không được phân công làm việc tại bộ phận một cửa trong đợt thi đua",
                                "not assigned to the one-stop desk during the campaign"),
                null,
                List.of(),
                new Message(
                        "Không áp dụng: không phải người làm việc tại bộ phận một cửa.",
                        "Not applicable: does not work at the one-stop desk."),
                null,
                List.of());
    }

    private boolean worksAtDesk(Facts facts) {
        // Pure leaders are no desk workers unless they are rated as such.
        if (facts.collective() || (facts.leader() && facts.grades().isEmpty())) {
            return false;
        }
        Predicate<Facts.Assignment> counts =
                switch ((DeskWorkerRule) settings.of(Ambiguity.A10)) {
                    case ANY_DAY -> assignment -> assignment.manner() != Facts.Manner.SHIFTS;
                    case FULL_TIME -> assignment -> assignment.manner() == Facts.Manner.FULL_TIME;
                    case SHIFTS -> _ -> true;
                };
        return facts.assignments().stream()
                .filter(counts)
                .anyMatch(assignment -> assignment.touches(period.from(), period.toInclusive()));
    }

    private Node role(Rule.Role role, String id, Rule.Label place, Facts facts) {
        RoleReading reading = (RoleReading) settings.of(Ambiguity.A2);
        boolean held =
                switch (reading) {
                    case ANY_OF -> role.in().stream().anyMatch(facts.roles()::contains);
                    case LEADERS_ONLY ->
                        role.in().contains(DeskRole.LEAD) && facts.roles().contains(DeskRole.LEAD);
                    case ALL_THREE -> facts.roles().containsAll(role.in());
                };
        Message found = facts.roles().isEmpty()
                ? new Message("chưa ghi nhận vai trò nào", "no role recorded")
                : new Message(
                        facts.roles().stream()
                                .sorted()
                                .map(one -> one.label().vi())
                                .collect(Collectors.joining(", ")),
                        facts.roles().stream()
                                .sorted()
                                .map(one -> one.label().en())
                                .collect(Collectors.joining(", ")));
        return new Node(
                id.contains(".") ? id.substring(0, id.indexOf('.')) + ".role" : id,
                held ? Outcome.PASS : Outcome.FAIL,
                true,
                clause(place),
                title(
                        place,
                        new Message(
                                "Trực tiếp lãnh đạo, chỉ đạo, tổ chức thực hiện",
                                "Directly leads, directs or organises the desk")),
                reading.meaning(),
                found,
                null,
                List.of(),
                new Message("Vai trò: " + found.vi() + ".", "Role: " + found.en() + "."),
                null,
                List.of());
    }

    private Node judged(Rule.Judged judged, Rule.Label place, Facts facts) {
        Facts.Judgement judgement = facts.judgements().get(judged.key());
        Node node = judged(judged, place, judgement);
        boolean unproved = judged.initiative()
                && settings.of(Ambiguity.A15) == InitiativeProof.RECOGNISED
                && node.outcome() == Outcome.PASS
                && node.evidence().stream().noneMatch(one -> Facts.Evidence.RECOGNITION.equals(one.kind()));
        return unproved
                ? node.with(
                        Outcome.NEEDS_REVIEW,
                        new Message(
                                "Thiếu văn bản công nhận sáng kiến: kế hoạch được hiểu là sáng kiến phải được công nhận"
                                        + " chính thức.",
                                "The recognition of the initiative is missing: the plan is read as asking for a formal"
                                        + " one."))
                : node;
    }

    private static Node judged(Rule.Judged judged, Rule.Label place, Facts.@Nullable Judgement judgement) {
        Message required = judged.evidenceMin() == 0
                ? new Message("được đánh giá đạt", "judged as met")
                : new Message(
                        "được đánh giá đạt, có ít nhất " + judged.evidenceMin() + " minh chứng",
                        "judged as met with at least " + judged.evidenceMin() + " pieces of evidence");
        return judgement(
                judged.key(),
                place,
                new Message("Nội dung " + judged.key(), "Item " + judged.key()),
                required,
                judged.evidenceMin(),
                judgement);
    }

    /// The node of what a person has judged, or has yet to.
    static Node judgement(
            String id,
            Rule.Label place,
            Message ours,
            Message required,
            int evidenceMin,
            Facts.@Nullable Judgement judgement) {
        Outcome outcome;
        Message observed;
        Message message;
        List<Facts.Evidence> evidence = List.of();
        if (judgement == null) {
            outcome = Outcome.NEEDS_REVIEW;
            observed = new Message("chưa có đánh giá", "not judged yet");
            message = new Message(
                    "Chưa có đánh giá: cần nhập kết quả đánh giá kèm minh chứng.",
                    "Not judged yet: enter a judgement with evidence.");
        } else {
            evidence = judgement.evidence();
            boolean proved = evidence.size() >= evidenceMin;
            outcome = judgement.pass() ? (proved ? Outcome.PASS : Outcome.NEEDS_REVIEW) : Outcome.FAIL;
            observed = new Message(
                    (judgement.pass() ? "đánh giá đạt" : "đánh giá không đạt") + ", " + evidence.size() + " minh chứng",
                    (judgement.pass() ? "judged as met" : "judged as not met") + ", " + evidence.size()
                            + " pieces of evidence");
            message = judgement.pass() && !proved
                    ? new Message(
                            "Thiếu minh chứng: có " + evidence.size() + ", cần " + evidenceMin + ".",
                            "Evidence is missing: " + evidence.size() + " of " + evidenceMin + ".")
                    : new Message(
                            (judgement.pass() ? "Đạt: " : "Không đạt: ") + judgement.reason(),
                            (judgement.pass() ? "Met: " : "Not met: ") + judgement.reason());
        }
        return new Node(
                id,
                outcome,
                true,
                clause(place),
                title(place, ours),
                required,
                observed,
                null,
                evidence,
                message,
                null,
                List.of());
    }

    private Node register(Rule.Register register, String id, Rule.Label place, Facts facts) {
        return switch (register.book()) {
            case EXCLUSIONS -> exclusions(id, place, facts);
            case AWARDS -> awards(id, place, facts);
        };
    }

    private Node exclusions(String id, Rule.Label place, Facts facts) {
        LocalDate today = asOf.atZone(Period.ZONE).toLocalDate();
        List<Facts.Exclusion> open = facts.exclusions().stream()
                .filter(entry -> !entry.from().isAfter(today))
                .filter(entry -> entry.closed() == null || entry.closed().isAfter(today))
                .toList();
        List<Facts.Exclusion> faults = facts.exclusions().stream()
                .filter(Facts.Exclusion::fault)
                .filter(entry -> closedBetween(entry.closed(), period.from(), today))
                .toList();
        Outcome outcome = !faults.isEmpty() ? Outcome.FAIL : open.isEmpty() ? Outcome.PASS : Outcome.PENDING;
        List<Facts.Exclusion> shown = faults.isEmpty() ? open : faults;
        String kinds = shown.stream()
                .map(entry -> entry.kind() + " (" + Words.day(entry.from()) + ")")
                .collect(Collectors.joining("; "));
        Message message =
                switch (outcome) {
                    case FAIL ->
                        new Message("Có kết luận vi phạm: " + kinds + ".", "Closed with a fault: " + kinds + ".");
                    case PENDING ->
                        new Message(
                                "Tạm dừng xét, chờ kết luận: " + kinds + ".",
                                "Suspended until it is closed: " + kinds + ".");
                    default ->
                        new Message("Sổ theo dõi không có vụ việc đang xem xét.", "The register has nothing open.");
                };
        return leaf(
                id,
                outcome,
                place,
                new Message(
                        "Không bị xem xét kỷ luật, thanh tra, khiếu nại, tố cáo",
                        "No discipline, inspection or complaint"),
                new Message(
                        "không có vụ việc đang mở hoặc kết luận có lỗi", "nothing open, nothing closed with a fault"),
                new Message(
                        open.size() + " vụ việc đang mở, " + faults.size() + " kết luận có lỗi",
                        open.size() + " open, " + faults.size() + " with a fault"),
                message);
    }

    private static boolean closedBetween(@Nullable LocalDate closed, LocalDate first, LocalDate last) {
        return closed != null && !closed.isBefore(first) && !closed.isAfter(last);
    }

    private Node awards(String id, Rule.Label place, Facts facts) {
        Exclusivity reading = (Exclusivity) settings.of(Ambiguity.A9);
        Instant own = facts.filings().get(facts.level());
        List<AwardLevel> blocking = facts.filings().entrySet().stream()
                .filter(filing ->
                        filing.getKey() != facts.level() && !filing.getValue().isAfter(asOf))
                .filter(filing -> switch (reading) {
                    case ONE_PER_ACHIEVEMENT ->
                        own == null
                                || filing.getValue().isBefore(own)
                                || (filing.getValue().equals(own)
                                        && filing.getKey().compareTo(facts.level()) < 0);
                    case HIGHER_WINS -> filing.getKey().compareTo(facts.level()) > 0;
                    case BOTH_ALLOWED -> false;
                })
                .map(filing -> filing.getKey())
                .sorted()
                .toList();
        Message where = new Message(
                blocking.stream().map(level -> level.label().vi()).collect(Collectors.joining(", ")),
                blocking.stream().map(level -> level.label().en()).collect(Collectors.joining(", ")));
        return leaf(
                id,
                blocking.isEmpty() ? Outcome.PASS : Outcome.FAIL,
                place,
                new Message("Chưa được đề nghị khen thành tích này ở cấp khác", "No other award for this achievement"),
                reading.meaning(),
                blocking.isEmpty()
                        ? new Message("không có đề nghị khác được tính", "no other nomination counts")
                        : new Message("đã đề nghị ở " + where.vi(), "nominated at " + where.en()),
                blocking.isEmpty()
                        ? new Message("Không trùng đề nghị khen thưởng.", "No double nomination.")
                        : new Message(
                                "Thành tích này đã được đề nghị ở " + where.vi() + "; rút đề nghị đó trước.",
                                "This achievement is nominated at " + where.en() + "; withdraw that one first."));
    }

    private static Node leaf(
            String id,
            Outcome outcome,
            Rule.Label place,
            Message ours,
            Message required,
            Message observed,
            Message message) {
        return new Node(
                id,
                outcome,
                true,
                clause(place),
                title(place, ours),
                required,
                observed,
                null,
                List.of(),
                message,
                null,
                List.of());
    }
}
