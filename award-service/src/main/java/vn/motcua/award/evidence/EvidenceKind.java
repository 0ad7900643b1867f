package vn.motcua.award.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The kinds of files that may be evidence.
public enum EvidenceKind {
    /// A paper, signed or not.
    PDF("application/pdf", "pdf"),
    /// A photograph or a scan.
    JPEG("image/jpeg", "jpg"),
    /// A picture of a screen.
    PNG("image/png", "png"),
    /// A text.
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /// A table.
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String extension;

    EvidenceKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /// The media type under which it is kept and answered.
    public String mediaType() {
        return mediaType;
    }

    /// The kind that a file's name promises; empty when it is none that is taken.
    static Optional<EvidenceKind> promisedBy(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String extension = ending.equals("jpeg") ? "jpg" : ending;
        return Arrays.stream(values())
                .filter(kind -> kind.extension.equals(extension))
                .findFirst();
    }

    /// `pdf, jpg, png, docx, xlsx`.
    public static String shown() {
        return Arrays.stream(values()).map(kind -> kind.extension).collect(Collectors.joining(", "));
    }
}
