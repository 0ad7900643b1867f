package vn.motcua.dossier.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// Takes no compressed bodies: what they unfold to is bounded by nothing.
@Provider
class PlainBodies implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        @Nullable String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            throw new ProblemException(Problem.of(
                    "encoded-body",
                    415,
                    new Text("Nội dung nén không được nhận", "Compressed bodies are not taken"),
                    new Text(
                            "Không nhận Content-Encoding: " + encoding + "; hãy gửi nội dung không nén.",
                            "Content-Encoding: " + encoding + " is not taken; send the body as it is.")));
        }
    }
}
