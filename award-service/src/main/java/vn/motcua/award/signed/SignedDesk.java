package vn.motcua.award.signed;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.desk.Actor;
import vn.motcua.award.desk.Lists;
import vn.motcua.award.desk.OpenList;
import vn.motcua.award.desk.PathProblems;
import vn.motcua.award.path.Entry;
import vn.motcua.deploy.papers.Paper;
import vn.motcua.deploy.papers.Wording;
import vn.motcua.deploy.platform.hash.Sha256;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.deploy.platform.time.Vietnam;

/// Takes papers that come back signed: digitally, checked to the byte, or by hand, scanned and vouched for.
@ApplicationScoped
public class SignedDesk {

    /// The papers that are signed.
    public static final List<String> PAPERS =
            List.of("to-trinh", "danh-sach", "trich-ngang", "bien-ban", "quyet-dinh", "giay-khen", "chi-thuong");

    private static final Set<String> AFTER_DECISION = Set.of("quyet-dinh", "giay-khen", "chi-thuong");
    /// Those of them that the decider may file too.
    public static final List<String> OF_THE_DECIDER = List.of("quyet-dinh", "giay-khen");

    /// Each signature adds a version, each version ends in one of three ways.
    private static final int MOST_VERSIONS = 60;

    private static final int LEAST_DECLARATION = 10;
    private static final int MOST_DECLARATION = 1000;

    private final Lists lists;
    private final IssuedPapers issued;
    private final SignedPapers papers;
    private final SignatureCheck signatures;
    private final SignedSettings settings;
    private final InstantSource clock;

    SignedDesk(
            Lists lists,
            IssuedPapers issued,
            SignedPapers papers,
            SignatureCheck signatures,
            SignedSettings settings,
            InstantSource clock) {
        this.lists = lists;
        this.issued = issued;
        this.papers = papers;
        this.signatures = signatures;
        this.settings = settings;
        this.clock = clock;
    }

    /// How a paper came to be signed.
    ///
    /// @param scan true for one signed by hand and scanned
    /// @param declaration what the sender of a scan vouches for
    /// @param reason why an earlier scan is replaced
    public record Means(
            boolean scan,
            @Nullable String declaration,
            @Nullable String reason) {}

    /// Takes a signed paper. Nothing of the file is changed.
    ///
    /// @throws ProblemException 403 `forbidden`, `own-case`; 404; 409 `no-decision`, `already-filed`; 413
    ///     `too-large`; 422
    ///     for everything that is wrong with the file
    public SignedPaper file(UUID id, String paper, byte[] bytes, Means means, Actor actor) {
        OpenList open = lists.open(id);
        mayFile(open, paper, actor);
        try (Pdf pdf = Pdf.open(bytes, settings)) {
            return papers.keep(
                    id, means.scan() ? scan(pdf, paper, means, actor) : signed(open, pdf, paper, means, actor), bytes);
        }
    }

