package vn.motcua.metrics.register;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One dossier in the register: what reports and questions look at. What the events do not tell is absent.
///
/// @param sequence the dossier's own count of its events: a later one replaces the entry whole
/// @param recordedAt when the event that told so was recorded
/// @param channel `counter`, `online` or `postal`
/// @param filedBy who filed it online: `citizen`, `desk-assisted` or `desk`
/// @param applicant opaque mark of the applicant: equal for equal applicants, and tells nothing else
/// @param device opaque mark of the device it was filed from
/// @param withdrawalEvidence whether the applicant's own request to withdraw is kept
public record Entry(
        String office,
        String code,
        long sequence,
        Instant recordedAt,
        Procedure procedure,
        String channel,
        @Nullable String filedBy,
        @Nullable String applicant,
        @Nullable String device,
        @Nullable Instant submittedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant returnedAt,
        @Nullable Boolean withdrawalEvidence,
        List<Due> dues,
        List<Wait> waits,
        List<Supplement> supplements,
        List<Payment> payments,
        List<Assignment> officers,
        List<Violation> violations,
        @Nullable Digitisation digitisation,
        @Nullable End ended) {

    public Entry {
        dues = List.copyOf(dues);
        waits = List.copyOf(waits);
        supplements = List.copyOf(supplements);
        payments = List.copyOf(payments);
        officers = List.copyOf(officers);
        violations = List.copyOf(violations);
    }

    /// A procedure as it was when the dossier was judged.
    ///
    /// @param fee in đồng; absent when the events do not tell it
    public record Procedure(
            String code,
            String field,
            boolean online,
            boolean resultPaper,
            @Nullable Long fee) {}

    /// From `at` on the dossier is judged by `judgedDueAt`, and promised for `dueAt`.
    ///
    /// @param cause `acceptance`, `supplement`, `payment` or `rescheduling`
    /// @param form the form that announced it, where it is told
    public record Due(
            Instant at,
            Instant dueAt,
            Instant judgedDueAt,
            String cause,
            @Nullable String form,
            @Nullable String actor) {}

    /// A time of waiting for the citizen; open while `to` is absent.
    public record Wait(
            boolean supplement, Instant from, @Nullable Instant to, boolean lawful) {}

    /// A supplement that was asked for.
    ///
    /// @param items how many papers
    /// @param fileHashes of what came; empty when not told
    public record Supplement(
            Instant requestedAt,
            @Nullable Integer items,
            @Nullable Instant receivedAt,
            List<String> fileHashes) {

        public Supplement {
            fileHashes = List.copyOf(fileHashes);
        }
    }

    /// A payment, asked for or made.
    ///
    /// @param method `online`, `cash` or `postal`
    public record Payment(
            @Nullable Instant requestedAt,
            @Nullable Instant paidAt,
            @Nullable String method) {}

    /// From `from` on the officer is in charge.
    public record Assignment(String officer, Instant from) {}

    /// A rule that was broken.
    public record Violation(String code, Instant at) {}

    /// What was digitised.
    ///
    /// @param pages how many pages were scanned; absent when not told
    public record Digitisation(
            int componentsRequired,
            int componentsDigitised,
            boolean resultDigitised,
            @Nullable Integer pages) {

        /// All components and the result are there.
        public boolean complete() {
            return componentsDigitised >= componentsRequired && resultDigitised;
        }
    }

    /// The end.
    ///
    /// @param state `not-accepted`, `withdrawn`, `stopped` or `completed`
    /// @param resultHash hash of the result's file; absent without one
    public record End(Instant at, String state, @Nullable String resultHash) {

        /// A result was given or the office ended it as the law allows.
        public boolean settles() {
            return state.equals("completed") || state.equals("stopped");
        }
    }

    /// The officer in charge at that instant; empty when nobody was.
    public String officerAt(Instant instant) {
        return officers.stream()
                .filter(one -> !one.from().isAfter(instant))
                .max(Comparator.comparing(Assignment::from))
                .map(Assignment::officer)
                .orElse("");
    }

    /// The officer last told of; empty when none is.
    public String officer() {
        return officers.isEmpty() ? "" : officers.getLast().officer();
    }

    /// The first promise.
    public Optional<Instant> firstDue() {
        return dues.stream().findFirst().map(Due::judgedDueAt);
    }

    /// By what it is judged as far as it was known just before an instant.
    public Optional<Instant> judgedDueBefore(Instant instant) {
        return dues.stream()
                .filter(due -> due.at().isBefore(instant))
                .reduce((_, later) -> later)
                .map(Due::judgedDueAt);
    }

    /// When a supplement was asked for again, if it was.
    public Optional<Instant> secondSupplementAt() {
        Optional<Instant> violation = violations.stream()
                .filter(one -> one.code().equals("second-supplement-request"))
                .map(Violation::at)
                .findFirst();
        return violation.or(() ->
                waits.stream().filter(Wait::supplement).skip(1).map(Wait::from).findFirst());
    }
}
