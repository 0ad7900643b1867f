package vn.motcua.award.recheck;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A list judged again from its own inputs.
///
/// @param list which
/// @param verified true when everything below agrees
/// @param inputsHash of the inputs
/// @param listHash of the judged list
/// @param differing candidates whose entry is not the same, byte by byte
@Schema(name = "Verification")
public record VerificationView(
        UUID list, boolean verified, HashView inputsHash, HashView listHash, List<String> differing) {

    /// A hash as kept and as found now.
    @Schema(name = "HashPair")
    public record HashView(String kept, String recomputed) {

        boolean same() {
            return kept.equals(recomputed);
        }
    }
}
