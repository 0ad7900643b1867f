package vn.motcua.award.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.rule.Rule;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.platform.page.Cursor;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// The candidates of a campaign and what is entered about them. Each change is a new version; nothing is overwritten.
@ApplicationScoped
public class Candidates {

    private final EntryRows rows;
    private final Entries entries;
    private final Database database;

    Candidates(EntryRows rows, Entries entries, Database database) {
        this.rows = rows;
        this.entries = entries;
        this.database = database;
    }

    /// Enters a candidate, or a new version of what is known of them.
    ///
    /// @param ifMatch the version that the client has read; absent = whatever there is
    /// @throws ProblemException 422 `impossible-dates`; 409 `kind-fixed`; 412 `stale-version`
    @Transactional
    public Entered<CandidateSheet> put(
            Campaign campaign, CandidateCode code, CandidateSheet sheet, @Nullable Integer ifMatch, String by) {
        checkDates(sheet);
        entries.lock(campaign, code);
        Optional<Entered<CandidateSheet>> newest = newest(campaign, code);
        int version = newest.map(Entered::version).orElse(0);
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
        newest.ifPresent(before -> checkKind(before.value(), sheet));
        return entries.store(campaign, code, Entries.CANDIDATE, "", sheet, by);
    }

    /// Enters oneself, or changes what one has said of oneself. When the file was received, and whose dossiers count as
    /// one's own, stays with the clerk.
    ///
    /// @throws ProblemException 403 `not-your-file`; 422 `clerk-only-field`; what [#put] throws
    @Transactional
    public Entered<CandidateSheet> putOwn(
            Campaign campaign, CandidateCode code, CandidateSheet sheet, @Nullable Integer ifMatch, String by) {
        entries.lock(campaign, code);
        Optional<CandidateSheet> before = newest(campaign, code).map(Entered::value);
        boolean own = before.map(one -> one.belongsTo(by, code))
                .orElseGet(() -> CandidateCode.ofName(by).equals(code));
        if (!own) {
            throw OwnFiles.notYours(code);
        }
        Map<CandidateSheet.Level, Instant> filed =
                before.map(CandidateSheet::filedAt).orElse(Map.of());
        if (!sheet.filedAt().isEmpty() && !sheet.filedAt().equals(filed)) {
            throw clerkOnly("filedAt");
        }
        String officerCode = before.map(CandidateSheet::officerCode).orElse(null);
        if (sheet.officerCode() != null && !sheet.officerCode().equals(officerCode)) {
            throw clerkOnly("officerCode");
        }
        String account = before.map(CandidateSheet::account).orElse(by);
        if (sheet.account() != null && !sheet.account().equals(account)) {
            throw clerkOnly("account");
        }
        return put(campaign, code, sheet.keeping(officerCode, account, filed), ifMatch, by);
    }

    private static ProblemException clerkOnly(String field) {
        return new ProblemException(Problem.of(
                        "clerk-only-field",
                        422,
                        new Text("Trường này do Văn phòng ghi", "This field is the clerk's"),
                        new Text(
                                "Người tự khai không ghi trường " + field + "; bỏ trường này rồi gửi lại.",
                                "Whoever declares for themselves does not set " + field + "; leave it out."))
                .with("field", field));
    }

    private Optional<Entered<CandidateSheet>> newest(Campaign campaign, CandidateCode code) {
        return entries.newest(campaign, code, Entries.CANDIDATE, "", CandidateSheet.class);
    }

    /// Refuses days that cannot be.
    ///
    /// @throws ProblemException 422 `impossible-dates`
    public void checkDates(CandidateSheet sheet) {
        for (CandidateSheet.DeskAssignment assignment : sheet.deskAssignments()) {
            LocalDate to = assignment.to();
            if (to != null && to.isBefore(assignment.from())) {
                throw Entries.impossible(
                        "Ngày kết thúc phân công (" + to + ") đứng trước ngày bắt đầu.",
                        "An assignment ends (" + to + ") before it begins.");
            }
        }
        entries.requirePast(sheet.birthDate(), "birthDate");
        Instant now = entries.now();
        sheet.filedAt().forEach((level, filed) -> {
            if (filed.isAfter(now)) {
                throw Entries.impossible(
                        "Hồ sơ " + level.code() + " không thể được nhận trong tương lai.",
                        "A file at " + level.code() + " cannot be received in the future.");
            }
        });
    }

