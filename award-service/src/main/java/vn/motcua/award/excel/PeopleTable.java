package vn.motcua.award.excel;

import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.candidate.CandidateCode;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.candidate.CandidateSheet;
import vn.motcua.award.path.FoldedName;
import vn.motcua.award.reading.Message;

/// The lists of nominees, individuals and collectives: rows to sheets and back. What a list does not show of a
/// candidate, or leaves empty, stays as it was.
final class PeopleTable {

    static final String LEADS = "Lãnh đạo (phó phòng trở lên)";
    static final String WORKS = "Người trực tiếp công tác";

    private static final String CODE_FORM = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private final TableKind kind;
    private final Map<String, CandidateFile> byCode = new LinkedHashMap<>();
    private final Validator validator;

    PeopleTable(TableKind kind, List<CandidateFile> known, Validator validator) {
        this.kind = kind;
        this.validator = validator;
        known.forEach(file -> byCode.put(file.code().value().toLowerCase(Locale.ROOT), file));
    }

    /// A candidate as a row wants them.
    record Wanted(Grid.Line line, CandidateCode code, CandidateSheet sheet) {}

    /// What the rows want; what is wrong is noted in the grid.
    List<Wanted> read(Grid grid) {
        Map<String, Integer> rowOf = new HashMap<>();
        Map<String, Integer> rowOfPerson = new HashMap<>();
        List<Wanted> wanted = new ArrayList<>();
        for (Grid.Line line : grid.lines()) {
            if (line.sound()) {
                row(line, rowOf, rowOfPerson).ifPresent(wanted::add);
            }
        }
        return wanted;
    }

    private Optional<Wanted> row(Grid.Line line, Map<String, Integer> rowOf, Map<String, Integer> rowOfPerson) {
        Column called = kind == TableKind.PEOPLE ? Column.NAME : Column.COLLECTIVE;
        String name = line.of(called);
        if (name.isEmpty()) {
            line.wrong(
                    called,
                    new Message("Thiếu tên.", "The name is missing."),
                    new Message("Ghi tên, hoặc xoá cả dòng.", "Write it, or remove the row."));
            return Optional.empty();
        }
        LocalDate born = line.day(Column.BIRTH_DATE);
        if (line.of(Column.CODE).isEmpty()) {
            Integer same = rowOfPerson.putIfAbsent(FoldedName.of(name) + "|" + born, line.number());
            if (same != null) {
                twice(line, called, same);
                return Optional.empty();
            }
        }
        Optional<CandidateFile> before = known(line, name, born);
        String code = before.map(file -> file.code().value()).orElseGet(() -> code(line, name, born, rowOf));
        if (!code.matches(CODE_FORM)) {
            line.wrong(
                    Column.CODE,
                    new Message(
                            "Mã gồm chữ không dấu, số và các dấu . _ -, dài 1 đến 64.",
                            "A code is of letters without marks, digits and . _ -, 1 to 64."),
                    new Message("Sửa mã, hoặc để trống.", "Mend it, or leave it empty."));
            return Optional.empty();
        }
        Integer earlier = rowOf.putIfAbsent(code.toLowerCase(Locale.ROOT), line.number());
        if (earlier != null) {
            twice(line, called, earlier);
            return Optional.empty();
        }
        CandidateSheet sheet =
                sheet(line, name, born, before.map(file -> file.sheet().value()).orElse(null));
        validator
                .validate(sheet)
                .forEach(violation -> line.wrong(
                        columnOf(violation.getPropertyPath().toString(), called),
                        new Message("Nội dung quá dài hoặc không hợp lệ.", "Too long, or not valid."),
                        new Message("Rút gọn nội dung ô.", "Shorten it.")));
        return Optional.of(new Wanted(line, new CandidateCode(code), sheet));
    }

