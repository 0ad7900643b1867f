package vn.motcua.metrics.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.window.LocalDays;

/// A feedback case (phản ánh, kiến nghị). It is counted from the end of the day on which it falls due: the day by which
/// it must be answered, or be classified while it is not accepted.
///
/// ⚖ NĐ 20/2008/NĐ-CP, Điều 9 and 19; TT 01/2018/TT-VPCP, Điều 13.7.c and 13.8.
///
/// @param officer whom it concerns; empty = nobody
/// @param dossier which dossier it is about; empty = none
/// @param classifiedAt when it was accepted or rejected, whichever came first
/// @param forwardedAt when it was handed on to who has to answer it
/// @param rejected true when it was rejected, so that no answer is due
/// @param unfounded true when the answer found it untrue
/// @param routedOut true for a complaint or denunciation, which other laws rule: it is in no figure
/// @param told defects of the data that its events tell
/// @param backDatedAt when the first thing happened that was recorded too long afterwards; absent when nothing was
public record Feedback(
        String office,
        String code,
        String officer,
        String dossier,
        @Nullable Instant receivedAt,
        @Nullable Instant classifyDueAt,
        @Nullable Instant classifiedAt,
        @Nullable Instant forwardedAt,
        boolean rejected,
        @Nullable Instant answerDueAt,
        @Nullable Instant answeredAt,
        boolean unfounded,
        @Nullable Instant publishDueAt,
        @Nullable Instant publishedAt,
        List<Instant> reopenings,
        boolean routedOut,
        List<Timeline.Violation> violations,
        List<Defect> told,
        @Nullable Instant backDatedAt)
        implements Subject {

    private static final String LATE = "late-";
    private static final Map<Defect, Measure> DEFECTS = Map.of(
            Defect.PROVISIONAL_DUE_DATE, Measure.FEEDBACK_WITH_PROVISIONAL_DUE,
            Defect.SUBMITTED_AFTER_RECEIPT, Measure.FEEDBACK_SUBMITTED_AFTER_RECEIPT,
            Defect.UPHELD_MISSING, Measure.FEEDBACK_UPHELD_MISSING,
            Defect.ANSWER_WITHOUT_REFERENCE, Measure.FEEDBACK_ANSWER_WITHOUT_REFERENCE);

    public Feedback {
        reopenings = List.copyOf(reopenings);
        violations = List.copyOf(violations);
        told = List.copyOf(told);
    }

    /// A case without defects.
    public Feedback(
            String office,
            String code,
            String officer,
            String dossier,
            @Nullable Instant receivedAt,
            @Nullable Instant classifyDueAt,
            @Nullable Instant classifiedAt,
            @Nullable Instant forwardedAt,
            boolean rejected,
            @Nullable Instant answerDueAt,
            @Nullable Instant answeredAt,
            boolean unfounded,
            @Nullable Instant publishDueAt,
            @Nullable Instant publishedAt,
            List<Instant> reopenings,
            boolean routedOut,
            List<Timeline.Violation> violations) {
        this(
                office,
                code,
                officer,
                dossier,
                receivedAt,
                classifyDueAt,
                classifiedAt,
                forwardedAt,
                rejected,
                answerDueAt,
                answeredAt,
                unfounded,
                publishDueAt,
                publishedAt,
                reopenings,
                routedOut,
                violations,
                List.of(),
                null);
    }

    @Override
    public Subject after(Subject older) {
        return older instanceof Feedback before && before.backDatedAt != null ? toldLate(before.backDatedAt) : this;
    }

    @Override
    public Feedback toldLate(Instant happenedAt) {
        return backDatedAt != null && !happenedAt.isBefore(backDatedAt)
                ? this
                : new Feedback(
                        office,
                        code,
                        officer,
                        dossier,
                        receivedAt,
                        classifyDueAt,
                        classifiedAt,
                        forwardedAt,
                        rejected,
                        answerDueAt,
                        answeredAt,
                        unfounded,
                        publishDueAt,
                        publishedAt,
                        reopenings,
                        routedOut,
                        violations,
                        told,
                        happenedAt);
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.FEEDBACK;
    }

    @Override
    public Place place() {
        return Place.NOWHERE;
    }

    @Override
    public boolean closed() {
        return true;
    }

    /// By when it had to be dealt with; absent when nobody knows.
    public @Nullable Instant dueAt() {
        return rejected || answerDueAt == null ? classifyDueAt : answerDueAt;
    }

    @Override
    public List<Standing> standings(Instant cutOff) {
        Instant due = dueAt();
        if (routedOut) {
            return List.of();
        }
        if (due == null) {
            return receivedAt != null && receivedAt.isBefore(cutOff)
                    ? List.of(new Standing(Measure.FEEDBACK_WITHOUT_DUE, LocalDays.of(receivedAt), officer))
                    : List.of();
        }
        LocalDate day = LocalDays.of(due);
        if (!LocalDays.lastMoment(day).isBefore(cutOff)) {
            return List.of();
        }
        List<Standing> standings = new ArrayList<>();
        standings.add(new Standing(countedAs(cutOff), day, officer));
        told.stream()
                .map(DEFECTS::get)
                .filter(Objects::nonNull)
                .forEach(measure -> standings.add(new Standing(measure, day, officer)));
        if (happened(backDatedAt, cutOff)) {
            standings.add(new Standing(Measure.FEEDBACK_BACK_DATED, day, officer));
        }
        return standings;
    }

    private Measure countedAs(Instant cutOff) {
        if (unfounded && happened(answeredAt, cutOff)) {
            return Measure.FEEDBACK_UNFOUNDED;
        }
        if (reopenings.stream().anyMatch(at -> at.isBefore(cutOff))) {
            return Measure.FEEDBACK_REOPENED;
        }
        boolean late = misses(classifiedAt == null ? answeredAt : classifiedAt, classifyDueAt, cutOff)
                || (!rejected && misses(answeredAt, answerDueAt, cutOff))
                || (!rejected && misses(publishedAt, publishDueAt, cutOff));
        List<String> broken = violations.stream()
                .filter(violation -> violation.at().isBefore(cutOff))
                .map(Timeline.Violation::code)
                .toList();
        if (late || broken.stream().anyMatch(code -> code.startsWith(LATE))) {
            return Measure.FEEDBACK_LATE;
        }
        return broken.isEmpty() ? Measure.FEEDBACK_IN_TIME : Measure.FEEDBACK_AGAINST_RULES;
    }

    /// True when it was done after its day, or is not done though the day is past.
    private static boolean misses(@Nullable Instant done, @Nullable Instant due, Instant cutOff) {
        if (due == null) {
            return false;
        }
        Instant shown = done != null && done.isBefore(cutOff) ? done : cutOff;
        return LocalDays.of(due).isBefore(LocalDays.of(shown));
    }

    private static boolean happened(@Nullable Instant at, Instant cutOff) {
        return at != null && at.isBefore(cutOff);
    }

    @Override
    public Collection<Instant> turns() {
        List<Instant> turns = new ArrayList<>(reopenings);
        Stream.of(receivedAt, classifiedAt, answeredAt, publishedAt, backDatedAt)
                .forEach(at -> addTo(turns, at));
        for (Instant due : new @Nullable Instant[] {classifyDueAt, answerDueAt, publishDueAt}) {
            addTo(turns, due == null ? null : LocalDays.lastMoment(LocalDays.of(due)));
        }
        violations.forEach(violation -> turns.add(violation.at()));
        return turns;
    }

    private static void addTo(List<Instant> turns, @Nullable Instant at) {
        if (at != null) {
            turns.add(at);
        }
    }
}