    /// Refuses to make a person of a collective, and the other way round.
    ///
    /// @throws ProblemException 409 `kind-fixed`
    public static void checkKind(CandidateSheet before, CandidateSheet sheet) {
        if (before.kind() != sheet.kind()) {
            throw new ProblemException(Problem.of(
                    "kind-fixed",
                    409,
                    new Text("Không đổi được loại đối tượng", "The kind of a candidate is fixed"),
                    new Text(
                            "Ứng viên này là " + before.kind().code() + "; hãy tạo mã khác cho đối tượng khác.",
                            "This candidate is " + before.kind().code() + "; use another code for another.")));
        }
    }

    /// Enters a judgement.
    ///
    /// @param key a judged predicate of the campaign, an indicator judged for want of a figure, or a criterion of
    ///     grades whose months need a review
    /// @throws ProblemException 403 `own-judgement`; 422 `unknown-criterion` with the keys there are,
    ///     `evidence-missing`, or 404 `unknown-initiative`
    @Transactional
    public Entered<JudgementSheet> putJudgement(
            Campaign campaign, CandidateCode code, String key, JudgementSheet judgement, String by) {
        CandidateSheet who = entries.lockAndRequire(campaign, code);
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
        checkInitiatives(campaign, code, judgement);
        return entries.store(campaign, code, Entries.JUDGEMENT, key, judgement, by);
    }

    /// Enters or closes an entry of the exclusions register.
    ///
    /// @throws ProblemException 422 `impossible-dates`
    @Transactional
    public Entered<ExclusionSheet> putExclusion(
            Campaign campaign, CandidateCode code, String number, ExclusionSheet exclusion, String by) {
        entries.lockAndRequire(campaign, code);
        LocalDate closed = exclusion.closed();
        if (closed != null && closed.isBefore(exclusion.from())) {
            throw Entries.impossible("Ngày kết thúc đứng trước ngày bắt đầu.", "It was closed before it began.");
        }
        if (closed == null && Boolean.TRUE.equals(exclusion.fault())) {
            throw Entries.impossible(
                    "Vụ việc chưa kết thúc thì chưa có kết luận lỗi; ghi closed.",
                    "An open case has no fault yet; give closed.");
        }
        return entries.store(campaign, code, Entries.EXCLUSION, number, exclusion, by);
    }

    private void checkInitiatives(Campaign campaign, CandidateCode code, JudgementSheet judgement) {
        for (JudgementSheet.Evidence one : judgement.evidence()) {
            String number = one.initiative();
            if (number != null
                    && entries.newest(campaign, code, Entries.INITIATIVE, number, InitiativeSheet.class)
                            .isEmpty()) {
                throw Initiatives.unknown(number);
            }
        }
    }

    /// A candidate with all that is entered.
    ///
    /// @throws ProblemException 404 when there is none
    @Transactional
    public CandidateFile require(Campaign campaign, CandidateCode code) {
        return files(rows.newestOfCandidate(campaign.code().value(), code.value())).stream()
                .findFirst()
                .orElseThrow(() -> Entries.unknown(campaign, code));
    }

    /// The file of whoever signs in under that name; empty when they have none.
    @Transactional
    public Optional<CandidateFile> own(Campaign campaign, String name) {
        return rows.candidatesNamed(campaign.code().value(), name).stream()
                .map(code -> require(campaign, new CandidateCode(code)))
                .filter(file -> file.belongsTo(name))
                .findFirst();
    }

    /// All candidates of a campaign with all that is entered, by code.
    @Transactional
    public List<CandidateFile> all(Campaign campaign) {
        List<CandidateFile> all = new ArrayList<>();
        each(campaign, all::add);
        return all;
    }

