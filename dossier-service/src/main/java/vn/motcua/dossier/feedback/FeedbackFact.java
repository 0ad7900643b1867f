package vn.motcua.dossier.feedback;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.fact.InvalidFact;
import vn.motcua.dossier.fact.Wording;

/// Something that happened to a feedback case, as its source tells it.
///
/// One record for each type of event; the members are those of the event's data. The reporter and the words of the case
/// are none of them: they stay where the case was taken down. A fact whose required texts are blank cannot be made
/// ([InvalidFact]).
///
/// `officerCode` is always the officer whom the case is about, `handledBy` the one who took the step.
public sealed interface FeedbackFact {

    /// The type of this fact.
    default FeedbackFactType type() {
        return FeedbackFactType.of(this);
    }

    /// The office that the fact names; absent when it names none.
    @Nullable
    String officeCode();

    /// The officer who took the step; absent when it was the citizen, or nobody was named.
    @Nullable
    default String handledBy() {
        return null;
    }

    /// A case came in; the clocks start. The only fact that opens one.
    ///
    /// @param dossierCode the dossier it is about
    /// @param officerCode the officer it is about
    /// @param submittedAt when the citizen sent it, if that was not the moment of the fact
    /// @param transferredFrom the agency that passed it to this office; the clocks then start with the fact
    record Received(
            String officeCode,
            FeedbackKind kind,
            @Nullable String dossierCode,
            @Nullable String officerCode,
            @Nullable ReportMeans means,
            @Nullable Instant submittedAt,
            @Nullable String transferredFrom)
            implements FeedbackFact {
        public Received {
            filled("officeCode", officeCode);
        }
    }

    /// The office took the case up as its own; it may name better what the case is about.
    record Accepted(
            @Nullable String officeCode,
            @Nullable FeedbackKind kind,
            @Nullable String dossierCode,
            @Nullable String officerCode,
            @Nullable String handledBy)
            implements FeedbackFact {}

    /// More was asked of the citizen.
    record InfoRequested(
            @Nullable String officeCode,
            String reason,
            List<String> items,
            @Nullable String handledBy) implements FeedbackFact {
        public InfoRequested {
            filled("reason", reason);
            items = List.copyOf(items);
        }
    }

    /// The citizen told more.
    record InfoReceived(@Nullable String officeCode, List<String> fileHashes) implements FeedbackFact {
        public InfoReceived {
            fileHashes = List.copyOf(fileHashes);
        }
    }

    /// The case was passed on; may repeat.
    ///
    /// @param to the unit, head or agency
    /// @param competence of whom; a source that does not say means another agency
    record Forwarded(
            @Nullable String officeCode,
            String to,
            String reason,
            Competence competence,
            @Nullable String handledBy) implements FeedbackFact {
        public Forwarded {
            filled("to", to);
            filled("reason", reason);
        }
    }

    /// The citizen got an answer.
    ///
    /// @param answerRef number of the paper, or where it stands
    /// @param answerHash of the file
    /// @param upheld whether what was reported proved true, in part is enough; false keeps it from counting
    ///     against the officer (⚖ 01/2018/TT-VPCP, Điều 13 khoản 7 điểm c)
    record Answered(
            @Nullable String officeCode,
            @Nullable String answerRef,
            @Nullable String answerHash,
            @Nullable Boolean upheld,
            @Nullable String handledBy)
            implements FeedbackFact {}

    /// The result was made public.
    ///
    /// @param proof address of the page, or SHA-256 of a file that shows it
    record Published(
            @Nullable String officeCode,
            @Nullable String proof,
            @Nullable String handledBy) implements FeedbackFact {

        private static final Pattern PROOF = Pattern.compile("https?://\\S+|(?:sha256:)?[0-9a-f]{64}");

        public Published {
            if (proof != null && !PROOF.matcher(proof).matches()) {
                throw new InvalidFact(
                        "proof",
                        new Wording(
                                "Phải là địa chỉ trang đã đăng (https://…) hoặc mã băm SHA-256 của tệp minh chứng.",
                                "It must be the address of the page (https://…) or the SHA-256 of a file that shows it."));
            }
        }
    }

    /// The citizen was not content, and the case was taken up again.
    record Reopened(
            @Nullable String officeCode,
            String reason,
            @Nullable String handledBy) implements FeedbackFact {
        public Reopened {
            filled("reason", reason);
        }
    }

    /// The case was refused, and the citizen told why.
    ///
    /// @param routedOut it is a complaint or a denunciation and follows other laws
    /// @param routedTo the agency that it was sent to
    record Rejected(
            @Nullable String officeCode,
            String reason,
            @Nullable String reasonCode,
            @Nullable RoutedOut routedOut,
            @Nullable String routedTo,
            @Nullable String handledBy)
            implements FeedbackFact {
        public Rejected {
            filled("reason", reason);
            if (routedTo != null && routedOut == null) {
                throw new InvalidFact(
                        "routedTo",
                        new Wording(
                                "Chỉ dùng khi routedOut là complaint hoặc denunciation.",
                                "It goes only with routedOut: complaint or denunciation."));
            }
        }
    }

    private static void filled(String member, String text) {
        if (text.isBlank()) {
            throw new InvalidFact(member, new Wording("Không được để trống.", "It must not be blank."));
        }
    }
}
