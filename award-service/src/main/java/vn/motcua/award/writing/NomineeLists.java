package vn.motcua.award.writing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.award.candidate.CandidateSheet;
import vn.motcua.award.candidate.Entered;
import vn.motcua.award.candidate.GradeSheet;
import vn.motcua.award.council.Tally;
import vn.motcua.award.paper.Block;
import vn.motcua.award.paper.Block.Align;
import vn.motcua.award.paper.Block.Cell;
import vn.motcua.award.paper.Block.Centred;
import vn.motcua.award.paper.Block.Column;
import vn.motcua.award.paper.Block.Face;
import vn.motcua.award.paper.Block.Grid;
import vn.motcua.award.paper.Block.Line;
import vn.motcua.award.paper.Block.Signing;
import vn.motcua.award.paper.Block.Title;
import vn.motcua.award.paper.Document;

/// The lists that go with a submission: Danh sách đề nghị and Trích ngang thành tích.
final class NomineeLists {

    private static final String AWARD = "Giấy khen";
    private static final int MOST_WORDS = 150;

    private final Matter matter;
    private final Heads heads;
    private final List<Nominee> nominees;

    NomineeLists(Matter matter) {
        this.matter = matter;
        this.heads = new Heads(matter);
        this.nominees = matter.nominees();
    }

    /// With the columns that clerks keep such lists in.
    Document nominees() {
        List<Block> blocks = head("DANH SÁCH", "Đề nghị tặng Giấy khen của " + matter.decider());
        List<Nominee> collectives =
                nominees.stream().filter(Nominee::collective).toList();
        List<Nominee> persons =
                nominees.stream().filter(one -> !one.collective()).toList();
        if (!collectives.isEmpty()) {
            blocks.add(Block.paragraph("TẬP THỂ", ""));
            blocks.add(new Grid(
                    List.of(
                            new Column("STT", 10, Align.CENTRE),
                            new Column("Tên tập thể", 100, Align.LEFT),
                            new Column("Phân loại tập thể", 50, Align.LEFT),
                            new Column("Hình thức khen thưởng", 45, Align.LEFT),
                            new Column("Danh hiệu (nếu có)", 42, Align.LEFT)),
                    numbered(collectives, this::collective)));
        }
        if (!persons.isEmpty()) {
            blocks.add(Block.paragraph("CÁ NHÂN", ""));
            blocks.add(new Grid(
                    List.of(
                            new Column("STT", 11, Align.CENTRE),
                            new Column("Họ và tên", 34, Align.LEFT),
                            new Column("Giới tính", 13, Align.CENTRE),
                            new Column("Ngày sinh", 22, Align.CENTRE),
                            new Column("Chức vụ", 32, Align.LEFT),
                            new Column("Phòng ban/tổ", 23, Align.LEFT),
                            new Column("Đơn vị công tác", 27, Align.LEFT),
                            new Column("Địa chỉ", 25, Align.LEFT),
                            new Column("Phân loại cán bộ", 25, Align.LEFT),
                            new Column("Hình thức khen thưởng", 20, Align.LEFT),
                            new Column("Danh hiệu (nếu có)", 15, Align.LEFT)),
                    numbered(persons, this::person)));
        }
        return tail("Danh sách đề nghị", blocks);
    }

    private Stream<Cell> collective(Nominee one) {
        return Stream.of(Cell.of(one.name()), Cell.of(one.classification()), Cell.of(AWARD), title(one));
    }

    private Stream<Cell> person(Nominee one) {
        return Stream.of(
                Cell.of(one.name()),
                Cell.of(one.gender()),
                Cell.of(one.birthDate()),
                Cell.of(one.post()),
                Cell.of(one.particular(CandidateSheet.Particulars::department)),
                Cell.of(one.unit()),
                Cell.of(one.particular(CandidateSheet.Particulars::address)),
                Cell.of(one.classification()),
                Cell.of(AWARD),
                title(one));
    }

    private static Cell title(Nominee one) {
        return Cell.of(one.particular(CandidateSheet.Particulars::title));
    }

