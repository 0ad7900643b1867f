package vn.motcua.metrics.fold;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The value of an event that tells of a dossier, as it travels; any part may be missing until it has been looked at.
@JsonIgnoreProperties(ignoreUnknown = true)
record EventValue(
        @Nullable String procedureCode,
        @Nullable String channel,
        @Nullable Long sequence,
        @Nullable Life timeline) {

    /// What every event of an office has, whatever it tells.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Envelope(@Nullable String officeCode, @Nullable Instant recordedAt) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Life(
            @Nullable Procedure procedure,
            @Nullable Instant receivedAt,
            @Nullable List<@Nullable DueChange> dueChanges,
            @Nullable List<@Nullable Wait> waits,
            @Nullable Ended ended,
            @Nullable List<@Nullable Officer> officers,
            @Nullable List<@Nullable Violation> violations) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Procedure(
            @Nullable String code,
            @Nullable String field,
            @Nullable String online,
            @Nullable Boolean resultPaper) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DueChange(@Nullable Instant at, @Nullable Instant judgedDueAt) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Wait(
            @Nullable String kind,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Boolean lawful) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Ended(
            @Nullable Instant at,
            @Nullable String state,
            @Nullable String resultFileHash) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Officer(@Nullable String officerCode, @Nullable Instant from) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Violation(@Nullable String code, @Nullable Instant at) {}
}
