package vn.motcua.award.signed;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who signed a paper digitally, as their certificate says.
///
/// @param subject whom the certificate names
/// @param issuer who issued it
/// @param serial its number, hexadecimal
/// @param validFrom first moment of its validity
/// @param validTo last moment
/// @param signedAt when the signing software says that it was; absent when it does not
/// @param timestamped true when a time-stamping authority says so too
/// @param trust `trusted`, or `not-judged` where no trust anchors are configured
@Schema(name = "Signer")
public record Signer(
        String subject,
        String issuer,
        String serial,
        Instant validFrom,
        Instant validTo,
        @Nullable Instant signedAt,
        boolean timestamped,
        String trust) {}
