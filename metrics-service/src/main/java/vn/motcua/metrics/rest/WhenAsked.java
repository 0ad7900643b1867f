package vn.motcua.metrics.rest;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Questions;

/// The days and instants that a question is about, as the parameters of its address say them.
public final class WhenAsked {

    @Parameter(description = "First day, included", example = "2024-05-01")
    @QueryParam("from")
    public @Nullable String from;

    @Parameter(description = "Last day, included", example = "2024-09-30")
    @QueryParam("to")
    public @Nullable String to;

    @Parameter(description = "P7D, P30D, P90D, month, quarter, year or admin-year, instead of from and to")
    @QueryParam("window")
    public @Nullable String window;

    @Parameter(description = "The state of the world at that instant; now when absent")
    @QueryParam("asOf")
    public @Nullable String asOf;

    @Parameter(description = "Only what had become known by that instant; all when absent")
    @QueryParam("knownAt")
    public @Nullable String knownAt;

    /// True when no instant was asked for.
    boolean isAsOfNow() {
        return asOf == null || asOf.isBlank();
    }

    /// The question about an office.
    Question of(Questions questions, String office) {
        return of(questions, office, null);
    }

    /// The same, judged by the definitions of a day of the caller's choice.
    Question of(Questions questions, String office, @Nullable String rulesOn) {
        return questions.of(office, from, to, window, asOf, knownAt, rulesOn);
    }
}
