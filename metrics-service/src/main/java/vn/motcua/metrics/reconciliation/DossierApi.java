package vn.motcua.metrics.reconciliation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The door of dossier-service that is asked for what it has.
@RegisterRestClient(configKey = "dossier")
@Path("/api/v1")
interface DossierApi {

    /// How far an office has come there.
    @GET
    @Path("/offices/{office}/position")
    Response position(@PathParam("office") String office, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);
}
