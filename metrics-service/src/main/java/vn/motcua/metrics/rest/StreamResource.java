package vn.motcua.metrics.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponses;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.problem.ProblemView;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.figures.Figure;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Questions;
import vn.motcua.metrics.fold.FreshnessDesk;
import vn.motcua.metrics.live.LiveFigures;

/// Figures as they change, as server-sent events.
@Path("/api/v1/offices/{office}/indicators/stream")
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
@Tag(name = "Indicators")
public class StreamResource {

    private final Questions questions;
    private final LiveFigures live;
    private final FreshnessDesk freshness;
    private final SecurityIdentity identity;

    StreamResource(Questions questions, LiveFigures live, FreshnessDesk freshness, SecurityIdentity identity) {
        this.questions = questions;
        this.live = live;
        this.freshness = freshness;
        this.identity = identity;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "The indicators of an office, and from then on those that change",
            description =
                    "Each event `figures` has the shape of GET /indicators with those indicators alone that changed; the first has all. A comment every 15 s keeps the line open. It ends with the caller's token, and after an hour at the latest; a client that asks again with Last-Event-ID hears nothing that it has already.")
    @APIResponses({
        @APIResponse(
                responseCode = "200",
                description = "A stream of events",
                content = {
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = FiguresView.class))
                }),
        @APIResponse(
                responseCode = "503",
                description = "As many streams are served as can be",
                content = {
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemView.class))
                })
    })
    public void stream(
            @RestPath String office,
            @BeanParam WhenAsked when,
            @Parameter(description = "The id of the last event seen") @HeaderParam("Last-Event-ID") @Nullable
                    String seen,
            @Context SseEventSink sink,
            @Context Sse sse) {
        Question question = when.of(questions, office);
        if (!live.take()) {
            throw new ProblemException(
                    Problem.of(
                            "too-many-streams",
                            503,
                            new Text("Quá nhiều kết nối trực tiếp", "Too many streams"),
                            new Text(
                                    "Dịch vụ đang phục vụ tối đa số kết nối trực tiếp; hãy dùng GET /indicators với ETag rồi thử lại sau.",
                                    "As many streams are served as can be; use GET /indicators with its ETag and try again later.")));
        }
        Instant until = identity.getPrincipal() instanceof JsonWebToken token && token.getExpirationTime() > 0
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.MAX;
        boolean moving = when.isAsOfNow();
        Thread.ofVirtual().name("live " + office).start(() -> {
            try (sink) {
                live.follow(question, moving, seen == null ? "" : seen, until, new Line(sink, sse));
            }
        });
    }

    private final class Line implements LiveFigures.Listener {

        private final SseEventSink sink;
        private final Sse sse;

        private Line(SseEventSink sink, Sse sse) {
            this.sink = sink;
            this.sse = sse;
        }

        @Override
        public void changed(Question question, List<Figure> changed, String id) {
            FiguresView view = FiguresView.of(
                    question, question.asOf(), freshness.of(question.offices(), question.knowledge()), changed);
            sink.send(sse.newEventBuilder()
                    .id(id)
                    .name("figures")
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(FiguresView.class, view)
                    .build());
        }

        @Override
        public void alive() {
            sink.send(sse.newEventBuilder().comment("alive").build());
        }

        @Override
        public boolean gone() {
            return sink.isClosed();
        }
    }
}