    /// With the figures of the desk, the monthly grades and the votes.
    Document summary() {
        List<Block> blocks = head("TRÍCH NGANG THÀNH TÍCH", "Đề nghị tặng Giấy khen của " + matter.decider());
        DeskFigures figures = new DeskFigures(matter);
        List<YearMonth> months = matter.campaign().period().months();
        List<Column> columns = new ArrayList<>(List.of(
                new Column("STT", 9, Align.CENTRE),
                new Column("Họ tên, chức vụ, đơn vị", 31, Align.LEFT),
                new Column("Năm sinh, giới tính", 12, Align.CENTRE),
                new Column("Tóm tắt thành tích", 30, Align.LEFT)));
        DeskFigures.CLAUSES.values().forEach(clause -> columns.add(new Column(clause, 15, Align.CENTRE)));
        months.forEach(month -> columns.add(new Column("T" + month.getMonthValue(), 8, Align.CENTRE)));
        columns.add(new Column("Phiếu Hội đồng", 17, Align.CENTRE));
        columns.add(new Column("Hình thức đề nghị", 13, Align.CENTRE));
        columns.add(new Column("Ghi chú", 9, Align.LEFT));
        blocks.add(new Grid(columns, numbered(nominees, one -> summary(one, figures, months))));
        blocks.add(Block.paragraph(
                "Ghi chú: II.2a dịch vụ công phát sinh hồ sơ trực tuyến; II.2b hồ sơ tiếp nhận, xử lý trực tuyến; II.2c thủ tục"
                        + " được niêm yết, công khai đầy đủ; II.2d hồ sơ được số hoá; II.2e hồ sơ giải quyết đúng hạn và trước"
                        + " hạn; II.3 phản ánh, kiến nghị giải quyết đúng hạn. Các tỷ lệ là của bộ phận một cửa, "
                        + figures.until() + "; tỷ lệ lấy hai số lẻ, không làm tròn lên."));
        return tail("Trích ngang thành tích", blocks);
    }

    private Stream<Cell> summary(Nominee one, DeskFigures figures, List<YearMonth> months) {
        Stream<Cell> who = Stream.of(
                Cell.of(Stream.of(one.addressed(), one.post(), one.unit())
                        .filter(part -> !part.isEmpty())
                        .reduce((a, b) -> a + "\n" + b)
                        .orElse("")),
                Cell.of(Stream.of(one.birthYear(), one.gender())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n"))),
                Cell.of(shortened(Stream.concat(merits(one).stream(), Stream.of(figures.own(one)))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(". ")))));
        Stream<Cell> rates =
                DeskFigures.CLAUSES.keySet().stream().map(code -> Cell.of(figures.cell(code, one.entry())));
        Stream<Cell> grades = months.stream().map(month -> Cell.of(grade(one, month)));
        Stream<Cell> rest = Stream.of(Cell.of(vote(one)), Cell.of(AWARD), Cell.of(""));
        return Stream.of(who, rates, grades, rest).flatMap(part -> part);
    }

    private static List<String> merits(Nominee one) {
        return Stream.concat(one.merits().stream(), one.initiatives().stream().map(title -> "Sáng kiến: " + title))
                .toList();
    }

    private static String grade(Nominee one, YearMonth month) {
        Entered<GradeSheet> entered = one.file().grades().get(month);
        if (one.collective() || entered == null) {
            return one.collective() ? "–" : "";
        }
        String grade = entered.value().grade();
        return grade == null ? "miễn" : grade;
    }

    private String vote(Nominee one) {
        return matter.tally(one.code()).map(NomineeLists::vote).orElse("");
    }

    /// `5/7\n(71,42 %)`.
    static String vote(Tally tally) {
        return tally.yes() + "/" + tally.of() + "\n(" + tally.percent().replace('.', ',') + " %)";
    }

    private static String shortened(String text) {
        String[] words = text.split(" ", -1);
        return words.length <= MOST_WORDS
                ? text
                : String.join(" ", List.of(words).subList(0, MOST_WORDS)) + " …";
    }

    private List<Block> head(String kind, String about) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(heads.submitter(!matter.proposed(), ""));
        blocks.add(new Title(kind, List.of(about)));
        blocks.add(new Centred("Trong " + matter.movement(), Face.PLAIN));
        blocks.add(heads.withSubmission());
        return blocks;
    }

    private Document tail(String title, List<Block> blocks) {
        blocks.add(Block.paragraph("Danh sách có " + Matter.counted(nominees) + "./."));
        blocks.add(new Signing(List.of(), List.of(heads.submitterSigns())));
        return new Document(title, true, List.of(blocks));
    }

    private static List<Line> numbered(List<Nominee> people, Function<Nominee, Stream<Cell>> cells) {
        List<Line> rows = new ArrayList<>();
        for (Nominee one : people) {
            rows.add(new Line.Cells(Stream.concat(Stream.of(Cell.of(rows.size() + 1)), cells.apply(one))
                    .toList()));
        }
        return rows;
    }
}
