package vn.motcua.award.campaign;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.motcua.award.deadline.FilingTerm;
import vn.motcua.award.deadline.Period;
import vn.motcua.award.law.Law;
import vn.motcua.award.law.NoAuthority;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.Combination;
import vn.motcua.award.reading.ExceedMode;
import vn.motcua.award.reading.Message;
import vn.motcua.award.reading.RoleReading;
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
        campaign.offers().forEach(findings::opensBeforeTheEnd);
        campaign.offers().forEach(findings::dueOnAWeekend);
        campaign.offers().forEach(findings::authority);
        findings.higherEasierThanLower();
        campaign.offers().forEach(findings::deskWorkersCannotWin);
        findings.targetsBeyondReach();
        findings.collectivesWithoutCriteria();
        findings.unusedCriteria();
        return List.copyOf(findings.found);
    }

    /// What decisions of a campaign will rest on, on the day planned, that nobody has compared with the law's text yet.
    public static List<Finding> unconfirmed(Campaign campaign, Law law) {
        Findings findings = new Findings(campaign);
        Set<String> told = new TreeSet<>();
        for (Offer offer : campaign.offers()) {
            LocalDate day = findings.decisionDay(offer);
            Stream.of(
                            law.on(day).bases().stream()
                                    .filter(one -> !one.confirmed())
                                    .map(one -> findings.recalled(
                                            "legal-bases/" + one.code(),
                                            one.title().vi(),
                                            one.title().en())),
                            law.salaryOn(day).stream()
                                    .filter(one -> !one.confirmed())
                                    .map(one -> findings.recalled(
                                            "base-salaries/" + one.code(),
                                            "Lương cơ sở " + one.dong() + " đồng (" + one.source() + ")",
                                            "Base salary " + one.dong() + " (" + one.source() + ")")),
                            law.rateOn(day, offer.level(), offer.subject()).stream()
                                    .filter(one -> !one.confirmed())
                                    .map(one -> findings.recalled(
                                            "bonus-rates/" + one.code(),
                                            "Mức thưởng " + where(offer).vi() + " (" + one.source() + ")",
                                            "The bonus at " + where(offer).en() + " (" + one.source() + ")")))
                    .flatMap(found -> found)
                    .filter(found -> told.add(found.message().vi()))
                    .forEach(findings.found::add);
        }
        return List.copyOf(findings.found);
    }

    private Finding recalled(String row, String vi, String en) {
        return new Finding(
                "law-unconfirmed",
                "",
                new Message(
                        vi + ": nhớ lại, chưa ai đối chiếu với văn bản.",
                        en + ": recalled, nobody has compared it with the text."),
                new Message(
                        "Đối chiếu rồi ghi lại với confirmed là true (PUT /api/v1/law/" + row + ").",
                        "Compare it, then enter it with confirmed true (PUT /api/v1/law/" + row + ")."));
    }

    private LocalDate decisionDay(Offer offer) {
        return Objects.requireNonNullElseGet(offer.decisionOn(), () -> later(
                        offer.term().lastDay(campaign.settings()),
                        campaign.period().toInclusive())
                .plusDays(DAYS_TO_DECIDE));
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
        LocalDate last = offer.term().lastDay(campaign.settings());
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

    private void opensBeforeTheEnd(Offer offer) {
        Instant opens = offer.term().window(campaign.settings()).opens();
        if (opens != null && opens.isBefore(campaign.period().ends())) {
            LocalDate first = opens.atZone(Period.ZONE).toLocalDate();
            LocalDate end = campaign.period().toInclusive();
            found.add(new Finding(
                    "window-opens-before-the-period-ends",
                    clause(offer),
                    new Message(
                            "Hồ sơ " + where(offer).vi() + " được nhận từ ngày " + day(first)
                                    + ", trong khi đợt thi đua đến hết ngày " + day(end) + " mới kết thúc.",
                            "Files at " + where(offer).en() + " are taken from " + first
                                    + ", but the period they prove ends with " + end + "."),
                    new Message(
                            "Hồ sơ nhận trong ngày " + day(first) + " dùng số liệu tạm tính; chốt danh sách chính thức"
                                    + " sau ngày " + day(end) + ".",
                            "Files received before the end rest on provisional figures; make the final list after "
                                    + end + ".")));
        }
    }

    private void dueOnAWeekend(Offer offer) {
        LocalDate last = offer.term().lastDay(campaign.settings());
        if (last.getDayOfWeek() == DayOfWeek.SATURDAY || last.getDayOfWeek() == DayOfWeek.SUNDAY) {
            String weekday = last.getDayOfWeek() == DayOfWeek.SATURDAY ? "thứ Bảy" : "Chủ nhật";
            LocalDate friday = last.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
            found.add(new Finding(
                    "due-on-a-weekend",
                    clause(offer),
                    new Message(
                            "Hạn cuối nộp hồ sơ " + where(offer).vi() + " là " + weekday + " " + day(last)
                                    + "; ngày làm việc cuối cùng trước đó là thứ Sáu " + day(friday) + ".",
                            "The last day for files at " + where(offer).en() + ", " + last
                                    + ", is no working day; the last one before is Friday " + friday + "."),
                    new Message(
                            "Báo người nộp hoàn tất trong ngày " + day(friday)
                                    + ", hoặc nhận hồ sơ trực tuyến cuối tuần (settings.deadline).",
                            "Tell everyone to file by " + friday + ", or take files online at the weekend"
                                    + " (settings.deadline).")));
        }
    }

    private void deskWorkersCannotWin(Offer offer) {
        if (campaign.settings().of(Ambiguity.A2) == RoleReading.LEADERS_ONLY
                && demands(offer.rule(), Rule.Role.class)
                && demands(offer.rule(), Rule.MonthlyGrade.class)) {
            found.add(new Finding(
                    "desk-workers-cannot-win",
                    clause(offer),
                    new Message(
                            "Với cách hiểu chỉ lãnh đạo mới đạt vai trò, không người trực tiếp làm việc tại bộ phận một"
                                    + " cửa nào được khen " + where(offer).vi()
                                    + ", dù kế hoạch có điều kiện xếp loại A dành cho họ.",
                            "Read as leaders only, nobody who works at the desk can be honoured at "
                                    + where(offer).en() + ", though the plan has a condition of grades just for them."),
                    new Message(
                            "Chọn cách hiểu một trong ba vai trò (settings.c1Roles: ANY_OF), hoặc xác nhận với cơ quan"
                                    + " ban hành.",
                            "Read it as one of the three roles (settings.c1Roles: ANY_OF), or confirm with the"
                                    + " issuer.")));
        }
    }

    private void targetsBeyondReach() {
        if (campaign.settings().of(Ambiguity.A3) == ExceedMode.EXCEED_ALL) {
            campaign.criteria()
                    .byCode()
                    .values()
                    .forEach(
                            criterion -> ratios(criterion.rule())
                                    .filter(ratio -> ratio.percent() == 100)
                                    .forEach(
                                            ratio -> found.add(
                                                    new Finding(
                                                            "target-cannot-be-exceeded",
                                                            Objects.requireNonNullElse(
                                                                    ratio.label()
                                                                            .clause(),
                                                                    ""),
                                                            new Message(
                                                                    "Chỉ tiêu " + ratio.indicator()
                                                                            + " yêu cầu 100 % nên không thể vượt; chỉ xét mức đạt.",
                                                                    "Indicator " + ratio.indicator()
                                                                            + " asks for 100 %, which nobody exceeds; meeting it counts."),
                                                            new Message(
                                                                    "Ghi rõ trong kế hoạch: các chỉ tiêu 100 % chỉ cần đạt (settings.exceedMode).",
                                                                    "Say in the plan that targets of 100 % need only be met (settings.exceedMode).")))));
        }
    }

    private void authority(Offer offer) {
        LocalDate decision = decisionDay(offer);
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

    /// True when the rule cannot be met without a predicate of that type.
    private boolean demands(Rule rule, Class<? extends Rule.Predicate> type) {
        return switch (rule) {
            case Rule.All(List<Rule> of) -> of.stream().anyMatch(part -> demands(part, type));
            case Rule.Any(List<Rule> of) -> of.stream().allMatch(part -> demands(part, type));
            case Rule.Combine(List<Rule> of) ->
                campaign.settings().of(Ambiguity.A1) == Combination.ALL
                        ? of.stream().anyMatch(part -> demands(part, type))
                        : of.stream().allMatch(part -> demands(part, type));
            case Rule.When(Rule.Condition _, Rule then) -> demands(then, type);
            case Rule.Ref(String code) ->
                demands(campaign.criteria().require(code).rule(), type);
            case Rule.Predicate predicate -> type.isInstance(predicate);
        };
    }

    private static Stream<Rule.Ratio> ratios(Rule rule) {
        return switch (rule) {
            case Rule.All(List<Rule> of) -> of.stream().flatMap(Findings::ratios);
            case Rule.Any(List<Rule> of) -> of.stream().flatMap(Findings::ratios);
            case Rule.Combine(List<Rule> of) -> of.stream().flatMap(Findings::ratios);
            case Rule.When(Rule.Condition _, Rule then) -> ratios(then);
            case Rule.Ratio ratio -> Stream.of(ratio);
            case Rule.Ref _, Rule.Role _, Rule.Judged _, Rule.MonthlyGrade _, Rule.Register _ -> Stream.empty();
        };
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
