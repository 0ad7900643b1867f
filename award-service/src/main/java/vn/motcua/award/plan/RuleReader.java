package vn.motcua.award.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.Combination;
import vn.motcua.award.reading.Message;
import vn.motcua.award.reading.Settings;
import vn.motcua.award.rule.Comparison;
import vn.motcua.award.rule.Criterion;
import vn.motcua.award.rule.DeskRole;
import vn.motcua.award.rule.IndicatorNames;
import vn.motcua.award.rule.Outcome;
import vn.motcua.award.rule.Rule;

/// Reads the rules of a campaign: a closed set of predicates, and nothing that could be executed.
///
/// @param defects where defects are put
/// @param settings the readings of the campaign, which a predicate may repeat and never contradict
/// @param codes the criteria that may be referred to
record RuleReader(List<Defect> defects, Settings settings, Set<String> codes) {

    private static final int DEEPEST = 12;
    private static final Set<String> PREDICATES =
            new TreeSet<>(Set.of("role", "judged", "monthlyGrade", "ratio", "register"));

    /// The rule of an offer. An "all of" inside its outermost "all of" would change nothing if it meant just that, so
    /// it marks criteria that the plan lists without saying how they stand together: reading A1 decides.
    @Nullable
    Rule offerRule(JsonNode node, String at) {
        Rule rule = rule(node, at, 0);
        if (!(rule instanceof Rule.All(List<Rule> of))) {
            return rule;
        }
        List<Rule> parts = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            if (of.get(i) instanceof Rule.All(List<Rule> inner)
                    && inner.stream().allMatch(Rule.Ref.class::isInstance)) {
                if (settings.of(Ambiguity.A1) != Combination.ALL) {
                    defect(
                            at + "/all/" + i,
                            "contradiction",
                            "settings.combine là ANY nhưng ở đây ghi all; dùng combine hoặc any.",
                            "settings.combine is ANY, but this says all; write combine or any.");
                }
                parts.add(new Rule.Combine(inner));
            } else {
                parts.add(of.get(i));
            }
        }
        return new Rule.All(parts);
    }

    /// A criterion: a rule with its clause and the words of the plan.
    @Nullable
    Criterion criterion(String code, JsonNode node, String at) {
        if (node.isObject() && node.has("p")) {
            Rule rule = predicate(node, at);
            return rule instanceof Rule.Predicate predicate ? new Criterion(code, predicate.label(), predicate) : null;
        }
        if (!node.isObject()) {
            Rule rule = rule(node, at, 0);
            return rule == null ? null : new Criterion(code, new Rule.Label(null, null), rule);
        }
        Rule rule = composed(node, at, 0, true);
        return rule == null ? null : new Criterion(code, label(node, at), rule);
    }

    private @Nullable Rule rule(JsonNode node, String at, int depth) {
        if (depth > DEEPEST) {
            defect(at, "too-deep", "Quy tắc lồng quá sâu (tối đa " + DEEPEST + ").", "Rules nest too deep.");
            return null;
        }
        if (node.isTextual()) {
            return reference(node.asText(), at);
        }
        if (!node.isObject()) {
            defect(
                    at,
                    node.isMissingNode() ? "missing" : "wrong-type",
                    "Cần một quy tắc: mã tiêu chuẩn, all, any, combine, when, ref hoặc p.",
                    "A rule is needed here: a criterion's code, all, any, combine, when, ref or p.");
            return null;
        }
        return node.has("p") ? predicate(node, at) : composed(node, at, depth, false);
    }

    private @Nullable Rule composed(JsonNode node, String at, int depth, boolean labelled) {
        List<String> forms = List.of("all", "any", "combine", "when", "ref").stream()
                .filter(node::has)
                .toList();
        if (forms.size() != 1) {
            defect(
                    at,
                    "unknown-rule",
                    "Ghi đúng một trong: all, any, combine, when, ref, p.",
                    "Give exactly one of all, any, combine, when, ref, p.");
            return null;
        }
        String form = forms.getFirst();
        Set<String> known = new TreeSet<>(form.equals("when") ? Set.of("when", "then") : Set.of(form));
        if (labelled) {
            known.addAll(Set.of("clause", "text"));
        }
        known(node, at, known);
        return switch (form) {
            case "all" -> new Rule.All(parts(node, at, form, depth));
            case "any" -> new Rule.Any(parts(node, at, form, depth));
            case "combine" -> new Rule.Combine(parts(node, at, form, depth));
            case "when" -> when(node, at, depth);
            default -> reference(node.path("ref").asText(), at + "/ref");
        };
    }

    private List<Rule> parts(JsonNode node, String at, String form, int depth) {
        JsonNode list = node.get(form);
        if (!list.isArray() || list.isEmpty()) {
            defect(
                    at + "/" + form,
                    "wrong-type",
                    "Cần một danh sách có ít nhất một quy tắc.",
                    "A list with at least one rule is needed here.");
            return List.of();
        }
        List<Rule> parts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Rule part = rule(list.get(i), at + "/" + form + "/" + i, depth + 1);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    private @Nullable Rule when(JsonNode node, String at, int depth) {
        if (!Rule.Condition.DESK_WORKER.name().equals(node.path("when").asText())) {
            defect(
                    at + "/when",
                    "unknown-condition",
                    "Chỉ nhận điều kiện DESK_WORKER.",
                    "Only the condition DESK_WORKER is taken.");
        }
        Rule then = rule(node.path("then"), at + "/then", depth + 1);
        return then == null ? null : new Rule.When(Rule.Condition.DESK_WORKER, then);
    }

    private @Nullable Rule reference(String code, String at) {
        if (!codes.contains(code)) {
            defect(
                    at,
                    "unknown-criterion",
                    "Không có tiêu chuẩn \"" + code + "\". Có: " + String.join(", ", new TreeSet<>(codes)) + ".",
                    "There is no criterion \"" + code + "\". There are: " + String.join(", ", new TreeSet<>(codes))
                            + ".");
            return null;
        }
        return new Rule.Ref(code);
    }

    private @Nullable Rule predicate(JsonNode node, String at) {
        String name = node.path("p").asText();
        return switch (name) {
            case "role" -> role(node, at);
            case "judged" -> judged(node, at);
            case "monthlyGrade" -> monthlyGrade(node, at);
            case "ratio" -> ratio(node, at);
            case "register" -> register(node, at);
            default -> {
                defect(
                        at + "/p",
                        "unknown-predicate",
                        "Không có điều kiện \"" + name + "\". Có: " + String.join(", ", PREDICATES) + ".",
                        "There is no predicate \"" + name + "\". There are: " + String.join(", ", PREDICATES) + ".");
                yield null;
            }
        };
    }

    private @Nullable Rule role(JsonNode node, String at) {
        known(node, at, Set.of("p", "in", "clause", "text"));
        JsonNode in = node.path("in");
        Set<DeskRole> roles = EnumSet.noneOf(DeskRole.class);
        if (!in.isArray() || in.isEmpty()) {
            defect(at + "/in", "missing", "Cần danh sách vai trò.", "A list of roles is needed.");
            return null;
        }
        for (int i = 0; i < in.size(); i++) {
            try {
                roles.add(DeskRole.valueOf(in.get(i).asText()));
            } catch (IllegalArgumentException _) {
                defect(
                        at + "/in/" + i,
                        "unknown-value",
                        "Chỉ nhận: LEAD, DIRECT, ORGANISE.",
                        "Only these are taken: LEAD, DIRECT, ORGANISE.");
            }
        }
        return new Rule.Role(roles, label(node, at));
    }

    private @Nullable Rule judged(JsonNode node, String at) {
        known(node, at, Set.of("p", "key", "evidenceMin", "initiative", "clause", "text"));
        String key = node.path("key").asText();
        if (!key.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,31}")) {
            defect(
                    at + "/key",
                    "bad-code",
                    "Cần khoá đánh giá gồm chữ không dấu, số, . _ -, dài tối đa 32.",
                    "A key of letters, digits, . _ -, 32 at most, is needed.");
            return null;
        }
        JsonNode initiative = node.path("initiative");
        if (!initiative.isMissingNode() && !initiative.isBoolean()) {
            defect(at + "/initiative", "wrong-type", "Cần true hoặc false.", "true or false is needed.");
        }
        return new Rule.Judged(key, whole(node, at, "evidenceMin", 0, 0, 20), initiative.asBoolean(), label(node, at));
    }

    private Rule monthlyGrade(JsonNode node, String at) {
        known(node, at, Set.of("p", "grades", "months", "onMissing", "clause", "text"));
        if (node.has("grades")) {
            List<String> grades = new ArrayList<>();
            node.get("grades").forEach(grade -> grades.add(grade.asText()));
            if (!new TreeSet<>(grades).equals(new TreeSet<>(settings.passingGrades()))) {
                defect(
                        at + "/grades",
                        "contradiction",
                        "Khác settings.passingGrades (" + String.join(", ", settings.passingGrades())
                                + "); đặt ở một nơi là settings.",
                        "Not the same as settings.passingGrades (" + String.join(", ", settings.passingGrades())
                                + "); say it in settings only.");
            }
        }
        String months = settings.of(Ambiguity.A6).name();
        if (node.has("months") && !node.get("months").asText().equals(months)) {
            defect(
                    at + "/months",
                    "contradiction",
                    "Khác settings.requiredMonths (" + months + "); đặt ở một nơi là settings.",
                    "Not the same as settings.requiredMonths (" + months + "); say it in settings only.");
        }
        return new Rule.MonthlyGrade(
                outcome(node, at, "onMissing", Outcome.PENDING, List.of(Outcome.PENDING, Outcome.FAIL)),
                label(node, at));
    }

    private @Nullable Rule ratio(JsonNode node, String at) {
        known(node, at, Set.of("p", "id", "op", "pct", "onEmpty", "clause", "text"));
        String id = node.path("id").asText();
        boolean sound = true;
        if (!IndicatorNames.codes().contains(id)) {
            defect(
                    at + "/id",
                    "unknown-indicator",
                    "Không có chỉ tiêu \"" + id + "\". Có: " + String.join(", ", IndicatorNames.codes()) + ".",
                    "There is no indicator \"" + id + "\". There are: " + String.join(", ", IndicatorNames.codes())
                            + ".");
            sound = false;
        }
        Comparison comparison = comparison(node.path("op").asText());
        if (comparison == null) {
            defect(at + "/op", "unknown-operator", "Chỉ nhận >, >= hoặc =.", "Only >, >= and = are taken.");
            sound = false;
        }
        if (!node.path("pct").isIntegralNumber()) {
            defect(
                    at + "/pct",
                    node.has("pct") ? "bad-number" : "missing",
                    "Cần số nguyên phần trăm từ 0 đến 100.",
                    "A whole percentage of 0 to 100 is needed.");
            return null;
        }
        int percent = whole(node, at, "pct", 0, 0, 100);
        if (comparison == Comparison.ABOVE && percent >= 100) {
            defect(
                    at + "/pct",
                    "unreachable",
                    "Không tỷ lệ nào trên 100 %; dùng = 100.",
                    "No share is above 100 %; use = 100.");
        }
        if (comparison == Comparison.EXACTLY && percent != 100) {
            defect(
                    at + "/op",
                    "unreachable",
                    "Dấu = chỉ dùng với 100 %; dùng >= hoặc >.",
                    "= is for 100 % only; use >= or >.");
        }
        Outcome onEmpty = outcome(
                node,
                at,
                "onEmpty",
                Outcome.NOT_APPLICABLE,
                List.of(Outcome.NOT_APPLICABLE, Outcome.NEEDS_REVIEW, Outcome.FAIL));
        return sound && comparison != null ? new Rule.Ratio(id, comparison, percent, onEmpty, label(node, at)) : null;
    }

    private @Nullable Rule register(JsonNode node, String at) {
        known(node, at, Set.of("p", "register", "clause", "text"));
        return switch (node.path("register").asText()) {
            case "exclusions" -> new Rule.Register(Rule.Book.EXCLUSIONS, label(node, at));
            case "awards" -> new Rule.Register(Rule.Book.AWARDS, label(node, at));
            default -> {
                defect(
                        at + "/register",
                        "unknown-value",
                        "Chỉ nhận: exclusions, awards.",
                        "Only these are taken: exclusions, awards.");
                yield null;
            }
        };
    }

    private static @Nullable Comparison comparison(String sign) {
        for (Comparison comparison : Comparison.values()) {
            if (comparison.sign().equals(sign)) {
                return comparison;
            }
        }
        return null;
    }

    private Rule.Label label(JsonNode node, String at) {
        String clause =
                node.path("clause").isTextual() && !node.path("clause").asText().isBlank()
                        ? node.get("clause").asText()
                        : null;
        if (clause == null && node.has("clause")) {
            defect(at + "/clause", "wrong-type", "Cần tên điều khoản.", "The name of a clause is needed.");
        }
        JsonNode text = node.path("text");
        if (text.isTextual() && !text.asText().isBlank()) {
            return new Rule.Label(clause, new Message(text.asText(), text.asText()));
        }
        if (text.isObject() && text.path("vi").isTextual()) {
            known(text, at + "/text", Set.of("vi", "en"));
            String vi = text.get("vi").asText();
            return new Rule.Label(clause, new Message(vi, text.path("en").asText(vi)));
        }
        if (!text.isMissingNode()) {
            defect(
                    at + "/text",
                    "wrong-type",
                    "Cần một chuỗi, hoặc {\"vi\":…,\"en\":…}.",
                    "A text or {\"vi\":…,\"en\":…} is needed here.");
        }
        return new Rule.Label(clause, null);
    }

    private Outcome outcome(JsonNode node, String at, String name, Outcome usual, List<Outcome> allowed) {
        if (!node.has(name)) {
            return usual;
        }
        String asked = node.get(name).asText();
        for (Outcome outcome : allowed) {
            if (outcome.name().equals(asked)) {
                return outcome;
            }
        }
        String names = String.join(", ", allowed.stream().map(Outcome::name).toList());
        defect(at + "/" + name, "unknown-value", "Chỉ nhận: " + names + ".", "Only these are taken: " + names + ".");
        return usual;
    }

    private int whole(JsonNode node, String at, String name, int usual, int least, int most) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            return usual;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < least || value.asInt() > most) {
            defect(
                    at + "/" + name,
                    "bad-number",
                    "Cần số nguyên từ " + least + " đến " + most + ".",
                    "A whole number of " + least + " to " + most + " is needed.");
            return usual;
        }
        return value.asInt();
    }

    private void known(JsonNode node, String at, Set<String> names) {
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                defect(
                        at + "/" + escaped(name),
                        "unknown-field",
                        "Không có trường này. Các trường được nhận: " + String.join(", ", new TreeSet<>(names)) + ".",
                        "There is no such field. Known fields: " + String.join(", ", new TreeSet<>(names)) + ".");
            }
        });
    }

    /// A key as a step of a JSON pointer. ⚖ RFC 6901
    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private void defect(String pointer, String code, String vi, String en) {
        defects.add(new Defect(pointer, code, new Message(vi, en)));
    }
}
