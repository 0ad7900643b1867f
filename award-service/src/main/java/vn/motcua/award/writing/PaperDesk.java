package vn.motcua.award.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.awardlist.EntryView;
import vn.motcua.award.awardlist.Inputs;
import vn.motcua.award.awardlist.Listed;
import vn.motcua.award.desk.Lists;
import vn.motcua.award.desk.OpenList;
import vn.motcua.award.desk.PathReader;
import vn.motcua.award.law.Agency;
import vn.motcua.award.lawbook.LawBook;
import vn.motcua.award.office.Offices;
import vn.motcua.award.paper.Document;
import vn.motcua.award.paper.DocxFile;
import vn.motcua.award.paper.HtmlPage;
import vn.motcua.award.paper.XlsxFile;
import vn.motcua.award.path.Action;
import vn.motcua.award.path.Entry;
import vn.motcua.award.path.PathState;
import vn.motcua.award.path.Route;
import vn.motcua.award.reading.Message;
import vn.motcua.award.registry.Numbers;
import vn.motcua.award.trail.Trail;
import vn.motcua.deploy.papers.Paper;
import vn.motcua.deploy.papers.Press;
import vn.motcua.deploy.platform.problem.ProblemException;

/// Writes the papers of a list from what is stored; they become files outside of any transaction.
@ApplicationScoped
public class PaperDesk {

    private final Lists lists;
    private final AwardListArchive archive;
    private final PathReader reader;
    private final LawBook book;
    private final Offices offices;
    private final Trail trail;
    private final Numbers numbers;
    private final NumberDesk numbering;
    private final PaperSettings settings;
    private final Press press;

    PaperDesk(
            Lists lists,
            AwardListArchive archive,
            PathReader reader,
            LawBook book,
            Offices offices,
            Trail trail,
            Numbers numbers,
            NumberDesk numbering,
            PaperSettings settings,
            Press press) {
        this.lists = lists;
        this.archive = archive;
        this.reader = reader;
        this.book = book;
        this.offices = offices;
        this.trail = trail;
        this.numbers = numbers;
        this.numbering = numbering;
        this.settings = settings;
        this.press = press;
    }

    /// A paper of a list and whether it can be had.
    ///
    /// @param kind which
    /// @param state `ready`, `draft` or `missing`
    /// @param why what is missing, or why it is a draft; absent when it is ready
    /// @param candidates whom it may be written for one by one, with their names
    public record Standing(
            PaperKind kind, String state, @Nullable Message why, Map<String, String> candidates) {}

    /// Writes one paper.
    ///
    /// @param code of the paper: `to-trinh`
    /// @param file `pdf`, `docx` or `xlsx`; absent = `pdf`
    /// @param candidate for papers that are written for one; absent = for all
    /// @throws ProblemException 404 no such list or paper; 400 no such file; 409 `paper-not-yet`; 422
    ///     `unknown-candidate`
    @Transactional
    public Paper paper(UUID id, String code, @Nullable String file, @Nullable String candidate) {
        PaperKind kind = PaperKind.of(code).orElseThrow(() -> PaperProblems.unknownPaper(code));
        PaperFormat format = file == null
                ? PaperFormat.PDF
                : PaperFormat.of(file)
                        .filter(kind.formats()::contains)
                        .orElseThrow(() -> PaperProblems.unknownFormat(kind, file));
        Matter matter = matter(id);
        Message missing = missing(matter, kind);
        if (missing != null) {
            throw PaperProblems.notYet(kind, missing);
        }
        Document document = document(matter, kind, candidate);
        String page = HtmlPage.of(document);
        String name = kind.code()
                + (candidate == null ? "" : "_" + candidate)
                + "_" + matter.campaign().code() + "_" + matter.open().list().level() + "." + format.code();
        return switch (format) {
            case PDF -> Paper.of(name, Paper.PDF, page, () -> press.print(page));
            case DOCX -> Paper.of(name, DocxFile.MEDIA_TYPE, page, () -> DocxFile.of(document));
            case XLSX -> Paper.of(name, XlsxFile.MEDIA_TYPE, page, () -> XlsxFile.of(document));
        };
    }

    /// All papers of a list and how they stand.
    ///
    /// @throws ProblemException 404 no such list
    @Transactional
    public List<Standing> standings(UUID id) {
        Matter matter = matter(id);
        return Arrays.stream(PaperKind.values())
                .map(kind -> standing(matter, kind))
                .toList();
    }

    private static Standing standing(Matter matter, PaperKind kind) {
        Message missing = missing(matter, kind);
        Message draft = missing == null ? draft(matter, kind) : null;
        Map<String, String> candidates = new LinkedHashMap<>();
        if (missing == null && kind.perCandidate()) {
            people(matter, kind).forEach(one -> candidates.put(one.code(), one.addressed()));
        }
        return new Standing(
                kind,
                missing != null ? "missing" : draft != null ? "draft" : "ready",
                missing != null ? missing : draft,
                candidates);
    }

    static Document document(Matter matter, PaperKind kind, @Nullable String candidate) {
        return switch (kind) {
            case REPORT -> new ReportWriter(matter).write(chosen(matter, kind, candidate));
            case SUBMISSION -> new SubmissionWriter(matter).write();
            case NOMINEES -> new NomineeLists(matter).nominees();
            case SUMMARY -> new NomineeLists(matter).summary();
            case MINUTES -> new MinutesWriter(matter).write();
            case DECISION -> new DecisionWriter(matter).write();
            case PAYMENT -> new PaymentWriter(matter).write();
            case NOTICE ->
                candidate == null && NoticeWriter.refused(matter).isEmpty()
                        ? new NoticeWriter(matter).back(matter.returned())
                        : new NoticeWriter(matter)
                                .refusals(chosen(matter, kind, candidate).stream()
                                        .map(Nominee::code)
                                        .toList());
        };
    }

