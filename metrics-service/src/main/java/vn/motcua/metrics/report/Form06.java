package vn.motcua.metrics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.motcua.deploy.platform.text.Text;

/// Form 06 as a table: the same rows for a spreadsheet and for text with separators.
///
/// ⚖ TT 01/2020/TT-VPCP, Biểu 06/VPCP/KSTT — in force from 2020-10-21
public final class Form06 {

    private static final List<Text> HEADS = List.of(
            new Text("(1) STT", "(1) No."),
            new Text("(2) Lĩnh vực", "(2) Field"),
            new Text("(3) Số hồ sơ nhận giải quyết", "(3) Dossiers to settle"),
            new Text("(4) Trong kỳ: trực tuyến", "(4) In the period: online"),
            new Text("(5) Trong kỳ: trực tiếp, bưu chính", "(5) In the period: counter, post"),
            new Text("(6) Từ kỳ trước", "(6) From the period before"),
            new Text("(7) Đã giải quyết", "(7) Settled"),
            new Text("(8) Trước hạn", "(8) Early"),
            new Text("(9) Đúng hạn", "(9) On the due day"),
            new Text("(10) Quá hạn", "(10) Late"),
            new Text("(11) Đang giải quyết", "(11) Pending"),
            new Text("(12) Trong hạn", "(12) In time"),
            new Text("(13) Quá hạn", "(13) Overdue"));

    /// Excel with Vietnamese settings writes a decimal comma, so it expects semicolons between the cells.
    private static final String SEPARATOR = ";";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Form06() {}

    /// Head, one row a field, the total, and what the form has no column for.
    public static List<List<Object>> table(SettlementReport report, Locale locale) {
        List<List<Object>> table = new ArrayList<>();
        table.add(HEADS.stream().<Object>map(head -> head.in(locale)).toList());
        long number = 0;
        for (SettlementRow row : report.rows()) {
            table.add(cells(++number, fieldName(row.field(), locale), row));
        }
        table.add(cells("", new Text("Tổng số", "Total").in(locale), report.total()));
        SettlementRow.Beside beside = report.total().beside();
        table.add(List.of(
                "",
                new Text("Ngoài biểu: công dân rút hồ sơ trong kỳ", "Beside the form: withdrawn in the period")
                        .in(locale),
                beside.takenBack()));
        table.add(List.of(
                "",
                new Text("Ngoài biểu: hồ sơ không có hạn trả", "Beside the form: without a due date").in(locale),
                beside.withoutDueDate()));
        return table;
    }

    /// The table as text for spreadsheets: UTF-8 with a byte order mark, semicolons, every cell in quotes.
    public static String csv(List<List<Object>> table) {
        return table.stream()
                .map(row -> row.stream().map(Form06::quoted).collect(Collectors.joining(SEPARATOR)))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
    }

    private static List<Object> cells(Object number, String field, SettlementRow row) {
        List<Object> cells = new ArrayList<>(List.of(number, field));
        cells.addAll(row.columns());
        return cells;
    }

    private static String fieldName(String field, Locale locale) {
        return field.isEmpty() ? new Text("(chưa rõ lĩnh vực)", "(field not known)").in(locale) : field;
    }

    /// A text that begins like a formula is kept from being run as one.
    private static String quoted(Object cell) {
        String text = cell.toString();
        String safe = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
