package vn.motcua.award.web;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.Offer;
import vn.motcua.award.deadline.FilingTerm;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.rule.Rule;
import vn.motcua.award.rule.SubjectKind;

/// Where a plan, or the law, says what each of the twenty readings is about.
record PlanClauses(Campaign campaign) {

    /// The clauses, joined: `IV.2 / IV.3.2`; empty where the plan names none.
    String of(Ambiguity ambiguity) {
        return switch (ambiguity) {
            case A1 -> offers(offer -> parts(offer.rule()).anyMatch(Rule.Combine.class::isInstance));
            case A2 -> criteria(Rule.Role.class::isInstance);
            case A3, A5 -> criteria(Rule.Ratio.class::isInstance);
            case A4 -> offers(offer -> offer.subject() == SubjectKind.COLLECTIVE);
            case A6, A7, A8, A10 -> criteria(Rule.MonthlyGrade.class::isInstance);
            case A9 -> criteria(rule -> rule instanceof Rule.Register register && register.book() == Rule.Book.AWARDS);
            case A11, A12 -> terms(FilingTerm.Before.class::isInstance);
            case A13 -> terms(FilingTerm.Between.class::isInstance);
            case A14 -> "";
            case A15 -> criteria(rule -> rule instanceof Rule.Judged judged && judged.initiative());
            case A16 -> terms(_ -> true);
            case A17, A18 -> "Luật 06/2022/QH15, Đ.90";
            case A19 -> "";
            case A20 -> "NĐ 152/2025/NĐ-CP, Đ.4.6; Luật 06/2022/QH15, Đ.5.2";
        };
    }

    private String offers(Predicate<Offer> wanted) {
        return joined(campaign.offers().stream().filter(wanted).map(Offer::clause));
    }

    private String terms(Predicate<FilingTerm> wanted) {
        return joined(campaign.offers().stream()
                .filter(offer -> wanted.test(offer.term()))
                .map(Offer::termClause));
    }

    private String criteria(Predicate<Rule> wanted) {
        return joined(campaign.criteria().byCode().values().stream()
                .filter(criterion -> parts(criterion.rule()).anyMatch(wanted))
                .map(criterion -> criterion.label().clause()));
    }

    /// A rule with all its parts.
    static Stream<Rule> parts(Rule rule) {
        return Stream.concat(
                Stream.of(rule),
                switch (rule) {
                    case Rule.All(List<Rule> of) -> of.stream().flatMap(PlanClauses::parts);
                    case Rule.Any(List<Rule> of) -> of.stream().flatMap(PlanClauses::parts);
                    case Rule.Combine(List<Rule> of) -> of.stream().flatMap(PlanClauses::parts);
                    case Rule.When(Rule.Condition _, Rule then) -> parts(then);
                    case Rule.Ref _, Rule.Predicate _ -> Stream.empty();
                });
    }

    private static String joined(Stream<@Nullable String> clauses) {
        TreeSet<String> found = new TreeSet<>();
        clauses.filter(Objects::nonNull).forEach(found::add);
        return String.join(" · ", found);
    }
}
