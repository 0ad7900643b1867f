package vn.motcua.award.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import vn.motcua.award.paper.Block.Align;
import vn.motcua.award.paper.Block.Bases;
import vn.motcua.award.paper.Block.Cell;
import vn.motcua.award.paper.Block.Centred;
import vn.motcua.award.paper.Block.Column;
import vn.motcua.award.paper.Block.Dots;
import vn.motcua.award.paper.Block.Face;
import vn.motcua.award.paper.Block.Grid;
import vn.motcua.award.paper.Block.Letterhead;
import vn.motcua.award.paper.Block.Line;
import vn.motcua.award.paper.Block.Paragraph;
import vn.motcua.award.paper.Block.Signer;
import vn.motcua.award.paper.Block.Signing;
import vn.motcua.award.paper.Block.Title;

/// A paper as a file that clerks go on writing in.
public final class DocxFile {

    /// Of such files.
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String FONT = "Times New Roman";
    private static final double TWIPS = 1440 / 25.4;
    private static final int POINT = 20;

    private final XWPFDocument file = new XWPFDocument();
    private final boolean wide;

    private DocxFile(boolean wide) {
        this.wide = wide;
    }

    /// The file of a paper: the same paper, the same bytes.
    public static byte[] of(Document document) {
        DocxFile writer = new DocxFile(document.wide());
        try (XWPFDocument file = writer.file) {
            writer.write(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 * 1024);
            file.write(bytes);
            return Timeless.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("A paper cannot be written", e);
        }
    }

    private void write(Document document) {
        Timeless.properties(file.getProperties(), document.title());
        file.createStyles().setSpellingLanguage("vi-VN");
        String header = pageNumbers();
        Iterator<List<Block>> sections = document.sections().iterator();
        while (sections.hasNext()) {
            sections.next().forEach(this::block);
            if (sections.hasNext()) {
                XWPFParagraph last = spaced(file.createParagraph(), 0);
                bound(last.getCTP().addNewPPr().addNewSectPr(), header);
            }
        }
        bound(file.getDocument().getBody().getSectPr(), header);
    }

    /// In the middle of the top margin.
    ///
    /// @return the relation by which sections refer to it
    private String pageNumbers() {
        XWPFHeader header = new XWPFHeaderFooterPolicy(
                        file, file.getDocument().getBody().addNewSectPr())
                .createHeader(XWPFHeaderFooterPolicy.DEFAULT);
        XWPFParagraph number =
                header.getParagraphs().isEmpty() ? header.createParagraph() : header.getParagraphArray(0);
        number.setAlignment(ParagraphAlignment.CENTER);
        var field = number.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        XWPFRun shown = new XWPFRun(field.addNewR(), (IRunBody) number);
        shown.setFontFamily(FONT);
        shown.setFontSize(Layout.MOTTO);
        shown.setText("1");
        return file.getRelationId(header);
    }

