package vn.motcua.metrics.fold;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The value of an event that tells of a dossier, as it travels; any part may be missing until it has been looked at.
@JsonIgnoreProperties(ignoreUnknown = true)
record EventValue(
        @Nullable String officeCode,
        @Nullable Instant recordedAt,
        @Nullable String state,
        @Nullable String receivedAt,
        @Nullable String firstDueAt,
        @Nullable String currentDueAt,
        @Nullable String judgedDueAt,
        @Nullable String procedureCode,
        @Nullable String channel,
        @Nullable Long sequence,
        @Nullable JsonNode fileHashes,
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
            @Nullable List<@Nullable Violation> violations,
            @Nullable String regime,
            @Nullable String filedBy,
            @Nullable String applicantRef,
            @Nullable String deviceRef,
            @Nullable Instant submittedAt,
            @Nullable Instant returnedAt,
            @Nullable List<@Nullable Supplement> supplements,
            @Nullable Digitisation digitisation,
            @Nullable List<@Nullable Payment> payments,
            @Nullable List<@Nullable String> dataQuality,
            @Nullable List<@Nullable Consultation> consultations) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Procedure(
            @Nullable String code,
            @Nullable String field,
            @Nullable String online,
            @Nullable Boolean resultPaper,
            @Nullable Long fee) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DueChange(
            @Nullable Instant at,
            @Nullable Instant judgedDueAt,
            @Nullable Instant dueAt,
            @Nullable String cause,
            @Nullable String form) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Supplement(
            @Nullable Instant requestedAt, @Nullable List<@Nullable String> fileHashes) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Digitisation(
            @Nullable Integer componentsRequired,
            @Nullable Integer componentsDigitised,
            @Nullable Boolean resultDigitised,
            @Nullable Integer pages,
            @Nullable Instant at) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Payment(
            @Nullable Instant requestedAt,
            @Nullable Long requested,
            @Nullable Instant paidAt,
            @Nullable Long paid,
            @Nullable String method) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Consultation(@Nullable Instant askedAt, @Nullable Instant answeredAt) {}

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
            @Nullable String resultFileHash,
            @Nullable String evidenceRef) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Officer(@Nullable String officerCode, @Nullable Instant from) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Violation(@Nullable String code, @Nullable Instant at) {}

    /// The value of an event that tells of a feedback case.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record FeedbackValue(
            @Nullable String officerCode,
            @Nullable String dossierCode,
            @Nullable Long sequence,
            @Nullable FeedbackLife timeline) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FeedbackLife(
            @Nullable Instant receivedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant classifyDueAt,
            @Nullable Instant answerDueAt,
            @Nullable Instant answeredAt,
            @Nullable Instant publishDueAt,
            @Nullable Instant publishedAt,
            @Nullable Instant rejectedAt,
            @Nullable List<@Nullable Forward> forwards,
            @Nullable List<@Nullable Reopening> reopenings,
            @Nullable Boolean upheld,
            @Nullable JsonNode routedOut,
            @Nullable List<@Nullable Violation> violations,
            @Nullable List<@Nullable String> dataQuality) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Forward(@Nullable Instant at) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reopening(@Nullable Instant at) {}

    /// The value of an event that tells of a posting.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PostingValue(
            @Nullable String procedureCode,
            @Nullable String place,
            @Nullable Boolean complete,
            @Nullable String officerCode,
            @Nullable String ownerOfficerCode,
            @Nullable Instant dueAt,
            @Nullable Long sequence,
            @Nullable PostingState posting) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PostingState(
            @Nullable Boolean complete,
            @Nullable Boolean obsolete,
            @Nullable Instant dueAt,
            @Nullable String ownerOfficerCode,
            @Nullable Instant checkedAt,
            @Nullable Boolean late) {}

    /// The value of an event that tells of a rating.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record RatingValue(
            @Nullable String officerCode,
            @Nullable String dossierCode,
            @Nullable Integer score,
            @Nullable Long sequence) {}
}
