package vn.motcua.award.paper;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

/// A paper as an XHTML page that the press turns into a PDF.
public final class HtmlPage {

    private static final Pattern SLASHED = Pattern.compile("(?<=^|\\s)\\S{0,24}/\\S{0,24}(?=\\s|$)");

    private final StringBuilder page = new StringBuilder(16 * 1024);
    private final boolean wide;

    private HtmlPage(boolean wide) {
        this.wide = wide;
    }

    /// The page of a paper; whatever it says is escaped.
    public static String of(Document document) {
        HtmlPage html = new HtmlPage(document.wide());
        html.page
                .append("<html lang=\"vi\"><head><meta charset=\"UTF-8\"/><title>")
                .append(escaped(document.title()))
                .append("</title><style>")
                .append(style(document.wide()))
                .append("</style></head><body>\n");
        document.sections().forEach(blocks -> {
            // The first page of a section shows no number: of two on one page the first one counts.
            html.page.append("""
                    <div class="section">
                    <div class="number"></div><div class="number"><span class="page"></span></div>
                    """);
            blocks.forEach(html::block);
            html.page.append("</div>\n");
        });
        return html.page.append("</body></html>").toString();
    }

    private static String style(boolean wide) {
        return """
            @page { size: %1$dmm %2$dmm; margin: %3$dmm %4$dmm %5$dmm %6$dmm;
              @top-center { content: element(number); vertical-align: middle; } }
            .number { position: running(number); text-align: center; font-size: %7$dpt; }
            .number .page:before { content: counter(page); }
            * { margin: 0; padding: 0; }
            body { font: %8$dpt Tinos, serif; line-height: %9$s; color: #000; word-wrap: break-word; }
            .section { -fs-page-sequence: start; }
            .section + .section { page-break-before: always; }
            p { margin-bottom: %10$dpt; text-align: justify; }
            p.first { text-indent: %11$smm; }
            .whole { white-space: nowrap; }
            .centre { text-align: center; }
            .keep { page-break-after: avoid; }
            i { font-style: italic; }
            table { border-collapse: collapse; width: 100%%; }
            .head td { vertical-align: top; text-align: center; font-size: %12$dpt; }
            .head .motto, .head .mark, .head .day { font-size: %7$dpt; }
            .head .day { font-style: italic; padding-top: 4pt; }
            .head .mark { padding-top: 4pt; }
            .head .about { padding-top: 2pt; }
            .draft { border: 0.3mm solid #000; font-weight: bold; padding: 0.5mm 2.5mm; display: inline-block; margin-bottom: 2mm; }
            .rule { border-top: 0.3mm solid #000; margin: 1mm auto 0; }
            h1 { font-size: %13$dpt; margin-top: 14pt; text-align: center; page-break-after: avoid; }
            .subject { font-size: %13$dpt; font-weight: bold; text-align: center; margin: 0; page-break-after: avoid; }
            .space { height: 10pt; }
            .dots { border-bottom: 0.25mm dotted #000; height: 7.5mm; }
            .grid { margin: 4pt 0 8pt; line-height: 1.1; -fs-table-paginate: paginate; }
            .grid th, .grid td { border: 0.25mm solid #000; padding: 0.9mm 1mm; vertical-align: middle; }
            .grid th { font-weight: bold; text-align: center; }
            .grid tr { page-break-inside: avoid; }
            .grid .left { text-align: left; }
            .grid .centre { text-align: center; }
            .grid .right { text-align: right; }
            .grid .heavy { font-weight: bold; text-align: left; }
            .sign { margin-top: 8pt; page-break-inside: avoid; }
            .sign td { vertical-align: top; text-align: center; }
            .sign .to { text-align: left; font-size: %14$dpt; line-height: 1.1; }
            .sign .to b { font-style: italic; font-size: %15$dpt; }
            .sign .post { font-weight: bold; }
            .sign .how { font-style: italic; font-size: %7$dpt; }
            .sign .name { font-weight: bold; }
            """.formatted(
                        wide ? Layout.PAGE_HEIGHT : Layout.PAGE_WIDTH,
                        wide ? Layout.PAGE_WIDTH : Layout.PAGE_HEIGHT,
                        Layout.TOP,
                        Layout.RIGHT,
                        Layout.BOTTOM,
                        Layout.LEFT,
                        Layout.MOTTO,
                        Layout.BODY,
                        Layout.LINE_HEIGHT,
                        Layout.PARAGRAPH_GAP,
                        Layout.INDENT,
                        Layout.NATION,
                        Layout.TITLE,
                        Layout.RECIPIENTS,
                        Layout.RECIPIENTS_HEADING);
    }

    private void block(Block block) {
        switch (block) {
            case Letterhead head -> letterhead(head);
            case Title title -> title(title);
            case Centred(String text, Face face) ->
                page.append("<p class=\"centre keep\">")
                        .append(faced(text, face))
                        .append("</p>\n");
            case Bases(List<String> texts) -> bases(texts);
            case Paragraph paragraph -> paragraph(paragraph);
            case Dots(int lines) -> page.append("<div class=\"dots\"></div>\n".repeat(lines));
            case Grid grid -> grid(grid);
            case Signing signing -> signing(signing);
        }
    }

