package vn.motcua.dossier.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.page.Cursor;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.deploy.platform.page.PageSize;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.dossier.desk.PostingDesk;
import vn.motcua.dossier.desk.PostingProblems;
import vn.motcua.dossier.desk.Sender;
import vn.motcua.dossier.posting.Place;
import vn.motcua.dossier.posting.PostingKey;
import vn.motcua.dossier.posting.Standing;
import vn.motcua.dossier.store.PostingStore;

/// What an office must post, the checks of it, and how all of it stands.
@Path("/api/v1/offices/{office}/postings")
@Tag(name = "postings", description = "Duties to post procedures, checks with evidence, standing of each")
class PostingResource {

    private static final java.util.regex.Pattern CODE =
            java.util.regex.Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

    /// A duty: `{"decisionNo":"1024/QĐ-UBND","signedAt":"2024-05-28","receivedAt":"2024-06-03",
    /// "effectiveAt":"2024-07-01","owner":"CB03"}`.
    record ObligationRequest(
            @NotBlank @Size(max = 100) @Pattern(regexp = Inputs.PLAIN, message = Inputs.NOT_PLAIN) @Nullable
            String decisionNo,

            @NotNull LocalDate signedAt,
            @NotNull LocalDate receivedAt,
            @NotNull LocalDate effectiveAt,

            @NotBlank @Size(max = 128) @Pattern(regexp = Inputs.PLAIN, message = Inputs.NOT_PLAIN) @Nullable
            String owner,

            @Nullable LocalDate validFrom,
            @Nullable LocalDate liftedAt) {}

    /// A check: `{"complete":false,"missing":["fee"],"evidenceRef":"https://…"}`.
    record CheckRequest(
            @NotNull Boolean complete,
            @Nullable Boolean obsolete,

            @Size(max = 11) @Nullable
            List<@NotBlank @Size(max = 64) @Pattern(regexp = Inputs.PLAIN, message = Inputs.NOT_PLAIN) String> missing,

            @Size(max = 2000) @Pattern(regexp = Inputs.PLAIN, message = Inputs.NOT_PLAIN) @Nullable
            String evidenceRef,

            @Nullable Instant checkedAt,

            @Size(max = 1000) @Pattern(regexp = Inputs.PLAIN, message = Inputs.NOT_PLAIN) @Nullable
            String note) {}

    private final PostingDesk desk;
    private final PostingStore postings;
    private final Caller caller;

    PostingResource(PostingDesk desk, PostingStore postings, Caller caller) {
        this.desk = desk;
        this.postings = postings;
        this.caller = caller;
    }

