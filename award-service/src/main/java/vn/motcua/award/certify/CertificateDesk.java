package vn.motcua.award.certify;

import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.awardlist.Listed;
import vn.motcua.award.blank.Blanks;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.candidate.CandidateSheet;
import vn.motcua.award.certificate.Certificate;
import vn.motcua.award.certificate.Sheet;
import vn.motcua.award.desk.Lists;
import vn.motcua.award.desk.OpenList;
import vn.motcua.award.desk.PathProblems;
import vn.motcua.award.law.Agency;
import vn.motcua.award.law.Authority;
import vn.motcua.award.lawbook.LawBook;
import vn.motcua.award.office.Offices;
import vn.motcua.award.paper.DocxFile;
import vn.motcua.award.path.Entry;
import vn.motcua.award.path.PathState;
import vn.motcua.deploy.papers.Paper;
import vn.motcua.deploy.papers.Wording;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// Writes the certificates of signed decisions, and says of each whether it still stands.
@ApplicationScoped
public class CertificateDesk {

    private final Lists lists;
    private final AwardListArchive archive;
    private final Offices offices;
    private final LawBook book;
    private final Blanks blanks;
    private final PublicCodes codes;
    private final CertificateSettings settings;
    private final CertificatePress press = new CertificatePress();

    CertificateDesk(
            Lists lists,
            AwardListArchive archive,
            Offices offices,
            LawBook book,
            Blanks blanks,
            PublicCodes codes,
            CertificateSettings settings) {
        this.lists = lists;
        this.archive = archive;
        this.offices = offices;
        this.book = book;
        this.blanks = blanks;
        this.codes = codes;
        this.settings = settings;
    }

    /// What is printed.
    ///
    /// @param candidate of one; absent = of all, in the order of the decision
    /// @param textOnly only what differs, for sheets that were printed before
    /// @param blank code of the sheet; absent = that of the decree
    /// @param editable as a file to go on writing in (DOCX), else as PDF
    public record Asked(
            @Nullable String candidate,
            boolean textOnly,
            @Nullable String blank,
            boolean editable) {}

