package vn.motcua.award.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.motcua.award.evidence.EvidenceFiles;

/// Answers with a file that no browser shows, guesses at, or runs.
public final class Attachments {

    private Attachments() {}

    /// A file of evidence.
    public static Response of(EvidenceFiles.Content content) {
        return of(content.open(), content.file().mediaType(), content.file().name())
                .header(HttpHeaders.ETAG, "\"" + content.file().sha256() + "\"")
                .build();
    }

    /// Bytes of a media type, under a name.
    public static Response.ResponseBuilder of(InputStream bytes, String mediaType, String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return Response.ok(bytes)
                .type(mediaType)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
}
