package vn.motcua.metrics.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.report.SettlementReport;
import vn.motcua.metrics.report.SettlementRow;

/// Form 06 of an office, or of all offices below it together.
///
/// @param knownAt what had become known by that instant was used
/// @param closing how it stood when the period was closed, and what has changed since; absent when it is open
public record SettlementReportView(
        String office,
        FiguresView.WindowView window,
        Instant asOf,
        Instant knownAt,
        FiguresView.FreshnessView freshness,
        String legalBasis,
        List<RowView> rows,
        RowView total,
        @Nullable ClosingView closing) {

    static SettlementReportView of(Question question, Known known, FormView form, @Nullable ClosingView closing) {
        return new SettlementReportView(
                question.office().code(),
                FiguresView.WindowView.of(question.window()),
                question.asOf(),
                known.at(),
                known.freshness(),
                "TT 01/2020/TT-VPCP, Biểu 06/VPCP/KSTT",
                form.rows(),
                form.total(),
                closing);
    }

    /// The form alone: what is frozen when a period is closed.
    public record FormView(List<RowView> rows, RowView total) {

        static FormView of(SettlementReport report) {
            return new FormView(report.rows().stream().map(RowView::of).toList(), RowView.of(report.total()));
        }

        /// What differs from this form in a later one.
        List<RestatementView> changesTo(FormView later) {
            Map<String, RowView> known = new HashMap<>();
            rows.forEach(row -> known.put(row.field(), row));
            Map<String, RowView> now = new HashMap<>();
            later.rows.forEach(row -> now.put(row.field(), row));
            List<RestatementView> changes = new ArrayList<>();
            Stream.concat(known.keySet().stream(), now.keySet().stream())
                    .distinct()
                    .sorted()
                    .forEach(field -> changes.addAll(RestatementView.of(
                            field, known.getOrDefault(field, RowView.EMPTY), now.getOrDefault(field, RowView.EMPTY))));
            return changes;
        }
    }

    /// One row of the form.
    ///
    /// @param field empty when the field is not known, and for the total
    public record RowView(
            String field,
            ReceivedView received,
            SettledView settled,
            PendingView pending,
            CarryOverView carryOver,
            BesideView beside) {

        static final RowView EMPTY = new RowView(
                "",
                new ReceivedView(0, 0, 0, 0),
                new SettledView(0, 0, 0, 0),
                new PendingView(0, 0, 0),
                new CarryOverView(0, 0, 0),
                new BesideView(0, 0, 0));

        static RowView of(SettlementRow row) {
            return new RowView(
                    row.field(),
                    new ReceivedView(row.received(), row.online(), row.direct(), row.carriedOver()),
                    new SettledView(row.settled(), row.early(), row.onDueDay(), row.late()),
                    new PendingView(row.pending(), row.inTime(), row.overdue()),
                    new CarryOverView(
                            row.carry().pendingBefore(),
                            row.carry().takenBackSince(),
                            row.carry().dueDateSince()),
                    new BesideView(
                            row.beside().takenBack(),
                            row.beside().withoutDueDate(),
                            row.beside().waiting()));
        }

        /// Columns 3 to 13 in the order of the form.
        public List<Long> columns() {
            return List.of(
                    received.total,
                    received.online,
                    received.direct,
                    received.carriedOver,
                    settled.total,
                    settled.early,
                    settled.onDueDay,
                    settled.late,
                    pending.total,
                    pending.inTime,
                    pending.overdue);
        }
    }

    /// Columns 3 to 6: 3 = 4 + 5 + 6.
    public record ReceivedView(long total, long online, long direct, long carriedOver) {}

    /// Columns 7 to 10: 7 = 8 + 9 + 10.
    public record SettledView(long total, long early, long onDueDay, long late) {}

    /// Columns 11 to 13: 11 = 12 + 13, and 3 = 7 + 11.
    public record PendingView(long total, long inTime, long overdue) {}

    /// Column 6 = pendingBefore − takenBackSince + dueDateSince, with pendingBefore = column 11 of the period before.
    public record CarryOverView(long pendingBefore, long takenBackSince, long dueDateSince) {}

    /// What the form has no column for.
    ///
    /// @param takenBack withdrawn by the applicant in the period
    /// @param withoutDueDate cannot be judged: a defect of the data
    /// @param waiting past their due day, waiting for the citizen by right; part of pending in time
    public record BesideView(long takenBack, long withoutDueDate, long waiting) {}

    /// A closed period.
    ///
    /// @param knownAt asked as known at that instant the form is the closed one; absent for the oldest closings
    /// @param restatements what events that came after the closing have changed; empty when nothing
    public record ClosingView(
            UUID id,
            String hash,
            Instant closedAt,
            String closedBy,
            @Nullable Instant knownAt,
            FormView form,
            List<RestatementView> restatements) {

        public ClosingView {
            restatements = List.copyOf(restatements);
        }
    }

    /// One number that is not what it was when the period was closed.
    ///
    /// @param column 3..13, as the form counts them
    public record RestatementView(String field, int column, long closed, long now) {

        static List<RestatementView> of(String field, RowView closed, RowView now) {
            List<RestatementView> changes = new ArrayList<>();
            for (int i = 0; i < closed.columns().size(); i++) {
                long was = closed.columns().get(i);
                long is = now.columns().get(i);
                if (was != is) {
                    changes.add(new RestatementView(field, i + 3, was, is));
                }
            }
            return changes;
        }
    }
}
