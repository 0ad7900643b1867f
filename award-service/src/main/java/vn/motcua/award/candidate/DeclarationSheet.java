package vn.motcua.award.candidate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.time.Vietnam;

/// What a candidate declares: the achievement report (Báo cáo thành tích) with its two ticks.
///
/// ⚖ Luật 06/2022/QH15, Điều 84, khoản 2, điểm b (report); Điều 3, khoản 1 (voluntary); Điều 15 (no false declarations)
///
/// @param report in the candidate's own words
/// @param attested true = "I answer for what I declare"
/// @param consent true = "I want to be nominated"; may be taken back
/// @param paper where the candidate signed, when somebody else enters it
/// @param files hashes of uploaded evidence
public record DeclarationSheet(
        @NotBlank @Size(max = 20_000) String report,
        @Nullable Boolean attested,
        @Nullable Boolean consent,
        @Nullable @Valid Paper paper,
        @Size(max = 50) List<@NotNull @Pattern(regexp = "[0-9a-f]{64}") String> files) {

    public DeclarationSheet {
        files = files == null ? List.of() : List.copyOf(files);
    }

    /// The paper that the candidate signed.
    ///
    /// @param signedOn the day on it
    /// @param file hash of its scan
    @Schema(name = "SignedPaper")
    public record Paper(
            @NotNull LocalDate signedOn,

            @Nullable @Pattern(regexp = "[0-9a-f]{64}") String file) {}

    /// When it was declared: the day on which the candidate signed the paper, else the moment of entering.
    public Instant declaredAt(Instant entered) {
        return paper == null ? entered : Vietnam.startOf(paper.signedOn());
    }
}
