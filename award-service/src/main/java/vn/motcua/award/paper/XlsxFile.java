package vn.motcua.award.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.motcua.award.paper.Block.Align;
import vn.motcua.award.paper.Block.Bases;
import vn.motcua.award.paper.Block.Cell;
import vn.motcua.award.paper.Block.Centred;
import vn.motcua.award.paper.Block.Column;
import vn.motcua.award.paper.Block.Dots;
import vn.motcua.award.paper.Block.Grid;
import vn.motcua.award.paper.Block.Letterhead;
import vn.motcua.award.paper.Block.Line;
import vn.motcua.award.paper.Block.Paragraph;
import vn.motcua.award.paper.Block.Signing;
import vn.motcua.award.paper.Block.Title;

/// The tables of a paper as a spreadsheet, one sheet a section, numbers as numbers.
public final class XlsxFile {

    /// Of such files.
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String FONT = "Times New Roman";
    private static final int CHARACTERS = 130;
    private static final int CHARACTER = 256;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Map<Align, XSSFCellStyle> plain = new EnumMap<>(Align.class);
    private final Map<Align, XSSFCellStyle> heavy = new EnumMap<>(Align.class);
    private final XSSFCellStyle headline;

    private XlsxFile() {
        for (Align align : Align.values()) {
            plain.put(align, style(align, false));
            heavy.put(align, style(align, true));
        }
        headline = book.createCellStyle();
        headline.setFont(font(true));
        headline.setAlignment(HorizontalAlignment.CENTER);
        headline.setVerticalAlignment(VerticalAlignment.CENTER);
        headline.setWrapText(true);
    }

    /// The file of a paper: the same paper, the same bytes.
    public static byte[] of(Document document) {
        XlsxFile writer = new XlsxFile();
        try (XSSFWorkbook book = writer.book) {
            Timeless.properties(book.getProperties(), document.title());
            document.sections().forEach(blocks -> writer.section(document, blocks));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 * 1024);
            book.write(bytes);
            return Timeless.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("A paper cannot be written", e);
        }
    }

    private void section(Document document, List<Block> blocks) {
        String name = WorkbookUtil.createSafeSheetName(document.title());
        int number = book.getNumberOfSheets() + 1;
        XSSFSheet sheet =
                book.createSheet(number == 1 ? name : name.substring(0, Math.min(name.length(), 28)) + " " + number);
        int columns = blocks.stream()
                .filter(Grid.class::isInstance)
                .mapToInt(block -> ((Grid) block).columns().size())
                .max()
                .orElse(1);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(document.wide());
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        blocks.forEach(block -> block(sheet, block, columns));
    }

    private void block(XSSFSheet sheet, Block block, int columns) {
        switch (block) {
            case Letterhead head -> line(sheet, String.join(" ", head.agency()), columns);
            case Title title -> {
                line(sheet, title.kind(), columns);
                title.about().forEach(text -> line(sheet, text, columns));
            }
            case Centred(String text, Block.Face _) -> line(sheet, text, columns);
            case Paragraph paragraph -> line(sheet, (paragraph.lead() + " " + paragraph.text()).strip(), columns);
            case Grid grid -> grid(sheet, grid);
            case Bases _, Dots _, Signing _ -> {
                // For the printed paper only.
            }
        }
    }

    private void line(XSSFSheet sheet, String text, int columns) {
        XSSFCell cell = next(sheet).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(headline);
        if (columns > 1) {
            sheet.addMergedRegion(new CellRangeAddress(cell.getRowIndex(), cell.getRowIndex(), 0, columns - 1));
        }
    }

    private void grid(XSSFSheet sheet, Grid grid) {
        next(sheet);
        List<Column> columns = grid.columns();
        int whole = columns.stream().mapToInt(Column::share).sum();
        XSSFRow heads = next(sheet);
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(
                    i,
                    Math.max(
                            sheet.getColumnWidth(i) == 8 * CHARACTER ? 0 : sheet.getColumnWidth(i),
                            CHARACTERS * CHARACTER * columns.get(i).share() / whole));
            write(heads, i, Cell.of(columns.get(i).title()), Align.CENTRE, heavy);
        }
        if (sheet.getRepeatingRows() == null) {
            sheet.setRepeatingRows(new CellRangeAddress(heads.getRowNum(), heads.getRowNum(), -1, -1));
        }
        grid.rows().forEach(row -> {
            XSSFRow line = next(sheet);
            switch (row) {
                case Line.Band(String text) -> across(line, text, columns.size());
                case Line.Cells(List<Cell> cells) -> cells(line, cells, columns, 0, plain);
                case Line.Sum(String name, List<Cell> cells) -> {
                    int named = columns.size() - cells.size();
                    across(line, name, named);
                    cells(line, cells, columns, named, heavy);
                }
            }
        });
    }

    private void across(XSSFRow row, String text, int columns) {
        for (int i = 0; i < columns; i++) {
            write(row, i, Cell.of(i == 0 ? text : ""), Align.LEFT, heavy);
        }
        if (columns > 1) {
            row.getSheet().addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, columns - 1));
        }
    }

    private static void cells(
            XSSFRow row, List<Cell> cells, List<Column> columns, int from, Map<Align, XSSFCellStyle> styles) {
        for (int i = 0; i < cells.size(); i++) {
            write(row, from + i, cells.get(i), columns.get(from + i).align(), styles);
        }
    }

    private static void write(XSSFRow row, int column, Cell cell, Align align, Map<Align, XSSFCellStyle> styles) {
        XSSFCell written = row.createCell(column);
        written.setCellStyle(styles.get(align));
        if (cell.value() != null) {
            written.setCellValue(cell.value());
        } else {
            written.setCellValue(cell.text());
        }
    }

    private static XSSFRow next(XSSFSheet sheet) {
        return sheet.createRow(sheet.getPhysicalNumberOfRows());
    }

    private XSSFCellStyle style(Align align, boolean bold) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font(bold));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(
                switch (align) {
                    case LEFT -> HorizontalAlignment.LEFT;
                    case CENTRE -> HorizontalAlignment.CENTER;
                    case RIGHT -> HorizontalAlignment.RIGHT;
                });
        style.setDataFormat(book.createDataFormat().getFormat("#,##0"));
        borders(style);
        return style;
    }

    private static void borders(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }

    private XSSFFont font(boolean bold) {
        XSSFFont font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) Layout.CELLS);
        font.setBold(bold);
        return font;
    }
}
