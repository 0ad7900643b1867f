package vn.motcua.award.certify;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// How certificates are drawn, and where their QR codes lead.
@ConfigMapping(prefix = "award.certificates")
public interface CertificateSettings {

    /// Where the public reaches this service: what QR codes begin with. Without a closing slash.
    @WithDefault("http://127.0.0.1:8083")
    URI publicUrl();

    /// A picture (PNG or JPEG) of the national emblem, as the office has it from its authorities. Without it the
    /// place
    /// of the emblem stays free: we ship no copy of a state symbol.
    Optional<Path> emblem();

    /// A plain double line around the sheet.
    @WithDefault("true")
    boolean frame();
}
