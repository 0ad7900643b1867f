package vn.motcua.award.signed;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Somebody with a key and a certificate made for one test.
public record Signing(KeyPair key, List<X509Certificate> chain) {

    /// Two years around the time at which the tests sign.
    private static final Duration YEAR = Duration.ofDays(365);

    /// An authority that certifies people.
    ///
    /// @param at a moment in the middle of all validities
    public static Signing authority(String name, Instant at) {
        KeyPair key = keys(2048);
        return new Signing(
                key, List.of(certificate("CN=" + name, key, "CN=" + name, key, at.minus(YEAR), at.plus(YEAR), true)));
    }

    /// Somebody whom this authority certifies.
    public Signing certifies(String name, Instant at) {
        return certifies(name, 2048, at.minus(YEAR), at.plus(YEAR));
    }

    /// The same with another key and validity.
    public Signing certifies(String name, int bits, Instant from, Instant to) {
        KeyPair own = keys(bits);
        X509Certificate certificate = certificate(
                "CN=" + name + ",O=UBND xã Vĩnh Yên",
                own,
                chain.getFirst().getSubjectX500Principal().getName(),
                key,
                from,
                to,
                false);
        return new Signing(own, List.of(certificate, chain.getFirst()));
    }

    /// The certificate of this authority as a text.
    public String pem() {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(chain.getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// Signs a PDF as offices do: PAdES, behind what is there.
    public byte[] sign(byte[] pdf, Instant at) {
        return sign(pdf, at, DigestAlgorithm.SHA256);
    }

    /// The same with another digest.
    public byte[] sign(byte[] pdf, Instant at, DigestAlgorithm digest) {
        PAdESSignatureParameters how = new PAdESSignatureParameters();
        how.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        how.setDigestAlgorithm(digest);
        List<CertificateToken> tokens =
                chain.stream().map(CertificateToken::new).toList();
        how.setSigningCertificate(tokens.getFirst());
        how.setCertificateChain(tokens);
        how.bLevel().setSigningDate(Date.from(at));
        PAdESService service = new PAdESService(careless());
        DSSDocument document = new InMemoryDocument(pdf);
        ToBeSigned what = service.getDataToSign(document, how);
        SignatureAlgorithm algorithm =
                SignatureAlgorithm.getAlgorithm(eu.europa.esig.dss.enumerations.EncryptionAlgorithm.RSA, digest);
        try (var signed =
                service.signDocument(document, how, value(what, algorithm)).openStream()) {
            return signed.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Signs with whatever certificate it is given, as careless software does.
    private static CommonCertificateVerifier careless() {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnNotYetValidCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnMissingRevocationData(new SilentOnStatusAlert());
        verifier.setAlertOnInvalidSignature(new SilentOnStatusAlert());
        return verifier;
    }

    private SignatureValue value(ToBeSigned what, SignatureAlgorithm algorithm) {
        try {
            Signature signature = Signature.getInstance(algorithm.getJCEId());
            signature.initSign(key.getPrivate());
            signature.update(what.getBytes());
            return new SignatureValue(algorithm, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A PDF changed by adding a version behind it, as editors do.
    public static byte[] edited(byte[] pdf, Consumer<PDDocument> edit) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            edit.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A PDF written anew by other software.
    public static byte[] rewritten(byte[] pdf, Consumer<PDDocument> edit) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            edit.accept(document);
            document.setDocumentId(7L);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The bytes with one of them changed.
    public static byte[] withByteChanged(byte[] file, int at) {
        byte[] changed = Arrays.copyOf(file, file.length);
        changed[at] ^= 1;
        return changed;
    }

    private static KeyPair keys(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(
            String subject, KeyPair own, String issuer, KeyPair by, Instant from, Instant to, boolean authority) {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    new X500Name(issuer),
                    BigInteger.valueOf(System.nanoTime()),
                    Date.from(from),
                    Date.from(to),
                    new X500Name(subject),
                    own.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(by.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
