package vn.motcua.award.candidate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An entry of the exclusions register. ⚖ NĐ 152/2025/NĐ-CP, Điều 4, khoản 4
///
/// @param kind what is under way
/// @param from first day
/// @param closed the day it was closed; absent = open
/// @param fault true when it was closed with a fault of the candidate
/// @param reference number of the paper
public record ExclusionSheet(
        @NotNull Kind kind,
        @NotNull LocalDate from,
        @Nullable LocalDate closed,
        @Nullable Boolean fault,
        @Nullable @Size(max = 300) String reference) {

    /// What may be under way.
    public enum Kind {
        /// kỷ luật.
        DISCIPLINE("kỷ luật"),
        /// thanh tra, kiểm tra.
        INSPECTION("thanh tra, kiểm tra"),
        /// khiếu nại, tố cáo.
        COMPLAINT("khiếu nại, tố cáo"),
        /// báo chí nêu.
        PRESS("báo chí nêu");

        private final String vi;

        Kind(String vi) {
            this.vi = vi;
        }

        @JsonCreator
        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /// As in JSON.
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        String vi() {
            return vi;
        }
    }
}