    /// The certificates of a list.
    ///
    /// @throws ProblemException 404 for an unknown list, candidate or blank; 409 `no-decision` before the decision,
    ///     or
    ///     `award-revoked`; 422 `text-does-not-fit`
    @Transactional
    public Paper paper(UUID id, Asked asked) {
        OpenList open = lists.open(id);
        Entry.Decision decision = open.track().decision().orElseThrow(() -> PathProblems.noDecision(open));
        if (asked.blank() != null && !asked.textOnly()) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                    "Phôi (blank) chỉ dùng khi in chữ lên phôi: thêm mode=text-only.",
                    "A blank is used only where text alone is printed: add mode=text-only.")));
        }
        Issuer issuer = issuer(open, decision);
        Sheet sheet = asked.blank() == null
                ? Sheet.standard()
                : blanks.require(issuer.office(), asked.blank()).sheet().sheet();
        List<Certificate> certificates = standing(open, decision, asked.candidate(), issuer);
        List<CertificatePress.Misfit> misfits = press.misfits(sheet, certificates);
        if (!misfits.isEmpty()) {
            throw doesNotFit(misfits);
        }
        Instant at = open.track().decidedAt().orElse(Instant.EPOCH);
        byte[] emblem = emblem();
        String name = "giay-khen-" + decision.number() + (asked.candidate() == null ? "" : "-" + asked.candidate());
        String content = List.of(certificates, sheet, asked.textOnly(), settings.frame(), Arrays.hashCode(emblem))
                .toString();
        return asked.editable()
                ? Paper.of(
                        name + ".docx",
                        DocxFile.MEDIA_TYPE,
                        content,
                        () -> press.editable(certificates, sheet, !asked.textOnly(), emblem, settings.frame()))
                : Paper.of(
                        name + ".pdf",
                        Paper.PDF,
                        content,
                        () -> asked.textOnly()
                                ? press.textOnly(certificates, sheet, at)
                                : press.whole(certificates, emblem, settings.frame(), at));
    }

    /// Whether a certificate stands.
    ///
    /// @param name who is honoured
    /// @param post post and unit; empty when neither is known
    /// @param number of the decision
    /// @param day on which it was signed
    /// @param issuer who honours
    /// @param revoked true when the decision was cancelled for everybody or for this one
    public record Standing(String name, String post, String number, LocalDate day, String issuer, boolean revoked) {}

    /// What the public page of a code shows; empty for everything that is no code of ours.
    @Transactional
    public Optional<Standing> standing(String code) {
        return codes.find(code).flatMap(holder -> {
            OpenList open = lists.open(holder.list());
            return open.track().decision().flatMap(decision -> decision.grants().stream()
                    .filter(grant -> grant.candidate().equals(holder.candidate()))
                    .findFirst()
                    .map(grant -> {
                        Certificate one = certificate(open, decision, grant, issuer(open, decision), "");
                        return new Standing(
                                one.name(),
                                one.post(),
                                decision.number(),
                                decision.signedOn(),
                                one.issuer(),
                                isRevoked(open, holder.candidate()));
                    }));
        });
    }

    private List<Certificate> standing(
            OpenList open, Entry.Decision decision, @Nullable String candidate, Issuer issuer) {
        List<Entry.Grant> granted = decision.grants().stream()
                .filter(grant -> candidate == null || grant.candidate().equals(candidate))
                .toList();
        if (granted.isEmpty()) {
            throw new ProblemException(CommonProblems.notFound(new Text(
                    "Quyết định " + decision.number() + " không khen ứng viên " + candidate + ".",
                    "Decision " + decision.number() + " does not honour candidate " + candidate + ".")));
        }
        List<Entry.Grant> standing = granted.stream()
                .filter(grant -> !isRevoked(open, grant.candidate()))
                .sorted(Comparator.comparingInt(Entry.Grant::position))
                .toList();
        if (standing.isEmpty()) {
            throw new ProblemException(Problem.of(
                    "award-revoked",
                    409,
                    new Text("Khen thưởng đã bị huỷ", "The award was cancelled"),
                    new Text(
                            "Quyết định khen thưởng đã bị huỷ nên không in Giấy khen nữa.",
                            "The award was cancelled, so no certificate is printed any more.")));
        }
        Map<String, String> links = codes.of(
                open.list().id(), standing.stream().map(Entry.Grant::candidate).toList());
        return standing.stream()
                .map(grant -> certificate(
                        open,
                        decision,
                        grant,
                        issuer,
                        settings.publicUrl().toString().replaceFirst("/+$", "") + "/c/" + links.get(grant.candidate())))
                .toList();
    }

    /// True when the award of that candidate was cancelled, by itself or with the whole decision.
    public static boolean isRevoked(OpenList open, String candidate) {
        var held = open.track().held().get(candidate);
        return open.track().state() == PathState.REVOKED
                || (held != null && held.how().equals("revoked"));
    }

    private Certificate certificate(
            OpenList open, Entry.Decision decision, Entry.Grant grant, Issuer issuer, String link) {
        Listed entry = open.listed(grant.candidate()).orElseThrow();
        return new Certificate(
                grant.candidate(),
                (addressed(open).getOrDefault(grant.candidate(), "") + " " + entry.name()).strip(),
                Stream.of(entry.post(), entry.unit())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(", ")),
                achievement(open.campaign()),
                issuer.title(),
                new Certificate.Decision(
                        decision.number(),
                        decision.signedOn(),
                        issuer.agency().place(),
                        issuer.post(),
                        decision.signer()),
                grant.position(),
                link);
    }

    /// Ông or Bà, where the sheet says which.
    private Map<String, String> addressed(OpenList open) {
        Map<String, String> addressed = new HashMap<>();
        archive.inputs(open.list().id()).candidates().forEach(file -> {
            CandidateSheet sheet = file.sheet().value();
            if (sheet.gender() != null && sheet.kind() == CandidateSheet.Kind.PERSON) {
                addressed.put(
                        file.code().value(),
                        switch (sheet.gender()) {
                            case FEMALE -> "Bà";
                            case MALE -> "Ông";
                        });
            }
        });
        return addressed;
    }

    private static String achievement(Campaign campaign) {
        return "Có thành tích xuất sắc trong phong trào thi đua “"
                + campaign.title().vi() + "” (từ ngày "
                + Wording.brief(campaign.period().from()) + " đến hết ngày "
                + Wording.brief(campaign.period().toInclusive()) + ")";
    }

    /// Who honours.
    ///
    /// @param office code of the office at which the authority stands
    /// @param agency its name
    /// @param title in full
    /// @param post lines above the signature
    private record Issuer(String office, Agency agency, String title, List<String> post) {}

    private Issuer issuer(OpenList open, Entry.Decision decision) {
        String office = lists.decidingOffice(open.list().office(), open.level());
        Agency agency = Agency.of(offices.nameOf(office)
                .orElseGet(() -> requireNonNullElse(open.campaign().plan().issuer(), office)));
        Authority authority = book.current()
                .authority(decision.authority())
                .orElseGet(() -> open.offers().getFirst().authority());
        return new Issuer(office, agency, authority.named(agency), authority.signature(agency, decision.signedIn()));
    }

    private byte[] emblem() {
        return settings.emblem()
                .map(file -> {
                    try {
                        return Files.readAllBytes(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException("The picture award.certificates.emblem cannot be read", e);
                    }
                })
                .orElse(new byte[0]);
    }

    private static ProblemException doesNotFit(List<CertificatePress.Misfit> misfits) {
        String where = misfits.stream()
                .map(one -> one.candidate() + ": " + one.slot().label().vi()
                        + (one.strange().isEmpty() ? "" : " (ký tự không in được: " + one.strange() + ")"))
                .collect(Collectors.joining("; "));
        String whereEn = misfits.stream()
                .map(one -> one.candidate() + ": " + one.slot().label().en()
                        + (one.strange().isEmpty() ? "" : " (no letter for: " + one.strange() + ")"))
                .collect(Collectors.joining("; "));
        return new ProblemException(Problem.of(
                        "text-does-not-fit",
                        422,
                        new Text("Chữ không vừa ô", "A text does not fit"),
                        new Text(
                                "Không in vì sẽ phải cắt chữ: " + where + ". Hãy nới ô của phôi hoặc rút gọn nội dung.",
                                "Not printed, since words would be cut off: " + whereEn
                                        + ". Make the box of the blank larger or the text shorter."))
                .with(
                        "fields",
                        misfits.stream()
                                .map(one -> one.candidate() + "/" + one.slot().code())
                                .toList()));
    }
}
