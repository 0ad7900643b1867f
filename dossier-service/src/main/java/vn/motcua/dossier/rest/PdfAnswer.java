package vn.motcua.dossier.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.forms.FormDesk;

/// A paper as the answer to a call; printed only for callers who do not have it yet.
public final class PdfAnswer {

    /// Of every printed paper.
    public static final String MEDIA_TYPE = "application/pdf";

    private PdfAnswer() {}

    /// The paper, or that it says the same as the one that the caller has.
    public static Response of(FormDesk.Paper paper, @Nullable String ifNoneMatch, FormDesk forms) {
        boolean known = ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(paper.tag()));
        Response.ResponseBuilder answer = known
                ? Response.notModified()
                : Response.ok(forms.print(paper))
                        .type(MEDIA_TYPE)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + paper.fileName() + "\"");
        // Names people: each browser keeps it for its own user, and asks again before it shows it.
        return answer.header(HttpHeaders.ETAG, paper.tag())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
