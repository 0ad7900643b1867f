package vn.motcua.award.candidate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.deadline.Period;
import vn.motcua.award.rule.Rule;
import vn.motcua.deploy.platform.hash.CanonicalJson;
import vn.motcua.deploy.platform.page.Cursor;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// The candidates of a campaign and what is entered about them. Each change is a new version; nothing is overwritten.
@ApplicationScoped
public class Candidates {

    private static final String CANDIDATE = "candidate";
    private static final String GRADE = "grade";
    private static final String JUDGEMENT = "judgement";
    private static final String EXCLUSION = "exclusion";

    private final EntryRows rows;
    private final ObjectMapper mapper;
    private final InstantSource clock;

    Candidates(EntryRows rows, ObjectMapper mapper, InstantSource clock) {
        this.rows = rows;
        this.mapper = mapper;
        this.clock = clock;
    }

    /// Enters a candidate, or a new version of what is known of them.
    ///
    /// @param ifMatch the version that the client has read; absent = whatever there is
    /// @throws ProblemException 422 `impossible-dates`; 409 `kind-fixed`; 412 `stale-version`
    @Transactional
    public Entered<CandidateSheet> put(
            Campaign campaign, CandidateCode code, CandidateSheet sheet, @Nullable Integer ifMatch, String by) {
        for (CandidateSheet.DeskAssignment assignment : sheet.deskAssignments()) {
            LocalDate to = assignment.to();
            if (to != null && to.isBefore(assignment.from())) {
                throw impossible(
                        "Ngày kết thúc phân công (" + to + ") đứng trước ngày bắt đầu.",
                        "An assignment ends (" + to + ") before it begins.");
            }
        }
        Instant now = clock.instant();
        sheet.filedAt().forEach((level, filed) -> {
            if (filed.isAfter(now)) {
                throw impossible(
                        "Hồ sơ " + level.code() + " không thể được nhận trong tương lai.",
                        "A file at " + level.code() + " cannot be received in the future.");
            }
        });
        rows.lock(campaign.code().value(), code.value());
        Optional<EntryRow> newest = rows.newest(campaign.code().value(), code.value(), CANDIDATE, "");
        int version = newest.map(row -> row.version).orElse(0);
        if (ifMatch != null && ifMatch != version) {
            throw new ProblemException(Problem.of(
                            "stale-version",
                            412,
                            new Text("Dữ liệu đã thay đổi", "The data have changed"),
                            new Text(
                                    "Phiên bản hiện tại là " + version + ", không phải " + ifMatch
                                            + "; hãy đọc lại rồi sửa tiếp.",
                                    "The version is " + version + " now, not " + ifMatch
                                            + "; read it again and change that."))
                    .with("version", version));
        }
        newest.map(row -> read(row, CandidateSheet.class)).ifPresent(before -> {
            if (before.kind() != sheet.kind()) {
                throw new ProblemException(Problem.of(
                        "kind-fixed",
                        409,
                        new Text("Không đổi được loại đối tượng", "The kind of a candidate is fixed"),
                        new Text(
                                "Ứng viên này là " + before.kind().code() + "; hãy tạo mã khác cho đối tượng khác.",
                                "This candidate is " + before.kind().code() + "; use another code for another.")));
            }
        });
        return store(campaign, code, CANDIDATE, "", sheet, newest, by);
    }

