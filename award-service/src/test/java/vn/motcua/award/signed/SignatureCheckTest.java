package vn.motcua.award.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.award.certificate.Certificate;
import vn.motcua.award.certify.CertificatePress;
import vn.motcua.deploy.platform.problem.ProblemException;

class SignatureCheckTest {

    private static final Instant NOW = Instant.parse("2024-10-05T09:00:00Z");
    private static final Instant SIGNED = Instant.parse("2024-10-05T08:00:00Z");
    private static byte[] paper = new byte[0];
    private static Signing authority;
    private static Signing chairman;
    private static byte[] signed = new byte[0];

    private final SignatureCheck check = new SignatureCheck(Rules.ORDINARY, InstantSource.fixed(NOW));

    @BeforeAll
    static void sign() {
        paper = new CertificatePress().whole(List.of(Certificate.sample()), new byte[0], true, SIGNED);
        authority = Signing.authority("CA Thử nghiệm", NOW);
        chairman = authority.certifies("Lê Văn Chủ", NOW);
        signed = chairman.sign(paper, SIGNED);
    }

    private static void refused(SignatureCheck by, byte[] file, String problem) {
        assertThatThrownBy(() -> by.signers(file)).isInstanceOfSatisfying(ProblemException.class, why -> assertThat(
                        why.problem().slug())
                .isEqualTo(problem));
    }

    @Test
    void a_signed_paper_names_its_signer_and_says_that_trust_was_not_judged() {
        Signer signer = check.signers(signed).getFirst();

        assertThat(signer.subject()).isEqualTo("Lê Văn Chủ");
        assertThat(signer.issuer()).isEqualTo("CA Thử nghiệm");
        assertThat(signer.signedAt()).isEqualTo(SIGNED);
        assertThat(signer.timestamped()).isFalse();
        assertThat(signer.trust()).isEqualTo("not-judged");
        assertThat(signer.serial()).matches("[0-9a-f]+");
    }

    @Test
    void two_people_may_sign_one_after_the_other() {
        byte[] twice = authority.certifies("Văn thư UBND xã", NOW).sign(signed, SIGNED.plusSeconds(60));

        assertThat(check.signers(twice)).extracting(Signer::subject).containsExactly("Lê Văn Chủ", "Văn thư UBND xã");
    }

    @Test
    void a_paper_without_signature_is_refused() {
        refused(check, paper, "not-signed");
    }

    @Test
    void one_changed_byte_anywhere_is_found() {
        for (int at = 200; at < paper.length; at += paper.length / 23) {
            byte[] changed = Signing.withByteChanged(signed, at);
            assertThatThrownBy(() -> check.signers(changed))
                    .as("byte %d", at)
                    .isInstanceOfSatisfying(ProblemException.class, why -> assertThat(
                                    why.problem().slug())
                            .isIn("signature-invalid", "changed-after-signing", "not-signed"));
        }
    }

    @Test
    void what_is_drawn_over_a_page_after_signing_is_found() {
        refused(check, Signing.edited(signed, SignatureCheckTest::drawOver), "changed-after-signing");
    }

    @Test
    void a_note_put_on_a_page_after_signing_is_found() {
        refused(
                check,
                Signing.edited(signed, document -> {
                    try {
                        PDPage page = document.getPage(0);
                        PDAnnotationText note = new PDAnnotationText();
                        note.setRectangle(new PDRectangle(100, 100, 50, 50));
                        note.setContents("06/QĐ-UBND");
                        page.getAnnotations().add(note);
                        page.getCOSObject().setNeedToBeUpdated(true);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }),
                "changed-after-signing");
    }

    @Test
    void what_is_drawn_between_two_signatures_is_found() {
        byte[] drawn = Signing.edited(signed, SignatureCheckTest::drawOver);

        refused(check, chairman.sign(drawn, SIGNED.plusSeconds(60)), "changed-after-signing");
    }

    @Test
    void bytes_behind_the_signed_ones_are_found() {
        byte[] longer = Arrays.copyOf(signed, signed.length + 20);
        Arrays.fill(longer, signed.length, longer.length, (byte) ' ');

        refused(check, longer, "changed-after-signing");
    }

    @Test
    void weak_algorithms_are_refused() {
        refused(check, chairman.sign(paper, SIGNED, DigestAlgorithm.SHA1), "signature-invalid");
        refused(
                check,
                authority
                        .certifies("Khoá ngắn", 1024, NOW.minusSeconds(9_999_999), NOW.plusSeconds(9_999_999))
                        .sign(paper, SIGNED),
                "signature-invalid");
    }

    @Test
    void a_certificate_that_had_expired_when_signing_is_refused() {
        Signing late = authority.certifies("Đã hết hạn", 2048, NOW.minusSeconds(9_000_000), SIGNED.minusSeconds(1));

        // The tool that signs would refuse as well; the clock of a careless one would not.
        refused(check, signedBy(late, SIGNED), "signature-invalid");
    }

    private static byte[] signedBy(Signing who, Instant at) {
        return who.sign(paper, at);
    }

    @Test
    void a_signature_from_the_future_is_refused() {
        refused(check, chairman.sign(paper, NOW.plusSeconds(3600)), "signature-invalid");
    }

    @Test
    void trust_is_judged_where_anchors_are_configured(@TempDir Path dir) throws IOException {
        Path ours = Files.writeString(dir.resolve("ours.pem"), authority.pem());
        Path others = Files.writeString(
                dir.resolve("others.pem"), Signing.authority("CA Khác", NOW).pem());

        SignatureCheck trusting = new SignatureCheck(Rules.ORDINARY.trusting(ours), InstantSource.fixed(NOW));
        SignatureCheck distrusting = new SignatureCheck(Rules.ORDINARY.trusting(others), InstantSource.fixed(NOW));

        assertThat(trusting.signers(signed).getFirst().trust()).isEqualTo("trusted");
        refused(distrusting, signed, "signer-not-trusted");
    }

    @Test
    void a_signature_behind_a_paper_leaves_its_pages_as_they_were() throws IOException {
        try (PDDocument before = Loader.loadPDF(paper);
                PDDocument after = Loader.loadPDF(signed)) {
            assertThat(SamePages.of(before, after)).isTrue();
        }
    }

    @Test
    void pages_drawn_over_before_signing_are_not_the_same() throws IOException {
        byte[] drawn = Signing.edited(paper, SignatureCheckTest::drawOver);

        try (PDDocument before = Loader.loadPDF(paper);
                PDDocument after = Loader.loadPDF(chairman.sign(drawn, SIGNED))) {
            assertThat(SamePages.of(before, after)).isFalse();
        }
    }

    @Test
    void a_font_exchanged_before_signing_is_not_the_same() throws IOException {
        byte[] exchanged = Signing.edited(paper, document -> {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                resources.put(name, new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            }
            resources.getCOSObject().setNeedToBeUpdated(true);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
        });

        try (PDDocument before = Loader.loadPDF(paper);
                PDDocument after = Loader.loadPDF(exchanged)) {
            assertThat(SamePages.of(before, after)).isFalse();
        }
    }

    private static void drawOver(PDDocument document) {
        PDPage page = document.getPage(0);
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            content.setNonStrokingColor(Color.WHITE);
            content.addRect(0, 0, 300, 300);
            content.fill();
            page.getCOSObject().setNeedToBeUpdated(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