    @PUT
    @Path("{procedure}/{place}/obligation")
    @RolesAllowed({Roles.OPERATOR, Roles.DESK_HEAD})
    @Operation(
            summary = "Enter, change or lift the duty to post a procedure at a place",
            description =
                    "`dueAt` is computed: closing time of the day the decision takes effect, or of the fifth working"
                            + " day after the office received it (a setting), whichever is earlier. With `liftedAt` the duty ends:"
                            + " from that day on it must hang there no longer. A new decision goes in the place of the one before;"
                            + " checks made before its `validFrom` then count for nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ObligationRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "example",
                                            value =
                                                    "{\"decisionNo\":\"1024/QĐ-UBND\",\"signedAt\":\"2024-05-28\",\"receivedAt\":\"2024-06-03\",\"effectiveAt\":\"2024-07-01\",\"owner\":\"CB03\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The same as before; nothing changed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PostingView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Entered or changed, and published",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PostingView.class)))
    @APIResponse(responseCode = "400", description = "`invalid-request`")
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    @APIResponse(responseCode = "404", description = "`not-found`: no such office or place")
    @APIResponse(
            responseCode = "422",
            description = "`unknown-procedure`, `procedure-not-offered`, `posting-days-out-of-order`")
    public Response oblige(String office, String procedure, String place, @Valid @NotNull ObligationRequest request) {
        PostingKey key = key(office, procedure, place);
        PostingDesk.Duty duty = new PostingDesk.Duty(
                Inputs.filled(request.decisionNo()).strip(),
                Inputs.day("signedAt", Inputs.filled(request.signedAt())),
                Inputs.day("receivedAt", Inputs.filled(request.receivedAt())),
                Inputs.day("effectiveAt", Inputs.filled(request.effectiveAt())),
                Inputs.filled(request.owner()).strip(),
                Inputs.optionalDay("validFrom", request.validFrom()),
                Inputs.optionalDay("liftedAt", request.liftedAt()));
        return answer(desk.oblige(key, duty, sender()));
    }

    @PUT
    @Path("{procedure}/{place}")
    @RolesAllowed({Roles.DESK, Roles.DESK_HEAD})
    @Operation(
            summary = "Tell what a check of a posting found",
            description = "`complete` needs an `evidenceRef`: a web address or the SHA-256 of a photo. `missing` names"
                    + " components: name, steps, manner, documents, time-limit, subjects, agency, form, result,"
                    + " conditions, fee, feedback-address. `obsolete`: something that is no longer in force hangs there. The same check twice"
                    + " is one: the same finding at the same `checkedAt`, or without it as the last one of the day; or"
                    + " under the same Idempotency-Key. `note` stays at the office.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CheckRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "example",
                                            value =
                                                    "{\"complete\":true,\"evidenceRef\":\"https://vinhyen.example.vn/thu-tuc/1.001193\",\"checkedAt\":\"2024-06-07T15:30:00+07:00\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Known before; nothing changed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PostingView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded and published; the posting as it stands",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PostingView.class)))
    @APIResponse(responseCode = "400", description = "`invalid-request`")
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    @APIResponse(responseCode = "404", description = "`not-found`: no such office or place")
    @APIResponse(
            responseCode = "422",
            description = "`complete-yet-missing`, `complete-yet-obsolete`, `evidence-required`,"
                    + " `evidence-unverifiable`, `unknown-component`, `unknown-procedure`, `time-in-future`,"
                    + " `idempotency-key-reused`")
    public Response check(
            String office,
            String procedure,
            String place,
            @Valid @NotNull CheckRequest request,
            @RestHeader("Idempotency-Key") @Nullable String idempotencyKey) {
        PostingKey key = key(office, procedure, place);
        @Nullable List<String> missing = request.missing();
        PostingDesk.Finding finding = new PostingDesk.Finding(
                Inputs.filled(request.complete()),
                Boolean.TRUE.equals(request.obsolete()),
                missing == null ? List.of() : missing.stream().distinct().toList(),
                request.evidenceRef(),
                Inputs.optionalMoment("checkedAt", request.checkedAt()),
                request.note());
        return answer(desk.check(key, finding, Inputs.key(idempotencyKey), sender()));
    }

    @GET
    @RolesAllowed({Roles.PORTAL, Roles.DESK, Roles.DESK_HEAD, Roles.OFFICER, Roles.VIEWER, Roles.AUDITOR, Roles.OPERATOR
    })
    @Operation(
            summary = "All postings of an office as they stand today, in pages",
            description =
                    "Every procedure in force at the office's level, and whatever else was declared or checked, at"
                            + " both places. `state` and `owner` narrow the list.")
    @APIResponse(responseCode = "200", description = "A page; `next` is the cursor of the one after")
    @APIResponse(responseCode = "400", description = "`bad-cursor`, `invalid-request`")
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    @APIResponse(responseCode = "404", description = "`not-found`: no such office")
    public Page<PostingView> list(
            String office,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String owner,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        int most = PageSize.of(size);
        @Nullable Standing standing = state == null ? null : standing(state);
        @Nullable PostingKey after = null;
        if (cursor != null) {
            List<String> parts = Cursor.decode(cursor, 2);
            after = key(office, parts.get(0), parts.get(1));
        }
        @Nullable PostingKey last = after;
        List<PostingDesk.Judged> found = desk.of(office, sender()).stream()
                .filter(one -> last == null || one.key().compareTo(last) > 0)
                .filter(one -> standing == null || one.judgement().standing() == standing)
                .filter(one -> owner == null || owner.equals(one.posting().owner()))
                .limit(most + 1L)
                .toList();
        return Page.of(
                        found,
                        most,
                        one -> Cursor.encode(
                                one.key().procedure(), one.key().place().code()))
                .map(one -> PostingView.of(one, null));
    }

    @GET
    @Path("{procedure}/{place}")
    @RolesAllowed({Roles.PORTAL, Roles.DESK, Roles.DESK_HEAD, Roles.OFFICER, Roles.VIEWER, Roles.AUDITOR, Roles.OPERATOR
    })
    @Operation(summary = "One posting with its checks, the last first, in pages")
    @APIResponse(
            responseCode = "200",
            description = "The posting as it stands today; `checks.next` is the cursor of the page after",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PostingView.class)))
    @APIResponse(responseCode = "400", description = "`bad-cursor`, `invalid-request`")
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public PostingView posting(
            String office,
            String procedure,
            String place,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        int most = PageSize.of(size);
        PostingKey key = key(office, procedure, place);
        PostingDesk.Judged judged = desk.one(key, sender());
        List<String> before = Inputs.cursor(cursor, Inputs.LATEST);
        Page<PostingView.Found> checks = Page.of(
                        postings.checks(key, Instant.parse(before.get(0)), before.get(1), before.get(2), most + 1),
                        most,
                        row -> Cursor.encode(
                                row.check().at().toString(),
                                row.check().source(),
                                row.check().id()))
                .map(PostingView.Found::of);
        return PostingView.of(judged, checks);
    }

    private static PostingKey key(String office, String procedure, String place) {
        Place known = Place.of(place).orElseThrow(() -> new ProblemException(PostingProblems.noPlace(place)));
        PostingKey key = new PostingKey(office, procedure, known);
        if (!CODE.matcher(procedure).matches()) {
            throw new ProblemException(PostingProblems.noPosting(key));
        }
        return key;
    }

    private static Standing standing(String state) {
        String known = String.join(
                ", ", Arrays.stream(Standing.values()).map(Standing::code).toList());
        return Standing.of(state)
                .orElseThrow(() -> new ProblemException(CommonProblems.invalidRequest(new Text(
                                "Tham số state phải là một trong: " + known + ".",
                                "The parameter state must be one of: " + known + "."))
                        .with("field", "state")));
    }

    private static Response answer(PostingDesk.Entered entered) {
        return Response.status(entered.fresh() ? 201 : 200)
                .entity(PostingView.of(Objects.requireNonNull(entered).judged(), null))
                .build();
    }

    private Sender sender() {
        return new Sender(caller.name(), caller.offices());
    }
}