    /// Enters or signs the grade of a month.
    ///
    /// @throws ProblemException 403 `own-grade`; 409 `grade-locked` or `month-not-over`; 422
    ///     `month-outside-campaign` or `month-not-begun`; 400 when it is neither graded nor exempt
    @Transactional
    public Entered<GradeSheet> putGrade(
            Campaign campaign, CandidateCode code, YearMonth month, GradeSheet grade, String by) {
        CandidateSheet who = lockAndRequire(campaign, code);
        if (who.belongsTo(by, code)) {
            throw new ProblemException(Problem.of(
                    "own-grade",
                    403,
                    new Text("Không tự xếp loại", "Nobody grades themselves"),
                    new Text(
                            "Người xếp loại không được là chính ứng viên.",
                            "The one who grades must not be the candidate.")));
        }
        if ((grade.grade() == null) == (grade.exempt() == null)) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                    "Ghi grade, hoặc exempt kèm lý do; không cả hai.", "Give either grade or exempt with a reason.")));
        }
        if (!campaign.period().months().contains(month)) {
            throw new ProblemException(Problem.of(
                    "month-outside-campaign",
                    422,
                    new Text("Tháng ngoài đợt thi đua", "The month is outside the campaign"),
                    new Text(
                            "Đợt thi đua gồm các tháng " + campaign.period().months() + ".",
                            "The campaign has the months " + campaign.period().months() + ".")));
        }
        Instant now = clock.instant();
        if (now.isBefore(month.atDay(1).atStartOfDay(Period.ZONE).toInstant())) {
            throw new ProblemException(Problem.of(
                    "month-not-begun",
                    422,
                    new Text("Tháng chưa bắt đầu", "The month has not begun"),
                    new Text("Chưa thể xếp loại tháng " + month + ".", "Month " + month + " cannot be graded yet.")));
        }
        if (grade.isSigned() && now.isBefore(Period.endOf(month))) {
            throw new ProblemException(Problem.of(
                    "month-not-over",
                    409,
                    new Text("Tháng chưa kết thúc", "The month is not over"),
                    new Text(
                            "Chỉ ký xếp loại sau khi hết tháng " + month + "; trước đó lưu bản tạm (signed: false).",
                            "Sign after the end of " + month + "; until then keep a draft (signed: false).")));
        }
        Optional<EntryRow> newest = rows.newest(campaign.code().value(), code.value(), GRADE, month.toString());
        Optional<GradeSheet> before = newest.map(row -> read(row, GradeSheet.class));
        if (before.filter(GradeSheet::isSigned).isPresent() && !before.get().equals(grade)) {
            throw new ProblemException(Problem.of(
                    "grade-locked",
                    409,
                    new Text("Xếp loại đã ký", "The grade is signed"),
                    new Text(
                            "Xếp loại tháng " + month + " đã được " + newest.orElseThrow().recordedBy
                                    + " ký và khoá; không sửa được ở đây.",
                            "The grade of " + month + " was signed by " + newest.orElseThrow().recordedBy
                                    + " and is locked; it cannot be changed here.")));
        }
        return store(campaign, code, GRADE, month.toString(), grade, newest, by);
    }

    /// Enters a judgement.
    ///
    /// @param key a judged predicate of the campaign, an indicator judged for want of a figure, or a criterion of
    ///     grades whose months need a review
    /// @throws ProblemException 403 `own-judgement`; 422 `unknown-criterion` with the keys there are, or
    ///     `evidence-missing`
    @Transactional
    public Entered<JudgementSheet> putJudgement(
            Campaign campaign, CandidateCode code, String key, JudgementSheet judgement, String by) {
        CandidateSheet who = lockAndRequire(campaign, code);
        if (who.belongsTo(by, code)) {
            throw new ProblemException(Problem.of(
                    "own-judgement",
                    403,
                    new Text("Không tự đánh giá", "Nobody judges themselves"),
                    new Text(
                            "Người đánh giá không được là chính ứng viên.",
                            "The one who judges must not be the candidate.")));
        }
        Set<String> keys = campaign.criteria().judgeable();
        if (!keys.contains(key)) {
            throw new ProblemException(Problem.of(
                            "unknown-criterion",
                            422,
                            new Text("Không có nội dung đánh giá này", "There is nothing of that name to judge"),
                            new Text(
                                    "Chiến dịch không có nội dung \"" + key + "\". Có: " + String.join(", ", keys)
                                            + ".",
                                    "The campaign has no item \"" + key + "\". There are: " + String.join(", ", keys)
                                            + "."))
                    .with("criteria", keys));
        }
        int demanded = demanded(campaign, key);
        if (judgement.outcome() == JudgementSheet.Judged.PASS
                && judgement.evidence().size() < demanded) {
            throw new ProblemException(Problem.of(
                            "evidence-missing",
                            422,
                            new Text("Thiếu minh chứng", "Evidence is missing"),
                            new Text(
                                    "Đánh giá đạt cho " + key + " cần ít nhất " + demanded + " minh chứng; mới có "
                                            + judgement.evidence().size() + ".",
                                    "To judge " + key + " as met takes " + demanded + " pieces of evidence; there are "
                                            + judgement.evidence().size() + "."))
                    .with("demanded", demanded)
                    .with("given", judgement.evidence().size()));
        }
        return store(
                campaign,
                code,
                JUDGEMENT,
                key,
                judgement,
                rows.newest(campaign.code().value(), code.value(), JUDGEMENT, key),
                by);
    }

    /// Enters or closes an entry of the exclusions register.
    ///
    /// @throws ProblemException 422 `impossible-dates`
    @Transactional
    public Entered<ExclusionSheet> putExclusion(
            Campaign campaign, CandidateCode code, String number, ExclusionSheet exclusion, String by) {
        lockAndRequire(campaign, code);
        LocalDate closed = exclusion.closed();
        if (closed != null && closed.isBefore(exclusion.from())) {
            throw impossible("Ngày kết thúc đứng trước ngày bắt đầu.", "It was closed before it began.");
        }
        if (closed == null && Boolean.TRUE.equals(exclusion.fault())) {
            throw impossible(
                    "Vụ việc chưa kết thúc thì chưa có kết luận lỗi; ghi closed.",
                    "An open case has no fault yet; give closed.");
        }
        return store(
                campaign,
                code,
                EXCLUSION,
                number,
                exclusion,
                rows.newest(campaign.code().value(), code.value(), EXCLUSION, number),
                by);
    }

    /// A candidate with all that is entered.
    ///
    /// @throws ProblemException 404 when there is none
    @Transactional
    public CandidateFile require(Campaign campaign, CandidateCode code) {
        return files(rows.newestOfCandidate(campaign.code().value(), code.value())).stream()
                .findFirst()
                .orElseThrow(() -> unknown(campaign, code));
    }

    /// All candidates of a campaign with all that is entered, by code.
    @Transactional
    public List<CandidateFile> all(Campaign campaign) {
        return files(rows.newestOfCampaign(campaign.code().value()));
    }

    /// A page of candidates, by code.
    @Transactional
    public Page<CandidateFile> page(Campaign campaign, int size, @Nullable String cursor) {
        String after = cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        List<CandidateFile> found = rows.candidatesAfter(campaign.code().value(), after, size + 1).stream()
                .map(code -> require(campaign, new CandidateCode(code)))
                .toList();
        return Page.of(found, size, file -> Cursor.encode(file.code().value()));
    }

    private static int demanded(Campaign campaign, String key) {
        List<Rule.Judged> judged = campaign.criteria().judged(key);
        // An indicator that is judged for want of a figure rests on at least one paper.
        return judged.isEmpty()
                ? 1
                : judged.stream().mapToInt(Rule.Judged::evidenceMin).max().orElse(0);
    }

    private CandidateSheet lockAndRequire(Campaign campaign, CandidateCode code) {
        rows.lock(campaign.code().value(), code.value());
        return rows.newest(campaign.code().value(), code.value(), CANDIDATE, "")
                .map(row -> read(row, CandidateSheet.class))
                .orElseThrow(() -> unknown(campaign, code));
    }

    private <T> Entered<T> store(
            Campaign campaign,
            CandidateCode code,
            String kind,
            String key,
            T value,
            Optional<EntryRow> newest,
            String by) {
        String content = CanonicalJson.of(mapper.valueToTree(value));
        if (newest.isPresent() && newest.get().content.equals(content)) {
            EntryRow row = newest.get();
            return new Entered<>(value, row.version, row.recordedAt, row.recordedBy, false);
        }
        EntryRow row = new EntryRow();
        row.campaign = campaign.code().value();
        row.candidate = code.value();
        row.kind = kind;
        row.key = key;
        row.version = newest.map(before -> before.version).orElse(0) + 1;
        row.content = content;
        row.recordedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.recordedBy = by;
        rows.persist(row);
        return new Entered<>(value, row.version, row.recordedAt, row.recordedBy, true);
    }

    private List<CandidateFile> files(List<EntryRow> found) {
        Map<String, List<EntryRow>> byCandidate = new LinkedHashMap<>();
        found.forEach(row -> byCandidate
                .computeIfAbsent(row.candidate, _ -> new ArrayList<>())
                .add(row));
        List<CandidateFile> files = new ArrayList<>();
        byCandidate.forEach((candidate, entries) -> {
            TreeMap<YearMonth, Entered<GradeSheet>> grades = new TreeMap<>();
            TreeMap<String, Entered<JudgementSheet>> judgements = new TreeMap<>();
            TreeMap<String, Entered<ExclusionSheet>> exclusions = new TreeMap<>();
            @Nullable Entered<CandidateSheet> sheet = null;
            for (EntryRow row : entries) {
                switch (row.kind) {
                    case CANDIDATE -> sheet = entered(row, CandidateSheet.class);
                    case GRADE -> grades.put(YearMonth.parse(row.key), entered(row, GradeSheet.class));
                    case JUDGEMENT -> judgements.put(row.key, entered(row, JudgementSheet.class));
                    case EXCLUSION -> exclusions.put(row.key, entered(row, ExclusionSheet.class));
                    default -> throw new IllegalStateException("There is no kind of entry " + row.kind);
                }
            }
            if (sheet != null) {
                files.add(new CandidateFile(new CandidateCode(candidate), sheet, grades, judgements, exclusions));
            }
        });
        return files;
    }

    private <T> Entered<T> entered(EntryRow row, Class<T> type) {
        return new Entered<>(read(row, type), row.version, row.recordedAt, row.recordedBy, false);
    }

    private <T> T read(EntryRow row, Class<T> type) {
        try {
            return mapper.readValue(row.content, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Stored entry " + row.kind + " " + row.key + " version " + row.version + " cannot be read", e);
        }
    }

    private static ProblemException unknown(Campaign campaign, CandidateCode code) {
        return new ProblemException(CommonProblems.notFound(new Text(
                "Chiến dịch " + campaign.code() + " không có ứng viên " + code + ".",
                "Campaign " + campaign.code() + " has no candidate " + code + ".")));
    }

    private static ProblemException impossible(String vi, String en) {
        return new ProblemException(Problem.of(
                "impossible-dates", 422, new Text("Ngày không thể có", "Impossible dates"), new Text(vi, en)));
    }
}
