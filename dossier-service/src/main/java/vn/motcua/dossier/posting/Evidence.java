package vn.motcua.dossier.posting;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What shows that something is posted: a web address, or the SHA-256 of a photo that the office keeps.
public final class Evidence {

    private static final Pattern HASH = Pattern.compile("(sha256:)?[0-9a-fA-F]{64}");

    private Evidence() {}

    /// Whether somebody else can look it up: `https://…`, `http://…`, or 64 hexadecimal digits, with or without
    /// `sha256:` before them.
    public static boolean isVerifiable(String evidence) {
        return isAddress(evidence) || HASH.matcher(evidence).matches();
    }

    /// Whether it is a web address, which a page may link to.
    public static boolean isAddress(String evidence) {
        try {
            URI uri = new URI(evidence);
            @Nullable String scheme = uri.getScheme();
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme));
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
