package vn.motcua.award.desk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A complaint as it was received.
///
/// @param complainant full name
/// @param candidate code of the complainant on the list; absent when they are not on it
/// @param stage 1 (default) to whoever signed, 2 to the superior
/// @param subject what they complain of
/// @param learnedOn the day on which they received the decision, or for the second stage the answer, or learnt of it
/// @param receivedAt when the complaint was received; absent = now
/// @param hinderedDays days on which illness, disaster or a journey kept them from complaining
/// @param hindrance what that was
@Schema(name = "Complaint")
public record ComplaintRequest(
        @NotBlank @Size(max = 200) String complainant,
        @Nullable @Size(min = 1, max = 64) String candidate,
        @Nullable @Min(1) @Max(2) Integer stage,
        @NotBlank @Size(max = 5000) String subject,
        @NotNull LocalDate learnedOn,
        @Nullable Instant receivedAt,
        @Nullable @Min(0) @Max(3650) Integer hinderedDays,
        @Nullable @Size(max = 1000) String hindrance) {}
