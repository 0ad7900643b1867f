package vn.motcua.award.candidate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.rule.Facts;

/// The grade of one month.
///
/// @param grade in the words of the desk's rating regulation: `A`; `NOT_GRADED` after less than a month of service or
///     a month of leave; absent only for an exempt month
/// @param exempt why the month counts as served without a grade, such as maternity leave
/// @param signed true = signed by the head of the desk, and locked from then on
/// @param regulation number of the rating regulation
/// @param note for the file
/// @param reason why it is `NOT_GRADED`
/// @param change the decision by which a locked grade is changed
public record GradeSheet(
        @Nullable @Pattern(regexp = "[\\p{L}\\p{N}+_-]{1,16}")
        String grade,

        @Nullable @Size(min = 1, max = 500) String exempt,
        @Nullable Boolean signed,
        @Nullable @Size(max = 200) String regulation,
        @Nullable @Size(max = 1000) String note,
        @Nullable @Size(min = 1, max = 500) String reason,
        @Nullable @Valid Change change) {

    /// A grade without further words.
    public static GradeSheet of(String grade, boolean signed) {
        return new GradeSheet(grade, null, signed, null, null, null, null);
    }

    /// The same, signed.
    public GradeSheet signedNow() {
        return new GradeSheet(grade, exempt, true, regulation, note, reason, change);
    }

    /// A decision that changes a locked grade.
    ///
    /// @param number of the decision
    /// @param decidedOn its date
    /// @param decidedBy who signed it
    /// @param reason why
    @Schema(name = "GradeChange")
    public record Change(
            @NotBlank @Size(max = 200) String number,
            @NotNull LocalDate decidedOn,
            @NotBlank @Size(max = 200) String decidedBy,
            @NotBlank @Size(max = 1000) String reason) {}

    /// True once the head has signed it.
    public boolean locked() {
        return Boolean.TRUE.equals(signed);
    }

    /// True when the month was too short to be graded.
    public boolean ungraded() {
        return Facts.Grade.NOT_GRADED.equals(grade);
    }
}
