package vn.motcua.dossier.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.dossier.desk.RatingDesk;
import vn.motcua.dossier.desk.RatingProblems;
import vn.motcua.dossier.desk.Sender;
import vn.motcua.dossier.reference.Catalogue;
import vn.motcua.dossier.store.RatingRow;
import vn.motcua.dossier.store.RatingStore;

/// What citizens think of how they were served.
@Path("/api/v1/ratings")
@Tag(name = "ratings", description = "Ratings by citizens: on paper, on devices, online")
class RatingResource {

    /// A rating: `{"officeCode":"H56.22.17","dossierCode":"H56.22.17-240603-0001","score":5,"means":"paper"}`.
    record RatingRequest(
            @NotBlank @Size(max = 128) @Pattern(regexp = Inputs.PLAIN, message = Inputs.NOT_PLAIN) @Nullable
            String officeCode,

            @Size(min = 1, max = 128) @Pattern(regexp = Inputs.PLAIN, message = Inputs.NOT_PLAIN) @Nullable
            String dossierCode,

            @Size(min = 1, max = 128) @Pattern(regexp = Inputs.PLAIN, message = Inputs.NOT_PLAIN) @Nullable
            String officerCode,

            @NotNull @Min(1) @Max(5) Integer score,

            @NotBlank @Pattern(regexp = "device|online|paper", message = "device, online, paper") @Nullable
            String means,

            @Nullable Instant ratedAt) {}

    /// A rating as it is kept.
    record RatingView(
            String office,
            @Nullable String dossier,
            @Nullable String officer,
            int score,
            String means,
            Instant ratedAt,
            Instant recordedAt,
            String recordedBy,
            String source,
            String id) {

        static RatingView of(RatingRow row) {
            return new RatingView(
                    row.office(),
                    row.dossier(),
                    row.officer(),
                    row.score(),
                    row.means(),
                    row.ratedAt(),
                    row.recordedAt(),
                    row.recordedBy(),
                    row.source(),
                    row.id());
        }
    }

    private final RatingDesk desk;
    private final RatingStore ratings;
    private final Catalogue catalogue;
    private final Caller caller;

    RatingResource(RatingDesk desk, RatingStore ratings, Catalogue catalogue, Caller caller) {
        this.desk = desk;
        this.ratings = ratings;
        this.catalogue = catalogue;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.DESK, Roles.PORTAL})
    @Operation(
            summary = "Tell a rating, as a citizen gave it",
            description =
                    "The desk enters paper and device, the portal any means. Nobody enters ratings of themselves or"
                            + " of dossiers they handle. Every rating is kept beside the others; only the same Idempotency-Key"
                            + " makes it the same rating.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RatingRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "example",
                                            value =
                                                    "{\"officeCode\":\"H56.22.17\",\"dossierCode\":\"H56.22.17-240603-0001\",\"officerCode\":\"CB08\",\"score\":5,\"means\":\"paper\"}")))
    @APIResponse(
            responseCode = "201",
            description = "Recorded and published",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RatingView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Told before under the same key; nothing changed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RatingView.class)))
    @APIResponse(responseCode = "400", description = "`invalid-request`")
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`, `rating-not-at-the-desk`")
    @APIResponse(responseCode = "409", description = "`rating-of-oneself`")
    @APIResponse(
            responseCode = "422",
            description = "`unknown-office`, `unknown-dossier`, `dossier-of-another-office`, `time-in-future`,"
                    + " `idempotency-key-reused`")
    @APIResponse(responseCode = "428", description = "`precondition-required`: send an Idempotency-Key")
    public Response give(
            @Valid @NotNull RatingRequest request, @RestHeader("Idempotency-Key") @Nullable String idempotencyKey) {
        @Nullable String key = Inputs.key(idempotencyKey);
        if (key == null) {
            throw new ProblemException(RatingProblems.keyRequired());
        }
        RatingDesk.Entered entered = desk.give(
                new RatingDesk.Rating(
                        Inputs.filled(request.officeCode()),
                        request.dossierCode(),
                        request.officerCode(),
                        Inputs.filled(request.score()),
                        Inputs.filled(request.means()),
                        Inputs.optionalMoment("ratedAt", request.ratedAt())),
                key,
                !caller.is(Roles.DESK),
                new Sender(caller.name(), caller.offices()));
        return Response.status(entered.fresh() ? 201 : 200)
                .entity(RatingView.of(entered.rating()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.DESK, Roles.DESK_HEAD, Roles.VIEWER, Roles.AUDITOR})
    @Operation(
            summary = "Ratings of the caller's offices, in pages",
            description =
                    "`office` includes all below it. `from` and `to` are local days, both included. In the order of time.")
    @APIResponse(responseCode = "200", description = "A page; `next` is the cursor of the one after")
    @APIResponse(responseCode = "400", description = "`bad-cursor`, `invalid-request`")
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    public Page<RatingView> list(
            @RestQuery @Nullable String office,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        int most = PageSize.of(size);
        @Nullable LocalDate first = Inputs.dayOf("from", from);
        @Nullable LocalDate last = Inputs.dayOf("to", to);
        List<String> after = Inputs.cursor(cursor, Inputs.EARLIEST);
        return Page.of(
                        ratings.given(
                                offices(office),
                                first == null ? Inputs.EARLIEST : Vietnam.startOf(first),
                                last == null ? Inputs.LATEST : Vietnam.startOf(last.plusDays(1)),
                                Instant.parse(after.get(0)),
                                after.get(1),
                                after.get(2),
                                most + 1),
                        most,
                        row -> Cursor.encode(row.ratedAt().toString(), row.source(), row.id()))
                .map(RatingView::of);
    }

    private @Nullable List<String> offices(@Nullable String office) {
        if (office != null) {
            caller.require(office);
            return catalogue.selfAndBelow(List.of(office));
        }
        return caller.offices().everything()
                ? null
                : catalogue.selfAndBelow(caller.offices().offices());
    }
}
