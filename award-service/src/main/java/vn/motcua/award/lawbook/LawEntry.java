package vn.motcua.award.lawbook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.law.Validity;
import vn.motcua.award.reading.Message;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.award.rule.SubjectKind;

/// A row of law as a person enters it.
public sealed interface LawEntry {

    /// First day in force.
    LocalDate validFrom();

    /// Last day in force; absent = no end known.
    @Nullable
    LocalDate validTo();

    /// Both together.
    default Validity validity() {
        return new Validity(validFrom(), validTo());
    }

    /// What an authority is called, and by which clause it may decide.
    ///
    /// @param collective true where a body decides and whoever signs does so on its behalf (TM.); absent = false
    @Schema(name = "Authority")
    record AuthoritySheet(
            @NotNull @Pattern(regexp = "commune|district|province")
            String level,

            @NotNull @Valid TitleSheet title,
            @NotBlank @Size(max = 300) String clause,

            @Nullable @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
            String successor,

            @Nullable Boolean collective,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements LawEntry {

        AwardLevel awardLevel() {
            return AwardLevel.valueOf(level.toUpperCase(Locale.ROOT));
        }
    }

    /// A text that papers cite.
    @Schema(name = "LegalBasis")
    record LegalBasisSheet(
            @NotNull @Valid TitleSheet title,
            @NotBlank @Size(max = 300) String source,
            boolean confirmed,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements LawEntry {}

    /// A base salary in đồng a month.
    @Schema(name = "BaseSalary")
    record BaseSalarySheet(
            @Min(1) @Max(1_000_000_000) long dong,
            @NotBlank @Size(max = 300) String source,
            boolean confirmed,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements LawEntry {}

    /// A bonus as a multiple of the base salary.
    @Schema(name = "BonusRate")
    record BonusRateSheet(
            @NotNull @Pattern(regexp = "commune|district|province")
            String level,

            @NotNull @Pattern(regexp = "ca-nhan|tap-the") String subject,

            @NotNull @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 4)
            BigDecimal coefficient,

            @NotBlank @Size(max = 300) String source,
            boolean confirmed,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements LawEntry {

        AwardLevel awardLevel() {
            return AwardLevel.valueOf(level.toUpperCase(Locale.ROOT));
        }

        SubjectKind subjectKind() {
            return SubjectKind.of(subject).orElseThrow();
        }
    }

    /// A title in both languages.
    @Schema(name = "LawTitle")
    record TitleSheet(
            @NotBlank @Size(max = 500) String vi,
            @NotBlank @Size(max = 500) String en) {

        Message message() {
            return new Message(vi, en);
        }
    }
}
