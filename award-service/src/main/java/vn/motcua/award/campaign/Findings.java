package vn.motcua.award.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.award.deadline.FilingTerm;
import vn.motcua.award.law.NoAuthority;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.Combination;
import vn.motcua.award.reading.DeadlineReading;
import vn.motcua.award.reading.Message;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.award.rule.Rule;
import vn.motcua.award.rule.SubjectKind;

/// Looks through a plan for what contradicts itself or is likely to be disputed.
public final class Findings {

    // House rule: appraisal takes two weeks where a plan names no day for the decision.
    private static final int DAYS_TO_DECIDE = 14;

    private final Campaign campaign;
    private final List<Finding> found = new ArrayList<>();

    private Findings(Campaign campaign) {
        this.campaign = campaign;
    }

    /// The findings on a campaign, in the order of the plan; empty when nothing is odd.
    public static List<Finding> of(Campaign campaign) {
        Findings findings = new Findings(campaign);
        findings.planNumber();
        findings.days();
        campaign.offers().forEach(findings::dueBeforeTheEnd);
        campaign.offers().forEach(findings::authority);
        findings.higherEasierThanLower();
        findings.collectivesWithoutCriteria();
        findings.unusedCriteria();
        return List.copyOf(findings.found);
    }

    private void planNumber() {
        if (campaign.plan().number() == null || campaign.plan().date() == null) {
            found.add(new Finding(
                    "plan-number-missing",
                    "",
                    new Message(
                            "Kế hoạch chưa có số hoặc ngày ban hành, nên tờ trình và quyết định chưa viện dẫn được.",
                            "The plan has no number or no date, so submissions and decisions cannot cite it."),
                    new Message(
                            "Bổ sung plan.number và plan.date trước khi công bố.",
                            "Add plan.number and plan.date before publication.")));
        }
    }

    private void days() {
        Integer announced = campaign.announcedDays();
        long counted = campaign.dates().days();
        if (announced != null && announced != counted) {
            LocalDate last = campaign.dates().from().plusDays(announced - 1L);
            found.add(new Finding(
                    "days-announced-and-counted",
                    "",
                    new Message(
                            "Kế hoạch ghi " + announced + " ngày, nhưng từ "
                                    + day(campaign.dates().from())
                                    + " đến hết " + day(campaign.dates().toInclusive()) + " là " + counted
                                    + " ngày; ngày thứ " + announced + " là " + day(last) + ".",
                            "The plan says " + announced + " days, but there are " + counted
                                    + " from the first date to the end of the last; day " + announced + " is " + last
                                    + "."),
                    new Message(
                            "Đang tính theo: "
                                    + campaign.settings()
                                            .of(Ambiguity.A14)
                                            .meaning()
                                            .vi() + " (settings.periodRule).",
                            "Counted now: "
                                    + campaign.settings()
                                            .of(Ambiguity.A14)
                                            .meaning()
                                            .en() + " (settings.periodRule).")));
        }
    }

    private void dueBeforeTheEnd(Offer offer) {
        LocalDate last =
                offer.term().lastDay((DeadlineReading) campaign.settings().of(Ambiguity.A11));
        LocalDate end = campaign.period().toInclusive();
        if (offer.term() instanceof FilingTerm.Before && !last.isAfter(end)) {
            found.add(new Finding(
                    "due-before-the-period-ends",
                    clause(offer),
                    new Message(
                            "Hồ sơ " + where(offer).vi() + " phải nộp chậm nhất hết ngày " + day(last)
                                    + ", trong khi đợt thi đua đến hết ngày " + day(end)
                                    + " mới kết thúc: số liệu và xếp loại tháng cuối chưa có khi nộp.",
                            "Files at " + where(offer).en() + " are due by the end of " + last
                                    + ", but the period they prove ends on " + end
                                    + ": the last figures and grades do not exist yet."),
                    new Message(
                            "Nhận hồ sơ với số liệu tạm tính, chốt lại sau ngày " + day(end) + " rồi mới quyết định.",
                            "Take files on provisional figures, and decide only on the final ones after " + end
                                    + ".")));
        }
    }

    private void authority(Offer offer) {
        LocalDate decision = Objects.requireNonNullElseGet(offer.decisionOn(), () -> later(
                        offer.term()
                                .lastDay((DeadlineReading) campaign.settings().of(Ambiguity.A11)),
                        campaign.period().toInclusive())
                .plusDays(DAYS_TO_DECIDE));
        if (!offer.authority().mayDecideOn(decision)) {
            Message message = NoAuthority.on(offer.authority(), decision);
            found.add(new Finding(
                    "authority-not-valid",
                    clause(offer),
                    message,
                    new Message(
                            "Chọn thẩm quyền còn hiệu lực vào ngày quyết định, hoặc quyết định trước ngày hết thẩm"
                                    + " quyền.",
                            "Choose an authority that is in force on the day of the decision, or decide before its"
                                    + " end.")));
        }
    }

