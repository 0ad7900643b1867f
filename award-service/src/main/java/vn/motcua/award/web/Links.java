package vn.motcua.award.web;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import vn.motcua.deploy.platform.web.PageFrame;

/// Where a form leads once it was taken.
final class Links {

    private Links() {}

    /// Shows a page in the reader's language; going back does not send the form again.
    ///
    /// @param part of the page to begin at; empty = its top
    static Response seeOther(String path, PageFrame frame, String part) {
        return Response.seeOther(URI.create(path + "?lang=" + frame.getLang() + (part.isEmpty() ? "" : "#" + part)))
                .build();
    }
}
