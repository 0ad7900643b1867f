package vn.motcua.award.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.candidate.CandidateSheet;

/// What list to make.
///
/// @param level `commune`, `district` or `province`
/// @param asOf the state of the world at that moment; absent = now
@Schema(name = "MakeAwardListRequest")
record MakeListRequest(
        @NotNull CandidateSheet.Level level, @Nullable Instant asOf) {}