    private void bound(CTSectPr section, String header) {
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(twips(wide ? Layout.PAGE_HEIGHT : Layout.PAGE_WIDTH));
        size.setH(twips(wide ? Layout.PAGE_WIDTH : Layout.PAGE_HEIGHT));
        size.setOrient(wide ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(twips(Layout.TOP));
        margins.setBottom(twips(Layout.BOTTOM));
        margins.setLeft(twips(Layout.LEFT));
        margins.setRight(twips(Layout.RIGHT));
        margins.setHeader(twips(Layout.TOP / 2.0));
        margins.setFooter(twips(Layout.BOTTOM / 2.0));
        margins.setGutter(BigInteger.ZERO);
        section.addNewPgNumType().setStart(BigInteger.ONE);
        section.addNewTitlePg();
        if (section.sizeOfHeaderReferenceArray() == 0) {
            CTHdrFtrRef reference = section.addNewHeaderReference();
            reference.setType(STHdrFtr.DEFAULT);
            reference.setId(header);
        }
    }

    private void block(Block block) {
        switch (block) {
            case Letterhead head -> letterhead(head);
            case Title title -> title(title);
            case Centred(String text, Face face) -> {
                XWPFParagraph line = spaced(file.createParagraph(), Layout.PARAGRAPH_GAP);
                line.setAlignment(ParagraphAlignment.CENTER);
                line.setKeepNext(true);
                run(line, text, Layout.BODY, face);
            }
            case Bases(List<String> texts) -> {
                for (int i = 0; i < texts.size(); i++) {
                    run(running(), Letters.base(texts, i), Layout.BODY, Face.ITALIC);
                }
            }
            case Paragraph paragraph -> {
                XWPFParagraph words = running();
                if (!paragraph.lead().isEmpty()) {
                    run(words, paragraph.lead() + " ", Layout.BODY, Face.BOLD);
                }
                run(words, paragraph.text(), Layout.BODY, paragraph.face());
            }
            case Dots(int lines) -> {
                for (int i = 0; i < lines; i++) {
                    XWPFParagraph line = spaced(file.createParagraph(), 0);
                    line.setBorderBottom(Borders.DOTTED);
                    line.setBorderBetween(Borders.DOTTED);
                    run(line, " ", Layout.BODY, Face.PLAIN);
                }
                spaced(file.createParagraph(), 0);
            }
            case Grid grid -> grid(grid);
            case Signing signing -> signing(signing);
        }
    }

    private void letterhead(Letterhead head) {
        double agencyWidth = Layout.textWidth(wide) * Layout.AGENCY;
        XWPFTable table = bare(2, agencyWidth, Layout.textWidth(wide) - agencyWidth);
        XWPFTableCell left = table.getRow(0).getCell(0);
        if (head.draft()) {
            XWPFParagraph draft = line(left);
            boxed(draft, (agencyWidth - 26) / 2);
            run(draft, Letters.DRAFT, Layout.NATION, Face.BOLD);
        }
        head.above().forEach(text -> run(line(left), text, Layout.NATION, Face.PLAIN));
        head.agency().forEach(text -> run(line(left), text, Layout.NATION, Face.BOLD));
        ruled(line(left), agencyWidth, Letters.agencyLine(head.agency()));
        XWPFTableCell right = table.getRow(0).getCell(1);
        run(line(right), Letters.NATION, Layout.NATION, Face.BOLD);
        run(line(right), Letters.MOTTO, Layout.MOTTO, Face.BOLD);
        ruled(line(right), Layout.textWidth(wide) - agencyWidth, Letters.MOTTO_LINE);
        XWPFTableCell number = table.getRow(1).getCell(0);
        if (head.number() != null) {
            run(line(number), head.number(), Layout.MOTTO, Face.PLAIN);
        }
        if (head.about() != null) {
            run(line(number), head.about(), Layout.ABOUT, Face.PLAIN);
        }
        run(line(table.getRow(1).getCell(1)), head.placeAndDay(), Layout.MOTTO, Face.ITALIC);
    }

    private void title(Title title) {
        XWPFParagraph kind = spaced(file.createParagraph(), 0);
        kind.setSpacingBefore(14 * POINT);
        kind.setAlignment(ParagraphAlignment.CENTER);
        kind.setKeepNext(true);
        run(kind, title.kind(), Layout.TITLE, Face.BOLD);
        title.about().forEach(text -> {
            XWPFParagraph about = spaced(file.createParagraph(), 0);
            about.setAlignment(ParagraphAlignment.CENTER);
            about.setKeepNext(true);
            run(about, text, Layout.TITLE, Face.BOLD);
        });
        XWPFParagraph rule = file.createParagraph();
        ruled(rule, Layout.textWidth(wide), Letters.TITLE_LINE);
        rule.setSpacingAfter(10 * POINT);
    }

    private void grid(Grid grid) {
        int whole = grid.columns().stream().mapToInt(Column::share).sum();
        double width = Layout.textWidth(wide);
        double[] widths = grid.columns().stream()
                .mapToDouble(column -> width * column.share() / whole)
                .toArray();
        int size = Layout.cells(wide, grid.columns().size());
        XWPFTable table =
                file.createTable(1 + grid.rows().size(), grid.columns().size());
        shape(table, widths);
        table.setCellMargins(40, 57, 40, 57);
        XWPFTableRow heads = table.getRow(0);
        heads.setRepeatHeader(true);
        heads.setCantSplitRow(true);
        for (int i = 0; i < widths.length; i++) {
            cell(heads.getCell(i), grid.columns().get(i).title(), Align.CENTRE, size, Face.BOLD);
        }
        for (int i = 0; i < grid.rows().size(); i++) {
            XWPFTableRow row = table.getRow(i + 1);
            row.setCantSplitRow(true);
            switch (grid.rows().get(i)) {
                case Line.Band(String text) -> {
                    across(row, widths, widths.length);
                    cell(row.getCell(0), text, Align.LEFT, size, Face.BOLD);
                }
                case Line.Cells(List<Cell> cells) -> cells(row, cells, grid.columns(), 0, size, Face.PLAIN);
                case Line.Sum(String name, List<Cell> cells) -> {
                    int named = widths.length - cells.size();
                    across(row, widths, named);
                    cell(row.getCell(0), name, Align.LEFT, size, Face.BOLD);
                    cells(row, cells, grid.columns().subList(named, widths.length), 1, size, Face.BOLD);
                }
            }
        }
        spaced(file.createParagraph(), 0);
    }

    private static void cells(XWPFTableRow row, List<Cell> cells, List<Column> columns, int from, int size, Face face) {
        for (int i = 0; i < cells.size(); i++) {
            cell(row.getCell(from + i), cells.get(i).text(), columns.get(i).align(), size, face);
        }
    }

    /// Joins the first cells of a row.
    private static void across(XWPFTableRow row, double[] widths, int columns) {
        double width = 0;
        for (int i = 0; i < columns; i++) {
            width += widths[i];
        }
        for (int i = columns - 1; i > 0; i--) {
            row.removeCell(i);
        }
        var properties = row.getCell(0).getCTTc().getTcPr();
        properties.addNewGridSpan().setVal(BigInteger.valueOf(columns));
        width(properties.getTcW(), width);
    }

    private static void cell(XWPFTableCell cell, String text, Align align, int size, Face face) {
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        XWPFParagraph words = spaced(cell.getParagraphArray(0), 0);
        words.setAlignment(
                switch (align) {
                    case LEFT -> ParagraphAlignment.LEFT;
                    case CENTRE -> ParagraphAlignment.CENTER;
                    case RIGHT -> ParagraphAlignment.RIGHT;
                });
        run(words, text, size, face);
    }

    private void signing(Signing signing) {
        double width = Layout.textWidth(wide);
        boolean beside = !signing.recipients().isEmpty() || signing.signers().size() == 1;
        int columns = signing.signers().size() + (beside ? 1 : 0);
        double[] widths = new double[columns];
        Arrays.fill(widths, width / columns);
        if (beside) {
            widths[0] = width * 0.45;
            widths[1] = width - widths[0];
        }
        spaced(file.createParagraph(), 0);
        XWPFTable table = bare(1, widths);
        table.getRow(0).setCantSplitRow(true);
        if (!signing.recipients().isEmpty()) {
            XWPFTableCell left = table.getRow(0).getCell(0);
            XWPFParagraph heading = line(left);
            heading.setAlignment(ParagraphAlignment.LEFT);
            run(heading, Letters.RECIPIENTS, Layout.RECIPIENTS_HEADING, Face.BOLD)
                    .setItalic(true);
            Letters.marked(signing.recipients()).forEach(text -> {
                XWPFParagraph one = line(left);
                one.setAlignment(ParagraphAlignment.LEFT);
                run(one, text, Layout.RECIPIENTS, Face.PLAIN);
            });
        }
        for (int i = 0; i < signing.signers().size(); i++) {
            signer(
                    table.getRow(0).getCell(beside ? i + 1 : i),
                    signing.signers().get(i));
        }
    }

    private static void signer(XWPFTableCell cell, Signer signer) {
        signer.post().forEach(text -> run(line(cell), text, Layout.BODY, Face.BOLD));
        if (signer.how() != null) {
            run(line(cell), signer.how(), Layout.MOTTO, Face.ITALIC);
        }
        XWPFParagraph name = line(cell);
        name.setSpacingBefore((int) (Layout.SIGNATURE * TWIPS));
        run(name, signer.name() == null ? "" : signer.name(), Layout.BODY, Face.BOLD);
    }

    /// A table without borders.
    private XWPFTable bare(int rows, double... widths) {
        XWPFTable table = file.createTable(rows, widths.length);
        shape(table, widths);
        table.setTopBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setBottomBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setInsideHBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, "auto");
        return table;
    }

