package vn.motcua.award.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import vn.motcua.award.reading.Message;

/// Looks into a file before it is kept: is it what its name promises, and nothing else besides?
///
/// The name alone proves nothing, and a file may be two things at once (a picture that is also an archive). So the
/// content must be of the promised kind from its first byte, be whole, and carry nothing behind its end.
final class Inspection {

    private static final Detector DETECTOR = new DefaultDetector();
    private static final int HEAD = 4096;
    private static final int LARGEST_SIDE = 20_000;
    private static final Pattern MARKUP =
            Pattern.compile("<(!doctype|html|script|svg|iframe|body|\\?php)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ACTIVE_PDF = Pattern.compile("/(JavaScript|Launch|EmbeddedFiles?|RichMedia)\\b");
    private static final byte[] END_OF_JPEG = {(byte) 0xFF, (byte) 0xD9};
    private static final int IEND = 0x49454E44;
    private static final byte[] END_OF_ARCHIVE = {'P', 'K', 5, 6};

    static {
        // House rule: an honest office file holds no part of more than 40 MB, and none packed a hundredfold.
        ZipSecureFile.setMaxEntrySize(40L << 20);
        ZipSecureFile.setMinInflateRatio(0.01);
        ZipSecureFile.setMaxFileCount(2000);
    }

    private Inspection() {}

    /// What is wrong with the file as that kind; empty when nothing is.
    static Optional<Message> defect(byte[] bytes, EvidenceKind promised) {
        Optional<Message> known = detected(bytes, promised);
        if (known.isPresent()) {
            return known;
        }
        return switch (promised) {
            case PDF -> pdf(bytes);
            case JPEG -> picture(bytes, "jpeg");
            case PNG -> picture(bytes, "png").or(() -> pngEnd(bytes));
            case DOCX -> office(bytes, "wordprocessingml.document.main+xml");
            case XLSX -> office(bytes, "spreadsheetml.sheet.main+xml");
        };
    }

    private static Optional<Message> detected(byte[] bytes, EvidenceKind promised) {
        String found;
        try (TikaInputStream stream = TikaInputStream.get(bytes)) {
            found = DETECTOR.detect(stream, new Metadata()).toString();
        } catch (IOException e) {
            return Optional.of(broken());
        }
        boolean archive = found.equals("application/zip") || found.equals("application/x-tika-ooxml");
        boolean fits =
                switch (promised) {
                    case PDF, JPEG, PNG -> found.equals(promised.mediaType());
                    case DOCX, XLSX -> archive;
                };
        return fits
                ? Optional.empty()
                : Optional.of(new Message(
                        "Nội dung không phải " + promised.name() + " mà là " + found + ".",
                        "The content is no " + promised.name() + " but " + found + "."));
    }

    private static Optional<Message> pdf(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.lastIndexOf("%%EOF");
        if (!text.startsWith("%PDF-") || end < 0) {
            return Optional.of(broken());
        }
        if (!text.substring(end + 5).matches("[\\s\\x00]*") || archiveInside(bytes)) {
            return Optional.of(twoInOne());
        }
        return ACTIVE_PDF.matcher(text).find()
                ? Optional.of(new Message(
                        "Tệp PDF chứa mã chạy được hoặc tệp đính kèm; hãy in lại thành PDF thường.",
                        "The PDF carries script or attachments; print it to a plain PDF."))
                : Optional.empty();
    }

    private static Optional<Message> picture(byte[] bytes, String format) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (MARKUP.matcher(head).find() || head.contains("%PDF-") || archiveInside(bytes)) {
            return Optional.of(twoInOne());
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(stream, true, true);
            int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
            // A picture whose upload broke off has no end mark.
            boolean whole = format.equals("png") || lastIndexOf(bytes, END_OF_JPEG) >= 0;
            return longest > LARGEST_SIDE || !whole ? Optional.of(broken()) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(broken());
        } finally {
            reader.dispose();
        }
    }

    /// The blocks of a PNG lead to its last, `IEND`; behind that there is nothing.
    private static Optional<Message> pngEnd(byte[] bytes) {
        ByteBuffer blocks = ByteBuffer.wrap(bytes).position(8);
        while (blocks.remaining() >= 12) {
            int length = blocks.getInt();
            int type = blocks.getInt();
            if (length < 0 || length > blocks.remaining() - 4) {
                return Optional.of(broken());
            }
            blocks.position(blocks.position() + length + 4);
            if (type == IEND) {
                return blocks.hasRemaining() ? Optional.of(twoInOne()) : Optional.empty();
            }
        }
        return Optional.of(broken());
    }

    private static Optional<Message> office(byte[] bytes, String main) {
        if (!isOneArchive(bytes)) {
            return Optional.of(twoInOne());
        }
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            List<String> types = opened.getParts().stream()
                    .map(PackagePart::getContentType)
                    .map(type -> type.toLowerCase(Locale.ROOT))
                    .toList();
            if (types.stream()
                    .anyMatch(type -> type.contains("vba")
                            || type.contains("macro")
                            || type.contains("activex")
                            || type.contains("oleobject"))) {
                return Optional.of(new Message(
                        "Tệp chứa macro hoặc đối tượng nhúng; hãy lưu lại không có chúng.",
                        "The file carries macros or embedded objects; save it without them."));
            }
            return types.stream().anyMatch(type -> type.contains(main))
                    ? Optional.empty()
                    : Optional.of(new Message(
                            "Nội dung không đúng với đuôi tệp.", "The content is not what the extension says."));
        } catch (InvalidFormatException | OpenXML4JRuntimeException | IOException | IllegalStateException e) {
            return Optional.of(broken());
        }
    }

    /// An archive begins with its first entry and ends with its last record; nothing stands before, behind or between.
    private static boolean isOneArchive(byte[] bytes) {
        int at = lastIndexOf(bytes, END_OF_ARCHIVE);
        if (at < 0 || at != bytes.length - 22) {
            return false;
        }
        try (ZipFile archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            return archive.getFirstLocalFileHeaderOffset() == 0 && firstEntry(archive) == 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static long firstEntry(ZipFile archive) {
        long first = Long.MAX_VALUE;
        for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
            first = Math.min(first, entry.getLocalHeaderOffset());
        }
        return first;
    }

    private static boolean archiveInside(byte[] bytes) {
        int tail = Math.max(0, bytes.length - 65_557);
        return indexOf(bytes, END_OF_ARCHIVE, tail) >= 0;
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int at = from; at <= bytes.length - wanted.length; at++) {
            if (matches(bytes, wanted, at)) {
                return at;
            }
        }
        return -1;
    }

    private static int lastIndexOf(byte[] bytes, byte[] wanted) {
        for (int at = bytes.length - wanted.length; at >= 0; at--) {
            if (matches(bytes, wanted, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] bytes, byte[] wanted, int at) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static Message broken() {
        return new Message(
                "Tệp hỏng hoặc chưa tải lên hết; hãy mở thử trên máy rồi gửi lại.",
                "The file is damaged or was cut off; open it on your machine, then send it again.");
    }

    private static Message twoInOne() {
        return new Message(
                "Tệp chứa thêm nội dung khác ngoài loại đã khai; hãy lưu lại thành tệp mới.",
                "The file carries other content besides; save it as a new file.");
    }
}
