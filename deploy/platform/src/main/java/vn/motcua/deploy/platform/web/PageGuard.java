package vn.motcua.deploy.platform.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.problem.ProblemView;
import vn.motcua.deploy.platform.text.Text;

/// What holds for every page: forms are taken from our own pages only, and a refusal is shown as a page.
///
/// A page is signed in to by a cookie, which a browser also sends with forms of other sites; the calls below `/api`
/// take a bearer token, which it does not.
public class PageGuard {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String CALLS = "/api/";

    PageGuard() {}

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance problem(ProblemView problem);
    }

    /// Refuses a form that another site sent. Browsers say where a form comes from by `Sec-Fetch-Site`, older ones by
    /// `Origin`; neither can be set by a page.
    ///
    /// @throws ProblemException 403 `foreign-form`
    @ServerRequestFilter
    public void ownFormsOnly(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod()) || isCall(request)) {
            return;
        }
        String site = request.getHeaderString("Sec-Fetch-Site");
        String origin = request.getHeaderString("Origin");
        boolean own = site == null
                ? origin != null && origin.equals(origin(request.getUriInfo().getBaseUri()))
                : site.equals("same-origin");
        if (!own) {
            throw new ProblemException(Problem.of(
                    "foreign-form",
                    403,
                    new Text("Biểu mẫu không đến từ trang này", "The form does not come from these pages"),
                    new Text(
                            "Hãy mở lại trang của hệ thống và gửi biểu mẫu từ đó; máy gọi qua /api/v1.",
                            "Open the page here and send its form; machines call /api/v1.")));
        }
    }

    /// Shows a problem to people who asked for a page.
    @ServerResponseFilter
    public void problemAsPage(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof ProblemView problem
                && !isCall(request)
                && request.getAcceptableMediaTypes().stream().anyMatch(PageGuard::isHtml)) {
            response.setEntity(
                    Templates.problem(problem).render(),
                    null,
                    MediaType.valueOf(MediaType.TEXT_HTML + ";charset=UTF-8"));
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_HTML + ";charset=UTF-8");
        }
    }

    private static boolean isHtml(MediaType type) {
        return type.getType().equals("text") && type.getSubtype().equals("html");
    }

    private static boolean isCall(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri().getPath().startsWith(CALLS);
    }

    private static String origin(URI base) {
        return base.getPort() < 0
                ? base.getScheme() + "://" + base.getHost()
                : base.getScheme() + "://" + base.getHost() + ":" + base.getPort();
    }
}
