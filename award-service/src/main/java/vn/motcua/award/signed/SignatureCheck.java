package vn.motcua.award.signed;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.signature.SignatureCryptographicVerification;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.ByteRange;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.modifications.PdfModificationDetection;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModifications;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import vn.motcua.deploy.platform.problem.ProblemException;

/// Checks the digital signatures of a PDF: intact, by a certificate valid at the time, over the whole file, with
/// nothing done to it afterwards. Whether a certificate was revoked is not asked: nothing is fetched from anywhere.
@ApplicationScoped
class SignatureCheck {

    private static final Set<DigestAlgorithm> WEAK =
            Set.of(DigestAlgorithm.MD2, DigestAlgorithm.MD5, DigestAlgorithm.SHA1, DigestAlgorithm.RIPEMD160);
    private static final int LEAST_RSA = 2048;
    private static final int CLOCKS_DIFFER = 300;

    private final Set<TrustAnchor> anchors;
    private final InstantSource clock;

    SignatureCheck(SignedSettings settings, InstantSource clock) {
        this.anchors = settings.trustAnchors().map(SignatureCheck::anchors).orElse(Set.of());
        this.clock = clock;
    }

    /// The signers of a file, in the order in which they signed.
    ///
    /// @throws ProblemException 422 `not-signed`, `signature-invalid`, `changed-after-signing`,
    ///     `signer-not-trusted`
    List<Signer> signers(byte[] file) {
        try {
            InMemoryDocument document = new InMemoryDocument(file);
            PDFDocumentAnalyzer analyzer = new PDFDocumentAnalyzer(document);
            PdfBoxNativeObjectFactory reader = new PdfBoxNativeObjectFactory();
            DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
            // Objects are compared; pictures of pages would cost what a stranger likes.
            differences.setMaximalPagesAmountForVisualComparison(0);
            reader.setPdfDifferencesFinder(differences);
            analyzer.setPdfObjFactory(reader);
            analyzer.setCertificateVerifier(new CommonCertificateVerifier(true));
            List<PAdESSignature> signatures = analyzer.getSignatures().stream()
                    .map(PAdESSignature.class::cast)
                    .sorted(Comparator.comparingInt(
                            one -> range(one).getSecondPartStart() + range(one).getSecondPartEnd()))
                    .toList();
            if (signatures.isEmpty()) {
                throw PdfProblems.unsigned();
            }
            List<Signer> signers = signatures.stream().map(this::signer).toList();
            reader.newPAdESSignatureService().analyzePdfModifications(document, List.copyOf(signatures), (char[]) null);
            checkUnchanged(signatures, file.length);
            return signers;
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException _) {
            // A damaged signature makes one of these of the reader.
            throw PdfProblems.broken("Không đọc được chữ ký trong tệp.", "The signature cannot be read.");
        }
    }

