package vn.motcua.award.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.desk.ActionRequest;
import vn.motcua.award.desk.Actor;
import vn.motcua.award.desk.BallotRequest;
import vn.motcua.award.desk.ComplaintAnswerRequest;
import vn.motcua.award.desk.ComplaintDesk;
import vn.motcua.award.desk.ComplaintRequest;
import vn.motcua.award.desk.CouncilDesk;
import vn.motcua.award.desk.ListDesk;
import vn.motcua.award.desk.MeetingView;
import vn.motcua.award.desk.Notices;
import vn.motcua.award.desk.OpenList;
import vn.motcua.award.desk.OverrideDesk;
import vn.motcua.award.desk.PathProblems;
import vn.motcua.award.desk.PathReader;
import vn.motcua.award.desk.PathView;
import vn.motcua.award.desk.Ranked;
import vn.motcua.award.trail.Answers;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;

/// The path of award lists.
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "path", description = "From draft to archive: steps, duties kept apart, audit trail")
class PathResource {

    private static final int LONGEST_KEY = 200;

    private final ListDesk desk;
    private final CouncilDesk council;
    private final OverrideDesk overrides;
    private final ComplaintDesk complaints;
    private final PathReader reader;
    private final Notices notices;
    private final AwardListArchive archive;
    private final Caller caller;
    private final ObjectMapper mapper;

    PathResource(
            ListDesk desk,
            CouncilDesk council,
            OverrideDesk overrides,
            ComplaintDesk complaints,
            PathReader reader,
            Notices notices,
            AwardListArchive archive,
            Caller caller,
            ObjectMapper mapper) {
        this.desk = desk;
        this.council = council;
        this.overrides = overrides;
        this.complaints = complaints;
        this.reader = reader;
        this.notices = notices;
        this.archive = archive;
        this.caller = caller;
        this.mapper = mapper;
    }

    /// One row of the audit trail.
    ///
    /// @param entry what happened, as kept
    @Schema(name = "TrailEntry")
    record TrailEntryView(
            int sequence,
            String kind,
            Instant at,
            String by,

            @JsonRawValue @Schema(implementation = Object.class)
            String entry,

            String previousHash,
            String hash) {}

    /// The audit trail.
    ///
    /// @param intact true when every row is what it was when written, and follows the one before
    @Schema(name = "Trail")
    record TrailView(boolean intact, List<TrailEntryView> entries) {}

    @POST
    @Path("/award-lists/{id}/actions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER})
    @Operation(
            summary = "Takes one step",
            description =
                    "With If-Match: 412 when the list has moved since. With Idempotency-Key: the same key gives the"
                            + " same answer. With neither: 428. Nobody holds two duties for one list; nobody acts on themselves.")
    @APIResponse(
            responseCode = "200",
            description = "Where the list stands now; the ETag is its version",
            content = @Content(schema = @Schema(implementation = PathView.class)))
    @APIResponse(responseCode = "403", description = "`forbidden`, `duties-clash`, `own-case`, `office-out-of-reach`")
    @APIResponse(
            responseCode = "409",
            description = "The path refuses: `too-early`, `already-done`, `decided-above`, `decided-here`, `suspended`,"
                    + " `decided`, `closed` … with `state` and `allowed`; or `nobody-eligible`, `deadline-passed`,"
                    + " `council-not-closed`, `not-supported`, `authority-not-valid`, `figures-not-final`,"
                    + " `number-taken`, `nobody-to-honour`, `held-until-window`, `not-on-agenda`, `council-nominee`")
    @APIResponse(responseCode = "412", description = "`stale-version`")
    @APIResponse(
            responseCode = "422",
            description = "`unknown-candidate`, `impossible-council`, `future-decision`, `idempotency-key-reused`")
    @APIResponse(responseCode = "428", description = "`precondition-required`")
    public Response act(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ActionRequest request) {
        if (ifMatch == null && key == null) {
            throw PathProblems.preconditionRequired();
        }
        requireReach(id);
        Answers.Answer answer = desk.act(id, request, actor(), versions(ifMatch), checked(key), this::written);
        return Response.ok(answer.body())
                .tag(new EntityTag(Long.toString(answer.version())))
                .build();
    }

    @POST
    @Path("/award-lists/{id}/ballots")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COUNCIL)
    @Operation(
            summary = "Takes part in the council's meeting: attend, recuse, vote, written, order, close",
            description =
                    "Members vote under their own account, once, on everybody on the agenda but themselves and those"
                            + " they are recused for. In a secret ballot only that they voted is kept with their name. `close`"
                            + " needs the quorum and writes the minutes from the facts.")
    @APIResponse(
            responseCode = "200",
            description = "The meeting; minutes once it is closed",
            content = @Content(schema = @Schema(implementation = MeetingView.class)))
    @APIResponse(responseCode = "403", description = "`not-a-member`, `forbidden`")
    @APIResponse(
            responseCode = "409",
            description = "`no-meeting`, `already-voted`, `recused`, `member-present`, `no-quorum`, `deadline-passed`")
    @APIResponse(responseCode = "412", description = "`stale-version`")
    @APIResponse(responseCode = "422", description = "`incomplete-ballot`, `unknown-candidate`, `unknown-member`")
    public Response ballot(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid BallotRequest request) {
        requireReach(id);
        OpenList open = council.act(id, request, actor(), versions(ifMatch));
        return Response.ok(reader.meeting(open))
                .tag(new EntityTag(Integer.toString(open.track().version())))
                .build();
    }

    @GET
    @Path("/award-lists/{id}/council")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(summary = "The council of the present round, its result and its minutes")
    public MeetingView council(@PathParam("id") UUID id) {
        requireReach(id);
        return reader.meeting(id);
    }

