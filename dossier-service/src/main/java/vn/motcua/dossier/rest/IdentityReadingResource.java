package vn.motcua.dossier.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
import vn.motcua.dossier.applicant.Applicants;
import vn.motcua.dossier.applicant.IdentityReading;
import vn.motcua.dossier.reference.Catalogue;

/// Who read whose full identity number: for the auditor alone.
@Path("/api/v1/identity-readings")
@Tag(name = "applicants")
class IdentityReadingResource {

    private final Applicants applicants;
    private final Catalogue catalogue;
    private final Caller caller;

    IdentityReadingResource(Applicants applicants, Catalogue catalogue, Caller caller) {
        this.applicants = applicants;
        this.catalogue = catalogue;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            summary = "Who read whose full identity number, when and what for; newest first, in pages",
            description = "office includes all below it.")
    @APIResponse(responseCode = "200", description = "A page; `next` is the cursor of the one after")
    @APIResponse(responseCode = "400", description = "`bad-cursor`, `invalid-request`")
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    public Page<IdentityReading> readings(
            @RestQuery @Nullable String office,
            @RestQuery @Nullable String dossier,
            @RestQuery @Nullable String reader,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        int most = PageSize.of(size);
        return Page.of(
                applicants.readings(offices(office), dossier, reader, before(cursor), most + 1),
                most,
                reading -> Cursor.encode("reading", Long.toString(reading.number())));
    }

    private static long before(@Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(Cursor.decode(cursor, 2).getLast());
        } catch (NumberFormatException _) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                    "Tham số cursor phải là giá trị next của trang trước.",
                    "The parameter cursor must be the next of the page before.")));
        }
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
