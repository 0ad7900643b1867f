package vn.motcua.award.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/// Writes a table as clerks keep it: the same columns come out that are taken in.
final class TableWriter {

    private static final int SPARE_ROWS = 200;

    private TableWriter() {}

    /// A workbook with one table and a sheet that says how to fill it.
    ///
    /// @param rows texts, numbers and days in the order of the columns; absent = empty
    static byte[] write(
            TableKind kind,
            String title,
            List<YearMonth> months,
            List<List<@Nullable Object>> rows,
            List<String> help) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            // Old programs do not open archives of the large kind.
            workbook.setZip64Mode(Zip64Mode.AsNeeded);
            Styles styles = new Styles(workbook);
            Sheet sheet = workbook.createSheet(kind.label().vi());
            Cell name = sheet.createRow(0).createCell(0);
            name.setCellValue(title);
            name.setCellStyle(styles.title);
            Row head = sheet.createRow(2);
            int columns = kind.columns().size();
            for (int i = 0; i < columns; i++) {
                Column column = kind.columns().get(i);
                head(head, i, column.title(), styles);
                sheet.setColumnWidth(i, column.width() * 256);
                sheet.setDefaultColumnStyle(i, column == Column.BIRTH_DATE ? styles.day : styles.text);
            }
            for (int i = 0; i < months.size(); i++) {
                YearMonth month = months.get(i);
                head(
                        head,
                        columns + i,
                        String.format(Locale.ROOT, "%02d/%d", month.getMonthValue(), month.getYear()),
                        styles);
                sheet.setColumnWidth(columns + i, 12 * 256);
                sheet.setDefaultColumnStyle(columns + i, styles.text);
            }
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(3 + i);
                List<@Nullable Object> values = rows.get(i);
                for (int j = 0; j < values.size(); j++) {
                    cell(row.createCell(j), values.get(j), styles);
                }
            }
            choices(sheet, kind, rows.size());
            sheet.createFreezePane(kind == TableKind.GRADES ? columns : 2, 3);
            Sheet how = workbook.createSheet("Hướng dẫn");
            how.setColumnWidth(0, 110 * 256);
            for (int i = 0; i < help.size(); i++) {
                Cell line = how.createRow(i).createCell(0);
                line.setCellValue(help.get(i));
                line.setCellStyle(styles.wrapped);
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void head(Row row, int place, String title, Styles styles) {
        Cell cell = row.createCell(place);
        cell.setCellValue(title);
        cell.setCellStyle(styles.head);
    }

    private static void cell(Cell cell, @Nullable Object value, Styles styles) {
        cell.setCellStyle(value instanceof LocalDate ? styles.day : styles.text);
        switch (value) {
            case null -> cell.setBlank();
            // Excel counts no days before March 1900.
            case LocalDate day
            when day.getYear() < 1901 ->
                cell.setCellValue(day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear());
            case LocalDate day -> cell.setCellValue((double) ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day));
            case Integer number -> cell.setCellValue(number);
            case Object text -> cell.setCellValue(text.toString());
        }
    }

    private static void choices(Sheet sheet, TableKind kind, int rows) {
        if (kind != TableKind.PEOPLE) {
            return;
        }
        choice(sheet, kind.columns().indexOf(Column.GENDER), rows, "Nam", "Nữ");
        choice(sheet, kind.columns().indexOf(Column.STAFF_CLASS), rows, PeopleTable.LEADS, PeopleTable.WORKS);
    }

    private static void choice(Sheet sheet, int column, int rows, String... values) {
        var helper = sheet.getDataValidationHelper();
        sheet.addValidationData(helper.createValidation(
                helper.createExplicitListConstraint(values),
                new CellRangeAddressList(3, 3 + rows + SPARE_ROWS, column, column)));
    }

    private static final class Styles {

        private final CellStyle title;
        private final CellStyle head;
        private final CellStyle text;
        private final CellStyle day;
        private final CellStyle wrapped;

        Styles(Workbook workbook) {
            Font bold = workbook.createFont();
            bold.setFontName("Times New Roman");
            bold.setBold(true);
            Font plain = workbook.createFont();
            plain.setFontName("Times New Roman");
            title = workbook.createCellStyle();
            title.setFont(bold);
            text = workbook.createCellStyle();
            text.setFont(plain);
            text.setVerticalAlignment(VerticalAlignment.TOP);
            // What looks like a formula stays text, also when somebody types into the cell.
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            text.setQuotePrefixed(true);
            day = workbook.createCellStyle();
            day.setFont(plain);
            day.setVerticalAlignment(VerticalAlignment.TOP);
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            wrapped = workbook.createCellStyle();
            wrapped.setFont(plain);
            wrapped.setWrapText(true);
            head = workbook.createCellStyle();
            head.setFont(bold);
            head.setWrapText(true);
            head.setAlignment(HorizontalAlignment.CENTER);
            head.setVerticalAlignment(VerticalAlignment.CENTER);
            head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            head.setBorderBottom(BorderStyle.THIN);
        }
    }
}
