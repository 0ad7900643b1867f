package vn.motcua.deploy.papers;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.motcua.deploy.platform.hash.Sha256;

/// A paper, written but not printed yet.
///
/// @param fileName safe in any file system
/// @param tag an entity tag: the same as long as the paper says the same
/// @param printing makes the file; asked only for callers who do not have it yet
public record Paper(String fileName, String mediaType, String tag, Supplier<byte[]> printing) {

    /// Of PDF files.
    public static final String PDF = "application/pdf";

    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final int TAG_LENGTH = 16;

    /// A paper whose tag is a hash of what it says.
    ///
    /// @param name of the file with its ending; what is unsafe in it is replaced
    /// @param content what the paper says, whole: its hash tells whether a caller has it already
    public static Paper of(String name, String mediaType, String content, Supplier<byte[]> printing) {
        return new Paper(
                UNSAFE.matcher(name).replaceAll("_"),
                mediaType,
                '"' + Sha256.hex(content).substring(0, TAG_LENGTH) + '"',
                printing);
    }
}
