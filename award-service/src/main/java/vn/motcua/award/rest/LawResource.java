package vn.motcua.award.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.law.Law;
import vn.motcua.award.lawbook.LawBook;
import vn.motcua.award.lawbook.LawEntry;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;

/// Authorities, legal bases, base salaries and bonuses, each with the days on which it is in force.
@Path("/api/v1/law")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "law", description = "Rows of law with their validity; a change is a new version")
class LawResource {

    private final LawBook book;
    private final Caller caller;

    LawResource(LawBook book, Caller caller) {
        this.book = book;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.AWARD_CLERK,
        Roles.DESK_HEAD,
        Roles.AWARD_VERIFIER,
        Roles.COUNCIL,
        Roles.DECIDER,
        Roles.AUDITOR,
        Roles.OPERATOR
    })
    @Operation(
            summary = "The rows of law: all, or those in force on a day",
            description = "`on` is a local day such as 2025-07-01. `confirmed:false` = recalled, not yet compared with"
                    + " the text of the law.")
    public LawView law(@QueryParam("on") @Nullable String on) {
        Law law = book.current();
        return LawView.of(on == null ? law : law.on(day(on)));
    }

    @PUT
    @Path("/authorities/{code}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Enters an authority, or ends one by its last day; a successor only when the law names one")
    @APIResponse(responseCode = "201", description = "A new version of the row")
    @APIResponse(responseCode = "200", description = "The newest version says the same already")
    @APIResponse(responseCode = "422", description = "`impossible-dates`, `unknown-successor`")
    public Response authority(@PathParam("code") String code, @NotNull @Valid LawEntry.AuthoritySheet sheet) {
        return put(code, sheet);
    }

    @PUT
    @Path("/legal-bases/{code}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Enters a text that papers cite")
    @APIResponse(responseCode = "201", description = "A new version of the row")
    @APIResponse(responseCode = "200", description = "The newest version says the same already")
    @APIResponse(responseCode = "422", description = "`impossible-dates`")
    public Response legalBasis(@PathParam("code") String code, @NotNull @Valid LawEntry.LegalBasisSheet sheet) {
        return put(code, sheet);
    }

    @PUT
    @Path("/base-salaries/{code}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Enters a base salary in đồng a month")
    @APIResponse(responseCode = "201", description = "A new version of the row")
    @APIResponse(responseCode = "200", description = "The newest version says the same already")
    @APIResponse(responseCode = "422", description = "`impossible-dates`")
    public Response baseSalary(@PathParam("code") String code, @NotNull @Valid LawEntry.BaseSalarySheet sheet) {
        return put(code, sheet);
    }

    @PUT
    @Path("/bonus-rates/{code}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Enters a bonus as a multiple of the base salary")
    @APIResponse(responseCode = "201", description = "A new version of the row")
    @APIResponse(responseCode = "200", description = "The newest version says the same already")
    @APIResponse(responseCode = "422", description = "`impossible-dates`")
    public Response bonusRate(@PathParam("code") String code, @NotNull @Valid LawEntry.BonusRateSheet sheet) {
        return put(code, sheet);
    }

    private Response put(String code, LawEntry entry) {
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                    "Mã gồm chữ không dấu, số và các dấu . _ -, dài 1 đến 64.",
                    "A code is of letters, digits and . _ -, 1 to 64.")));
        }
        LawBook.Saved saved = book.put(code, entry, caller.name());
        return Response.status(saved.created() ? 201 : 200).entity(saved).build();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new ProblemException(CommonProblems.invalidRequest(
                    new Text("Ngày viết dạng 2025-07-01.", "Write the day like 2025-07-01.")));
        }
    }
}
