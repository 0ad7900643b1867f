package vn.motcua.award.excel;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.candidate.CandidateSheet;
import vn.motcua.award.candidate.Entered;
import vn.motcua.award.candidate.GradeSheet;
import vn.motcua.award.path.FoldedName;
import vn.motcua.award.reading.Message;
import vn.motcua.award.rule.Facts;

/// The table of monthly grades: a row for each person, a column for each month.
final class GradeTable {

    private static final Pattern SPECIAL = Pattern.compile("(KXL|MIỄN|Miễn|miễn|kxl)\\s*[:\\-–]?\\s*(.*)");

    private final Map<String, CandidateFile> people = new LinkedHashMap<>();
    private final List<YearMonth> months;

    GradeTable(List<CandidateFile> files, List<YearMonth> months) {
        this.months = months;
        files.stream()
                .filter(file -> file.sheet().value().kind() == CandidateSheet.Kind.PERSON)
                .forEach(file -> people.put(file.code().value().toLowerCase(Locale.ROOT), file));
    }

    /// A grade as a cell wants it.
    ///
    /// @param place column of the sheet
    /// @param grade a draft
    record Wanted(Grid.Line line, int place, CandidateFile person, YearMonth month, GradeSheet grade) {}

    /// What the cells want where it is not there already; what is wrong is noted in the grid.
    List<Wanted> read(Grid grid) {
        List<Wanted> wanted = new ArrayList<>();
        Map<String, Integer> rowOf = new TreeMap<>();
        for (Grid.Line line : grid.lines()) {
            if (!line.sound()) {
                continue;
            }
            person(line).ifPresent(person -> {
                Integer earlier = rowOf.putIfAbsent(person.code().value(), line.number());
                if (earlier != null) {
                    line.wrong(
                            Column.CODE,
                            new Message("Trùng với dòng " + earlier + ".", "This is the same as row " + earlier + "."),
                            new Message("Xoá một dòng.", "Remove one."));
                    return;
                }
                grid.months().forEach((month, place) -> cell(line, place, person, month)
                        .ifPresent(wanted::add));
            });
        }
        return wanted;
    }

    private Optional<CandidateFile> person(Grid.Line line) {
        String code = line.of(Column.CODE);
        String name = line.of(Column.NAME);
        List<CandidateFile> found = people.values().stream()
                .filter(file -> code.isEmpty()
                        ? FoldedName.of(file.sheet().value().name()).equals(FoldedName.of(name))
                        : file.code().value().equalsIgnoreCase(code))
                .toList();
        if (found.size() != 1) {
            line.wrong(
                    code.isEmpty() ? Column.NAME : Column.CODE,
                    found.isEmpty()
                            ? new Message("Không có ứng viên này.", "There is no such candidate.")
                            : new Message("Có nhiều người cùng tên.", "There are several people of that name."),
                    new Message(
                            "Ghi Mã ứng viên như trong mẫu tải về.", "Give the code as it stands in the template."));
            return Optional.empty();
        }
        CandidateFile person = found.getFirst();
        if (!name.isEmpty() && !FoldedName.of(person.sheet().value().name()).equals(FoldedName.of(name))) {
            line.wrong(
                    Column.NAME,
                    new Message(
                            "Mã này là của " + person.sheet().value().name() + ".",
                            "That code is of " + person.sheet().value().name() + "."),
                    new Message("Kiểm tra xem dòng có bị lệch không.", "See whether the rows have slipped."));
            return Optional.empty();
        }
        return Optional.of(person);
    }

    private Optional<Wanted> cell(Grid.Line line, int place, CandidateFile person, YearMonth month) {
        String value = line.of(place);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!months.contains(month)) {
            line.wrong(
                    place,
                    value,
                    new Message("Tháng ngoài đợt thi đua.", "The month is outside the campaign."),
                    new Message("Xoá cột này.", "Remove the column."));
            return Optional.empty();
        }
        Matcher special = SPECIAL.matcher(value);
        GradeSheet grade;
        if (special.matches()) {
            String reason = special.group(2);
            if (reason.isBlank() || reason.length() > 500) {
                line.wrong(
                        place,
                        value,
                        new Message("Thiếu lý do.", "The reason is missing."),
                        new Message(
                                "Ghi như “KXL: nghỉ cả tháng” hoặc “Miễn: nghỉ thai sản”.",
                                "Write it like \"KXL: nghỉ cả tháng\" or \"Miễn: nghỉ thai sản\"."));
                return Optional.empty();
            }
            grade = special.group(1).equalsIgnoreCase("kxl")
                    ? new GradeSheet(Facts.Grade.NOT_GRADED, null, false, null, null, reason, null)
                    : new GradeSheet(null, reason, false, null, null, null, null);
        } else if (value.matches("[\\p{L}\\p{N}+_-]{1,16}") && !value.equalsIgnoreCase(Facts.Grade.NOT_GRADED)) {
            grade = GradeSheet.of(value.toUpperCase(Locale.ROOT), false);
        } else {
            line.wrong(
                    place,
                    value,
                    new Message("Không phải mức xếp loại.", "This is no grade."),
                    new Message(
                            "Ghi A, B, C, D; “KXL: lý do” nếu không xếp loại; “Miễn: lý do” nếu được miễn.",
                            "Write A, B, C, D; \"KXL: reason\" if not graded; \"Miễn: reason\" if exempt."));
            return Optional.empty();
        }
        Entered<GradeSheet> before = person.grades().get(month);
        return before != null && text(before.value()).equals(text(grade))
                ? Optional.empty()
                : Optional.of(new Wanted(line, place, person, month, grade));
    }

    /// A grade as it stands in a cell.
    private static String text(GradeSheet grade) {
        if (grade.exempt() != null) {
            return "Miễn: " + grade.exempt();
        }
        return grade.ungraded() ? "KXL: " + grade.reason() : String.valueOf(grade.grade());
    }

    /// The rows of everybody, in the order of the columns.
    List<List<@Nullable Object>> rows() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (CandidateFile file : people.values()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(rows.size() + 1);
            row.add(file.code().value());
            row.add(file.sheet().value().name());
            for (YearMonth month : months) {
                Entered<GradeSheet> grade = file.grades().get(month);
                row.add(grade == null ? null : text(grade.value()));
            }
            rows.add(row);
        }
        return rows;
    }
}
