package vn.motcua.award.desk;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.path.Action;
import vn.motcua.award.path.ComplaintTerm;
import vn.motcua.award.path.Entry;
import vn.motcua.award.path.Path;
import vn.motcua.award.path.PathState;
import vn.motcua.award.path.Track;
import vn.motcua.award.reading.Message;
import vn.motcua.award.trail.Restatements;
import vn.motcua.deploy.platform.time.Vietnam;

/// Where a list stands on its path.
///
/// @param state `draft`, `submitted` …
/// @param label the same in words
/// @param version changes with each entry of the trail; the ETag
/// @param allowedActions what may be done with the whole list now
/// @param flags what a reader must know: `late:hoa`, `figures-restated` …
/// @param receipts phiếu tiếp nhận, with their moments
/// @param held candidates who are out, and why
/// @param proposed who was proposed
/// @param overrides verdicts that two people put aside; shown for ever
/// @param decision the signed decision
/// @param complaints the complaint clock; absent before publication
/// @param complaintsReceived complaints of the decision, with their own terms and answers
/// @param recovery what is to be recovered after a revocation
/// @param restatements differences of the frozen figures that became known since
@Schema(name = "ListPath")
public record PathView(
        String state,
        Message label,
        int version,
        List<String> allowedActions,
        List<String> flags,
        List<ReceiptView> receipts,
        Map<String, Track.Held> held,
        List<String> proposed,
        List<Track.Overridden> overrides,
        Entry.@Nullable Decision decision,
        @Nullable ComplaintView complaints,
        List<ComplaintReceived> complaintsReceived,
        List<RecoveryView> recovery,
        List<RestatementView> restatements) {

    /// A receipt.
    ///
    /// @param number of the receipt, unique: list and step
    @Schema(name = "Receipt")
    public record ReceiptView(String number, String action, Instant at, String by) {}

    /// The complaint clock.
    ///
    /// @param from day of publication
    /// @param until last day for a complaint
    /// @param opens first instant in time
    /// @param closes first instant that is late
    /// @param open true until the end of that day
    @Schema(name = "ComplaintClock")
    public record ComplaintView(LocalDate from, LocalDate until, Instant opens, Instant closes, boolean open) {

        static ComplaintView of(ComplaintTerm term, Instant now) {
            return new ComplaintView(term.learnedOn(), term.lastDay(), term.opens(), term.closes(), term.holds(now));
        }
    }

    /// A complaint of the decision.
    ///
    /// @param stage 1 = to whoever signed, 2 = to the superior
    /// @param term how long they could complain
    /// @param admissible true when it was received within the term
    /// @param recordedBy who recorded it
    /// @param answer what became of it; absent while it is open
    /// @param toBeRevoked true when it was upheld and nothing has been revoked since
    @Schema(name = "ComplaintReceived")
    public record ComplaintReceived(
            int number,
            String complainant,
            @Nullable String candidate,
            int stage,
            String subject,
            LocalDate learnedOn,
            int hinderedDays,
            @Nullable String hindrance,
            Instant receivedAt,
            ComplaintView term,
            boolean admissible,
            String recordedBy,
            @Nullable AnswerView answer,
            boolean toBeRevoked) {

        static ComplaintReceived of(Track.Complaint complaint, Instant now) {
            Entry.Complained entry = complaint.entry();
            Entry.ComplaintAnswered answer = complaint.answer();
            return new ComplaintReceived(
                    entry.number(),
                    entry.complainant(),
                    entry.candidate(),
                    entry.stage(),
                    entry.subject(),
                    entry.learnedOn(),
                    entry.hindered(),
                    entry.hindrance(),
                    entry.receivedAt(),
                    ComplaintView.of(entry.term(), now),
                    complaint.admissible(),
                    complaint.by(),
                    answer == null
                            ? null
                            : new AnswerView(
                                    answer.outcome().name().toLowerCase(Locale.ROOT),
                                    answer.answer(),
                                    answer.document(),
                                    answer.signedOn(),
                                    String.valueOf(complaint.answeredBy())),
                    complaint.unfollowed());
        }
    }

    /// The answer to a complaint.
    ///
    /// @param outcome `upheld`, `dismissed` or `inadmissible`
    @Schema(name = "ComplaintAnswered")
    public record AnswerView(String outcome, String answer, String document, LocalDate signedOn, String by) {}

    /// What is to be recovered from somebody whose award was revoked. ⚖ Luật 06/2022/QH15, Điều 93
    ///
    /// @param certificate number of the decision and position
    /// @param dong the bonus; absent when none was counted
    @Schema(name = "Recovery")
    public record RecoveryView(
            String candidate, String certificate, @Nullable Long dong, String reason) {}

    /// A restatement of the frozen figures.
    ///
    /// @param difference as metrics-service published it
    @Schema(name = "Restatement")
    public record RestatementView(
            String eventId,
            Instant receivedAt,

            @JsonRawValue @Schema(implementation = Object.class)
            String difference) {}

    static PathView of(OpenList open, List<Restatements.Restatement> restatements, Instant now) {
        Track track = open.track();
        TreeSet<String> flags = new TreeSet<>(track.flags());
        if (!restatements.isEmpty()) {
            flags.add("figures-restated");
        }
        return new PathView(
                track.state().code(),
                track.state().label(),
                track.version(),
                Path.allowed(track.state(), open.route()).stream()
                        .map(Action::code)
                        .toList(),
                List.copyOf(flags),
                track.receipts().stream()
                        .map(receipt -> new ReceiptView(
                                open.list().id() + "/" + receipt.number(),
                                receipt.action().code(),
                                receipt.at(),
                                receipt.by()))
                        .toList(),
                new TreeMap<>(track.held()),
                track.proposed().stream().sorted().toList(),
                track.overrides(),
                track.decision().orElse(null),
                track.publishedAt()
                        .map(at -> ComplaintView.of(new ComplaintTerm(Vietnam.dayOf(at), 0), now))
                        .orElse(null),
                track.complaints().stream()
                        .map(complaint -> ComplaintReceived.of(complaint, now))
                        .toList(),
                recovery(track),
                restatements.stream()
                        .map(one -> new RestatementView(one.eventId(), one.receivedAt(), one.content()))
                        .toList());
    }

    private static List<RecoveryView> recovery(Track track) {
        List<RecoveryView> recovery = new ArrayList<>();
        track.decision().ifPresent(decision -> decision.grants().forEach(grant -> {
            Track.Held held = track.held().get(grant.candidate());
            boolean revoked = held != null && held.how().equals("revoked");
            if (revoked || track.state() == PathState.REVOKED) {
                recovery.add(new RecoveryView(
                        grant.candidate(),
                        String.format(Locale.ROOT, "%s/%d", decision.number(), grant.position()),
                        grant.bonus() == null ? null : (Long) grant.bonus().dong(),
                        held == null ? "" : held.reason()));
            }
        }));
        return recovery;
    }
}
