package vn.motcua.award.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.certify.CertificateDesk;
import vn.motcua.deploy.papers.Wording;

/// What the QR code of a certificate leads to: the only page that anybody may read. It names who is honoured, their
/// post and the decision, and nothing else of them.
@Path("/c")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class PublicPages {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    private final CertificateDesk desk;

    PublicPages(CertificateDesk desk) {
        this.desk = desk;
    }

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance certificate(CertificateDesk.@Nullable Standing standing, @Nullable String day);
    }

    /// The page of a code; the same page for everything that is no code of ours, however it looks.
    @GET
    @Path("{code}")
    @PermitAll
    @Operation(hidden = true)
    public Response certificate(@PathParam("code") String code) {
        CertificateDesk.@Nullable Standing standing = desk.standing(code).orElse(null);
        return Response.status(standing == null ? 404 : 200)
                .entity(Templates.certificate(standing, standing == null ? null : Wording.brief(standing.day()))
                        .render())
                .header("Content-Security-Policy", POLICY)
                .header("X-Robots-Tag", "noindex, nofollow, noarchive")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