    private static void twice(Grid.Line line, Column called, int earlier) {
        line.wrong(
                called,
                new Message("Trùng với dòng " + earlier + ".", "This is the same as row " + earlier + "."),
                new Message(
                        "Xoá một dòng; nếu là hai người, ghi Ngày sinh hoặc Mã ứng viên cho từng người.",
                        "Remove one; if they are two people, give each a birth date or a code."));
    }

    /// Who a row speaks of: by the code, else by name and birth date.
    private Optional<CandidateFile> known(Grid.Line line, String name, @Nullable LocalDate born) {
        String code = line.of(Column.CODE);
        if (!code.isEmpty()) {
            return Optional.ofNullable(byCode.get(code.toLowerCase(Locale.ROOT)));
        }
        List<CandidateFile> same = byCode.values().stream()
                .filter(file -> file.sheet().value().kind() == subject())
                .filter(file -> FoldedName.of(file.sheet().value().name()).equals(FoldedName.of(name)))
                .filter(file -> born == null || birthDate(file) == null || born.equals(birthDate(file)))
                .toList();
        if (same.size() > 1) {
            line.wrong(
                    Column.CODE,
                    new Message(
                            "Có " + same.size() + " ứng viên cùng tên.",
                            "There are " + same.size() + " candidates of that name."),
                    new Message(
                            "Ghi Mã ứng viên: "
                                    + String.join(
                                            ", ",
                                            same.stream()
                                                    .map(file -> file.code().value())
                                                    .toList())
                                    + ".",
                            "Give the code: "
                                    + String.join(
                                            ", ",
                                            same.stream()
                                                    .map(file -> file.code().value())
                                                    .toList())
                                    + "."));
        }
        return same.stream().findFirst();
    }

