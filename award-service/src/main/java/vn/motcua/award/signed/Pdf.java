package vn.motcua.award.signed;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.ProblemException;

/// A PDF from outside, opened only after it has shown to be harmless: no larger than allowed packed and unpacked, not
/// locked, without scripts, actions or attached files.
final class Pdf implements AutoCloseable {

    private static final byte[] HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_NESTED = 4;
    private static final int MOST_OBJECTS = 200_000;
    /// Entries that make something happen, or hold another file.
    private static final Set<String> ACTIVE =
            Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "AA", "OpenAction", "XFA", "RichMediaContent");
    /// Kinds of actions and objects that do.
    private static final Set<String> ACTIVE_KINDS = Set.of(
            "JavaScript",
            "Launch",
            "EmbeddedFile",
            "FileAttachment",
            "RichMedia",
            "Movie",
            "Sound",
            "Screen",
            "SubmitForm",
            "ImportData",
            "GoToR",
            "GoToE",
            "Rendition");
    private static final Set<COSName> KINDS = Set.of(COSName.S, COSName.SUBTYPE, COSName.TYPE);
    private static final Set<String> UNBOUNDED = Set.of("LZWDecode", "LZW");

    private final byte[] bytes;
    private final PDDocument document;

    private Pdf(byte[] bytes, PDDocument document) {
        this.bytes = bytes;
        this.document = document;
    }

    /// Opens a file.
    ///
    /// @throws ProblemException 413 `too-large`; 422 `not-a-pdf`, `pdf-locked`, `pdf-too-large-inside`,
    ///     `pdf-active-content`
    static Pdf open(byte[] bytes, SignedSettings settings) {
        if (bytes.length > settings.largest().asLongValue()) {
            throw PdfProblems.tooLarge(settings.largest().asLongValue());
        }
        if (!startsWith(bytes, 0, HEAD)) {
            throw PdfProblems.notPdf();
        }
        checkUnpacked(bytes, settings.unpacked().asLongValue());
        try {
            PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(bytes));
            Pdf pdf = new Pdf(bytes, document);
            if (document.isEncrypted()) {
                document.close();
                throw PdfProblems.locked();
            }
            pdf.checkHarmless();
            if (document.getNumberOfPages() == 0) {
                throw PdfProblems.notPdf();
            }
            return pdf;
        } catch (InvalidPasswordException _) {
            throw PdfProblems.locked();
        } catch (IOException | StackOverflowError _) {
            throw PdfProblems.notPdf();
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException _) {
            // What a damaged file makes of the reader.
            throw PdfProblems.notPdf();
        }
    }

    /// The file.
    byte[] bytes() {
        return bytes;
    }

    /// The opened file.
    PDDocument document() {
        return document;
    }

    /// The letters and digits of all pages in reading order, without anything between them.
    String letters() {
        try {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return Normalizer.normalize(reader.getText(document), Normalizer.Form.NFC)
                    .replaceAll("[\\s\\u00a0]+", "");
        } catch (IOException | RuntimeException | StackOverflowError _) {
            throw PdfProblems.notPdf();
        }
    }

    /// Where earlier versions of the file end: a signature is added behind what was there.
    List<Integer> endings() {
        List<Integer> endings = new ArrayList<>();
        for (int at = 0; at < bytes.length; at++) {
            if (startsWith(bytes, at, END)) {
                int end = at + END.length;
                endings.add(end);
                for (int line = 0;
                        line < 2 && end < bytes.length && (bytes[end] == '\r' || bytes[end] == '\n');
                        line++) {
                    end++;
                    endings.add(end);
                }
            }
        }
        return endings;
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException _) {
            // It was read from memory.
        }
    }

    /// Unpacks every packed part without keeping it, before anything else reads the file.
    private static void checkUnpacked(byte[] bytes, long most) {
        long[] left = {most};
        for (int at = 0; at < bytes.length; at++) {
            if (startsWith(bytes, at, STREAM)) {
                int from = at + STREAM.length;
                while (from < bytes.length && (bytes[from] == '\r' || bytes[from] == '\n')) {
                    from++;
                }
                drain(new ByteArrayInputStream(bytes, from, bytes.length - from), left, 0);
            }
        }
    }

    private static void drain(InputStream packed, long[] left, int depth) {
        try (PushbackInputStream unpacked = new PushbackInputStream(new InflaterInputStream(packed), 1)) {
            int first = unpacked.read();
            if (first == 0x78 && depth < MOST_NESTED) {
                unpacked.unread(first);
                drain(new Counted(unpacked, left), left, depth + 1);
                return;
            }
            byte[] buffer = new byte[16 * 1024];
            for (int read = first < 0 ? -1 : 1; read >= 0; read = unpacked.read(buffer)) {
                left[0] -= read;
                if (left[0] < 0) {
                    throw PdfProblems.unpacksTooLarge();
                }
            }
        } catch (ZipException _) {
            // Not packed in this way, or damaged from here on.
        } catch (IOException _) {
            // Cut short.
        }
    }

    /// Counts what is read through it.
    private static final class Counted extends FilterInputStream {

        private final long[] left;

        Counted(InputStream in, long[] left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            left[0] -= Math.max(0, read);
            if (left[0] < 0) {
                throw PdfProblems.unpacksTooLarge();
            }
            return read;
        }
    }

    private void checkHarmless() throws IOException {
        Set<COSObjectKey> keys = document.getDocument().getXrefTable().keySet();
        if (keys.size() > MOST_OBJECTS) {
            throw PdfProblems.unpacksTooLarge();
        }
        for (COSObjectKey key : keys) {
            COSObject object = document.getDocument().getObjectFromPool(key);
            check(object == null ? null : object.getObject(), 0);
        }
        check(document.getDocument().getTrailer(), 0);
    }

    private void check(@Nullable COSBase base, int depth) throws IOException {
        if (depth > 100) {
            throw new IOException("Nested too deeply");
        }
        switch (base) {
            case COSDictionary dictionary -> {
                for (COSName key : dictionary.keySet()) {
                    COSBase value = dictionary.getItem(key);
                    if (ACTIVE.contains(key.getName())) {
                        throw PdfProblems.active("/" + key.getName());
                    }
                    if (KINDS.contains(key)
                            && dictionary.getDictionaryObject(key) instanceof COSName kind
                            && ACTIVE_KINDS.contains(kind.getName())) {
                        throw PdfProblems.active("/" + kind.getName());
                    }
                    check(value, depth + 1);
                }
            }
            case COSArray array -> {
                for (COSBase one : array) {
                    check(one, depth + 1);
                }
            }
            case COSName name -> {
                if (UNBOUNDED.contains(name.getName())) {
                    throw PdfProblems.unpacksTooLarge();
                }
            }
            case null, default -> {
                // A number, a text, or a reference, whose object is looked at by itself.
            }
        }
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (at + i >= bytes.length || bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
