package vn.motcua.deploy.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A problem as the client reads it, in the client's language.
///
/// @param type `/problems/<slug>`; branch on it, never on text
/// @param title the kind of problem
/// @param status the HTTP status, repeated
/// @param detail what was refused here, why, and what is allowed now
/// @param instance the path of the request
/// @param members further members, by name
@Schema(
        name = "Problem",
        description =
                "RFC 9457 problem details. `type` is stable; text is Vietnamese, or English for Accept-Language: en.")
@JsonPropertyOrder({"type", "title", "status", "detail", "instance"})
public record ProblemView(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    /// The media type of problems.
    public static final String MEDIA_TYPE = "application/problem+json";

    /// The problem for a reader of that language.
    public static ProblemView of(Problem problem, Locale locale, @Nullable String instance) {
        return new ProblemView(
                problem.type(),
                problem.title().in(locale),
                problem.status(),
                problem.detail().in(locale),
                instance,
                new TreeMap<>(problem.members()));
    }

    /// The problem as a part of a larger answer, where the path says nothing.
    public static ProblemView of(Problem problem, Locale locale) {
        return of(problem, locale, null);
    }
}
