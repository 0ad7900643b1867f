package vn.motcua.award.writing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.desk.SignedAsRequest;
import vn.motcua.award.law.PaperNumber;
import vn.motcua.award.law.SignedAs;
import vn.motcua.award.registry.Details;

/// A number for a paper, and what else it will bear.
///
/// @param number the one that the registry gave; absent = the next, or the one that the paper has
/// @param mark behind it, where it is not the usual one: `QĐ-SNV`
/// @param day on the paper; absent while it is not known
/// @param signer name of who signs; absent while it is not known
/// @param signedAs in what capacity; absent = as the head
/// @param reason where the numbers went that are left out before it
@Schema(name = "PaperNumberRequest")
public record NumberRequest(
        @Nullable @Min(1) @Max(PaperNumber.MOST) Integer number,

        @Nullable @Size(min = 1, max = 50) @Pattern(regexp = ".*\\S.*")
        String mark,

        @Nullable LocalDate day,
        @Nullable @Size(min = 1, max = 200) String signer,
        @Nullable @Valid SignedAsRequest signedAs,
        @Nullable @Size(min = 1, max = 500) String reason) {

    Details details() {
        SignedAs as = signedAs == null ? null : signedAs.kept();
        return new Details(day, signer, as);
    }
}