    /// Whom papers for one candidate may be written for.
    private static List<Nominee> people(Matter matter, PaperKind kind) {
        return kind == PaperKind.REPORT
                ? matter.all()
                : matter.all().stream()
                        .filter(one -> NoticeWriter.refused(matter).containsKey(one.code()))
                        .toList();
    }

    private static List<Nominee> chosen(Matter matter, PaperKind kind, @Nullable String candidate) {
        List<Nominee> people = people(matter, kind);
        if (candidate == null) {
            return people;
        }
        List<Nominee> one =
                people.stream().filter(any -> any.code().equals(candidate)).toList();
        if (one.isEmpty()) {
            throw PaperProblems.notFor(
                    kind, candidate, people.stream().map(Nominee::code).toList());
        }
        return one;
    }

    /// What a paper still waits for; absent when it can be written.
    static @Nullable Message missing(Matter matter, PaperKind kind) {
        return switch (kind) {
            case REPORT -> null;
            case SUBMISSION, NOMINEES, SUMMARY ->
                matter.nominees().isEmpty()
                        ? new Message(
                                "Không có ai đủ điều kiện hoặc đang chờ xét để đề nghị.",
                                "Nobody on the list passes or is still open.")
                        : null;
            case MINUTES ->
                matter.meeting().isEmpty()
                        ? new Message(
                                "Hội đồng chưa họp xong: cần bỏ phiếu và kết thúc họp.",
                                "The council has not finished: votes and the close of the meeting are needed.")
                        : null;
            case DECISION ->
                matter.decision().isEmpty() && !matter.proposed()
                        ? new Message(
                                "Chưa trình: cần bước đề nghị (propose) sau khi Hội đồng thông qua.",
                                "Nothing is proposed yet: the step propose is needed, after the council.")
                        : null;
            case PAYMENT -> payment(matter);
            case NOTICE ->
                matter.open().track().state() != PathState.RETURNED
                                && NoticeWriter.refused(matter).isEmpty()
                        ? new Message(
                                "Chưa có ai bị từ chối và hồ sơ không bị trả lại.",
                                "Nobody is refused, and the list was not given back.")
                        : null;
        };
    }

    private static @Nullable Message payment(Matter matter) {
        if (matter.decision().isEmpty()) {
            return new Message(
                    "Chưa có quyết định: tiền thưởng tính theo lương cơ sở của ngày ký.",
                    "There is no decision: bonuses are counted by the base salary on the day of signing.");
        }
        return matter.open().track().state() == PathState.REVOKED
                ? new Message(
                        "Quyết định đã bị hủy: không chi, mà thu hồi (xem các bước của danh sách).",
                        "The decision was revoked: nothing is paid, but recovered (see the steps of the list).")
                : null;
    }

    /// Why a paper is a draft; absent when it is none.
    private static @Nullable Message draft(Matter matter, PaperKind kind) {
        return switch (kind) {
            case SUBMISSION, NOMINEES, SUMMARY ->
                matter.proposed()
                        ? null
                        : new Message(
                                "Chưa có bước đề nghị: gồm mọi người còn được xét.",
                                "Nothing is proposed yet: it names everybody who is still open.");
            case DECISION ->
                matter.written().isPresent()
                        ? null
                        : matter.reserved() != null
                                ? new Message(
                                        "Đã giữ số " + matter.decisionNumber()
                                                + ". Ghi đủ ngày và người ký; bản trình ký có khi"
                                                + " danh sách là chính thức và đã ở bước quyết định.",
                                        "It holds number " + matter.decisionNumber()
                                                + ". Say day and signer; the paper to be"
                                                + " signed comes once the list is final and waits for its decision.")
                                : new Message(
                                        "Chưa ký: số, ngày và tiền thưởng để trống.",
                                        "Not signed: number, day and bonuses are left open.");
            case REPORT, MINUTES, PAYMENT, NOTICE -> null;
        };
    }

    private Matter matter(UUID id) {
        OpenList open = lists.open(id);
        String office = open.list().office();
        Agency own = offices.nameOf(office)
                .or(() -> Optional.ofNullable(open.campaign().plan().issuer()))
                .map(Agency::of)
                .orElse(new Agency(office));
        Map<String, EntryView> trees = new HashMap<>();
        archive.eachEntry(
                id,
                open.entries().stream().map(Listed::candidate).toList(),
                entry -> trees.put(entry.candidate(), entry));
        Map<String, Nominee> people = new TreeMap<>();
        Inputs.Frame frame = archive.eachInput(id, file -> {
            EntryView tree = trees.get(file.code().value());
            if (tree != null) {
                people.put(tree.candidate(), new Nominee(tree, file));
            }
        });
        return new Matter(
                open,
                frame,
                people,
                reader.ranking(id).places(),
                book.current(),
                own,
                open.route() == Route.HERE ? own : above(open),
                numbers.of(id, NumberDesk.SUBMISSION).orElse(null),
                numbers.of(id, NumberDesk.DECISION).orElse(null),
                numbering.toSign(open).orElse(null),
                returned(id),
                settings);
    }

    private @Nullable Agency above(OpenList open) {
        return offices.atOrAbove(open.list().office(), open.level().code())
                .flatMap(offices::nameOf)
                .map(Agency::of)
                .orElse(null);
    }

    private @Nullable String returned(UUID id) {
        List<String> reasons = new ArrayList<>();
        trail.of(id).forEach(recorded -> {
            if (recorded.entry() instanceof Entry.Moved moved
                    && moved.action() == Action.RETURN
                    && moved.reason() != null) {
                reasons.add(moved.reason());
            }
        });
        return reasons.isEmpty() ? null : reasons.getLast();
    }
}
