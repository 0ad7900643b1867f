package vn.motcua.dossier.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.dossier.applicant.Applicant;
import vn.motcua.dossier.applicant.Applicants;
import vn.motcua.dossier.applicant.KeptApplicant;
import vn.motcua.dossier.desk.Sender;

/// Who applied: told and read by few, and read in full only with a trace.
@Path("/api/v1/dossiers/{code}/applicant")
@Tag(name = "applicants", description = "Who applied, the papers handed in, and who read identity numbers")
class ApplicantResource {

    private static final String NEVER_STORED = "no-store";

    /// A full identity number.
    record IdentityNumberView(String kind, String number) {}

    private final Applicants applicants;
    private final Caller caller;

    ApplicantResource(Applicants applicants, Caller caller) {
        this.applicants = applicants;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DESK, Roles.PORTAL})
    @Operation(
            summary = "Tell who applied; takes the place of what was told before",
            description =
                    "Kept apart from events and history, which never know it. Only `name` is required; what is left"
                            + " out is not known. An identity number sent as it is shown masked stays what it is.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples =
                                    @ExampleObject(
                                            name = "example",
                                            value =
                                                    "{\"name\":\"Nguyễn Thị Ánh Tuyết\",\"kind\":\"citizen\",\"address\":\"Thôn 3, xã Vĩnh Yên\","
                                                            + "\"phone\":\"0912345678\",\"email\":\"tuyet@example.vn\","
                                                            + "\"identity\":{\"kind\":\"cccd\",\"number\":\"001300000001\"},"
                                                            + "\"papers\":[{\"name\":\"Giấy chứng sinh\",\"kind\":\"original\",\"count\":1}],"
                                                            + "\"resultDelivery\":\"counter\"}")))
    @APIResponse(
            responseCode = "200",
            description = "As kept now, the identity number masked; the ETag is the version",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApplicantView.class)))
    @APIResponse(responseCode = "400", description = "`invalid-request`: `field` names the member that is wrong")
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    @APIResponse(responseCode = "404", description = "`not-found`: there is no such dossier yet")
    @APIResponse(responseCode = "412", description = "`stale-version`: changed since the version of If-Match")
    public Response put(String code, @NotNull ObjectNode body, @RestHeader("If-Match") @Nullable String ifMatch) {
        return answered(applicants.put(code, body, sender(), versions(ifMatch)));
    }

    @GET
    @RolesAllowed({Roles.DESK, Roles.AUDITOR})
    @Operation(summary = "Who applied; the identity number masked")
    @APIResponse(
            responseCode = "200",
            description = "As kept; the ETag is the version",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApplicantView.class)))
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    @APIResponse(responseCode = "404", description = "`not-found`: no such dossier, or nobody told who applied")
    public Response applicant(String code) {
        return answered(applicants.of(code, sender()));
    }

    @GET
    @Path("identity")
    @RolesAllowed({Roles.DESK, Roles.AUDITOR})
    @Operation(
            summary = "The full identity number; that you read it is written down",
            description = "Reader, time and purpose are kept for good before the number is answered.")
    @APIResponse(
            responseCode = "200",
            description = "The number",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IdentityNumberView.class)))
    @APIResponse(responseCode = "400", description = "`invalid-request`: say what it is read for")
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    @APIResponse(responseCode = "404", description = "`not-found`: no such dossier, or no number kept")
    public Response identity(
            String code,
            @Parameter(description = "What it is read for, 5 to 500 characters", required = true) @RestQuery @Nullable
                    String purpose) {
        Applicant.Identity identity = applicants.identity(code, purpose, sender());
        return Response.ok(new IdentityNumberView(identity.kind().code(), identity.number()))
                .header(HttpHeaders.CACHE_CONTROL, NEVER_STORED)
                .build();
    }

    private static Response answered(KeptApplicant kept) {
        return Response.ok(ApplicantView.of(kept))
                .header(HttpHeaders.ETAG, etag(kept.version()))
                .header(HttpHeaders.CACHE_CONTROL, NEVER_STORED)
                .build();
    }

    private static @Nullable LongPredicate versions(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        List<String> tags =
                Arrays.stream(ifMatch.split(",", -1)).map(String::strip).toList();
        return version -> tags.contains(etag(version));
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }

    private Sender sender() {
        return new Sender(caller.name(), caller.offices());
    }
}
