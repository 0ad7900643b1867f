package vn.motcua.award.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A step on the path of a list.
///
/// @param action `submit`, `screen`, `return`, `council`, `propose`, `forward`, `receive`, `decide`, `reject`,
///     `publish`, `present`, `archive`, `withdraw`, `suspend`, `resume` or `revoke`
/// @param reason why; needed by return, reject, withdraw, suspend, resume, revoke
/// @param candidates whom it concerns; absent = the whole list
/// @param council who is called together; of `council`
/// @param decision what was signed; of `decide`
/// @param code why it is cancelled; of `revoke`
@Schema(name = "ListAction")
public record ActionRequest(
        @NotBlank String action,
        @Nullable @Size(min = 1, max = 2000) String reason,
        @Nullable @Size(min = 1, max = 1000) List<@NotBlank String> candidates,
        @Nullable @Valid CouncilRequest council,
        @Nullable @Valid DecisionRequest decision,

        @Nullable @Pattern(regexp = "fraud|false-papers|unlawful-appraisal|fault-found")
        String code) {

    /// A council to be called together.
    ///
    /// @param heldAt when it meets; absent = now
    /// @param ballot `open` (default) or `secret`
    /// @param members everybody with a vote; one `chair`, one `secretary`
    /// @param agenda codes of candidates; absent = everybody who has not failed
    @Schema(name = "CouncilCall")
    public record CouncilRequest(
            @Nullable Instant heldAt,
            @Nullable @Size(max = 300) String place,
            @Nullable @Pattern(regexp = "open|secret") String ballot,
            @NotNull @Size(min = 3, max = 99) List<@NotNull @Valid MemberRequest> members,
            @Nullable @Size(min = 1, max = 1000) List<@NotBlank String> agenda) {}

    /// A member of a council.
    @Schema(name = "CouncilMember")
    public record MemberRequest(
            @NotBlank @Size(max = 200) String account,
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 200) String post,

            @Nullable @Pattern(regexp = "chair|secretary|member")
            String part) {}

    /// A signed decision.
    ///
    /// @param number `05/QĐ-UBND`
    /// @param signedOn the day on the paper
    /// @param signer name of who signed
    /// @param signedAs in what capacity; absent = as it was reserved, else as the head
    /// @param finalList the final list on which it rests; needed where this list is provisional
    @Schema(name = "SignedDecision")
    public record DecisionRequest(
            @NotBlank @Size(max = 60) String number,
            @NotNull LocalDate signedOn,
            @NotBlank @Size(max = 200) String signer,
            @Nullable @Valid SignedAsRequest signedAs,
            @Nullable UUID finalList) {}
}
