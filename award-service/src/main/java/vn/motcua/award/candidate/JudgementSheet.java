package vn.motcua.award.candidate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a person has judged of a candidate.
///
/// @param outcome `pass` or `fail`
/// @param reason why, in words that the candidate may read
/// @param evidence what it rests on; a favourable judgement needs as many as the criterion demands
public record JudgementSheet(
        @NotNull Judged outcome,
        @NotBlank @Size(max = 2000) String reason,
        @Size(max = 50) List<@Valid Evidence> evidence) {

    public JudgementSheet {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /// Met or not.
    public enum Judged {
        /// đạt.
        PASS,
        /// không đạt.
        FAIL;

        @JsonCreator
        static Judged of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /// As in JSON.
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A paper or record that somebody can look up.
    ///
    /// @param title what it is
    /// @param ref number of the document or address
    /// @param issuedOn its date
    /// @param sha256 hash of the file, 64 hexadecimal digits
    /// @param kind of an initiative's proof: `confirmation` of the head, or formal `recognition`
    /// @param initiative number of an initiative of the candidate on which it rests
    public record Evidence(
            @NotBlank @Size(max = 300) String title,
            @Nullable @Size(max = 500) String ref,
            @Nullable LocalDate issuedOn,
            @Nullable @Pattern(regexp = "[0-9a-f]{64}") String sha256,

            @Nullable @Pattern(regexp = "confirmation|recognition")
            String kind,

            @Nullable @Size(min = 1, max = 64) String initiative) {

        boolean isRecognition() {
            return "recognition".equals(kind);
        }
    }
}
