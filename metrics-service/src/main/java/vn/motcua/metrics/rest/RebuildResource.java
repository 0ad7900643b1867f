package vn.motcua.metrics.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.problem.ProblemView;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.OfficeScope;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.rebuild.Rebuild;
import vn.motcua.metrics.rebuild.Rebuilding;

/// Making the figures again from the topic.
@Path("/api/v1")
@Produces("application/json")
@Tag(name = "Rebuilds", description = "The figures made again from the events, and held against those that answer")
public class RebuildResource {

    private static final int LATEST = 20;
    private static final int LONGEST_REASON = 500;

    private final Rebuilding rebuilding;
    private final Caller caller;

    RebuildResource(Rebuilding rebuilding, Caller caller) {
        this.rebuilding = rebuilding;
        this.caller = caller;
    }

    @POST
    @Path("rebuilds")
    @Consumes("application/json")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Make all figures again",
            description =
                    "Reads the topic from its beginning into a shadow, while the figures answer and go on being folded; then holds both against each other, office by office. Equal: the shadow takes their place. Different: it is listed and refused, unless acceptDifferences and a reason say why other figures shall be taken; figures that lack events which are booked are never taken. Snapshots, closed periods, rules and questions stay. A crash in the middle loses nothing.")
    @APIResponse(
            responseCode = "202",
            description = "It goes on; follow it at Location",
            content = {@Content(schema = @Schema(implementation = RebuildView.class))})
    @APIResponse(
            responseCode = "403",
            description = "The role is missing, or not all offices are within the caller's reach",
            content = {
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class))
            })
    @APIResponse(
            responseCode = "409",
            description = "Another goes on",
            content = {
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class))
            })
    @APIResponse(
            responseCode = "422",
            description = "Differences are to be accepted without a reason",
            content = {
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class))
            })
    @APIResponse(
            responseCode = "503",
            description = "The topic cannot be read now",
            content = {
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class))
            })
    public Response begin(@Nullable RebuildRequest request) {
        ensureReach();
        boolean accepts = request != null && Boolean.TRUE.equals(request.acceptDifferences());
        String reason = request == null || request.reason() == null
                ? ""
                : request.reason().strip();
        if (accepts && (reason.isEmpty() || reason.length() > LONGEST_REASON)) {
            throw new ProblemException(Problem.of(
                    "reason-missing",
                    422,
                    new Text("Thiếu lý do", "A reason is missing"),
                    new Text(
                            "Muốn nhận cả số liệu khác thì phải ghi lý do (reason, không quá 500 ký tự).",
                            "To take other figures a reason is needed (reason, at most 500 characters).")));
        }
        Rebuild rebuild = rebuilding.ask(caller.name(), accepts ? reason : null);
        return Response.accepted(RebuildView.of(rebuild))
                .location(URI.create("/api/v1/rebuilds/" + rebuild.id()))
                .build();
    }

    @GET
    @Path("rebuilds")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "The last rebuilds", description = "At most 20, the newest first.")
    public RebuildsView latest() {
        return new RebuildsView(
                rebuilding.latest(LATEST).stream().map(RebuildView::of).toList());
    }

    @GET
    @Path("rebuilds/{id}")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            summary = "How far a rebuild is, and what it found",
            description =
                    "reading and comparing go on; swapped: the shadow has become the figures; refused: they differ; cancelled: it was given up; failed: there was no room for it. After the last three the figures are as before.")
    @APIResponse(
            responseCode = "200",
            content = {@Content(schema = @Schema(implementation = RebuildView.class))})
    @APIResponse(
            responseCode = "404",
            description = "There is none of that id",
            content = {
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class))
            })
    public RebuildView one(@RestPath UUID id) {
        return found(id, rebuilding.find(id));
    }

    @DELETE
    @Path("rebuilds/{id}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Give up a rebuild",
            description =
                    "It stops within moments and what there is of it goes; the figures are as before. One that has ended stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "How it has ended",
            content = {@Content(schema = @Schema(implementation = RebuildView.class))})
    @APIResponse(
            responseCode = "403",
            description = "The role is missing, or not all offices are within the caller's reach",
            content = {
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class))
            })
    @APIResponse(
            responseCode = "404",
            description = "There is none of that id",
            content = {
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class))
            })
    public RebuildView cancel(@RestPath UUID id) {
        ensureReach();
        return found(id, rebuilding.cancel(id));
    }

    private void ensureReach() {
        if (!caller.offices().everything()) {
            throw new ProblemException(CommonProblems.officeOutOfReach(OfficeScope.ALL));
        }
    }

    private static RebuildView found(UUID id, Optional<Rebuild> rebuild) {
        return rebuild.map(RebuildView::of)
                .orElseThrow(() -> new ProblemException(CommonProblems.notFound(
                        new Text("Không có lần dựng lại số liệu " + id + ".", "There is no rebuild " + id + "."))));
    }

    /// What to do when the figures differ.
    ///
    /// @param acceptDifferences true to take other figures than before
    /// @param reason why; kept
    public record RebuildRequest(
            @Nullable Boolean acceptDifferences,
            @Nullable @Schema(maxLength = LONGEST_REASON) String reason) {}

    /// Some rebuilds.
    public record RebuildsView(List<RebuildView> items) {}

    /// A rebuild.
    ///
    /// @param state `reading`, `comparing`; in the end `swapped`, `refused`, `cancelled` or `failed`
    /// @param attempts how often it was begun or taken up again after a crash or while a server was away
    /// @param resumedAtEvent how many events were read when it was taken up last; 0 when it was begun
    /// @param trouble `broker` or `database` while it is tried again; `disk` when it failed; else absent
    /// @param events of the topic: read, and how many there are
    /// @param compared how many offices were held against each other
    /// @param different how many of them differ; the first 500 are listed
    public record RebuildView(
            UUID id,
            String state,
            Instant askedAt,
            String askedBy,
            boolean acceptDifferences,
            @Nullable String reason,
            int attempts,
            long resumedAtEvent,
            @Nullable String trouble,
            EventsView events,
            List<PartitionView> partitions,
            long compared,
            long different,
            List<OfficeDifferenceView> differences,
            @Nullable Instant endedAt) {

        static RebuildView of(Rebuild rebuild) {
            List<PartitionView> partitions = rebuild.partitions().stream()
                    .map(one -> new PartitionView(one.number(), one.read(), one.total()))
                    .toList();
            return new RebuildView(
                    rebuild.id(),
                    rebuild.state().code(),
                    rebuild.askedAt(),
                    rebuild.askedBy(),
                    rebuild.reason() != null,
                    rebuild.reason(),
                    rebuild.attempts(),
                    rebuild.resumedAtEvent(),
                    rebuild.trouble(),
                    new EventsView(
                            partitions.stream().mapToLong(PartitionView::read).sum(),
                            partitions.stream().mapToLong(PartitionView::total).sum()),
                    partitions,
                    rebuild.compared(),
                    rebuild.different(),
                    rebuild.differences().stream()
                            .map(one -> new OfficeDifferenceView(one.office(), one.parts()))
                            .toList(),
                    rebuild.endedAt());
        }
    }

    /// How many events are read, of how many; counted by offsets, so marks of transactions count too.
    public record EventsView(long read, long total) {}

    /// The same of one partition.
    public record PartitionView(int partition, long read, long total) {}

    /// An office whose figures are others.
    ///
    /// @param parts `position`, `missing`, `events`, `subjects`, `subject-days`, `day-counts`, `month-counts`,
    /// `events-lost`: the topic no longer holds events that are booked, so the shadow is not taken for any reason
    public record OfficeDifferenceView(String office, List<String> parts) {}
}
