package vn.motcua.metrics.integrity;

import static vn.motcua.metrics.integrity.Threshold.ACCEPTED_WITHIN;
import static vn.motcua.metrics.integrity.Threshold.AGAIN_WITHIN;
import static vn.motcua.metrics.integrity.Threshold.ANSWERED_WITHIN;
import static vn.motcua.metrics.integrity.Threshold.APPLICANTS;
import static vn.motcua.metrics.integrity.Threshold.AT_ONCE;
import static vn.motcua.metrics.integrity.Threshold.CLOSURES;
import static vn.motcua.metrics.integrity.Threshold.DEVIATIONS;
import static vn.motcua.metrics.integrity.Threshold.LAST_PART;
import static vn.motcua.metrics.integrity.Threshold.NEAR_DUE;
import static vn.motcua.metrics.integrity.Threshold.NOTICE_WITHIN;
import static vn.motcua.metrics.integrity.Threshold.RECORDED_WITHIN;
import static vn.motcua.metrics.integrity.Threshold.RESCHEDULINGS;
import static vn.motcua.metrics.integrity.Threshold.RETURNED_WITHIN;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.SubjectKind;

/// The patterns that are asked about. What a rule finds is a question to people, never a verdict.
@SuppressWarnings("ImmutableEnumChecker") // The lists and sets cannot be changed.
public enum DetectionRule {
    /// Registered again so that the clock begins anew.
    G1(
            Scope.OFFICE,
            new Text("Tiếp nhận lại để tính lại thời hạn", "Registered again, with a new clock"),
            new Text(
                    "Vì sao hồ sơ {later} được tiếp nhận {workingDays} ngày làm việc sau khi hồ sơ {earlier} của cùng người nộp, cùng thủ tục kết thúc mà không có kết quả, khi sắp đến hạn hoặc đã quá hạn ({due})?",
                    "Why was dossier {later} received {workingDays} working days after dossier {earlier} of the same applicant and procedure ended without a result, when it was nearly or past due ({due})?"),
            new Text("", ""),
            Set.of(Indicator.ON_TIME),
            AGAIN_WITHIN,
            NEAR_DUE),
    /// Withdrawn without the applicant.
    G2(
            Scope.DOSSIER,
            new Text("Rút hồ sơ không có yêu cầu của công dân", "Withdrawn without the applicant"),
            new Text(
                    "Vì sao hồ sơ {dossier} được ghi là công dân rút ngày {endedAt} mà không kèm chứng cứ yêu cầu của công dân?",
                    "Why is dossier {dossier} recorded as taken back on {endedAt} without evidence of the applicant's request?"),
            new Text("Ai đã nhập việc rút hồ sơ.", "Who entered the withdrawal."),
            Set.of(Indicator.ON_TIME)),
    /// A supplement that stops the clock.
    G3(
            Scope.DOSSIER,
            new Text("Yêu cầu bổ sung để dừng thời hạn", "A supplement that stops the clock"),
            new Text(
                    "Vì sao hồ sơ {dossier} được yêu cầu bổ sung lúc {requestedAt}, khi đã qua {elapsedPercent} % thời hạn và {workingDays} ngày làm việc từ khi tiếp nhận (số giấy tờ bổ sung nộp lại giống hệt: {sameFiles})?",
                    "Why was a supplement asked for dossier {dossier} at {requestedAt}, {elapsedPercent} % through its time and {workingDays} working days after reception (files that came again unchanged: {sameFiles})?"),
            new Text(
                    "Nội dung yêu cầu; giấy tờ được yêu cầu có trong danh mục thành phần hồ sơ hay không; mã băm giấy tờ nộp ban đầu.",
                    "The text of the request; whether the papers are in the procedure's list; hashes of the first papers."),
            Set.of(Indicator.ON_TIME),
            LAST_PART,
            NOTICE_WITHIN),
    /// More than one supplement.
    G4(
            Scope.DOSSIER,
            new Text("Yêu cầu bổ sung quá một lần", "More than one supplement"),
            new Text(
                    "Vì sao hồ sơ {dossier} bị yêu cầu bổ sung quá một lần (lần sau lúc {again})?",
                    "Why was dossier {dossier} asked for a supplement more than once (again at {again})?"),
            new Text("Ai đã yêu cầu, có qua Bộ phận Một cửa hay không.", "Who asked, and whether through the desk."),
            Set.of(Indicator.ON_TIME)),
    /// Paused for a payment that never came.
    G5(
            Scope.DOSSIER,
            new Text("Tạm dừng chờ nộp phí mà không có khoản nộp", "Paused for a payment that never came"),
            new Text(
                    "Vì sao hồ sơ {dossier} tạm dừng chờ nộp phí lúc {requestedAt} khi thủ tục có mức phí {fee} đồng và không ghi nhận khoản nộp nào?",
                    "Why was dossier {dossier} paused for a payment at {requestedAt} when its procedure costs {fee} đồng and no payment is recorded?"),
            new Text("", ""),
            Set.of(Indicator.ON_TIME)),
    /// The promised date was changed.
    G6(
            Scope.DOSSIER,
            new Text("Sửa hạn trả", "The promised date was changed"),
            new Text(
                    "Vì sao hạn trả của hồ sơ {dossier} đổi từ {firstDue} sang {lastDue}: {reschedulings} lần hẹn lại, {unannounced} lần không có phiếu hay căn cứ, {tooLate} lần hẹn lại không trước hạn ít nhất một ngày?",
                    "Why did the due date of dossier {dossier} move from {firstDue} to {lastDue}: put off {reschedulings} times, {unannounced} changes without form or ground, {tooLate} times less than a day before it was due?"),
            new Text("", ""),
            Set.of(Indicator.ON_TIME),
            RESCHEDULINGS),
    /// Filed online by the office.
    G7(
            Scope.OFFICE,
            new Text("Nộp hộ trực tuyến", "Filed online for the citizen"),
            new Text(
                    "Vì sao trong tháng {month} có {applicants} người nộp {dossiers} hồ sơ ghi là công dân tự nộp trực tuyến từ cùng một thiết bị, {quick} hồ sơ được tiếp nhận gần như ngay?",
                    "Why did {applicants} applicants file {dossiers} dossiers, recorded as filed by themselves, from one device in {month}, {quick} of them accepted almost at once?"),
            new Text(
                    "Mạng, số điện thoại, thư điện tử và tài khoản nộp; số thứ tự lấy tại quầy; dồn nộp cuối kỳ, vì mỗi nơi xét một kỳ.",
                    "The network, phone, mail and account they were filed from; tickets of the queue; a rush at the end of a period, since everybody looks at another period."),
            Set.of(Indicator.ONLINE_DOSSIERS),
            APPLICANTS,
            ACCEPTED_WITHIN),
    /// The channel was changed.
    G8(
            Scope.DOSSIER,
            new Text("Đổi kênh tiếp nhận", "The channel was changed"),
            new Text(
                    "Vì sao kênh tiếp nhận của hồ sơ {dossier} đổi ({channels})?",
                    "Why did the channel of dossier {dossier} change ({channels})?"),
            new Text(
                    "Việc sửa kênh trước khi sự kiện đầu tiên được ghi nhận.",
                    "Changes before the first event was recorded."),
            Set.of(Indicator.ONLINE_DOSSIERS)),
    /// Completed before there was a result.
    G9(
            Scope.DOSSIER,
            new Text("Ghi xong khi chưa có kết quả", "Completed before there was a result"),
            new Text(
                    "Vì sao hồ sơ {dossier} ghi xong lúc {endedAt} (tệp kết quả: {resultFile}; trả kết quả: {handedOver})?",
                    "Why is dossier {dossier} recorded as completed at {endedAt} (result file: {resultFile}; handed over: {handedOver})?"),
            new Text(
                    "Thời điểm ký kết quả; khoảng trễ trung vị; mã băm giấy tờ nộp ban đầu.",
                    "When the result was signed; the median delay; hashes of the first papers."),
            Set.of(Indicator.ON_TIME),
            RETURNED_WITHIN),
    /// Recorded long after it happened.
    G10(
            Scope.OFFICE,
            new Text("Ghi lùi thời gian", "Recorded long after it happened"),
            new Text(
                    "Vì sao ngày {day} ghi nhận {events} việc của {dossiers} hồ sơ đã xảy ra trước đó, chậm nhất {workingDays} ngày làm việc?",
                    "Why were {events} facts of {dossiers} dossiers recorded on {day} that had happened before, up to {workingDays} working days late?"),
            new Text(
                    "Khoảng trống trong dãy mã hồ sơ, vì mã do cổng cấp không theo một dãy. Việc ghi ban đêm, ngày nghỉ không phải dấu hiệu riêng: nộp trực tuyến được mọi lúc.",
                    "Gaps in the row of dossier codes, since portals give codes of no one row. Night and holidays are no sign by themselves: people file online at any time."),
            Set.of(Indicator.ON_TIME),
            RECORDED_WITHIN),
    /// More results than dossiers.
    G11(
            Scope.UNSEEN,
            new Text("Giải quyết ngoài hệ thống", "Handled outside the system"),
            new Text("", ""),
            new Text(
                    "Số thứ tự tại quầy, biên lai phí, sổ đóng dấu, sổ cấp kết quả để so với số hồ sơ.",
                    "Queue tickets, fee receipts, the register of seals and of results, to hold against the dossiers."),
            Set.of()),
    /// Entered only when ready.
    G12(
            Scope.DOSSIER,
            new Text("Chỉ nhập khi đã có kết quả", "Entered only when ready"),
            new Text(
                    "Vì sao hồ sơ {dossier} có hạn đến {due} mà tiếp nhận và xong chỉ cách nhau {minutes} phút?",
                    "Why do only {minutes} minutes lie between reception and completion of dossier {dossier}, which had until {due}?"),
            new Text("Thời điểm người dân thực sự đến quầy.", "When the citizen really came to the desk."),
            Set.of(),
            AT_ONCE),
    /// Closed in bulk.
    G13(
            Scope.OFFICE,
            new Text("Kết thúc hồ sơ hàng loạt", "Closed in bulk"),
            new Text(
                    "Vì sao {closures} hồ sơ kết thúc trong giờ từ {hour}, khi trung bình tháng đó là {mean} hồ sơ mỗi giờ làm việc?",
                    "Why were {closures} dossiers closed in the hour from {hour}, when the mean of that month is {mean} in a working hour?"),
            new Text("", ""),
            Set.of(),
            DEVIATIONS,
            CLOSURES),
    /// Two truths.
    G14(
            Scope.UNSEEN,
            new Text("Hai nguồn số liệu khác nhau", "Two truths"),
            new Text("", ""),
            new Text(
                    "Trạng thái và ngày của hồ sơ trên Cổng Dịch vụ công quốc gia.",
                    "States and dates of the dossiers at the national portal."),
            Set.of()),
    /// Empty scans.
    G15(
            Scope.DOSSIER,
            new Text("Số hoá hình thức", "Empty scans"),
            new Text(
                    "Vì sao hồ sơ {dossier} ghi đã số hoá {components} thành phần mà chỉ có {pages} trang, {files} tệp khác nhau?",
                    "Why is dossier {dossier} recorded with {components} digitised components but only {pages} pages in {files} different files?"),
            new Text("Dung lượng và nội dung tệp.", "Size and content of the files."),
            Set.of(Indicator.DIGITISATION)),
    /// Feedback closed without an answer.
    G16(
            Scope.FEEDBACK,
            new Text("Đóng phản ánh mà chưa giải quyết", "Feedback closed without an answer"),
            new Text(
                    "Vì sao phản ánh {feedback} được trả lời sau {minutes} phút, mở lại {reopenings} lần, người bị phản ánh tự xử lý: {byPersonConcerned}?",
                    "Why was feedback {feedback} answered after {minutes} minutes, reopened {reopenings} times; handled by the person concerned: {byPersonConcerned}?"),
            new Text("Nội dung trả lời.", "The text of the answer."),
            Set.of(Indicator.FEEDBACK),
            ANSWERED_WITHIN),
    /// Grades too good.
    G17(
            Scope.UNSEEN,
            new Text("Xếp loại quá cao", "Grades too good"),
            new Text("", ""),
            new Text(
                    "Xếp loại hằng tháng của cán bộ: có ở dịch vụ thi đua, không có trong sự kiện của hồ sơ.",
                    "The monthly grades of officers: the award service has them, the events of dossiers do not."),
            Set.of());