    /// Gives the candidates one after the other, by code, without ever holding all of them.
    @Transactional
    public void each(Campaign campaign, Consumer<CandidateFile> taker) {
        List<EntryRow> ofOne = new ArrayList<>();
        database.each(
                """
                select distinct on (candidate, kind, key)
                    candidate, kind, key, version, content, recorded_at, recorded_by
                from candidate_entry where campaign = ? order by candidate, kind, key, version desc""",
                row -> {
                    EntryRow entry = new EntryRow();
                    entry.candidate = row.getString("candidate");
                    entry.kind = row.getString("kind");
                    entry.key = row.getString("key");
                    entry.version = row.getInt("version");
                    entry.content = row.getString("content");
                    entry.recordedAt = Database.requireInstant(row, "recorded_at");
                    entry.recordedBy = row.getString("recorded_by");
                    if (!ofOne.isEmpty() && !ofOne.getFirst().candidate.equals(entry.candidate)) {
                        files(ofOne).forEach(taker);
                        ofOne.clear();
                    }
                    ofOne.add(entry);
                },
                campaign.code().value());
        files(ofOne).forEach(taker);
    }

    /// A page of candidates, by code.
    @Transactional
    public Page<CandidateFile> page(Campaign campaign, int size, @Nullable String cursor) {
        String after = cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        List<CandidateFile> found = files(rows.newestAfter(campaign.code().value(), after, size + 1));
        return Page.of(found, size, file -> Cursor.encode(file.code().value()));
    }

    private static int demanded(Campaign campaign, String key) {
        List<Rule.Judged> judged = campaign.criteria().judged(key);
        // An indicator that is judged for want of a figure rests on at least one paper.
        return judged.isEmpty()
                ? 1
                : judged.stream().mapToInt(Rule.Judged::evidenceMin).max().orElse(0);
    }

    private List<CandidateFile> files(List<EntryRow> found) {
        Map<String, List<EntryRow>> byCandidate = new LinkedHashMap<>();
        found.forEach(row -> byCandidate
                .computeIfAbsent(row.candidate, _ -> new ArrayList<>())
                .add(row));
        List<CandidateFile> files = new ArrayList<>();
        byCandidate.forEach((candidate, entered) -> {
            TreeMap<YearMonth, Entered<GradeSheet>> grades = new TreeMap<>();
            TreeMap<String, Entered<JudgementSheet>> judgements = new TreeMap<>();
            TreeMap<String, Entered<ExclusionSheet>> exclusions = new TreeMap<>();
            TreeMap<String, Entered<InitiativeSheet>> initiatives = new TreeMap<>();
            TreeMap<String, Entered<ConfirmationSheet>> confirmations = new TreeMap<>();
            TreeMap<YearMonth, Entered<CommentSheet>> comments = new TreeMap<>();
            @Nullable Entered<CandidateSheet> sheet = null;
            @Nullable Entered<DeclarationSheet> declaration = null;
            for (EntryRow row : entered) {
                switch (row.kind) {
                    case Entries.CANDIDATE -> sheet = entries.entered(row, CandidateSheet.class);
                    case Entries.GRADE -> grades.put(YearMonth.parse(row.key), entries.entered(row, GradeSheet.class));
                    case Entries.JUDGEMENT -> judgements.put(row.key, entries.entered(row, JudgementSheet.class));
                    case Entries.EXCLUSION -> exclusions.put(row.key, entries.entered(row, ExclusionSheet.class));
                    case Entries.DECLARATION -> declaration = entries.entered(row, DeclarationSheet.class);
                    case Entries.INITIATIVE -> initiatives.put(row.key, entries.entered(row, InitiativeSheet.class));
                    case Entries.CONFIRMATION ->
                        confirmations.put(row.key, entries.entered(row, ConfirmationSheet.class));
                    case Entries.COMMENT ->
                        comments.put(YearMonth.parse(row.key), entries.entered(row, CommentSheet.class));
                    default -> throw new IllegalStateException("There is no kind of entry " + row.kind);
                }
            }
            if (sheet != null) {
                files.add(new CandidateFile(
                        new CandidateCode(candidate),
                        sheet,
                        grades,
                        judgements,
                        exclusions,
                        declaration,
                        initiatives,
                        confirmations,
                        comments));
            }
        });
        return files;
    }
}
