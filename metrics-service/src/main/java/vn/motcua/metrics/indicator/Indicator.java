package vn.motcua.metrics.indicator;

import static vn.motcua.metrics.indicator.Measure.BREAKS_APOLOGY_RULE;
import static vn.motcua.metrics.indicator.Measure.BREAKS_OTHER_RULE;
import static vn.motcua.metrics.indicator.Measure.BREAKS_SUPPLEMENT_RULE;
import static vn.motcua.metrics.indicator.Measure.COMPLIANT;
import static vn.motcua.metrics.indicator.Measure.DIGITISATION_EXEMPT;
import static vn.motcua.metrics.indicator.Measure.DIGITISATION_UNKNOWN;
import static vn.motcua.metrics.indicator.Measure.DIGITISED;
import static vn.motcua.metrics.indicator.Measure.DIGITISED_WITHOUT_RESULT;
import static vn.motcua.metrics.indicator.Measure.FEEDBACK_AGAINST_RULES;
import static vn.motcua.metrics.indicator.Measure.FEEDBACK_ANSWER_WITHOUT_REFERENCE;
import static vn.motcua.metrics.indicator.Measure.FEEDBACK_BACK_DATED;
import static vn.motcua.metrics.indicator.Measure.FEEDBACK_IN_TIME;
import static vn.motcua.metrics.indicator.Measure.FEEDBACK_LATE;
import static vn.motcua.metrics.indicator.Measure.FEEDBACK_REOPENED;
import static vn.motcua.metrics.indicator.Measure.FEEDBACK_SUBMITTED_AFTER_RECEIPT;
import static vn.motcua.metrics.indicator.Measure.FEEDBACK_UNFOUNDED;
import static vn.motcua.metrics.indicator.Measure.FEEDBACK_UPHELD_MISSING;
import static vn.motcua.metrics.indicator.Measure.FEEDBACK_WITHOUT_DUE;
import static vn.motcua.metrics.indicator.Measure.FEEDBACK_WITH_PROVISIONAL_DUE;
import static vn.motcua.metrics.indicator.Measure.FEE_UNKNOWN;
import static vn.motcua.metrics.indicator.Measure.NOT_DIGITISED;
import static vn.motcua.metrics.indicator.Measure.NOT_PAID;
import static vn.motcua.metrics.indicator.Measure.NOT_POSTED_ON_BOARD;
import static vn.motcua.metrics.indicator.Measure.NOT_POSTED_ON_WEBSITE;
import static vn.motcua.metrics.indicator.Measure.OFFERED_ONLINE;
import static vn.motcua.metrics.indicator.Measure.OPEN;
import static vn.motcua.metrics.indicator.Measure.OPEN_AFTER_FIRST_DUE;
import static vn.motcua.metrics.indicator.Measure.OPEN_BACK_DATED;
import static vn.motcua.metrics.indicator.Measure.OPEN_WITHOUT_DUE;
import static vn.motcua.metrics.indicator.Measure.OPEN_WITH_DUE_BEFORE_RECEIPT;
import static vn.motcua.metrics.indicator.Measure.OPEN_WITH_PROVISIONAL_DUE;
import static vn.motcua.metrics.indicator.Measure.OPEN_WITH_UNMOVED_DUE;
import static vn.motcua.metrics.indicator.Measure.OVERDUE;
import static vn.motcua.metrics.indicator.Measure.OVERDUE_WITHIN_NEW_DATE;
import static vn.motcua.metrics.indicator.Measure.PAID_ONLINE;
import static vn.motcua.metrics.indicator.Measure.PAID_OTHERWISE;
import static vn.motcua.metrics.indicator.Measure.POSTED_ON_BOARD;
import static vn.motcua.metrics.indicator.Measure.POSTED_ON_WEBSITE;
import static vn.motcua.metrics.indicator.Measure.POSTING_CHECK_FAILED;
import static vn.motcua.metrics.indicator.Measure.RATED_BADLY;
import static vn.motcua.metrics.indicator.Measure.RATED_FAIRLY;
import static vn.motcua.metrics.indicator.Measure.RATED_WELL;
import static vn.motcua.metrics.indicator.Measure.RECEIVED_BACK_DATED;
import static vn.motcua.metrics.indicator.Measure.RECEIVED_NOT_OFFERED;
import static vn.motcua.metrics.indicator.Measure.RECEIVED_OF_UNKNOWN_PROCEDURE;
import static vn.motcua.metrics.indicator.Measure.RECEIVED_ONLINE;
import static vn.motcua.metrics.indicator.Measure.RECEIVED_ONLINE_ASSISTED;
import static vn.motcua.metrics.indicator.Measure.RECEIVED_ONLINE_WITHOUT_RESULT;
import static vn.motcua.metrics.indicator.Measure.RECEIVED_OTHERWISE;
import static vn.motcua.metrics.indicator.Measure.SETTLED_AFTER_FIRST_DUE;
import static vn.motcua.metrics.indicator.Measure.SETTLED_AFTER_SECOND_SUPPLEMENT;
import static vn.motcua.metrics.indicator.Measure.SETTLED_BACK_DATED;
import static vn.motcua.metrics.indicator.Measure.SETTLED_BEFORE_RECEIPT;
import static vn.motcua.metrics.indicator.Measure.SETTLED_BY_NEW_DATE;
import static vn.motcua.metrics.indicator.Measure.SETTLED_EARLY;
import static vn.motcua.metrics.indicator.Measure.SETTLED_LATE;
import static vn.motcua.metrics.indicator.Measure.SETTLED_ON_DUE_DAY;
import static vn.motcua.metrics.indicator.Measure.SETTLED_WITHOUT_DUE;
import static vn.motcua.metrics.indicator.Measure.SETTLED_WITHOUT_RESULT_FILE;
import static vn.motcua.metrics.indicator.Measure.SETTLED_WITH_DUE_BEFORE_RECEIPT;
import static vn.motcua.metrics.indicator.Measure.SETTLED_WITH_PROVISIONAL_DUE;
import static vn.motcua.metrics.indicator.Measure.SETTLED_WITH_UNMOVED_DUE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The promised ratios, each with the formulas by which every screen, list and report computes it. What is promised,
/// and by which formula it is judged since when, says a [Rule].
@SuppressWarnings("ImmutableEnumChecker") // Formulas are records of sets that nobody can change.
public enum Indicator {
    /// Share of the services applied for that were applied for online (kế hoạch, mục II.2a; QĐ 766/QĐ-TTg, mục 3.2).
    ONLINE_SERVICES(
            "online-services",
            Counted.SERVICES,
            "Tỷ lệ dịch vụ công phát sinh hồ sơ trực tuyến",
            "Services with online dossiers",
            Map.of(
                    Defect.BACK_DATED,
                    Set.of(RECEIVED_BACK_DATED),
                    Defect.UNKNOWN_PROCEDURE,
                    Set.of(RECEIVED_OF_UNKNOWN_PROCEDURE)),
            Formula.standard(Set.of(RECEIVED_ONLINE), Set.of(RECEIVED_ONLINE_WITHOUT_RESULT, RECEIVED_OTHERWISE)),
            Formula.of(
                    "filed-online",
                    "Có hồ sơ nộp trực tuyến, không xét kết quả điện tử",
                    "Filed online, whatever became of the result",
                    Set.of(RECEIVED_ONLINE, RECEIVED_ONLINE_WITHOUT_RESULT),
                    Set.of(RECEIVED_OTHERWISE)),
            Formula.of(
                    "all-offered",
                    "Trên mọi dịch vụ đang cung cấp trực tuyến, kể cả dịch vụ không phát sinh hồ sơ",
                    "Over all services offered online now, also those that nobody applied for",
                    Set.of(RECEIVED_ONLINE),
                    Set.of(RECEIVED_ONLINE_WITHOUT_RESULT, RECEIVED_OTHERWISE, OFFERED_ONLINE))),
    /// Share of the dossiers that were received and handled online (kế hoạch, mục II.2b; QĐ 766/QĐ-TTg, mục 3.3).
    ONLINE_DOSSIERS(
            "online-dossiers",
            Counted.DOSSIERS,
            "Tỷ lệ hồ sơ tiếp nhận, xử lý trực tuyến",
            "Dossiers received and handled online",
            Map.of(
                    Defect.MISSING_RESULT_FILE,
                    Set.of(RECEIVED_ONLINE_WITHOUT_RESULT),
                    Defect.BACK_DATED,
                    Set.of(RECEIVED_BACK_DATED),
                    Defect.UNKNOWN_PROCEDURE,
                    Set.of(RECEIVED_OF_UNKNOWN_PROCEDURE)),
            Formula.standard(Set.of(RECEIVED_ONLINE), Set.of(RECEIVED_ONLINE_WITHOUT_RESULT, RECEIVED_OTHERWISE)),
            Formula.of(
                    "all-procedures",
                    "Trên mọi thủ tục, kể cả thủ tục không cung cấp trực tuyến",
                    "Over all procedures, also those not offered online",
                    Set.of(RECEIVED_ONLINE),
                    Set.of(RECEIVED_ONLINE_WITHOUT_RESULT, RECEIVED_OTHERWISE, RECEIVED_NOT_OFFERED)),
            Formula.of(
                    "filed-online",
                    "Nộp trực tuyến, không xét kết quả điện tử",
                    "Filed online, whatever became of the result",
                    Set.of(RECEIVED_ONLINE, RECEIVED_ONLINE_WITHOUT_RESULT),
                    Set.of(RECEIVED_OTHERWISE)),
            Formula.of(
                            "self-filed",
                            "Công dân tự nộp, không tính hồ sơ được nộp hộ, hỗ trợ",
                            "Filed by the citizen alone, without those that the desk filed or helped with",
                            Set.of(RECEIVED_ONLINE),
                            Set.of(RECEIVED_ONLINE_WITHOUT_RESULT, RECEIVED_OTHERWISE, RECEIVED_ONLINE_ASSISTED))
                    .without(Set.of(RECEIVED_ONLINE_ASSISTED)),
            Formula.of(
                            "desk-assisted",
                            "Cán bộ nộp hộ hoặc hỗ trợ nộp",
                            "Filed by the desk or with its help",
                            Set.of(RECEIVED_ONLINE_ASSISTED),
                            Set.of(RECEIVED_ONLINE, RECEIVED_ONLINE_WITHOUT_RESULT, RECEIVED_OTHERWISE))
                    .withoutRest(Set.of(RECEIVED_ONLINE_ASSISTED))),
    /// Share of the procedures that are posted, whole and in time, on the board and on the website (mục II.2c).
    POSTING(
            "posting",
            Counted.POSTINGS,
            "Tỷ lệ thủ tục hành chính được niêm yết, công khai đầy đủ, đúng quy định",
            "Procedures fully posted at the desk and on the website",
            Map.of(),
            Formula.standard(
                    Set.of(POSTED_ON_BOARD, POSTED_ON_WEBSITE),
                    Set.of(NOT_POSTED_ON_BOARD, NOT_POSTED_ON_WEBSITE, POSTING_CHECK_FAILED)),
            Formula.of(
                    "at-cut-off",
                    "Theo lần kiểm tra gần nhất, không xét các lần trước trong kỳ",
                    "By the last check, whatever those before it in the window found",
                    Set.of(POSTED_ON_BOARD, POSTED_ON_WEBSITE),
                    Set.of(NOT_POSTED_ON_BOARD, NOT_POSTED_ON_WEBSITE)),
            Formula.of(
                    "board",
                    "Chỉ niêm yết tại trụ sở",
                    "At the desk only, by the last check",
                    Set.of(POSTED_ON_BOARD),
                    Set.of(NOT_POSTED_ON_BOARD)),
            Formula.of(
                    "website",
                    "Chỉ công khai trên trang thông tin điện tử",
                    "On the website only, by the last check",
                    Set.of(POSTED_ON_WEBSITE),
                    Set.of(NOT_POSTED_ON_WEBSITE))),
    /// Share of the dossiers received whose papers and results are digitised (mục II.2d; QĐ 766/QĐ-TTg, mục 4.2).
    DIGITISATION(
            "digitisation",
            Counted.DOSSIERS,
            "Tỷ lệ số hoá hồ sơ tiếp nhận theo đúng quy định",
            "Dossiers digitised",
            Map.of(
                    Defect.NO_DIGITISATION_RECORD,
                    Set.of(DIGITISATION_UNKNOWN),
                    Defect.MISSING_RESULT_FILE,
                    Set.of(DIGITISED_WITHOUT_RESULT),
                    Defect.BACK_DATED,
                    Set.of(RECEIVED_BACK_DATED),
                    Defect.UNKNOWN_PROCEDURE,
                    Set.of(RECEIVED_OF_UNKNOWN_PROCEDURE)),
            Formula.standard(Set.of(DIGITISED), Set.of(DIGITISED_WITHOUT_RESULT, NOT_DIGITISED, DIGITISATION_UNKNOWN)),
            Formula.of(
                    "components",
                    "Chỉ xét thành phần hồ sơ, không xét kết quả",
                    "Components only, whatever became of the result",
                    Set.of(DIGITISED, DIGITISED_WITHOUT_RESULT),
                    Set.of(NOT_DIGITISED, DIGITISATION_UNKNOWN)),
            Formula.of(
                    "recorded",
                    "Chỉ trên hồ sơ có ghi nhận số hoá",
                    "Only of those whose digitisation is on record",
                    Set.of(DIGITISED),
                    Set.of(DIGITISED_WITHOUT_RESULT, NOT_DIGITISED)),
            Formula.of(
                    "qd-766",
                    "Theo QĐ 766/QĐ-TTg mục 4.2: trên mọi hồ sơ, hồ sơ điện tử sẵn coi như đã số hoá",
                    "As in decision 766, item 4.2: over all dossiers, those filed electronically count as digitised",
                    Set.of(DIGITISED, DIGITISATION_EXEMPT),
                    Set.of(DIGITISED_WITHOUT_RESULT, NOT_DIGITISED, DIGITISATION_UNKNOWN))),
    /// Share of the dossiers settled by their due day, of those settled or overdue (kế hoạch, mục II.2e).
    ON_TIME(
            "on-time",
            Counted.DOSSIERS,
            "Tỷ lệ hồ sơ giải quyết đúng và trước hạn",
            "Dossiers settled on time or early",
            Map.of(
                    Defect.NO_DUE_DATE,
                    Set.of(SETTLED_WITHOUT_DUE, OPEN_WITHOUT_DUE),
                    Defect.DUE_BEFORE_RECEIPT,
                    Set.of(SETTLED_WITH_DUE_BEFORE_RECEIPT, OPEN_WITH_DUE_BEFORE_RECEIPT),
                    Defect.END_BEFORE_START,
                    Set.of(SETTLED_BEFORE_RECEIPT),
                    Defect.MISSING_RESULT_FILE,
                    Set.of(SETTLED_WITHOUT_RESULT_FILE),
                    Defect.PROVISIONAL_DUE_DATE,
                    Set.of(SETTLED_WITH_PROVISIONAL_DUE, OPEN_WITH_PROVISIONAL_DUE),
                    Defect.DUE_DATE_NOT_RECOMPUTED,
                    Set.of(SETTLED_WITH_UNMOVED_DUE, OPEN_WITH_UNMOVED_DUE),
                    Defect.BACK_DATED,
                    Set.of(SETTLED_BACK_DATED, OPEN_BACK_DATED)),
            Formula.standard(
                    Set.of(SETTLED_EARLY, SETTLED_ON_DUE_DAY),
                    Set.of(SETTLED_LATE, SETTLED_AFTER_SECOND_SUPPLEMENT, OVERDUE)),
            Formula.of(
                    "settlement-report",
                    "Theo Biểu 06/VPCP: đúng và trước hạn trên số đã giải quyết",
                    "As in report form 06: on time of those settled",
                    Set.of(SETTLED_EARLY, SETTLED_ON_DUE_DAY, SETTLED_AFTER_SECOND_SUPPLEMENT),
                    Set.of(SETTLED_LATE)),
            Formula.of(
                            "qd-766",
                            "Theo QĐ 766/QĐ-TTg mục 2.1: tính cả hồ sơ đang giải quyết còn hạn",
                            "As in decision 766, item 2.1: open dossiers not yet due count as on time",
                            Set.of(SETTLED_EARLY, SETTLED_ON_DUE_DAY, OPEN),
                            Set.of(SETTLED_LATE, SETTLED_AFTER_SECOND_SUPPLEMENT, OVERDUE))
                    .without(Set.of(OVERDUE)),
            Formula.of(
                            "first-due",
                            "Theo hạn trả đầu tiên, không xét thời gian chờ bổ sung, nộp phí",
                            "By the day promised first, whatever waits moved it",
                            Set.of(SETTLED_EARLY, SETTLED_ON_DUE_DAY),
                            Set.of(
                                    SETTLED_LATE,
                                    SETTLED_AFTER_SECOND_SUPPLEMENT,
                                    OVERDUE,
                                    SETTLED_AFTER_FIRST_DUE,
                                    OPEN_AFTER_FIRST_DUE))
                    .without(Set.of(SETTLED_AFTER_FIRST_DUE)),
            Formula.of(
                            "current-due",
                            "Theo hạn trả hiện tại, kể cả hạn đã xin lỗi và hẹn lại",
                            "By the day promised last, also where it was put off with an apology",
                            Set.of(SETTLED_EARLY, SETTLED_ON_DUE_DAY, SETTLED_BY_NEW_DATE),
                            Set.of(SETTLED_LATE, SETTLED_AFTER_SECOND_SUPPLEMENT, OVERDUE))
                    .withoutRest(Set.of(SETTLED_BY_NEW_DATE, OVERDUE_WITHIN_NEW_DATE))),
    /// Share of the feedback cases fallen due that were kept within all limits (kế hoạch, mục II.3).
    FEEDBACK(
            "feedback",
            Counted.FEEDBACK,
            "Tỷ lệ phản ánh, kiến nghị được giải quyết kịp thời, đúng quy định",
            "Feedback settled in time and by the rules",
            Map.of(
                    Defect.NO_DUE_DATE,
                    Set.of(FEEDBACK_WITHOUT_DUE),
                    Defect.PROVISIONAL_DUE_DATE,
                    Set.of(FEEDBACK_WITH_PROVISIONAL_DUE),
                    Defect.SUBMITTED_AFTER_RECEIPT,
                    Set.of(FEEDBACK_SUBMITTED_AFTER_RECEIPT),
                    Defect.UPHELD_MISSING,
                    Set.of(FEEDBACK_UPHELD_MISSING),
                    Defect.ANSWER_WITHOUT_REFERENCE,
                    Set.of(FEEDBACK_ANSWER_WITHOUT_REFERENCE),
                    Defect.BACK_DATED,
                    Set.of(FEEDBACK_BACK_DATED)),
            Formula.standard(
                    Set.of(FEEDBACK_IN_TIME), Set.of(FEEDBACK_LATE, FEEDBACK_AGAINST_RULES, FEEDBACK_REOPENED)),
            Formula.of(
                    "with-unfounded",
                    "Tính cả phản ánh đã xác minh là sai sự thật",
                    "Also those that were found untrue",
                    Set.of(FEEDBACK_IN_TIME, FEEDBACK_UNFOUNDED),
                    Set.of(FEEDBACK_LATE, FEEDBACK_AGAINST_RULES, FEEDBACK_REOPENED))),
    /// Share of the dossiers that cost something and were paid online (mục II.2; QĐ 766/QĐ-TTg, mục 3.6).
    ONLINE_PAYMENT(
            "online-payment",
            Counted.DOSSIERS,
            "Tỷ lệ hồ sơ thanh toán trực tuyến",
            "Dossiers paid online",
            Map.of(
                    Defect.FEE_UNKNOWN,
                    Set.of(FEE_UNKNOWN),
                    Defect.BACK_DATED,
                    Set.of(RECEIVED_BACK_DATED),
                    Defect.UNKNOWN_PROCEDURE,
                    Set.of(RECEIVED_OF_UNKNOWN_PROCEDURE)),
            Formula.standard(Set.of(PAID_ONLINE), Set.of(PAID_OTHERWISE, NOT_PAID)),
            Formula.of(
                    "paid",
                    "Chỉ trên hồ sơ đã thanh toán",
                    "Only of those that are paid",
                    Set.of(PAID_ONLINE),
                    Set.of(PAID_OTHERWISE))),
    /// Share of the dossiers in which no rule of the procedure is seen broken (kế hoạch, mục II.1).
    PROCEDURE_COMPLIANCE(
            "procedure-compliance",
            Counted.DOSSIERS,
            "Tỷ lệ hồ sơ tuân thủ quy trình một cửa",
            "Dossiers that follow the one-stop procedure",
            Map.of(
                    Defect.BACK_DATED,
                    Set.of(RECEIVED_BACK_DATED),
                    Defect.UNKNOWN_PROCEDURE,
                    Set.of(RECEIVED_OF_UNKNOWN_PROCEDURE)),
            Formula.standard(Set.of(COMPLIANT), Set.of(BREAKS_SUPPLEMENT_RULE, BREAKS_APOLOGY_RULE, BREAKS_OTHER_RULE)),
            Formula.of(
                    "supplement-rule",
                    "Chỉ xét quy định bổ sung không quá một lần",
                    "Only by the rule of one supplement",
                    Set.of(COMPLIANT, BREAKS_APOLOGY_RULE, BREAKS_OTHER_RULE),
                    Set.of(BREAKS_SUPPLEMENT_RULE))),
    /// Share of the ratings of 4 or 5 (kế hoạch, mục II.4).
    SATISFACTION(
            "satisfaction",
            Counted.RATINGS,
            "Tỷ lệ đánh giá hài lòng (4–5 điểm)",
            "Ratings of 4 or 5",
            Map.of(),
            Formula.standard(Set.of(RATED_WELL), Set.of(RATED_FAIRLY, RATED_BADLY)),
            Formula.of(
                    "not-bad",
                    "Từ 3 điểm trở lên",
                    "Ratings of 3 or more",
                    Set.of(RATED_WELL, RATED_FAIRLY),
                    Set.of(RATED_BADLY)));