    private final Scope scope;
    private final Text title;
    private final Text question;
    private final Text unseen;
    private final Set<Indicator> indicators;
    private final List<Threshold> thresholds;

    DetectionRule(
            Scope scope, Text title, Text question, Text unseen, Set<Indicator> indicators, Threshold... thresholds) {
        this.scope = scope;
        this.title = title;
        this.question = question;
        this.unseen = unseen;
        this.indicators = indicators;
        this.thresholds = List.of(thresholds);
    }

    /// The one of that code; none for other words.
    public static Optional<DetectionRule> of(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }

    /// True when a confirmed question of some rule shows in a variant of the indicator.
    public static boolean touches(Indicator indicator) {
        return Arrays.stream(values()).anyMatch(rule -> rule.indicators().contains(indicator));
    }

    /// What has to be looked at together.
    public Scope scope() {
        return scope;
    }

    /// The pattern.
    public Text title() {
        return title;
    }

    /// What is asked; names in braces stand for figures.
    public Text question() {
        return question;
    }

    /// Which signals of the pattern no event carries; empty when all are seen.
    public Text unseen() {
        return unseen;
    }

    /// The indicators in a variant of which its cases count otherwise once a finding is confirmed; see [Effects].
    public Set<Indicator> indicators() {
        return indicators;
    }

    /// From which numbers on it asks.
    public List<Threshold> thresholds() {
        return thresholds;
    }

    /// What its cases are.
    public SubjectKind cases() {
        return scope == Scope.FEEDBACK ? SubjectKind.FEEDBACK : SubjectKind.DOSSIER;
    }

    /// What a rule looks at.
    public enum Scope {
        /// One dossier.
        DOSSIER,
        /// One feedback case.
        FEEDBACK,
        /// Several dossiers of an office together.
        OFFICE,
        /// Nothing: the events do not carry its signals.
        UNSEEN
    }
}
