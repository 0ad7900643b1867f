package vn.motcua.dossier.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// Keeps other sites from pressing our buttons with a visitor's session.
///
/// A browser says by `Sec-Fetch-Site` whose page sends a form, an older one by `Origin`. Whoever says neither is no
/// browser, so nobody else's session can be misused through it.
final class SameSite {

    private SameSite() {}

    /// Refuses what a page of another site sends.
    ///
    /// @throws ProblemException 403 `cross-site`
    static void require(HttpHeaders headers, UriInfo uri) {
        @Nullable String site = headers.getHeaderString("Sec-Fetch-Site");
        @Nullable String origin = headers.getHeaderString("Origin");
        boolean ours;
        if (site != null) {
            ours = site.equals("same-origin") || site.equals("none");
        } else {
            ours = origin == null || isOurs(origin, uri.getBaseUri());
        }
        if (!ours) {
            throw new ProblemException(
                    Problem.of(
                            "cross-site",
                            403,
                            new Text("Yêu cầu từ trang khác", "Sent from another site"),
                            new Text(
                                    "Thao tác này chỉ nhận từ trang của chính hệ thống; hãy mở trang tiếp nhận và bấm lại.",
                                    "This is taken from our own pages only; open the intake page and press the button there.")));
        }
    }

    private static boolean isOurs(String origin, URI base) {
        return origin.equals(base.getScheme() + "://" + base.getAuthority());
    }
}
