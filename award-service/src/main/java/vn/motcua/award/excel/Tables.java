package vn.motcua.award.excel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.candidate.CandidateSheet;
import vn.motcua.award.candidate.Candidates;
import vn.motcua.award.candidate.Entered;
import vn.motcua.award.candidate.Grades;
import vn.motcua.award.evidence.EvidenceFiles;
import vn.motcua.award.reading.Message;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// Tables in and out. A table is taken whole or not at all; sent again it changes nothing.
@ApplicationScoped
public class Tables {

    private static final long LARGEST = 2 << 20;
    private static final int MOST_ERRORS = 500;

    private final Candidates candidates;
    private final Grades grades;
    private final EvidenceFiles files;
    private final Validator validator;

    Tables(Candidates candidates, Grades grades, EvidenceFiles files, Validator validator) {
        this.candidates = candidates;
        this.grades = grades;
        this.files = files;
        this.validator = validator;
    }

    /// What a table did.
    ///
    /// @param table `ca-nhan`, `tap-the` or `xep-loai`
    /// @param rows that are not blank
    /// @param created candidates or grades that are new
    /// @param changed those that have a new version
    /// @param unchanged those that were there already
    @Schema(name = "TableTaken")
    public record TakenView(String table, int rows, int created, int changed, int unchanged) {}

    /// A table of a campaign as a workbook.
    ///
    /// @param empty true for the template without rows; the people of a table of grades are always there
    @Transactional
    public byte[] write(Campaign campaign, TableKind kind, boolean empty) {
        List<CandidateFile> all = candidates.all(campaign);
        List<YearMonth> months = kind == TableKind.GRADES ? campaign.period().months() : List.of();
        String title = kind.label().vi().toUpperCase(Locale.forLanguageTag("vi")) + " – "
                + campaign.title().vi();
        if (kind == TableKind.GRADES) {
            return TableWriter.write(kind, title, months, new GradeTable(all, months).rows(), help(kind));
        }
        List<CandidateFile> shown = all.stream()
                .filter(file -> file.sheet().value().kind() == subject(kind))
                .sorted(Comparator.comparing(file -> file.code().value()))
                .toList();
        PeopleTable table = new PeopleTable(kind, shown, validator);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        if (!empty) {
            shown.forEach(file -> rows.add(table.row(file, rows.size() + 1)));
        }
        return TableWriter.write(kind, title, months, rows, help(kind));
    }

    /// Takes a table, whole or not at all.
    ///
    /// @throws ProblemException 413 `file-too-large`; 422 `file-refused`, `sheet-unreadable`, or
    ///     `sheet-rejected` with each mistake in `errors`
    @Transactional
    public TakenView take(Campaign campaign, TableKind kind, Path uploaded, String by) {
        Grid grid = Grid.read(bytes(uploaded), kind);
        List<CandidateFile> all = candidates.all(campaign);
        return kind == TableKind.GRADES
                ? takeGrades(campaign, grid, all, by)
                : takePeople(campaign, kind, grid, all, by);
    }

    private TakenView takePeople(Campaign campaign, TableKind kind, Grid grid, List<CandidateFile> all, String by) {
        List<PeopleTable.Wanted> wanted = new PeopleTable(kind, all, validator).read(grid);
        for (PeopleTable.Wanted one : wanted) {
            tried(one.line(), one.line().place(Column.BIRTH_DATE), () -> {
                candidates.checkDates(one.sheet());
                all.stream()
                        .filter(file -> file.code().equals(one.code()))
                        .forEach(file -> Candidates.checkKind(file.sheet().value(), one.sheet()));
            });
        }
        refuse(grid);
        int created = 0;
        int changed = 0;
        for (PeopleTable.Wanted one : wanted) {
            Entered<CandidateSheet> entered = candidates.put(campaign, one.code(), one.sheet(), null, by);
            created += entered.created() && entered.version() == 1 ? 1 : 0;
            changed += entered.created() && entered.version() > 1 ? 1 : 0;
        }
        return new TakenView(kind.code(), grid.lines().size(), created, changed, wanted.size() - created - changed);
    }