    /// A signed paper, byte for byte as it came.
    ///
    /// @param version absent = the newest
    /// @throws ProblemException 404 when there is none
    public Paper signed(UUID id, String paper, @Nullable Integer version) {
        SignedPaper found = papers.all(id).stream()
                .filter(one -> one.paper().equals(paper) && (version == null || one.version() == version))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new ProblemException(CommonProblems.notFound(
                        new Text("Chưa có bản ký của văn bản này.", "There is no signed paper of this kind."))));
        return Paper.of(
                paper + (found.lasting() ? "-da-ky-so.pdf" : "-ban-quet.pdf"),
                Paper.PDF,
                found.hash(),
                () -> papers.file(id, paper, found.version()).orElseThrow());
    }

    /// The papers that somebody with these roles may file.
    public static List<String> filedBy(Set<String> roles) {
        return roles.contains(Roles.AWARD_CLERK) ? PAPERS : roles.contains(Roles.DECIDER) ? OF_THE_DECIDER : List.of();
    }

    /// What is given out as a paper of the whole list: the signed one once it is filed, else ours, which is noted so
    /// that it is known again. What is never signed, or no PDF, is given out as it is.
    ///
    /// @param unsigned true = ours all the same, marked on every page
    public Paper given(UUID id, String paper, boolean unsigned, Paper ours) {
        if (!PAPERS.contains(paper) || !ours.mediaType().equals(Paper.PDF)) {
            return ours;
        }
        Optional<SignedPaper> signed = papers.current(id, paper);
        if (signed.isPresent() && !unsigned) {
            return signed(id, paper, signed.get().version());
        }
        Supplier<byte[]> printing = signed.isPresent()
                ? () -> Stamp.on(
                        ours.printing().get(),
                        "BẢN CHƯA KÝ. Bản đã ký nộp ngày "
                                + Wording.brief(Vietnam.dayOf(signed.get().at())) + ", "
                                + signed.get().hash())
                : () -> {
                    byte[] file = ours.printing().get();
                    issued.note(id, paper, file);
                    return file;
                };
        return Paper.of(
                signed.isPresent() ? "chua-ky-" + ours.fileName() : ours.fileName(),
                ours.mediaType(),
                ours.tag() + signed.map(SignedPaper::hash).orElse(""),
                printing);
    }

    private static void mayFile(OpenList open, String paper, Actor actor) {
        if (!PAPERS.contains(paper)) {
            throw new ProblemException(CommonProblems.notFound(new Text(
                    "Không có văn bản " + paper + " để ký; có: " + String.join(", ", PAPERS) + ".",
                    "There is no paper " + paper + " to be signed; there are: " + String.join(", ", PAPERS) + ".")));
        }
        if (!actor.roles().contains(Roles.AWARD_CLERK) && !OF_THE_DECIDER.contains(paper)) {
            throw new ProblemException(CommonProblems.forbidden());
        }
        open.self(actor.name()).ifPresent(candidate -> {
            throw PathProblems.ownCase(
                    candidate, "Hãy giao người khác nộp bản ký.", "Somebody else must file the paper.");
        });
        if (AFTER_DECISION.contains(paper) && open.track().decision().isEmpty()) {
            throw PathProblems.noDecision(open);
        }
    }

    private SignedPaper scan(Pdf pdf, String paper, Means means, Actor actor) {
        String declaration =
                means.declaration() == null ? "" : means.declaration().strip();
        if (declaration.length() < LEAST_DECLARATION || declaration.length() > MOST_DECLARATION) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                            "Bản quét cần cam kết của người nộp (declaration, 10 đến 1000 ký tự).",
                            "A scan needs a declaration of whoever files it, 10 to 1000 characters."))
                    .with("field", "declaration"));
        }
        if (issued.ofHash(Sha256.hex(pdf.bytes())).isPresent()) {
            throw PdfProblems.unsigned();
        }
        return found(paper, "scan", pdf, "declared", List.of(), declaration, means.reason(), actor);
    }

    private SignedPaper signed(OpenList open, Pdf pdf, String paper, Means means, Actor actor) {
        List<Signer> signers = signatures.signers(pdf.bytes());
        String letters = pdf.letters();
        String origin = origin(open, pdf, paper, letters);
        checkNumber(open, paper, letters);
        return found(paper, "signature", pdf, origin, signers, null, means.reason(), actor);
    }

    private SignedPaper found(
            String paper,
            String means,
            Pdf pdf,
            String origin,
            List<Signer> signers,
            @Nullable String declaration,
            @Nullable String reason,
            Actor actor) {
        return new SignedPaper(
                paper,
                1,
                means,
                "sha256:" + Sha256.hex(pdf.bytes()),
                pdf.bytes().length,
                origin,
                signers,
                declaration,
                reason == null || reason.isBlank() ? null : reason.strip(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.name());
    }

    /// How the file came to be from what was handed out.
    private String origin(OpenList open, Pdf pdf, String paper, String letters) {
        Optional<IssuedPapers.Issued> ours = beginning(pdf);
        if (ours.isPresent()) {
            IssuedPapers.Issued before = ours.get();
            if (!before.list().equals(open.list().id()) || !before.paper().equals(paper)) {
                throw otherPaper(before, open);
            }
            if (!samePages(pdf, before.bytes())) {
                throw PdfProblems.changedBefore(
                        "Trang giấy đã bị sửa hoặc chèn thêm trước khi ký.",
                        "A page was changed, or something put on it, before it was signed.");
            }
            return "same-file";
        }
        String hash = Sha256.hex(letters);
        if (issued.of(open.list().id(), paper).stream()
                .anyMatch(one -> one.lettersHash().equals(hash))) {
            return "same-text";
        }
        checkNumber(open, paper, letters);
        throw PdfProblems.changedBefore(
                "Tệp không bắt đầu từ bản do hệ thống phát ra và nội dung chữ cũng khác.",
                "The file does not begin with a paper that was handed out here, and its text differs.");
    }

    /// What was handed out and stands unchanged at the beginning of the file; empty when nothing does.
    private Optional<IssuedPapers.Issued> beginning(Pdf pdf) {
        return pdf.endings().stream()
                .limit(MOST_VERSIONS)
                .map(end -> Sha256.hex(Arrays.copyOf(pdf.bytes(), end)))
                .flatMap(hash -> issued.ofHash(hash).stream())
                .findFirst();
    }

    private static boolean samePages(Pdf pdf, int length) {
        try (PDDocument before = Loader.loadPDF(Arrays.copyOf(pdf.bytes(), length))) {
            return SamePages.of(before, pdf.document());
        } catch (IOException _) {
            return false;
        }
    }

    private static void checkNumber(OpenList open, String paper, String letters) {
        if (!OF_THE_DECIDER.contains(paper)) {
            return;
        }
        String number = open.track().decision().map(Entry.Decision::number).orElse("");
        String wanted = number.replaceAll("\\s+", "");
        if (!Pattern.compile("(?<![0-9])" + Pattern.quote(wanted))
                .matcher(letters)
                .find()) {
            throw new ProblemException(Problem.of(
                            "number-not-found",
                            422,
                            new Text("Không đúng số quyết định", "Another number"),
                            new Text(
                                    "Trong tệp không có số quyết định " + number
                                            + " của danh sách này; có thể là quyết định khác.",
                                    "The file does not name decision " + number
                                            + " of this list; it may be another decision."))
                    .with("number", number));
        }
    }

    private static ProblemException otherPaper(IssuedPapers.Issued before, OpenList open) {
        boolean sameList = before.list().equals(open.list().id());
        return new ProblemException(Problem.of(
                        "other-paper",
                        422,
                        new Text("Đây là văn bản khác", "This is another paper"),
                        new Text(
                                "Tệp là văn bản " + before.paper()
                                        + (sameList ? " của chính danh sách này" : " của danh sách khác")
                                        + ". Hãy nộp vào đúng chỗ.",
                                "The file is the paper " + before.paper()
                                        + (sameList ? " of this list" : " of another list")
                                        + ". File it in its own place."))
                .with("paper", before.paper()));
    }
}
