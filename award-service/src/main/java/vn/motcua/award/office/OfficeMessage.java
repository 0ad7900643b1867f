package vn.motcua.award.office;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/// An office on the topic of reference data.
///
/// @param code its code
/// @param name its name
/// @param level `commune`, `district` or `province`
/// @param parent the office above it
@JsonIgnoreProperties(ignoreUnknown = true)
record OfficeMessage(
        @Nullable String code,
        @Nullable String name,
        @Nullable String level,
        @Nullable String parent) {}
