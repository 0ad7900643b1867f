package vn.motcua.metrics.report;

import java.util.List;

/// Form 06 of some offices together in one period.
///
/// @param rows by field, in order of its name
/// @param total their sum
public record SettlementReport(List<SettlementRow> rows, SettlementRow total) {

    public SettlementReport {
        rows = List.copyOf(rows);
    }

    static SettlementReport of(List<SettlementRow> rows) {
        return new SettlementReport(rows, SettlementRow.total(rows));
    }
}