    private static void shape(XWPFTable table, double... widths) {
        table.setTableAlignment(TableRowAlign.CENTER);
        double whole = 0;
        var grid = table.getCTTbl().addNewTblGrid();
        for (double width : widths) {
            whole += width;
            grid.addNewGridCol().setW(twips(width));
        }
        width(table.getCTTbl().getTblPr().getTblW(), whole);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        for (XWPFTableRow row : table.getRows()) {
            for (int i = 0; i < widths.length; i++) {
                width(row.getCell(i).getCTTc().addNewTcPr().addNewTcW(), widths[i]);
            }
        }
    }

    private static void width(CTTblWidth width, double millimetres) {
        width.setType(STTblWidth.DXA);
        width.setW(twips(millimetres));
    }

    /// The next line of a cell, in its middle.
    private static XWPFParagraph line(XWPFTableCell cell) {
        XWPFParagraph first = cell.getParagraphArray(0);
        XWPFParagraph line = first.getRuns().isEmpty()
                        && first.getBorderBottom() == Borders.NONE
                        && cell.getParagraphs().size() == 1
                ? first
                : cell.addParagraph();
        spaced(line, 0).setAlignment(ParagraphAlignment.CENTER);
        return line;
    }

    /// A line as a border below an empty paragraph that is as long.
    private static void ruled(XWPFParagraph line, double width, double length) {
        indented(line, (width - length) / 2);
        line.setBorderBottom(Borders.SINGLE);
        line.setSpacingBetween(3, LineSpacingRule.EXACT);
        run(line, "", 2, Face.PLAIN);
    }

