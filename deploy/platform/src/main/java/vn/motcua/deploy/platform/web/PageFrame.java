package vn.motcua.deploy.platform.web;

import io.quarkus.arc.Unremovable;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.text.Languages;
import vn.motcua.deploy.platform.text.Text;

/// What the frame around the present page shows; templates reach it as `cdi:page`.
///
/// The language is that of the parameter `lang`, else of the browser; Vietnamese where neither says English.
@Named("page")
@RequestScoped
@Unremovable
public class PageFrame {

    private final RoutingContext request;
    private final CurrentIdentityAssociation identities;
    private final HousePages pages;

    PageFrame(RoutingContext request, CurrentIdentityAssociation identities, HousePages pages) {
        this.request = request;
        this.identities = identities;
        this.pages = pages;
    }

    /// The reader's language.
    public Locale locale() {
        @Nullable String asked = request.request().getParam("lang");
        return Languages.of(asked == null ? request.request().getHeader("Accept-Language") : asked);
    }

    /// `vi` or `en`, for the `lang` attribute and for links that keep the language.
    public String getLang() {
        return locale().getLanguage();
    }

    /// One of two texts, in the reader's language.
    public String say(String vi, String en) {
        return new Text(vi, en).in(locale());
    }

    /// The present page in the other language.
    public String getOtherLanguage() {
        String other = getLang().equals("en") ? "vi" : "en";
        String query = request.request().query() == null
                ? ""
                : request.request().query().replaceAll("(^|&)lang=[^&]*", "").replaceAll("^&", "");
        return request.request().path() + "?" + (query.isEmpty() ? "" : query + "&") + "lang=" + other;
    }

    /// Where the pages of the three services are.
    public HousePages getPages() {
        return pages;
    }

    /// The name of the one who is signed in; empty when nobody is.
    public String getName() {
        // A refusal may be shown before anybody is known, by a thread that must not wait.
        @Nullable
        SecurityIdentity identity =
                identities.getDeferredIdentity().subscribeAsCompletionStage().getNow(null);
        return identity == null || identity.isAnonymous()
                ? ""
                : identity.getPrincipal().getName();
    }
}
