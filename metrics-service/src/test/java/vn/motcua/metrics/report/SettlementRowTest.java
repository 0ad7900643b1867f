package vn.motcua.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class SettlementRowTest {

    @Test
    void a_row_whose_received_are_not_settled_and_pending_cannot_be_made() {
        assertThatThrownBy(() -> row("Hộ tịch", 6, 3, 1, 2, 5))
                .isInstanceOf(SettlementRow.IdentityBroken.class)
                .hasMessage("Form 06, field \"Hộ tịch\": 3 = 7 + 11 does not hold: 9 and 8");
    }

    @Test
    void a_row_that_does_not_take_over_what_was_pending_cannot_be_made() {
        assertThatThrownBy(() -> new SettlementRow(
                        "",
                        0,
                        0,
                        2,
                        0,
                        0,
                        0,
                        2,
                        0,
                        new SettlementRow.Carry(4, 1, 0),
                        new SettlementRow.Beside(1, 0, 0)))
                .isInstanceOf(SettlementRow.IdentityBroken.class)
                .hasMessageContaining("6 = pending of the period before");
    }

    @Test
    void the_table_has_the_columns_of_the_form_and_a_total() {
        List<List<Object>> table = Form06.table(
                SettlementReport.of(List.of(row("=Đất đai", 5, 3, 1, 2, 5), row("", 1, 0, 0, 0, 1))), Locale.of("vi"));

        assertThat(table.get(0)).hasSize(13);
        assertThat(table.get(1)).containsExactly(1L, "=Đất đai", 8L, 5L, 0L, 3L, 3L, 1L, 0L, 2L, 5L, 5L, 0L);
        assertThat(table.get(2).get(1)).isEqualTo("(chưa rõ lĩnh vực)");
        assertThat(table.get(3)).containsExactly("", "Tổng số", 9L, 6L, 0L, 3L, 3L, 1L, 0L, 2L, 6L, 6L, 0L);
    }

    @Test
    void text_for_spreadsheets_begins_with_its_mark_and_runs_no_formula() {
        String csv = Form06.csv(List.of(List.of(1L, "=1+1", "a \"b\"; c")));

        assertThat(csv).isEqualTo("\uFEFF\"1\";\"'=1+1\";\"a \"\"b\"\"; c\"\r\n");
    }

    @Test
    void a_workbook_holds_its_five_parts_and_escapes_its_texts() throws IOException {
        Map<String, String> parts = new HashMap<>();
        byte[] file = Workbook.of("Biểu 06", List.of(List.of("Hộ tịch & <khác>", 7L)));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }

        assertThat(parts)
                .containsOnlyKeys(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "xl/_rels/workbook.xml.rels",
                        "xl/workbook.xml",
                        "xl/worksheets/sheet1.xml");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("Hộ tịch &amp; &lt;khác&gt;")
                .contains("<c><v>7</v></c>");
        assertThat(Workbook.of("Biểu 06", List.of(List.of("Hộ tịch & <khác>", 7L))))
                .isEqualTo(file);
    }

    private static SettlementRow row(String field, long online, long carried, long early, long late, long inTime) {
        return new SettlementRow(
                field,
                online,
                0,
                carried,
                early,
                0,
                late,
                inTime,
                0,
                new SettlementRow.Carry(carried, 0, 0),
                new SettlementRow.Beside(0, 0, 0));
    }
}
