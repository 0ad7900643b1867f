package vn.motcua.award.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The answer to a complaint.
///
/// @param outcome `upheld` (the decision, or that on some people, is then to be revoked), `dismissed` or `inadmissible`
/// @param answer in words that the complainant may read
/// @param document number of the answer
/// @param signedOn the day on it
@Schema(name = "ComplaintAnswer")
public record ComplaintAnswerRequest(
        @NotNull @Pattern(regexp = "upheld|dismissed|inadmissible")
        String outcome,

        @NotBlank @Size(max = 5000) String answer,
        @NotBlank @Size(max = 60) String document,
        @NotNull LocalDate signedOn) {}
