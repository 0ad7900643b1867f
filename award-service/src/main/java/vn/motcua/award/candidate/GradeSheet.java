package vn.motcua.award.candidate;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// The grade of one month.
///
/// @param grade in the words of the desk's rating regulation: `A`; absent only for an exempt month
/// @param exempt why the month counts as served without a grade, such as maternity leave
/// @param signed true = signed by the head of the desk, and locked from then on
/// @param regulation number of the rating regulation
/// @param note for the file
public record GradeSheet(
        @Nullable @Pattern(regexp = "[\\p{L}\\p{N}+_-]{1,16}")
        String grade,

        @Nullable @Size(min = 1, max = 500) String exempt,
        @Nullable Boolean signed,
        @Nullable @Size(max = 200) String regulation,
        @Nullable @Size(max = 1000) String note) {

    boolean isSigned() {
        return Boolean.TRUE.equals(signed);
    }
}
