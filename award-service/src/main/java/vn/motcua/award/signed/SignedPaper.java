package vn.motcua.award.signed;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A paper that came back signed, and what was found when it was taken.
///
/// @param paper which: `quyet-dinh`
/// @param version 1, 2, 3 …; the newest counts
/// @param means `signature` = signed digitally, `scan` = signed by hand and scanned
/// @param hash of the file: `sha256:…`
/// @param bytes how long it is
/// @param origin `same-file` = our file with signatures behind it; `same-text` = written anew by the software that
///     signed,
///     with the same text; `declared` = a scan, compared by the person who sent it
/// @param signers who signed digitally, in their order; empty for a scan
/// @param declaration what the sender of a scan vouches for
/// @param reason why an earlier scan was replaced
/// @param at when it was taken
/// @param by who sent it
@Schema(name = "SignedPaper")
public record SignedPaper(
        String paper,
        int version,
        String means,
        String hash,
        int bytes,
        String origin,
        List<Signer> signers,
        @Nullable String declaration,
        @Nullable String reason,
        Instant at,
        String by) {

    public SignedPaper {
        signers = List.copyOf(signers);
    }

    /// True when the certificate of every signer leads to an authority that is trusted here.
    public boolean trusted() {
        return !signers.isEmpty()
                && signers.stream().allMatch(one -> one.trust().equals("trusted"));
    }

    /// True for a digital signature: it is final.
    boolean lasting() {
        return means.equals("signature");
    }
}
