package vn.motcua.award.desk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a member of the council does in a meeting.
///
/// @param kind `attend`, `recuse`, `vote`, `written`, `order` (the chair, between equals) or `close` (chair, secretary)
/// @param member whom the secretary notes as present; absent = oneself
/// @param candidate of `recuse`
/// @param reason of `recuse` and `order`
/// @param choices of `vote` and `written`: `{"hoa":"yes|no|blank"}` for all on the agenda but one's recusals
/// @param opinion of `written`
/// @param candidates of `order`, best first
/// @param staff of `close`: how many work at the office; needed for a cap by percentage
@Schema(name = "Ballot")
public record BallotRequest(
        @NotNull @Pattern(regexp = "attend|recuse|vote|written|order|close")
        String kind,

        @Nullable @Size(min = 1, max = 200) String member,
        @Nullable @Size(min = 1, max = 64) String candidate,
        @Nullable @Size(min = 1, max = 2000) String reason,

        @Nullable @Size(min = 1, max = 1000)
        Map<@NotBlank String, @NotNull @Pattern(regexp = "yes|no|blank") String> choices,

        @Nullable @Size(min = 1, max = 5000) String opinion,
        @Nullable @Size(min = 2, max = 1000) List<@NotBlank String> candidates,
        @Nullable @Min(1) @Max(1_000_000) Integer staff) {}
