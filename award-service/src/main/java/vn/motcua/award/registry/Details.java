package vn.motcua.award.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.law.SignedAs;

/// What a paper will bear besides its number.
///
/// @param day on the paper; absent while it is not known
/// @param signer name of who signs; absent while it is not known
/// @param signedAs in what capacity; absent = as the head
public record Details(
        @Nullable LocalDate day,
        @Nullable String signer,
        @Nullable SignedAs signedAs) {

    /// In what capacity it is signed.
    public SignedAs signedIn() {
        return signedAs == null ? SignedAs.HEAD : signedAs;
    }

    /// Nothing but the number.
    public static final Details NONE = new Details(null, null, null);
}
