package vn.motcua.dossier.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
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
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.dossier.desk.Sender;
import vn.motcua.dossier.forms.FormDesk;

/// The forms of a dossier.
@Path("/api/v1/dossiers/{code}/forms")
@Tag(name = "forms", description = "The papers that the law prescribes, as PDF")
class FormResource {

    private final FormDesk forms;
    private final Caller caller;

    FormResource(FormDesk forms, Caller caller) {
        this.forms = forms;
        this.caller = caller;
    }

    @GET
    @Path("{form}")
    @RolesAllowed({Roles.DESK, Roles.AUDITOR})
    @Operation(
            summary = "One form of a dossier, as PDF",
            description =
                    "By the regime of its reception. 01/2018/TT-VPCP: 01 receipt, 02 request for supplements, 03 refusal,"
                            + " 04 apology and new date, 05 control slip, 06 register. 03/2025/TT-VPCP: 05 notice of stopping,"
                            + " 06 control slip, 07 register. A5; the register A4, with the line of this dossier. What is not"
                            + " known is left as a dotted line.")
    @APIResponse(
            responseCode = "200",
            description = "The form; the ETag changes when it says something else",
            content = @Content(mediaType = Paper.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "It says the same as the one of If-None-Match")
    @APIResponse(responseCode = "400", description = "`invalid-request`: number is none")
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    @APIResponse(
            responseCode = "404",
            description = "`not-found`: no such dossier, or no such form; `forms` lists them")
    @APIResponse(
            responseCode = "409",
            description = "`form-not-due`: what it is about has not happened; `needs` says what would have to,"
                    + " `available` which forms there are")
    public Response form(
            String code,
            String form,
            @Parameter(description = "Which one, when supplements were requested or the date put off more than once")
                    @RestQuery
                    @Nullable
                    Integer number,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        Paper paper = forms.form(code, form, number, new Sender(caller.name(), caller.offices()));
        return PaperAnswer.of(paper, ifNoneMatch);
    }
}
