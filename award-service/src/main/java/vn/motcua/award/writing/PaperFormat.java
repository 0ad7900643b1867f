package vn.motcua.award.writing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A kind of file.
public enum PaperFormat {
    /// To print and to keep.
    PDF,
    /// To go on writing in.
    DOCX,
    /// Tables to reckon with.
    XLSX;

    /// As in addresses and names of files: `pdf`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The format of that code; empty when there is none.
    public static Optional<PaperFormat> of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }
}
