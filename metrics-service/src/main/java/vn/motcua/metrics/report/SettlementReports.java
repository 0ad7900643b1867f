package vn.motcua.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.counts.Subjects;
import vn.motcua.metrics.indicator.Channel;
import vn.motcua.metrics.indicator.SubjectKind;
import vn.motcua.metrics.indicator.Timeline;
import vn.motcua.metrics.window.Knowledge;
import vn.motcua.metrics.window.LocalDays;
import vn.motcua.metrics.window.Window;

/// Draws up form 06 from the dossiers themselves.
///
/// A dossier stands in the report as it stood at the cut-off: settled ones by the due day known at their end,
/// pending ones by the due day known then. Days are local.
@ApplicationScoped
public class SettlementReports {

    /// A field's row while it is being drawn up.
    private static final class Tally {

        private long online;
        private long direct;
        private long carriedOver;
        private long early;
        private long onDueDay;
        private long late;
        private long inTime;
        private long overdue;
        private long pendingBefore;
        private long takenBackSince;
        private long dueDateSince;
        private long takenBack;
        private long withoutDueDate;
        private long waiting;

        SettlementRow row(String field) {
            return new SettlementRow(
                    field,
                    online,
                    direct,
                    carriedOver,
                    early,
                    onDueDay,
                    late,
                    inTime,
                    overdue,
                    new SettlementRow.Carry(pendingBefore, takenBackSince, dueDateSince),
                    new SettlementRow.Beside(takenBack, withoutDueDate, waiting));
        }
    }

    private final Subjects subjects;

    SettlementReports(Subjects subjects) {
        this.subjects = subjects;
    }

    /// Form 06 of these offices together.
    ///
    /// @param cutOff the instant before which facts count, not after the end of the window
    /// @param knowledge what was known
    /// @throws SettlementRow.IdentityBroken when an identity of the form does not hold
    public SettlementReport of(Collection<String> offices, Window window, Instant cutOff, Knowledge knowledge) {
        Map<String, Tally> fields = new TreeMap<>();
        subjects.each(SubjectKind.DOSSIER, offices, window.begins(), cutOff, knowledge, subject -> {
            if (subject instanceof Timeline dossier && Judged.isIn(dossier, window, cutOff)) {
                enter(fields.computeIfAbsent(dossier.procedure().field(), _ -> new Tally()), dossier, window, cutOff);
            }
        });
        return SettlementReport.of(fields.entrySet().stream()
                .map(field -> field.getValue().row(field.getKey()))
                .toList());
    }

    private static void enter(Tally row, Timeline dossier, Window window, Instant cutOff) {
        Judged judged = Judged.of(dossier, cutOff);
        boolean inPeriod = Judged.isReceivedIn(dossier, window);
        boolean counts = judged.due().isPresent() && !judged.takenBack();
        boolean dueBefore =
                dossier.dueChanges().stream().anyMatch(due -> due.at().isBefore(window.begins()));
        if (!inPeriod) {
            row.pendingBefore += n(dueBefore);
            row.takenBackSince += n(dueBefore && judged.takenBack());
            row.dueDateSince += n(!dueBefore && counts);
        }
        row.takenBack += n(judged.takenBack());
        row.withoutDueDate += n(judged.due().isEmpty() && !judged.takenBack());
        if (counts) {
            boolean online = dossier.channel() == Channel.ONLINE;
            row.online += n(inPeriod && online);
            row.direct += n(inPeriod && !online);
            row.carriedOver += n(!inPeriod);
            settle(row, dossier, judged, cutOff);
        }
    }

    private static void settle(Tally row, Timeline dossier, Judged judged, Instant cutOff) {
        LocalDate due = LocalDays.of(judged.due().orElseThrow());
        Timeline.End end = judged.end();
        if (end != null) {
            int order = LocalDays.of(end.at()).compareTo(due);
            row.early += n(order < 0);
            row.onDueDay += n(order == 0);
            row.late += n(order > 0);
        } else {
            boolean past = due.isBefore(LocalDays.of(cutOff));
            boolean waits = dossier.waitsLawfullyAt(cutOff);
            row.waiting += n(past && waits);
            row.overdue += n(past && !waits);
            row.inTime += n(!past || waits);
        }
    }

    private static int n(boolean isSo) {
        return isSo ? 1 : 0;
    }

    /// How a dossier stands in a report.
    ///
    /// @param end its end before the cut-off; absent while it is pending
    /// @param due by what it is judged
    record Judged(Timeline.@Nullable End end, Optional<Instant> due) {

        /// True for a dossier that was received before the cut-off and had not ended before the window.
        static boolean isIn(Timeline dossier, Window window, Instant cutOff) {
            Instant received = dossier.receivedAt();
            Timeline.End ended = dossier.ended();
            return received != null
                    && received.isBefore(cutOff)
                    && (ended == null || !ended.at().isBefore(window.begins()));
        }

        static boolean isReceivedIn(Timeline dossier, Window window) {
            Instant received = dossier.receivedAt();
            return received != null && !received.isBefore(window.begins());
        }

        static Judged of(Timeline dossier, Instant cutOff) {
            Timeline.End end = dossier.endedBefore(cutOff).orElse(null);
            // Whatever became due up to and at the end counts, also in the same instant.
            return new Judged(
                    end, dossier.judgedDueBefore(end == null ? cutOff : end.at().plusNanos(1)));
        }

        /// It ended without being settled.
        boolean takenBack() {
            return end != null && !end.state().settles();
        }
    }
}
