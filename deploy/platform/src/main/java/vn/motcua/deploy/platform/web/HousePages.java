package vn.motcua.deploy.platform.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/// Where a browser finds the pages of the three services.
@ConfigMapping(prefix = "motcua.pages")
public interface HousePages {

    /// Intake health of dossier-service.
    @WithDefault("http://127.0.0.1:8081/")
    URI dossier();

    /// Indicators of metrics-service.
    @WithDefault("http://127.0.0.1:8082/")
    URI metrics();

    /// Award lists of award-service.
    @WithDefault("http://127.0.0.1:8083/")
    URI award();
}
