package vn.motcua.dossier.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.dossier.reference.CalendarChange;
import vn.motcua.dossier.reference.ReferenceDesk;
import vn.motcua.dossier.reference.ReferenceProblems;

/// Who changed the calendar of a year, when, and how.
@Path("/api/v1/calendars/{year}/changes")
@Tag(name = "reference")
class CalendarChangesResource {

    private final ReferenceDesk desk;

    CalendarChangesResource(ReferenceDesk desk) {
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.OPERATOR})
    @Operation(summary = "The audit log of the working calendar of a year")
    @APIResponse(responseCode = "200", description = "Oldest first: who, when, what it was before and after")
    @APIResponse(responseCode = "404", description = "`not-found`: there is no calendar of that year")
    public List<CalendarChange> changes(int year) {
        List<CalendarChange> changes = desk.changesOfCalendar(year);
        if (changes.isEmpty()) {
            throw new ProblemException(ReferenceProblems.noCalendar(year));
        }
        return changes;
    }
}
