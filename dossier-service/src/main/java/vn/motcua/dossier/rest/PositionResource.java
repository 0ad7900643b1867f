package vn.motcua.dossier.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.dossier.history.Positions;
import vn.motcua.dossier.history.Positions.Position;
import vn.motcua.dossier.reference.ReferenceProblems;

/// How far an office has come, for consumers that compare.
@Path("/api/v1/offices/{office}/position")
@Tag(name = "history")
class PositionResource {

    private final Positions positions;
    private final Caller caller;

    PositionResource(Positions positions, Caller caller) {
        this.positions = positions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.PORTAL, Roles.DESK, Roles.VIEWER, Roles.AUDITOR, Roles.OPERATOR})
    @Operation(
            summary = "How far an office has come, and a hash over its dossiers",
            description =
                    "A consumer that has folded all events through `sequence` computes the same: each dossier's number is"
                            + " the first 16 bytes, unsigned, of the SHA-256 of `<code> <version> <state> <receivedAt>"
                            + " <firstDueAt> <currentDueAt> <judgedDueAt>` (version: how many vn.motcua.dossier.* events were"
                            + " published of it; times: microseconds since 1970, `-` when absent); `hash` is the sum of the"
                            + " numbers modulo 2^128 in 32 hexadecimal digits. No order is needed: take away the old number"
                            + " of a dossier, add the new.")
    @APIResponse(responseCode = "200", description = "All of one moment")
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public Position position(String office) {
        caller.require(office);
        return positions.of(office).orElseThrow(() -> new ProblemException(ReferenceProblems.noOffice(office)));
    }
}
