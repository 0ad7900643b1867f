package vn.motcua.metrics.report;

import java.util.ArrayList;
import java.util.List;

/// One row of form 06: the dossiers of one field of administration, or of all.
///
/// Its identities hold by construction and are asserted all the same: a row that breaks one is a defect of this
/// program and must never be shown.
///
/// ⚖ TT 01/2020/TT-VPCP, Biểu 06/VPCP/KSTT, columns 2–13 — in force from 2020-10-21
///
/// @param field empty for dossiers whose field is not known
/// @param online column 4: received in the period online
/// @param direct column 5: received in the period at the counter or by post
/// @param carriedOver column 6: from the period before, without those that were taken back since
/// @param early column 8: settled on a day before the due day
/// @param onDueDay column 9
/// @param late column 10
/// @param inTime column 12: pending, due on the last day or later, or waiting for the citizen by right
/// @param overdue column 13
/// @param carry how column 6 comes from the period before
/// @param beside what the form has no column for
public record SettlementRow(
        String field,
        long online,
        long direct,
        long carriedOver,
        long early,
        long onDueDay,
        long late,
        long inTime,
        long overdue,
        Carry carry,
        Beside beside) {

    public SettlementRow {
        long received = online + direct + carriedOver;
        long settled = early + onDueDay + late;
        long pending = inTime + overdue;
        if (received != settled + pending) {
            throw new IdentityBroken(field, "3 = 7 + 11", received, settled + pending);
        }
        long carried = carry.pendingBefore() - carry.takenBackSince() + carry.dueDateSince();
        if (carriedOver != carried) {
            throw new IdentityBroken(field, "6 = pending of the period before", carriedOver, carried);
        }
    }

    /// From the period before to column 6.
    ///
    /// @param pendingBefore column 11 of the period before
    /// @param takenBackSince of them, how many were withdrawn in this period
    /// @param dueDateSince pending then, without a due date until this period
    public record Carry(long pendingBefore, long takenBackSince, long dueDateSince) {

        Carry plus(Carry other) {
            return new Carry(
                    pendingBefore + other.pendingBefore,
                    takenBackSince + other.takenBackSince,
                    dueDateSince + other.dueDateSince);
        }
    }

    /// Dossiers that are in no column.
    ///
    /// @param takenBack withdrawn by the applicant in the period, whenever received
    /// @param withoutDueDate settled or pending without a due date: they cannot be judged
    /// @param waiting of column 12, how many wait for the citizen past their due day
    public record Beside(long takenBack, long withoutDueDate, long waiting) {

        Beside plus(Beside other) {
            return new Beside(
                    takenBack + other.takenBack, withoutDueDate + other.withoutDueDate, waiting + other.waiting);
        }
    }

    /// Column 3.
    public long received() {
        return online + direct + carriedOver;
    }

    /// Column 7.
    public long settled() {
        return early + onDueDay + late;
    }

    /// Column 11.
    public long pending() {
        return inTime + overdue;
    }

    /// Columns 3 to 13 in the order of the form.
    public List<Long> columns() {
        return List.of(
                received(), online, direct, carriedOver, settled(), early, onDueDay, late, pending(), inTime, overdue);
    }

    /// The sum of the rows; with no rows all columns are 0.
    static SettlementRow total(List<SettlementRow> rows) {
        SettlementRow sum = new SettlementRow("", 0, 0, 0, 0, 0, 0, 0, 0, new Carry(0, 0, 0), new Beside(0, 0, 0));
        for (SettlementRow row : new ArrayList<>(rows)) {
            sum = new SettlementRow(
                    "",
                    sum.online + row.online,
                    sum.direct + row.direct,
                    sum.carriedOver + row.carriedOver,
                    sum.early + row.early,
                    sum.onDueDay + row.onDueDay,
                    sum.late + row.late,
                    sum.inTime + row.inTime,
                    sum.overdue + row.overdue,
                    sum.carry.plus(row.carry),
                    sum.beside.plus(row.beside));
        }
        return sum;
    }

    /// An identity of the form does not hold: a defect of this program, never of the data.
    public static final class IdentityBroken extends IllegalStateException {

        private static final long serialVersionUID = 1;

        IdentityBroken(String field, String identity, long one, long other) {
            super("Form 06, field \"" + field + "\": " + identity + " does not hold: " + one + " and " + other);
        }
    }
}
