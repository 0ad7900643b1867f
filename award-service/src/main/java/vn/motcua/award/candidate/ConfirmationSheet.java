package vn.motcua.award.candidate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What proves an initiative. ⚖ Luật 06/2022/QH15, Điều 84, khoản 2, điểm d
///
/// @param kind the head's own confirmation, or the formal recognition
/// @param version of the initiative that it confirms; absent = the newest
/// @param number of the paper; the head who confirms here needs none
/// @param issuedOn its date
/// @param signer who signed it
/// @param files hashes of uploaded scans
public record ConfirmationSheet(
        @NotNull Kind kind,
        @Nullable Integer version,
        @Nullable @Size(min = 1, max = 200) String number,
        @Nullable LocalDate issuedOn,
        @Nullable @Size(min = 1, max = 200) String signer,
        @Size(max = 10) List<@NotNull @Pattern(regexp = "[0-9a-f]{64}") String> files) {

    public ConfirmationSheet {
        files = files == null ? List.of() : List.copyOf(files);
    }

    /// Who vouches for it.
    @Schema(name = "ConfirmationKind")
    public enum Kind {
        /// The head: proposed and applied.
        CONFIRMATION,
        /// Formally recognised.
        RECOGNITION;

        @JsonCreator
        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /// As in JSON.
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