    private TakenView takeGrades(Campaign campaign, Grid grid, List<CandidateFile> all, String by) {
        GradeTable table = new GradeTable(all, campaign.period().months());
        List<GradeTable.Wanted> wanted = table.read(grid);
        for (GradeTable.Wanted one : wanted) {
            tried(
                    one.line(),
                    one.place(),
                    () -> grades.check(
                            campaign,
                            one.person().belongsTo(by),
                            one.month(),
                            one.grade(),
                            one.person().grades().get(one.month())));
        }
        refuse(grid);
        int created = 0;
        for (GradeTable.Wanted one : wanted) {
            created += grades.put(campaign, one.person().code(), one.month(), one.grade(), by)
                                    .version()
                            == 1
                    ? 1
                    : 0;
        }
        int cells = grid.lines().stream()
                .mapToInt(line -> (int) grid.months().values().stream()
                        .filter(place -> !line.of(place).isEmpty())
                        .count())
                .sum();
        return new TakenView(
                TableKind.GRADES.code(), grid.lines().size(), created, wanted.size() - created, cells - wanted.size());
    }

    /// What the desk itself would refuse is a mistake of its cell.
    private static void tried(Grid.Line line, int place, Runnable step) {
        try {
            step.run();
        } catch (ProblemException e) {
            Text why = e.problem().detail();
            line.wrong(
                    place,
                    place < 0 ? "" : line.of(place),
                    new Message(why.vi(), why.en()),
                    new Message("Sửa ô, hoặc xoá dòng này khỏi bảng.", "Mend the cell, or remove the row."));
        }
    }

    private static void refuse(Grid grid) {
        List<RowError> errors = grid.errors().stream()
                .sorted(Comparator.comparingInt(RowError::row).thenComparing(RowError::column))
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.of(
                            "sheet-rejected",
                            422,
                            new Text("Bảng có lỗi", "The table has mistakes"),
                            new Text(
                                    "Có " + errors.size()
                                            + " lỗi; chưa dòng nào được ghi. Sửa các ô nêu trong errors rồi gửi lại.",
                                    "There are " + errors.size()
                                            + " mistakes; no row was taken. Mend the cells in errors and send it again."))
                    .with("count", errors.size())
                    .with("errors", errors.stream().limit(MOST_ERRORS).toList()));
        }
    }

    private byte[] bytes(Path uploaded) {
        try {
            if (Files.size(uploaded) > LARGEST) {
                throw new ProblemException(Problem.of(
                                "file-too-large",
                                413,
                                new Text("Tệp quá lớn", "The file is too large"),
                                new Text(
                                        "Bảng tối đa 2 MB; hãy chép riêng bảng vào mẫu tải về.",
                                        "A table has at most 2 MB; copy it alone into the template."))
                        .with("limit", LARGEST));
            }
            return files.workbook(uploaded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CandidateSheet.Kind subject(TableKind kind) {
        return kind == TableKind.PEOPLE ? CandidateSheet.Kind.PERSON : CandidateSheet.Kind.COLLECTIVE;
    }

    private static List<String> help(TableKind kind) {
        List<String> lines = new ArrayList<>(List.of(
                "Giữ nguyên dòng tiêu đề. Mỗi dòng là một đối tượng; ô để trống nghĩa là giữ nguyên điều đã có.",
                "Bảng được nhận trọn vẹn hoặc không nhận gì; gửi lại cùng một tệp không thay đổi gì.",
                "Không dùng công thức; dán dạng giá trị."));
        lines.addAll(
                switch (kind) {
                    case PEOPLE ->
                        List.of(
                                "Ngày sinh: ngày/tháng/năm, ví dụ 05/09/1990.",
                                "Giới tính: Nam hoặc Nữ. Phân loại cán bộ: “" + PeopleTable.LEADS + "” hoặc “"
                                        + PeopleTable.WORKS + "”.",
                                "Mã ứng viên để trống thì hệ thống tự đặt theo tên và năm sinh; người đã có được nhận ra theo mã,"
                                        + " hoặc theo họ tên và ngày sinh.");
                    case COLLECTIVES -> List.of("Mã ứng viên để trống thì hệ thống tự đặt theo tên.");
                    case GRADES ->
                        List.of(
                                "Mỗi cột là một tháng, ghi A, B, C, D theo quy chế đánh giá.",
                                "Không xếp loại (làm việc dưới một tháng, nghỉ cả tháng): ghi “KXL: lý do”.",
                                "Được miễn và tính đủ (nghỉ thai sản): ghi “Miễn: lý do”.",
                                "Bảng chỉ ghi bản tạm; người phụ trách bộ phận một cửa ký trên trang Xếp loại tháng.");
                });
        return lines;
    }
}