    private void higherEasierThanLower() {
        for (Offer higher : campaign.offers()) {
            for (Offer lower : campaign.offers()) {
                if (higher.subject() == lower.subject()
                        && higher.level().compareTo(lower.level()) > 0
                        && anyOf(higher.rule(), allOf(lower.rule()))) {
                    found.add(new Finding(
                            "higher-easier-than-lower",
                            clause(lower) + " / " + clause(higher),
                            new Message(
                                    "Giấy khen " + where(higher).vi() + " chỉ cần một trong các tiêu chuẩn mà "
                                            + where(lower).vi() + " đòi đủ: mức khen cao hơn lại dễ đạt hơn.",
                                    "The award at " + where(higher).en() + " needs one of the criteria of which "
                                            + where(lower).en() + " needs all: the higher award is the easier one."),
                            new Message(
                                    "Xác nhận cách hiểu với cơ quan ban hành kế hoạch (settings.combine), hoặc sửa tiêu"
                                            + " chuẩn.",
                                    "Confirm the reading with whoever issued the plan (settings.combine), or change the"
                                            + " criteria.")));
                }
            }
        }
    }

    private void collectivesWithoutCriteria() {
        boolean anyCollective = campaign.offers().stream().anyMatch(offer -> offer.subject() == SubjectKind.COLLECTIVE);
        for (AwardLevel level : AwardLevel.values()) {
            List<Offer> offers = campaign.offersAt(level);
            if (anyCollective
                    && !offers.isEmpty()
                    && offers.stream().noneMatch(offer -> offer.subject() == SubjectKind.COLLECTIVE)) {
                found.add(new Finding(
                        "collectives-without-criteria",
                        clause(offers.getFirst()),
                        new Message(
                                "Kế hoạch không nêu tiêu chuẩn cho tập thể ở "
                                        + level.label().vi() + ", nên tập thể không được xét ở cấp này.",
                                "The plan has no criteria for collectives at "
                                        + level.label().en() + ", so they are not considered there."),
                        new Message(
                                "Nếu muốn xét, thêm một mục offers cho tap-the ở cấp này.",
                                "To consider them, add an offer for tap-the at this level.")));
            }
        }
    }

    private void unusedCriteria() {
        Set<String> used = new TreeSet<>();
        campaign.offers().forEach(offer -> references(offer.rule(), used));
        campaign.criteria().byCode().keySet().stream()
                .filter(code -> !used.contains(code))
                .forEach(code -> found.add(new Finding(
                        "criterion-unused",
                        Objects.requireNonNullElse(
                                campaign.criteria().require(code).label().clause(), ""),
                        new Message(
                                "Tiêu chuẩn " + code + " không được mục khen nào dùng.",
                                "Criterion " + code + " is used by no offer."),
                        new Message("Dùng hoặc bỏ tiêu chuẩn này.", "Use it or remove it."))));
    }

    private void references(Rule rule, Set<String> used) {
        switch (rule) {
            case Rule.All(List<Rule> of) -> of.forEach(part -> references(part, used));
            case Rule.Any(List<Rule> of) -> of.forEach(part -> references(part, used));
            case Rule.Combine(List<Rule> of) -> of.forEach(part -> references(part, used));
            case Rule.When(Rule.Condition _, Rule then) -> references(then, used);
            case Rule.Ref(String code) -> {
                if (used.add(code)) {
                    references(campaign.criteria().require(code).rule(), used);
                }
            }
            case Rule.Predicate _ -> {
                // A predicate refers to nothing.
            }
        }
    }

    /// The groups of a rule that demand every part, as readings stand.
    private List<List<Rule>> allOf(Rule rule) {
        return switch (rule) {
            case Rule.All(List<Rule> of) -> below(of);
            case Rule.Combine(List<Rule> of) ->
                campaign.settings().of(Ambiguity.A1) == Combination.ALL ? List.of(of) : List.of();
            case Rule.Any _, Rule.When _, Rule.Ref _, Rule.Predicate _ -> List.of();
        };
    }

    private List<List<Rule>> below(List<Rule> parts) {
        return parts.stream().flatMap(part -> allOf(part).stream()).toList();
    }

    private static boolean anyOf(Rule rule, List<List<Rule>> groups) {
        return switch (rule) {
            case Rule.All(List<Rule> of) -> of.stream().anyMatch(part -> anyOf(part, groups));
            case Rule.Any(List<Rule> of) ->
                groups.stream()
                        .anyMatch(
                                group -> of.size() > 1 && new TreeSet<>(names(group)).equals(new TreeSet<>(names(of))));
            case Rule.Combine _, Rule.When _, Rule.Ref _, Rule.Predicate _ -> false;
        };
    }

    private static List<String> names(List<Rule> rules) {
        return rules.stream().map(Rule::toString).toList();
    }

    private static Message where(Offer offer) {
        return new Message(
                offer.subject().label().vi() + " " + offer.level().label().vi(),
                offer.level().label().en() + " for an "
                        + offer.subject().label().en());
    }

    private static String clause(Offer offer) {
        return Objects.requireNonNullElse(offer.clause(), "");
    }

    private static String day(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
