package vn.motcua.award.desk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.law.SignedAs;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// In what capacity somebody signs. ⚖ NĐ 30/2020/NĐ-CP, Điều 13
///
/// @param capacity `head`, `acting` (Q.), `deputy` (KT.) or `authorised` (TUQ.)
/// @param post of a deputy, where it is not "Phó" and the head's; needed of somebody authorised
/// @param basis the written authorisation, as papers cite it; needed of somebody authorised
@Schema(name = "SigningCapacity")
public record SignedAsRequest(
        @NotNull @Pattern(regexp = "head|acting|deputy|authorised")
        String capacity,

        @Nullable @Size(min = 1, max = 200) String post,
        @Nullable @Size(min = 1, max = 300) String basis) {

    /// As it is kept; the head in person is not written down.
    ///
    /// @throws ProblemException 400 when something is missing or too much
    public @Nullable SignedAs kept() {
        SignedAs as = SignedAs.of(capacity, post, basis).orElse(null);
        String wrong = as == null ? "capacity" : as.wrong();
        if (as == null || wrong != null) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                            "TUQ. (authorised) cần chức vụ (post) và văn bản ủy quyền (basis); Q. và thủ trưởng không có"
                                    + " hai trường này; KT. (deputy) chỉ có thể có post.",
                            "authorised needs post and basis; head and acting have neither; deputy may have a post."))
                    .with("field", "signedAs." + wrong));
        }
        return as.equals(SignedAs.HEAD) ? null : as;
    }
}