    private Signer signer(PAdESSignature signature) {
        signature.checkSignatureIntegrity();
        SignatureCryptographicVerification verified = signature.getSignatureCryptographicVerification();
        CertificateToken certificate = signature.getSigningCertificateToken();
        if (certificate == null) {
            throw PdfProblems.broken(
                    "Chữ ký không kèm chứng thư của người ký.", "The signature carries no certificate of the signer.");
        }
        if (!verified.isReferenceDataFound() || !verified.isReferenceDataIntact()) {
            throw PdfProblems.broken(
                    "Nội dung đã ký bị thay đổi: mã băm không khớp.",
                    "What was signed has been altered: its hash does not match.");
        }
        if (!verified.isSignatureIntact() || !range(signature).isValid()) {
            throw PdfProblems.broken(
                    "Chữ ký không khớp với chứng thư của người ký.",
                    "The signature does not match the certificate of the signer.");
        }
        if (weak(signature, certificate.getPublicKey())) {
            throw PdfProblems.broken(
                    "Thuật toán ký quá yếu; cần SHA-256 và RSA 2048 bit trở lên.",
                    "The algorithm is too weak; SHA-256 and RSA of 2048 bits are the least.");
        }
        Date claimed = signature.getSigningTime();
        Instant at = claimed == null ? clock.instant() : claimed.toInstant();
        if (at.isAfter(clock.instant().plusSeconds(CLOCKS_DIFFER))) {
            throw PdfProblems.broken("Thời điểm ký ở tương lai.", "The time of signing is in the future.");
        }
        if (!certificate.isValidOn(Date.from(at))) {
            throw PdfProblems.broken(
                    "Chứng thư của người ký hết hạn hoặc chưa có hiệu lực vào lúc ký.",
                    "The certificate of the signer was not valid when it was signed.");
        }
        X509Certificate x509 = certificate.getCertificate();
        return new Signer(
                name(x509.getSubjectX500Principal().getName()),
                name(x509.getIssuerX500Principal().getName()),
                x509.getSerialNumber().toString(16),
                x509.getNotBefore().toInstant(),
                x509.getNotAfter().toInstant(),
                claimed == null ? null : at,
                !signature.getSignatureTimestamps().isEmpty(),
                trust(signature, x509, at));
    }

    private static boolean weak(AdvancedSignature signature, PublicKey key) {
        DigestAlgorithm digest = signature.getDigestAlgorithm();
        return digest == null
                || WEAK.contains(digest)
                || signature.getEncryptionAlgorithm() == EncryptionAlgorithm.DSA
                || (key instanceof RSAKey rsa && rsa.getModulus().bitLength() < LEAST_RSA);
    }

    /// Nothing but further signatures may follow one, and the last covers the file to its end.
    private static void checkUnchanged(List<PAdESSignature> signatures, int length) {
        for (PAdESSignature one : signatures) {
            PdfModificationDetection found = one.getPdfRevision().getModificationDetection();
            if (found != null && !onlySigned(found)) {
                throw PdfProblems.changedAfter();
            }
        }
        ByteRange last = range(signatures.getLast());
        if (last.getFirstPartStart() != 0 || last.getSecondPartStart() + last.getSecondPartEnd() != length) {
            throw PdfProblems.changedAfter();
        }
    }

    private static boolean onlySigned(PdfModificationDetection found) {
        PdfObjectModifications objects = found.getObjectModifications();
        return found.getPageDifferences().isEmpty()
                && (objects == null
                        || (objects.getUndefinedChanges().isEmpty()
                                && objects.getAnnotCreationChanges().isEmpty()));
    }

    private static ByteRange range(PAdESSignature signature) {
        return signature.getPdfRevision().getByteRange();
    }

    private String trust(AdvancedSignature signature, X509Certificate certificate, Instant at) {
        if (anchors.isEmpty()) {
            return "not-judged";
        }
        try {
            X509CertSelector wanted = new X509CertSelector();
            wanted.setCertificate(certificate);
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, wanted);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            parameters.addCertStore(CertStore.getInstance(
                    "Collection",
                    new CollectionCertStoreParameters(signature.getCertificates().stream()
                            .map(CertificateToken::getCertificate)
                            .toList())));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return "trusted";
        } catch (GeneralSecurityException _) {
            throw PdfProblems.untrusted(
                    name(certificate.getSubjectX500Principal().getName()));
        }
    }

    /// The common name; the whole where there is none.
    private static String name(String distinguished) {
        try {
            return new LdapName(distinguished)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(Object::toString)
                            .findFirst()
                            .orElse(distinguished);
        } catch (InvalidNameException _) {
            return distinguished;
        }
    }

    private static Set<TrustAnchor> anchors(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                    .map(one -> new TrustAnchor((X509Certificate) one, null))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("award.signed-papers.trust-anchors cannot be read: " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("award.signed-papers.trust-anchors holds no certificates: " + file, e);
        }
    }
}