    private String code(Grid.Line line, String name, @Nullable LocalDate born, Map<String, Integer> rowOf) {
        String given = line.of(Column.CODE);
        if (!given.isEmpty()) {
            return given;
        }
        String plain = FoldedName.of(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String base = (plain.isEmpty() ? "x" : plain.substring(0, Math.min(50, plain.length())))
                + (born == null ? "" : "-" + born.getYear());
        String code = base;
        // Somebody else of that name has the code: the birth dates differ, or one of the two is no person.
        for (int next = 2; byCode.containsKey(code) || rowOf.containsKey(code); next++) {
            code = base + "-" + next;
        }
        return code;
    }

    private CandidateSheet sheet(
            Grid.Line line, String name, @Nullable LocalDate born, @Nullable CandidateSheet before) {
        CandidateSheet.Particulars known = before == null ? null : before.particulars();
        CandidateSheet.Particulars more = new CandidateSheet.Particulars(
                born != null ? born : known == null ? null : known.birthDate(),
                or(line.given(Column.DEPARTMENT), known == null ? null : known.department()),
                or(line.given(Column.ADDRESS), known == null ? null : known.address()),
                or(line.given(Column.COLLECTIVE_CLASS), known == null ? null : known.classification()),
                or(award(line), known == null ? null : known.award()),
                or(line.given(Column.TITLE), known == null ? null : known.title()));
        return new CandidateSheet(
                subject(),
                name,
                or(line.given(Column.POST), before == null ? null : before.post()),
                or(line.given(Column.UNIT), before == null ? null : before.unit()),
                gender(line, before),
                before == null ? null : before.womenPercent(),
                leader(line, before),
                before == null ? null : before.officerCode(),
                or(line.given(Column.ACCOUNT), before == null ? null : before.account()),
                before == null ? List.of() : before.deskAssignments(),
                before == null ? List.of() : before.roles(),
                before == null ? Map.of() : before.filedAt(),
                more.holdsNothing() ? null : more);
    }

    private static CandidateSheet.@Nullable Gender gender(Grid.Line line, @Nullable CandidateSheet before) {
        return switch (FoldedName.of(line.of(Column.GENDER))) {
            case "" -> before == null ? null : before.gender();
            case "nam" -> CandidateSheet.Gender.MALE;
            case "nu" -> CandidateSheet.Gender.FEMALE;
            default -> {
                line.wrong(
                        Column.GENDER,
                        new Message("Không rõ giới tính.", "This is no gender."),
                        new Message("Ghi Nam hoặc Nữ.", "Write Nam or Nữ."));
                yield null;
            }
        };
    }

    private static @Nullable Boolean leader(Grid.Line line, @Nullable CandidateSheet before) {
        String value = FoldedName.of(line.of(Column.STAFF_CLASS));
        if (value.isEmpty()) {
            return before == null ? null : before.leader();
        }
        if (value.startsWith("lanh dao") || value.startsWith("pho phong")) {
            return true;
        }
        if (value.startsWith("nguoi truc tiep") || value.startsWith("truc tiep")) {
            return false;
        }
        line.wrong(
                Column.STAFF_CLASS,
                new Message("Không có loại cán bộ này.", "There is no such class."),
                new Message(
                        "Chọn “" + LEADS + "” hoặc “" + WORKS + "”.",
                        "Choose \"" + LEADS + "\" or \"" + WORKS + "\"."));
        return null;
    }

    private static @Nullable String award(Grid.Line line) {
        String value = line.of(Column.AWARD);
        if (!value.isEmpty() && !FoldedName.of(value).startsWith("giay khen")) {
            line.wrong(
                    Column.AWARD,
                    new Message("Đợt này chỉ xét Giấy khen.", "This campaign awards certificates (Giấy khen) only."),
                    new Message("Ghi Giấy khen, hoặc để trống.", "Write Giấy khen, or leave it empty."));
        }
        return value.isEmpty() ? null : value;
    }

    private static Column columnOf(String property, Column name) {
        return switch (property) {
            case "post" -> Column.POST;
            case "unit" -> Column.UNIT;
            case "account" -> Column.ACCOUNT;
            case "particulars.department" -> Column.DEPARTMENT;
            case "particulars.address" -> Column.ADDRESS;
            case "particulars.classification" -> Column.COLLECTIVE_CLASS;
            case "particulars.award" -> Column.AWARD;
            case "particulars.title" -> Column.TITLE;
            default -> name;
        };
    }

    private static @Nullable String or(@Nullable String given, @Nullable String before) {
        return given == null ? before : given;
    }

    private static @Nullable LocalDate birthDate(CandidateFile file) {
        CandidateSheet.Particulars more = file.sheet().value().particulars();
        return more == null ? null : more.birthDate();
    }

    private CandidateSheet.Kind subject() {
        return kind == TableKind.PEOPLE ? CandidateSheet.Kind.PERSON : CandidateSheet.Kind.COLLECTIVE;
    }

    /// The row of a candidate, in the order of the columns.
    List<@Nullable Object> row(CandidateFile file, int number) {
        CandidateSheet sheet = file.sheet().value();
        CandidateSheet.Particulars more = sheet.particulars();
        List<@Nullable Object> cells = new ArrayList<>();
        for (Column column : kind.columns()) {
            cells.add(
                    switch (column) {
                        case NUMBER -> number;
                        case NAME, COLLECTIVE -> sheet.name();
                        case GENDER ->
                            sheet.gender() == null ? null : sheet.gender() == CandidateSheet.Gender.MALE ? "Nam" : "Nữ";
                        case BIRTH_DATE -> more == null ? null : more.birthDate();
                        case POST -> sheet.post();
                        case DEPARTMENT -> more == null ? null : more.department();
                        case UNIT -> sheet.unit();
                        case ADDRESS -> more == null ? null : more.address();
                        case STAFF_CLASS -> sheet.leader() == null ? null : sheet.leader() ? LEADS : WORKS;
                        case COLLECTIVE_CLASS -> more == null ? null : more.classification();
                        case AWARD -> more == null ? null : more.award();
                        case TITLE -> more == null ? null : more.title();
                        case CODE -> file.code().value();
                        case ACCOUNT -> sheet.account();
                    });
        }
        return cells;
    }
}
