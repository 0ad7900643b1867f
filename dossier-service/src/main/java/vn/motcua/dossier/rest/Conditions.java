package vn.motcua.dossier.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.dossier.desk.DeskProblems;
import vn.motcua.dossier.store.AnswerStore;

/// The conditions under which steps at the counter are taken: `If-Match`, `Idempotency-Key`; and how they are answered.
final class Conditions {

    private static final int LONGEST_KEY = 200;

    private Conditions() {}

    /// @throws ProblemException 428 when there is neither
    static void require(@Nullable String ifMatch, @Nullable String key) {
        if (ifMatch == null && key == null) {
            throw new ProblemException(DeskProblems.preconditionRequired());
        }
    }

    /// @throws ProblemException 400 when it is empty or too long
    static @Nullable String key(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                    "Idempotency-Key phải có từ 1 đến " + LONGEST_KEY + " ký tự.",
                    "An Idempotency-Key has 1 to " + LONGEST_KEY + " characters.")));
        }
        return key;
    }

    /// ⚖ RFC 9110, 13.1.1: strong comparison; `*` is any version of what exists.
    static @Nullable LongPredicate versions(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        List<String> tags =
                Arrays.stream(ifMatch.split(",", -1)).map(String::strip).toList();
        return version -> tags.contains(etag(version));
    }

    static String etag(long version) {
        return "\"" + version + "\"";
    }

    /// A day, or a moment.
    ///
    /// @throws ProblemException 400
    static Instant moment(String text) {
        try {
            return text.length() == 10
                    ? Vietnam.startOf(LocalDate.parse(text))
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                    "due-before phải là ngày (2024-09-30) hoặc thời điểm RFC 3339.",
                    "due-before must be a day (2024-09-30) or an RFC 3339 time.")));
        }
    }

    static Response answered(AnswerStore.Answer answer) {
        return Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ETAG, etag(answer.version()))
                .entity(answer.body())
                .build();
    }
}