    private void letterhead(Letterhead head) {
        page.append("<table class=\"head\"><tr><td style=\"width: ")
                .append(percent(Layout.AGENCY))
                .append("\">");
        if (head.draft()) {
            page.append("<span class=\"draft\">").append(Letters.DRAFT).append("</span><br/>");
        }
        head.above().forEach(line -> page.append(escaped(line)).append("<br/>"));
        page.append("<b>").append(lines(head.agency())).append("</b>");
        rule(Letters.agencyLine(head.agency()));
        page.append("</td><td><b>")
                .append(Letters.NATION)
                .append("</b><br/><b class=\"motto\">")
                .append(Letters.MOTTO)
                .append("</b>");
        rule(Letters.MOTTO_LINE);
        page.append("</td></tr><tr><td class=\"mark\">");
        if (head.number() != null) {
            page.append(escaped(head.number()));
        }
        if (head.about() != null) {
            page.append("<div class=\"about\">").append(escaped(head.about())).append("</div>");
        }
        page.append("</td><td class=\"day\">")
                .append(escaped(head.placeAndDay()))
                .append("</td></tr></table>\n");
    }

    private void title(Title title) {
        page.append("<h1>").append(escaped(title.kind())).append("</h1>\n");
        title.about().forEach(line -> page.append("<p class=\"subject\">")
                .append(escaped(line))
                .append("</p>\n"));
        rule(Letters.TITLE_LINE);
        page.append("<div class=\"space\"></div>\n");
    }

    private void rule(double millimetres) {
        page.append("<div class=\"rule\" style=\"width: ")
                .append(String.format(Locale.ROOT, "%.1fmm", millimetres))
                .append("\"></div>");
    }

    private void bases(List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            page.append("<p class=\"first\"><i>")
                    .append(escaped(Letters.base(texts, i)))
                    .append("</i></p>\n");
        }
    }

    private void paragraph(Paragraph paragraph) {
        page.append("<p class=\"first\">");
        if (!paragraph.lead().isEmpty()) {
            page.append("<b>").append(escaped(paragraph.lead())).append("</b> ");
        }
        page.append(faced(paragraph.text(), paragraph.face())).append("</p>\n");
    }

    private void grid(Grid grid) {
        int whole = grid.columns().stream().mapToInt(Column::share).sum();
        page.append("<table class=\"grid\" style=\"font-size: ")
                .append(Layout.cells(wide, grid.columns().size()))
                .append("pt\"><thead><tr>");
        grid.columns().forEach(column -> page.append("<th style=\"width: ")
                .append(percent((double) column.share() / whole))
                .append("\">")
                .append(escaped(column.title()))
                .append("</th>"));
        page.append("</tr></thead><tbody>\n");
        grid.rows().forEach(row -> {
            page.append("<tr>");
            switch (row) {
                case Line.Band(String text) -> heavy(text, grid.columns().size());
                case Line.Cells(List<Cell> cells) -> cells(cells, grid.columns(), "");
                case Line.Sum(String name, List<Cell> cells) -> {
                    int named = grid.columns().size() - cells.size();
                    heavy(name, named);
                    cells(cells, grid.columns().subList(named, grid.columns().size()), "b");
                }
            }
            page.append("</tr>\n");
        });
        page.append("</tbody></table>\n");
    }

    private void heavy(String text, int columns) {
        page.append("<td class=\"heavy\" colspan=\"")
                .append(columns)
                .append("\">")
                .append(escaped(text))
                .append("</td>");
    }

    private void cells(List<Cell> cells, List<Column> columns, String face) {
        for (int i = 0; i < cells.size(); i++) {
            String text = escaped(cells.get(i).text());
            page.append("<td class=\"")
                    .append(columns.get(i).align().name().toLowerCase(Locale.ROOT))
                    .append("\">")
                    .append(face.isEmpty() ? text : "<b>" + text + "</b>")
                    .append("</td>");
        }
    }

    private void signing(Signing signing) {
        page.append("<table class=\"sign\"><tr>");
        if (!signing.recipients().isEmpty()) {
            page.append("<td class=\"to\" style=\"width: 45%\"><b>")
                    .append(Letters.RECIPIENTS)
                    .append("</b><br/>")
                    .append(lines(Letters.marked(signing.recipients())))
                    .append("</td>");
        } else if (signing.signers().size() == 1) {
            page.append("<td style=\"width: 45%\"></td>");
        }
        signing.signers().forEach(this::signer);
        page.append("</tr></table>\n");
    }

    private void signer(Signer signer) {
        page.append("<td><div class=\"post\">").append(lines(signer.post())).append("</div>");
        if (signer.how() != null) {
            page.append("<div class=\"how\">").append(escaped(signer.how())).append("</div>");
        }
        page.append("<div style=\"height: ")
                .append(Layout.SIGNATURE)
                .append("mm\"></div><div class=\"name\">")
                .append(signer.name() == null ? "" : escaped(signer.name()))
                .append("</div></td>");
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(HtmlPage::escaped).collect(Collectors.joining("<br/>"));
    }

    private static String faced(String text, Face face) {
        return switch (face) {
            case PLAIN -> escaped(text);
            case BOLD -> "<b>" + escaped(text) + "</b>";
            case ITALIC -> "<i>" + escaped(text) + "</i>";
        };
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }

    /// What a slash holds together stays in one line: `336/351`, `30/9/2024`, `quyết định./.`
    private static String escaped(String text) {
        String safe = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return SLASHED.matcher(safe)
                .replaceAll("<span class=\"whole\">$0</span>")
                .replace(" %", "&#160;%")
                .replace("\n", "<br/>");
    }
}
