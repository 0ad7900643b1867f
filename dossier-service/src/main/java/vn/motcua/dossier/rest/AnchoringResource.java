package vn.motcua.dossier.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.dossier.history.Anchoring;

/// Anchors on demand; the service makes them by itself too.
@Path("/api/v1/anchors")
@Tag(name = "history")
class AnchoringResource {

    /// What was done: `{"anchored":3}`.
    ///
    /// @param anchored days of offices that were anchored now
    record AnchoredView(int anchored) {}

    private final Anchoring anchoring;

    AnchoringResource(Anchoring anchoring) {
        this.anchoring = anchoring;
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Anchor every finished day of every office now",
            description = "Done by itself after each midnight; days that have an anchor are left as they are.")
    @APIResponse(responseCode = "200", description = "How many days of offices were anchored now; 0 = none was due")
    public AnchoredView anchor() {
        return new AnchoredView(anchoring.all());
    }
}
