package vn.motcua.dossier.feedback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.calendar.OfficeDay;

/// A feedback case as all its known facts make it: where it stands, what is owed until when, what was done wrongly.
///
/// What was answered or published before a reopening shows in its violations only: the clocks are those of the case as
/// it runs now.
///
/// @param office the office that received it
/// @param dossierCode the dossier it is about
/// @param officerCode the officer it is about, who may not handle it
/// @param receivedAt when the citizen sent it, or when it was transferred to the office: where the clocks begin
/// @param acceptedAt when it was taken up first
/// @param classifiedAt when it was first taken up, passed on or refused
/// @param classifyDueAt by when that, moved by lawful waits
/// @param askDueAt by when more may be asked of the citizen
/// @param askedAt when more was asked last, in the present run
/// @param infoWaits for the citizen, in order
/// @param forwards each hand-over, in order
/// @param answerDueAt absent once it was refused
/// @param publishDueAt absent before an answer
/// @param upheld whether what was reported proved true
/// @param dataQuality in the order of [FeedbackDefect], each once
public record FeedbackCase(
        String office,
        FeedbackKind kind,
        @Nullable String dossierCode,
        @Nullable String officerCode,
        FeedbackState state,
        Instant receivedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant classifiedAt,
        Instant classifyDueAt,
        Instant askDueAt,
        @Nullable Instant askedAt,
        List<InfoWait> infoWaits,
        List<Forward> forwards,
        @Nullable Instant answerDueAt,
        @Nullable Instant answeredAt,
        @Nullable Instant publishDueAt,
        @Nullable Instant publishedAt,
        @Nullable Instant rejectedAt,
        List<Instant> reopenings,
        @Nullable Boolean upheld,
        @Nullable RoutedOut routedOut,
        List<Violation> violations,
        List<FeedbackDefect> dataQuality,
        Instant lastFactAt) {

    public FeedbackCase {
        infoWaits = List.copyOf(infoWaits);
        forwards = List.copyOf(forwards);
        reopenings = List.copyOf(reopenings);
        violations = List.copyOf(violations);
        dataQuality = List.copyOf(dataQuality);
    }

    /// A time in which the case waited for the citizen.
    ///
    /// @param to absent while it lasts
    /// @param lawful more was asked for in time, so it stops the clocks that had not run out
    public record InfoWait(Instant from, @Nullable Instant to, boolean lawful) {}

    /// A hand-over.
    ///
    /// @param dueAt by when the one it was passed to must answer
    public record Forward(Instant at, String to, Competence competence, Instant dueAt) {}

    /// A rule broken by something that happened.
    public record Violation(FeedbackViolationCode code, Instant at) {}

    /// The four clocks.
    public enum ClockName {
        /// To take the case up, forward or refuse it.
        CLASSIFY("classify", "Phân loại, tiếp nhận"),
        /// To ask the citizen for more.
        ASK("ask", "Yêu cầu bổ sung thông tin"),
        /// To answer.
        ANSWER("answer", "Trả lời"),
        /// To publish the result.
        PUBLISH("publish", "Công khai kết quả");

        private final String code;
        private final String vietnamese;

        ClockName(String code, String vietnamese) {
            this.code = code;
            this.vietnamese = vietnamese;
        }

        /// As written in JSON, e.g. `classify`.
        public String code() {
            return code;
        }

        /// As shown to people.
        public String vietnamese() {
            return vietnamese;
        }
    }

    /// How a clock stands at a moment.
    ///
    /// @param doneAt absent while it runs
    /// @param kept whether it was done by its day; absent while that is open
    /// @param paused the case waits for the citizen
    public record Clock(
            ClockName name,
            Instant dueAt,
            @Nullable Instant doneAt,
            @Nullable Boolean kept,
            boolean paused) {

        static Clock of(
                ClockName name, Instant dueAt, @Nullable Instant doneAt, @Nullable Instant waitsSince, Instant now) {
            boolean paused = doneAt == null && waitsSince != null && !OfficeDay.isLater(waitsSince, dueAt);
            boolean late = !paused && OfficeDay.isLater(doneAt == null ? now : doneAt, dueAt);
            boolean open = doneAt == null && !late;
            return new Clock(name, dueAt, doneAt, open ? null : !late, paused);
        }
    }

    /// The clocks that have begun, as they stand now.
    public List<Clock> clocks(Instant now) {
        @Nullable InfoWait last = infoWaits.isEmpty() ? null : infoWaits.getLast();
        @Nullable Instant waitsSince = last != null && last.to() == null && last.lawful() ? last.from() : null;
        var clocks = new ArrayList<Clock>();
        clocks.add(Clock.of(ClockName.CLASSIFY, classifyDueAt, classifiedAt, waitsSince, now));
        if (askedAt != null) {
            clocks.add(Clock.of(ClockName.ASK, askDueAt, askedAt, null, now));
        }
        if (answerDueAt != null) {
            clocks.add(Clock.of(ClockName.ANSWER, answerDueAt, answeredAt, waitsSince, now));
        }
        if (publishDueAt != null) {
            clocks.add(Clock.of(ClockName.PUBLISH, publishDueAt, publishedAt, null, now));
        }
        return List.copyOf(clocks);
    }

    /// What is owed next: the clock's day that runs now; absent when nothing is owed.
    public @Nullable Instant nextDueAt() {
        if (state.ended()) {
            return null;
        }
        if (publishDueAt != null) {
            return publishDueAt;
        }
        return classifiedAt == null ? classifyDueAt : answerDueAt;
    }

    /// Whether somebody is the officer whom the case is about. Officers sign in under their officer code.
    public boolean concerns(@Nullable String officer) {
        return officerCode != null && officerCode.equalsIgnoreCase(officer);
    }
}
