package vn.motcua.award.writing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.award.law.PaperNumber;

/// Numbers that went to papers which are not kept here.
///
/// @param mark `QĐ-UBND`
/// @param from the first
/// @param through the last
/// @param reason where they went
@Schema(name = "NumbersElsewhere")
public record NumbersElsewhere(
        @NotBlank @Size(max = 60) String mark,
        @Min(1900) @Max(2999) int year,
        @Min(1) @Max(PaperNumber.MOST) int from,
        @Min(1) @Max(PaperNumber.MOST) int through,
        @NotBlank @Size(max = 500) String reason) {}
