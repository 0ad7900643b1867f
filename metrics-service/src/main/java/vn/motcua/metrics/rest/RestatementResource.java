package vn.motcua.metrics.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponses;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.page.Cursor;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.deploy.platform.page.PageSize;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.problem.ProblemView;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.figures.Figure;
import vn.motcua.metrics.figures.Figures;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Questions;
import vn.motcua.metrics.figures.Stand;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.restatement.Restatements;
import vn.motcua.metrics.window.Knowledge;

/// What changed the figures of a window after it had ended, or between two instants of knowledge.
@Path("/api/v1/offices/{office}/restatements")
@Produces("application/json")
@RolesAllowed({
    Roles.VIEWER,
    Roles.DESK,
    Roles.DESK_HEAD,
    Roles.OFFICER,
    Roles.AWARD_CLERK,
    Roles.AWARD_VERIFIER,
    Roles.COUNCIL,
    Roles.DECIDER,
    Roles.AUDITOR,
    Roles.OPERATOR
})
@Tag(name = "Restatements", description = "Late and corrected events, and the figures that they changed")
public class RestatementResource {

    private final Questions questions;
    private final Figures figures;
    private final Restatements restatements;
    private final OneState state;

    RestatementResource(Questions questions, Figures figures, Restatements restatements, OneState state) {
        this.questions = questions;
        this.figures = figures;
        this.restatements = restatements;
        this.state = state;
    }

    @GET
    @Operation(
            summary = "Events that changed figures of a window",
            description =
                    "Those that became known after `since` (the end of the window when absent) and no later than `until`"
                            + " (now when absent), in that order. The first page also shows the figures at both instants.")
    @APIResponses({
        @APIResponse(responseCode = "200", description = "The restatements"),
        @APIResponse(
                responseCode = "422",
                description = "The window or an instant is impossible",
                content = {
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemView.class))
                })
    })
    public RestatementsView all(
            @RestPath String office,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("window") @Nullable String window,
            @QueryParam("asOf") @Nullable String asOf,
            @Parameter(description = "The end of the window when absent") @QueryParam("since") @Nullable String since,
            @Parameter(description = "Now when absent") @QueryParam("until") @Nullable String until,
            @QueryParam("rulesOn") @Nullable String rulesOn,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @Nullable Integer size) {
        int most = PageSize.of(size);
        Restatements.Place left = cursor == null ? null : Restatements.Place.of(cursor);
        return state.during(() -> {
            Question question = questions.of(office, from, to, window, asOf, null, rulesOn);
            Instant last = questions.past("until", until).orElse(questions.now());
            Instant first = questions
                    .past("since", since)
                    .orElseGet(() -> question.window().ends().isBefore(last)
                            ? question.window().ends()
                            : last);
            if (first.isAfter(last)) {
                throw new ProblemException(Problem.of(
                        "impossible-window",
                        422,
                        new Text("Khoảng thời gian không có thật", "An impossible window"),
                        new Text(
                                "Thời điểm since không được sau thời điểm until.",
                                "The instant since may not lie after the instant until.")));
            }
            List<Figure> after = figures.all(question.knowing(new Knowledge(last)));
            List<Restatements.Judged> judged = Arrays.stream(Indicator.values())
                    .map(one -> new Restatements.Judged(one, figures.formula(one, question)))
                    .toList();
            Page<Restatements.Restatement> page = Page.of(
                    restatements.page(question, judged, first, last, left, most + 1),
                    most,
                    one -> Cursor.encode(one.knownAt().toString(), one.office()));
            return new RestatementsView(
                    office,
                    FiguresView.WindowView.of(question.window()),
                    question.asOf(),
                    first,
                    last,
                    left == null ? changed(figures.all(question.knowing(new Knowledge(first))), after) : null,
                    page.items().stream().map(RestatementView::of).toList(),
                    page.next());
        });
    }

    private static List<ChangedFigureView> changed(List<Figure> before, List<Figure> after) {
        List<ChangedFigureView> changed = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            if (!before.get(i).ratio().equals(after.get(i).ratio())) {
                changed.add(new ChangedFigureView(
                        after.get(i).indicator().code(),
                        FractionView.of(before.get(i)),
                        FractionView.of(after.get(i))));
            }
        }
        return changed;
    }

    /// The restatements of a window.
    ///
    /// @param figures on the first page, the figures that differ between the two instants
    public record RestatementsView(
            String office,
            FiguresView.WindowView window,
            Instant asOf,
            Instant since,
            Instant until,
            @Nullable List<ChangedFigureView> figures,
            List<RestatementView> items,
            @Nullable String next) {}

    /// A figure at both instants.
    public record ChangedFigureView(String code, FractionView since, FractionView until) {}

    /// So many of so many.
    public record FractionView(long numerator, long denominator) {
        static FractionView of(Figure figure) {
            return new FractionView(figure.ratio().numerator(), figure.ratio().denominator());
        }
    }

    /// One event and what it changed.
    ///
    /// @param kind `dossier`, `feedback`, `posting` or `rating`
    /// @param type name of the event: `dossier.corrected`
    /// @param time when it happened
    public record RestatementView(
            String office,
            String kind,
            String subject,
            String type,
            @Nullable Instant time,
            Instant recordedAt,
            Instant knownAt,
            long officeSequence,
            List<ChangeView> changes) {
        static RestatementView of(Restatements.Restatement one) {
            return new RestatementView(
                    one.office(),
                    one.kind().code(),
                    one.subject(),
                    one.type(),
                    one.happenedAt(),
                    one.recordedAt(),
                    one.knownAt(),
                    one.number(),
                    one.changes().stream().map(ChangeView::of).toList());
        }
    }

    /// How the subject stands in an indicator before and after; absent where it is in neither part of it.
    public record ChangeView(
            String indicator,
            @Nullable StandsView before,
            @Nullable StandsView after) {
        static ChangeView of(Restatements.Change change) {
            return new ChangeView(
                    change.indicator().code(), StandsView.of(change.before()), StandsView.of(change.after()));
        }
    }

    /// As what it counts, and whether that is good.
    ///
    /// @param countsAs absent for a pair of office and procedure, which counts by what it has
    public record StandsView(@Nullable String countsAs, boolean good) {
        static @Nullable StandsView ofPair(@Nullable Boolean good) {
            return good == null ? null : new StandsView(null, good);
        }

        static @Nullable StandsView of(Stand stand) {
            return stand.measure() == null
                    ? null
                    : new StandsView(stand.measure().code(), stand.good());
        }
    }
}
