package vn.motcua.metrics.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.motcua.deploy.platform.hash.CanonicalJson;
import vn.motcua.deploy.platform.hash.Sha256;

/// Gives every figure that is read an ETag which changes only with what it says, and answers 304 to who has it
/// already.
///
/// Freshness and the wall time are left out: an instant that nobody asked for is "now", and so are the addresses of
/// cases that name it. A private cache may keep an answer and has to ask whether it still holds.
public class Unchanged {

    /// A private cache may keep an answer and has to ask whether it still holds.
    static final String CACHE_CONTROL = "private, no-cache";

    private static final List<String> EVER_NEW = List.of("freshness", "knownAt");
    private static final List<String> WITH_AS_OF = List.of("asOf", "dossiers");
    private static final List<String> WITH_UNTIL = List.of("until");
    private static final int TAG_LENGTH = 32;

    private final ObjectMapper json;

    Unchanged(ObjectMapper json) {
        this.json = json;
    }

    /// Looks at an answer before it is written.
    @ServerResponseFilter
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!HttpMethod.GET.equals(request.getMethod())
                || response.getHeaders().containsKey(HttpHeaders.ETAG)
                || response.getStatus() != Response.Status.OK.getStatusCode()
                || !(response.getEntity() instanceof Record || response.getEntity() instanceof ObjectNode)
                || !MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())) {
            return;
        }
        EntityTag tag = new EntityTag(
                tag(json.valueToTree(response.getEntity()), isGiven(request, "asOf"), isGiven(request, "until")));
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
        if (request.getRequest().evaluatePreconditions(tag) != null) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        }
    }

    /// Tells apart what answers say.
    ///
    /// @param content the answer; what is ever new is taken out of it
    /// @param asOf true when somebody asked for that instant
    /// @param until true when somebody asked for that instant
    static String tag(JsonNode content, boolean asOf, boolean until) {
        List<String> leftOut = new ArrayList<>(EVER_NEW);
        if (!asOf) {
            leftOut.addAll(WITH_AS_OF);
        }
        if (!until) {
            leftOut.addAll(WITH_UNTIL);
        }
        content.findParents("freshness").forEach(node -> ((ObjectNode) node).remove(leftOut));
        if (content instanceof ObjectNode whole) {
            whole.remove(leftOut);
        }
        content.findParents("dossiers").stream()
                .filter(node ->
                        leftOut.contains("dossiers") && node.get("dossiers").has("failing"))
                .forEach(node -> ((ObjectNode) node).remove("dossiers"));
        return Sha256.hex(CanonicalJson.of(content)).substring(0, TAG_LENGTH);
    }

    private static boolean isGiven(ContainerRequestContext request, String parameter) {
        String value = request.getUriInfo().getQueryParameters().getFirst(parameter);
        return value != null && !value.isBlank();
    }
}
