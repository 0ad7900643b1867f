package vn.motcua.award.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.blank.BlankSheet;
import vn.motcua.award.blank.Blanks;
import vn.motcua.award.certificate.Sheet;
import vn.motcua.award.certify.BlankDesk;
import vn.motcua.deploy.papers.Paper;
import vn.motcua.deploy.papers.PaperAnswer;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;

/// Pre-printed sheets of an office.
@Path("/api/v1/offices/{office}/blanks")
@Tag(name = "certificates")
class BlankResource {

    private final Blanks blanks;
    private final BlankDesk desk;
    private final Caller caller;

    BlankResource(Blanks blanks, BlankDesk desk, Caller caller) {
        this.blanks = blanks;
        this.desk = desk;
        this.caller = caller;
    }

    /// A pre-printed sheet in its newest version.
    ///
    /// @param blank where everything goes
    /// @param warnings what to look at before printing: fields that overlap or leave the paper
    @Schema(name = "StoredBlank")
    record BlankView(
            String office,
            String code,
            int version,
            Instant recordedAt,
            String recordedBy,
            BlankSheet blank,
            List<Sheet.Warning> warnings) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR, Roles.OPERATOR
    })
    @Operation(summary = "The pre-printed sheets of an office")
    public List<BlankView> all(@PathParam("office") String office) {
        caller.require(office);
        return blanks.of(office).stream().map(this::view).toList();
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR, Roles.OPERATOR
    })
    @Operation(summary = "A pre-printed sheet: its size, where each text goes, the offset of the printer")
    @APIResponse(
            responseCode = "200",
            description = "The newest version; the ETag is its number",
            content = @Content(schema = @Schema(implementation = BlankView.class)))
    public Response one(@PathParam("office") String office, @PathParam("code") String code) {
        caller.require(office);
        return answer(200, blanks.require(office, code));
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AWARD_CLERK, Roles.OPERATOR})
    @Operation(
            summary = "Enters a pre-printed sheet, or a new version of it",
            description =
                    "The same content changes nothing. Fields that overlap or leave the paper are taken and warned"
                            + " about. With If-Match: 412 when somebody changed it meanwhile.")
    @APIResponse(
            responseCode = "201",
            description = "A new version",
            content = @Content(schema = @Schema(implementation = BlankView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The newest version says the same already",
            content = @Content(schema = @Schema(implementation = BlankView.class)))
    @APIResponse(responseCode = "412", description = "`stale-version`")
    @APIResponse(responseCode = "422", description = "`blank-invalid`, with `fields`")
    public Response put(
            @PathParam("office") String office,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid BlankSheet blank) {
        caller.require(office);
        Blanks.Saved saved = blanks.put(office, code, blank, PathResource.versions(ifMatch), caller.name());
        return answer(saved.created() ? 201 : 200, saved.blank());
    }

    @GET
    @Path("{code}/calibration")
    @Produces({Paper.PDF, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR, Roles.OPERATOR
    })
    @Operation(summary = "A page on which to measure how far the printer is out: grid, marks, boxes, what to do")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = Paper.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response calibration(
            @PathParam("office") String office,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        caller.require(office);
        return PaperAnswer.of(desk.calibration(blanks.require(office, code)), known);
    }

    private Response answer(int status, Blanks.StoredBlank blank) {
        return Response.status(status)
                .entity(view(blank))
                .tag(new EntityTag(Integer.toString(blank.version())))
                .build();
    }

    private BlankView view(Blanks.StoredBlank stored) {
        return new BlankView(
                stored.office(),
                stored.code(),
                stored.version(),
                stored.at(),
                stored.by(),
                stored.sheet(),
                desk.warnings(stored.sheet()));
    }
}
