package vn.motcua.award.candidate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An initiative (sáng kiến) as its author describes it. What proves one is the reading A15.
///
/// @param title a few words
/// @param description what was done and what came of it
/// @param appliedOn first day on which it was applied
/// @param measures what it changed, counted before and after
/// @param files hashes of uploaded evidence
public record InitiativeSheet(
        @NotBlank @Size(max = 300) String title,
        @NotBlank @Size(max = 10_000) String description,
        @Nullable LocalDate appliedOn,
        @Size(max = 20) List<@Valid Measure> measures,
        @Size(max = 50) List<@NotNull @Pattern(regexp = "[0-9a-f]{64}") String> files) {

    public InitiativeSheet {
        measures = measures == null ? List.of() : List.copyOf(measures);
        files = files == null ? List.of() : List.copyOf(files);
    }

    /// A figure before and after.
    ///
    /// @param name what is counted
    /// @param unit of both figures: `phút/hồ sơ`
    /// @param before it was applied
    /// @param after it was applied
    @Schema(name = "InitiativeMeasure")
    public record Measure(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 60) String unit,

            @NotNull @Digits(integer = 12, fraction = 4) BigDecimal before,

            @NotNull @Digits(integer = 12, fraction = 4) BigDecimal after) {

        public Measure {
            // 3.0 and 3 are the same figure; kept once, so that the same sheet sent again changes nothing.
            before = before == null ? before : plain(before);
            after = after == null ? after : plain(after);
        }

        private static BigDecimal plain(BigDecimal figure) {
            return new BigDecimal(figure.stripTrailingZeros().toPlainString());
        }
    }
}
