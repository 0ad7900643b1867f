package vn.motcua.deploy.papers;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A paper as the answer to a call; printed only for callers who do not have it yet.
public final class PaperAnswer {

    private PaperAnswer() {}

    /// The paper, or that it says the same as the one that the caller has. A PDF is shown by the browser, what can be
    /// edited is saved.
    ///
    /// @param ifNoneMatch the header of the call
    public static Response of(Paper paper, @Nullable String ifNoneMatch) {
        boolean known = ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(paper.tag()));
        String place = paper.mediaType().equals(Paper.PDF) ? "inline" : "attachment";
        Response.ResponseBuilder answer = known
                ? Response.notModified()
                : Response.ok(paper.printing().get())
                        .type(paper.mediaType())
                        .header(HttpHeaders.CONTENT_DISPOSITION, place + "; filename=\"" + paper.fileName() + "\"")
                        .header("X-Content-Type-Options", "nosniff");
        // Names people: each browser keeps it for its own user, and asks again before it shows it.
        return answer.header(HttpHeaders.ETAG, paper.tag())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