    /// A verdict to be put aside.
    ///
    /// @param outcome what it shall be: `pass` or `fail`
    @Schema(name = "OverrideRequest")
    record OverrideRequest(
            @NotBlank String candidate,
            @NotNull @Pattern(regexp = "pass|fail") String outcome,
            @NotBlank @Size(max = 2000) String reason) {}

    /// What the second person says.
    @Schema(name = "OverrideAnswer")
    record OverrideAnswerRequest(
            boolean confirmed, @NotBlank @Size(max = 2000) String reason) {}

    @POST
    @Path("/award-lists/{id}/overrides")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AWARD_VERIFIER)
    @Operation(
            summary = "Asks that a verdict be put aside, with a reason",
            description =
                    "Counts once a second person confirms it; shown for ever either way. Before the council only.")
    @APIResponse(responseCode = "409", description = "`too-late`")
    public PathView override(@PathParam("id") UUID id, @NotNull @Valid OverrideRequest request) {
        requireReach(id);
        return reader.path(
                overrides.ask(id, request.candidate(), request.outcome().equals("pass"), request.reason(), actor()));
    }

    @POST
    @Path("/award-lists/{id}/overrides/{number}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AWARD_VERIFIER, Roles.DECIDER})
    @Operation(summary = "A second person confirms or refuses an override, with a reason")
    @APIResponse(responseCode = "403", description = "`second-person-needed`, `own-case`")
    @APIResponse(responseCode = "409", description = "`already-answered`, `too-late`")
    public PathView answerOverride(
            @PathParam("id") UUID id, @PathParam("number") int number, @NotNull @Valid OverrideAnswerRequest request) {
        requireReach(id);
        return reader.path(overrides.answer(id, number, request.confirmed(), request.reason(), actor()));
    }

    @POST
    @Path("/award-lists/{id}/complaints")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AWARD_CLERK)
    @Operation(
            summary = "Records a complaint of the decision, in time or late",
            description = "90 days from the day of receiving the decision or learning of it; `path.complaintsReceived`"
                    + " tells whether it is admissible, to the second.")
    @APIResponse(responseCode = "409", description = "`no-decision`, `complaint-known`, `no-first-complaint`")
    @APIResponse(responseCode = "422", description = "`impossible-dates`, `unknown-candidate`")
    public PathView complain(@PathParam("id") UUID id, @NotNull @Valid ComplaintRequest request) {
        requireReach(id);
        return reader.path(complaints.receive(id, request, actor()));
    }

    @POST
    @Path("/award-lists/{id}/complaints/{number}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DECIDER)
    @Operation(
            summary = "Answers a complaint",
            description =
                    "The first one: whoever decides; the second: somebody above who neither signed nor answered the"
                            + " first. `upheld` flags the list until the decision, or that on some people, is revoked.")
    @APIResponse(responseCode = "403", description = "`own-case`, `superior-needed`, `office-out-of-reach`")
    @APIResponse(responseCode = "409", description = "`already-answered`, `complaint-late`")
    @APIResponse(responseCode = "422", description = "`impossible-dates`")
    public PathView answerComplaint(
            @PathParam("id") UUID id, @PathParam("number") int number, @NotNull @Valid ComplaintAnswerRequest request) {
        requireReach(id);
        return reader.path(complaints.answer(id, number, request, actor()));
    }

    @GET
    @Path("/award-lists/{id}/path")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(summary = "Where a list stands: state, receipts, decision, complaint clock, what is to be recovered")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PathView.class)))
    public Response path(@PathParam("id") UUID id) {
        requireReach(id);
        PathView view = reader.path(id);
        return Response.ok(view)
                .tag(new EntityTag(Integer.toString(view.version())))
                .build();
    }

    @GET
    @Path("/award-lists/{id}/trail")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(summary = "Everything that happened to a list, chained by hashes")
    public TrailView trail(@PathParam("id") UUID id) {
        requireReach(id);
        PathReader.TrailOfList trail = reader.trail(id);
        return new TrailView(
                trail.intact(),
                trail.rows().stream()
                        .map(row -> new TrailEntryView(
                                row.sequence(),
                                row.kind(),
                                row.at(),
                                row.by(),
                                row.content(),
                                row.previousHash(),
                                row.hash()))
                        .toList());
    }

    @GET
    @Path("/award-lists/{id}/notices")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(
            summary = "What everybody on a list is to be told, with the exact reason",
            description =
                    "Also those refused or returned: `reason` in Vietnamese for the letter, `because` condition by"
                            + " condition with its clause.")
    public List<Notices.NoticeView> notices(@PathParam("id") UUID id) {
        requireReach(id);
        return notices.of(id);
    }

    @GET
    @Path("/award-lists/{id}/ranking")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(summary = "Who stands before whom, why, and whom the cap leaves out")
    public Ranked ranking(@PathParam("id") UUID id) {
        requireReach(id);
        return reader.ranking(id);
    }

    private void requireReach(UUID id) {
        caller.require(archive.summary(id).office());
    }

    private Actor actor() {
        return new Actor(caller.name(), caller.roles(), caller::reaches);
    }

    private static @Nullable String checked(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                    "Idempotency-Key phải có từ 1 đến " + LONGEST_KEY + " ký tự.",
                    "An Idempotency-Key has 1 to " + LONGEST_KEY + " characters.")));
        }
        return key;
    }

    /// ⚖ RFC 9110, 13.1.1: strong comparison; `*` is any version of a list that exists.
    static @Nullable IntPredicate versions(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        List<String> tags =
                Arrays.stream(ifMatch.split(",", -1)).map(String::strip).toList();
        return version -> tags.contains("\"" + version + "\"");
    }

    private String written(OpenList open) {
        try {
            return mapper.writeValueAsString(reader.path(open));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The path of a list cannot be written as JSON", e);
        }
    }
}
