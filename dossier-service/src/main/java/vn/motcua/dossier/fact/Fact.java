package vn.motcua.dossier.fact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that happened to a dossier, as its source tells it.
///
/// One record for each type of event; the members are those of the event's data. Facts are never judged here: whether
/// one is possible in its place says [Lifecycle], what it does to a dossier says [Replay]. A fact without its required
/// texts, or with impossible numbers or times, cannot be made ([InvalidFact]).
public sealed interface Fact {

    /// The type of this fact.
    default FactType type() {
        return FactType.of(this);
    }

    /// An application was sent in; the clock does not run yet.
    ///
    /// @param applicantRef an opaque reference, never a name or number
    /// @param previousDossierCode the dossier that this one takes up again, if it does
    record Submitted(
            String officeCode,
            String procedureCode,
            Channel channel,
            @Nullable ApplicantKind applicantKind,
            @Nullable String applicantRef,
            @Nullable FiledBy filedBy,
            @Nullable String deviceRef,
            @Nullable String previousDossierCode)
            implements Fact {
        public Submitted {
            Checks.filled("officeCode", officeCode);
            Checks.filled("procedureCode", procedureCode);
            Checks.given("channel", channel);
        }
    }

    /// The desk took a complete dossier in (Mẫu 01); the clock starts. May be the first fact of a dossier.
    ///
    /// @param dueAt as promised on the receipt; without it the procedure's policy computes one
    /// @param receivedAt when it was received, if that was not the moment of the fact
    /// @param previousDossierCode the dossier that this one takes up again, if it does
    record Accepted(
            String officeCode,
            String procedureCode,
            Channel channel,
            @Nullable String officerCode,
            @Nullable Instant dueAt,
            @Nullable Instant receivedAt,
            @Nullable String previousDossierCode)
            implements Fact {
        public Accepted {
            Checks.filled("officeCode", officeCode);
            Checks.filled("procedureCode", procedureCode);
            Checks.given("channel", channel);
            Checks.time("dueAt", dueAt);
            Checks.time("receivedAt", receivedAt);
        }
    }

    /// The desk refused to take it in (Mẫu 03).
    record NotAccepted(String reason, @Nullable String reasonCode) implements Fact {
        public NotAccepted {
            Checks.filled("reason", reason);
        }
    }

    /// The dossier was handed to a unit or an officer; may repeat.
    record Forwarded(@Nullable String officerCode, @Nullable String unit) implements Fact {}

    /// Papers were asked for (Mẫu 02), which the law allows once.
    record SupplementRequested(List<String> items, String reason) implements Fact {
        public SupplementRequested {
            Checks.given("items", items);
            items = Checks.list("items", items);
            Checks.filled("reason", reason);
        }
    }

    /// The papers came in.
    ///
    /// @param dueAt the new promise, if the source computed one
    record SupplementReceived(
            List<String> fileHashes, @Nullable Instant dueAt) implements Fact {
        public SupplementReceived {
            fileHashes = Checks.list("fileHashes", fileHashes);
            Checks.time("dueAt", dueAt);
        }
    }

    /// A fee or tax notice was sent.
    ///
    /// @param amount đồng
    record PaymentRequested(long amount) implements Fact {
        public PaymentRequested {
            Checks.notNegative("amount", amount);
        }
    }

    /// The fee was paid.
    ///
    /// @param amount đồng
    record Paid(long amount, PaymentMethod method) implements Fact {
        public Paid {
            Checks.given("method", method);
            Checks.notNegative("amount", amount);
        }
    }

    /// The office apologised and named another day (Mẫu 04).
    record Rescheduled(Instant dueAt, String reason) implements Fact {
        public Rescheduled {
            Checks.given("dueAt", dueAt);
            Checks.time("dueAt", dueAt);
            Checks.filled("reason", reason);
        }
    }

    /// The applicant took the dossier back.
    record Withdrawn(@Nullable String evidenceRef, String reason) implements Fact {
        public Withdrawn {
            Checks.filled("reason", reason);
        }
    }

    /// The office stopped, as the law allows (from 2025: Mẫu 05).
    ///
    /// @param cause where it makes a difference: what never came in stops only a dossier that waits for it
    record Stopped(String reason, @Nullable StopCause cause) implements Fact {
        public Stopped {
            Checks.filled("reason", reason);
        }
    }

    /// The result was signed and stored.
    record Completed(Outcome outcome, @Nullable String resultFileHash) implements Fact {
        public Completed {
            Checks.given("outcome", outcome);
        }
    }

    /// Another unit was asked for its opinion; it has its own clock.
    record ConsultationRequested(String unit, Instant dueAt) implements Fact {
        public ConsultationRequested {
            Checks.filled("unit", unit);
            Checks.given("dueAt", dueAt);
            Checks.time("dueAt", dueAt);
        }
    }

    /// The unit answered.
    record ConsultationAnswered(String unit) implements Fact {
        public ConsultationAnswered {
            Checks.filled("unit", unit);
        }
    }

    /// The citizen got the result.
    record Returned(@Nullable ReturnMedium medium) implements Fact {}

    /// Papers and result were digitised as far as told.
    record Digitised(
            int componentsRequired,
            int componentsDigitised,
            boolean resultDigitised,
            @Nullable Integer pages,
            List<String> fileHashes)
            implements Fact {
        public Digitised {
            fileHashes = Checks.list("fileHashes", fileHashes);
            Checks.notNegative("componentsRequired", componentsRequired);
            Checks.notNegative("componentsDigitised", componentsDigitised);
            Checks.notNegative("pages", pages == null ? 0 : pages);
            if (componentsDigitised > componentsRequired) {
                throw new InvalidFact(
                        "componentsDigitised",
                        new Wording(
                                "Số thành phần đã số hoá không được vượt số thành phần phải số hoá.",
                                "There cannot be more components digitised than required."));
            }
        }
    }

    /// A wrong value was mended by decision; the only way to do so. History keeps both.
    ///
    /// @param from the wrong value as it stood, if there was one
    /// @param to the right value; a time in RFC 3339 for the fields that are times
    /// @param decidedBy who decided it
    record Corrected(CorrectableField field, @Nullable String from, String to, String reason, String decidedBy)
            implements Fact {
        public Corrected {
            Checks.given("field", field);
            Checks.filled("to", to);
            Checks.filled("reason", reason);
            Checks.filled("decidedBy", decidedBy);
            switch (field) {
                case RECEIVED_AT, DUE_AT, ENDED_AT -> {
                    Checks.instant("to", to);
                    if (from != null) {
                        Checks.instant("from", from);
                    }
                }
                case OFFICER_CODE, PROCEDURE_CODE, RESULT_FILE_HASH -> {}
            }
        }

        /// The wrong value of a field that is a time; absent when there was none.
        public @Nullable Instant fromTime() {
            return from == null ? null : Checks.instant("from", from);
        }

        /// The right value of a field that is a time; an [InvalidFact] for the other fields.
        public Instant toTime() {
            return Checks.instant("to", to);
        }
    }
}
