package vn.motcua.dossier.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.papers.Paper;
import vn.motcua.deploy.papers.PaperAnswer;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.dossier.forms.FormDesk;

/// The register of an office.
@Path("/api/v1/offices/{office}/register")
@Tag(name = "forms")
class RegisterResource {

    private final FormDesk forms;
    private final Caller caller;

    RegisterResource(FormDesk forms, Caller caller) {
        this.forms = forms;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.DESK, Roles.AUDITOR})
    @Operation(
            summary = "The register of dossiers (sổ theo dõi hồ sơ) of some days, as PDF",
            description = "Those that this office itself received from the first day to the last, in the order of"
                    + " reception. A4 landscape.")
    @APIResponse(
            responseCode = "200",
            description = "The register; the ETag changes when it says something else",
            content = @Content(mediaType = Paper.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "It says the same as the one of If-None-Match")
    @APIResponse(responseCode = "400", description = "`invalid-request`: from and to are not two days in order")
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "422", description = "`register-too-long`: print shorter periods")
    public Response register(
            String office,
            @Parameter(description = "First day, e.g. 2024-05-01", required = true) @RestQuery @Nullable String from,
            @Parameter(description = "Last day, e.g. 2024-05-31", required = true) @RestQuery @Nullable String to,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        caller.require(office);
        return PaperAnswer.of(forms.register(office, day("from", from), day("to", to)), ifNoneMatch);
    }

    private static LocalDate day(String name, @Nullable String text) {
        try {
            if (text != null) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException _) {
            // Answered below like a day that is missing.
        }
        throw new ProblemException(CommonProblems.invalidRequest(new Text(
                        "Tham số " + name + " phải là một ngày, ví dụ 2024-05-01.",
                        "The parameter " + name + " must be a day, e.g. 2024-05-01."))
                .with("field", name));
    }
}