    private final String code;
    private final Counted counted;
    private final String vi;
    private final String en;
    private final Map<Defect, Set<Measure>> defects;
    private final List<Formula> formulas;

    Indicator(
            String code,
            Counted counted,
            String vi,
            String en,
            Map<Defect, Set<Measure>> defects,
            Formula... formulas) {
        this.code = code;
        this.counted = counted;
        this.vi = vi;
        this.en = en;
        this.defects = defects;
        this.formulas = List.of(formulas);
    }

    private static final Set<Measure> ALL_MEASURES = measures(_ -> true);
    private static final Set<Measure> MEASURES_OF_PAIRS =
            measures(indicator -> indicator.counted().isOfPairs());

    /// Everything that is counted for any indicator.
    public static Set<Measure> allMeasures() {
        return ALL_MEASURES;
    }

    /// Everything that is counted by pairs of office and procedure.
    public static Set<Measure> measuresOfPairs() {
        return MEASURES_OF_PAIRS;
    }

    private static Set<Measure> measures(Predicate<Indicator> wanted) {
        return Arrays.stream(values())
                .filter(wanted)
                .flatMap(indicator -> indicator.measures().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The indicator of that code; none for other words.
    public static Optional<Indicator> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /// `online-services` and so on.
    public String code() {
        return code;
    }

    /// What its cases are.
    public Counted counted() {
        return counted;
    }

    /// Its name in Vietnamese, in the plan's words.
    public String vi() {
        return vi;
    }

    /// Its name in English.
    public String en() {
        return en;
    }

    /// The ways to compute it, the standard one first.
    public List<Formula> formulas() {
        return formulas;
    }

    /// The formula of that code; none for other words.
    public Optional<Formula> formula(String formula) {
        return formulas.stream().filter(one -> one.code().equals(formula)).findFirst();
    }

    /// The standard way to compute it.
    public Formula standard() {
        return formulas.getFirst();
    }

    /// Measures that are good, in the standard way.
    public Set<Measure> good() {
        return standard().good();
    }

    /// Measures that are in the denominator and not good, in the standard way.
    public Set<Measure> failing() {
        return standard().rest();
    }

    /// Defects of the data, with the measures that show them; counted beside the ratio.
    public Map<Defect, Set<Measure>> defects() {
        return defects;
    }

    /// Everything that is counted for it, in whatever way it is computed.
    public Set<Measure> measures() {
        return Stream.concat(
                        formulas.stream().flatMap(formula -> formula.measures().stream()),
                        defects.values().stream().flatMap(Set::stream))
                .collect(Collectors.toSet());
    }

    /// What it takes to meet a target from a ratio.
    public PathToTarget pathFrom(Ratio ratio, Target target) {
        return counted.isOfPairs()
                ? PathToTarget.byTurningCases(ratio, target)
                : PathToTarget.byNewCases(ratio, target);
    }

    /// What the cases of an indicator are.
    public enum Counted {
        /// Each dossier is a case.
        DOSSIERS(SubjectKind.DOSSIER),
        /// Each pair of office and procedure is a case, good when one of its dossiers is good.
        SERVICES(SubjectKind.DOSSIER),
        /// Each pair of office and procedure is a case, good when it has everything that is good and nothing else.
        POSTINGS(SubjectKind.POSTING),
        /// Each feedback case is a case.
        FEEDBACK(SubjectKind.FEEDBACK),
        /// Each rating is a case.
        RATINGS(SubjectKind.RATING);

        private final SubjectKind kind;

        Counted(SubjectKind kind) {
            this.kind = kind;
        }

        /// What kind of thing is counted.
        public SubjectKind kind() {
            return kind;
        }

        /// True when its cases are pairs of office and procedure.
        public boolean isOfPairs() {
            return this == SERVICES || this == POSTINGS;
        }
    }
}