    private static void boxed(XWPFParagraph words, double side) {
        indented(words, side);
        words.setBorderTop(Borders.SINGLE);
        words.setBorderBottom(Borders.SINGLE);
        words.setBorderLeft(Borders.SINGLE);
        words.setBorderRight(Borders.SINGLE);
        words.setSpacingAfter(6 * POINT);
    }

    private static void indented(XWPFParagraph line, double side) {
        int indent = (int) Math.max(0, side * TWIPS);
        line.setIndentationLeft(indent);
        line.setIndentationRight(indent);
    }

    private XWPFParagraph running() {
        XWPFParagraph words = spaced(file.createParagraph(), Layout.PARAGRAPH_GAP);
        words.setAlignment(ParagraphAlignment.BOTH);
        words.setIndentationFirstLine((int) (Layout.INDENT * TWIPS));
        return words;
    }

    private static XWPFParagraph spaced(XWPFParagraph words, int points) {
        words.setSpacingBefore(0);
        words.setSpacingAfter(points * POINT);
        return words;
    }

    private static XWPFRun run(XWPFParagraph words, String text, int size, Face face) {
        XWPFRun run = words.createRun();
        run.setFontFamily(FONT, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.cs);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        run.setBold(face == Face.BOLD);
        run.setItalic(face == Face.ITALIC);
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
        return run;
    }

    private static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS));
    }
}
