package vn.motcua.award.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.reading.Message;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// A table as read from a workbook: its headings, its rows, and what is wrong in them.
///
/// Dates are read from real date cells and from text; formulas are refused, for what they show may change.
final class Grid {

    private static final Logger LOG = Logger.getLogger(Grid.class);

    /// More rows than any office has nominees.
    static final int MOST_ROWS = 2000;

    private static final int MOST_UNPACKED = 6 << 20;
    private static final int HEADINGS_WITHIN = 15;
    private static final Pattern MONTH = Pattern.compile("(?:T|Tháng)?\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ISO_LOCAL_DATE);

    private final Map<Column, Integer> places = new LinkedHashMap<>();
    private final Map<YearMonth, Integer> months = new TreeMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private final Map<Integer, String> headings = new TreeMap<>();
    private final boolean from1904;

    private Grid(XSSFWorkbook workbook, TableKind kind) {
        from1904 = workbook.isDate1904();
        read(workbook.getSheetAt(Math.max(0, workbook.getFirstVisibleTab())), kind);
    }

    /// Reads a workbook.
    ///
    /// @throws ProblemException 422 `sheet-unreadable`
    static Grid read(byte[] workbook, TableKind kind) {
        checkSize(workbook);
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return new Grid(opened, kind);
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // A workbook that was tampered with breaks its reader in many ways; all mean the same to the sender.
            LOG.debugf(e, "A workbook could not be read");
            throw unreadable(new Text(
                    "Không mở được tệp; hãy lưu lại dạng Excel (.xlsx) rồi gửi lại.",
                    "The file cannot be opened; save it as Excel (.xlsx) and send it again."));
        }
    }

    /// Counts what the archive unpacks to before anything is built of it.
    private static void checkSize(byte[] workbook) {
        try (ZipFile archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            byte[] buffer = new byte[8192];
            long unpacked = 0;
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                try (InputStream content = archive.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED) {
                            throw unreadable(new Text(
                                    "Tệp giải nén ra quá lớn; hãy chép bảng vào mẫu tải về rồi gửi lại.",
                                    "The file unpacks to too much; copy the table into the template and send that."));
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(new Text("Tệp bị hỏng; hãy lưu lại rồi gửi lại.", "The file is damaged; save it again."));
        }
    }

    private void read(Sheet sheet, TableKind kind) {
        Row head = null;
        int count = 0;
        for (Row row : sheet) {
            if (head == null) {
                if (row.getRowNum() < HEADINGS_WITHIN && isHead(row, kind)) {
                    head = row;
                    readHead(row, kind);
                }
                continue;
            }
            Line line = new Line(row);
            if (!line.isBlank()) {
                count++;
                if (count > MOST_ROWS) {
                    throw unreadable(new Text(
                            "Bảng có hơn " + MOST_ROWS + " dòng; hãy chia thành nhiều tệp.",
                            "The table has more than " + MOST_ROWS + " rows; split it."));
                }
                lines.add(line);
            }
        }
        if (head == null) {
            throw unreadable(new Text(
                    "Không thấy dòng tiêu đề có cột “" + key(kind).title() + "” trong " + HEADINGS_WITHIN
                            + " dòng đầu của trang tính đầu tiên; hãy dùng mẫu tải về.",
                    "No row of headings with \"" + key(kind).title() + "\" within the first " + HEADINGS_WITHIN
                            + " rows of the first sheet; use the template."));
        }
    }

    private static Column key(TableKind kind) {
        return kind == TableKind.COLLECTIVES ? Column.COLLECTIVE : Column.NAME;
    }

    private static boolean isHead(Row row, TableKind kind) {
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING && key(kind).isCalled(cell.getStringCellValue())) {
                return true;
            }
        }
        return false;
    }

    private void readHead(Row row, TableKind kind) {
        for (Cell cell : row) {
            String heading = cell.getCellType() == CellType.STRING ? text(cell.getStringCellValue()) : "";
            YearMonth month = kind == TableKind.GRADES ? month(cell, heading) : null;
            if (month != null) {
                headings.put(cell.getColumnIndex(), shown(month));
                if (months.putIfAbsent(month, cell.getColumnIndex()) != null) {
                    wrongHead(cell, shown(month), "Tháng này có hai cột.", "This month has two columns.");
                }
                continue;
            }
            if (heading.isEmpty() && cell.getCellType() == CellType.BLANK) {
                continue;
            }
            headings.put(cell.getColumnIndex(), heading);
            Optional<Column> known = kind.columns().stream()
                    .filter(column -> column.isCalled(heading))
                    .findFirst();
            if (known.isEmpty()) {
                wrongHead(cell, heading, "Mẫu không có cột này.", "The template has no such column.");
            } else if (places.putIfAbsent(known.get(), cell.getColumnIndex()) != null) {
                wrongHead(cell, heading, "Cột này có hai lần.", "This column is there twice.");
            }
        }
    }

    private void wrongHead(Cell cell, String heading, String vi, String en) {
        errors.add(new RowError(
                cell.getRowIndex() + 1,
                CellReference.convertNumToColString(cell.getColumnIndex()),
                heading,
                new Message(vi, en),
                new Message(
                        "Xoá cột, hoặc sửa tiêu đề theo mẫu tải về.",
                        "Remove the column, or name it as the template does.")));
    }

    /// A month at the head of a column: Excel makes a date of `05/2024` when somebody types it.
    private @Nullable YearMonth month(Cell cell, String heading) {
        if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            LocalDate day = day(cell.getNumericCellValue());
            return day == null ? null : YearMonth.from(day);
        }
        Matcher matcher = MONTH.matcher(heading);
        try {
            return matcher.matches()
                    ? YearMonth.of(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1)))
                    : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// The rows that are not blank.
    List<Line> lines() {
        return lines;
    }

    /// The months at the head of columns.
    Map<YearMonth, Integer> months() {
        return months;
    }

    /// What is wrong, found so far.
    List<RowError> errors() {
        return errors;
    }

    /// What stands in a cell.
    ///
    /// @param text as a person reads it
    /// @param day of a real date; absent = it is none
    /// @param flaw why it cannot be taken; absent = it can
    private record Content(
            String text, @Nullable LocalDate day, @Nullable Flaw flaw) {}

    /// Why a cell cannot be taken, whatever its column.
    private enum Flaw {
        FORMULA(
                "Ô có công thức.",
                "The cell has a formula.",
                "Chép ô rồi dán dạng giá trị (Paste Values).",
                "Copy it and paste its value."),
        NO_TEXT("Ô không chứa chữ hoặc số.", "The cell holds neither text nor a number.", "Gõ lại.", "Type it again."),
        CONTROLS(
                "Ô chứa ký tự không hiển thị hoặc xuống dòng.",
                "The cell holds control characters or line breaks.",
                "Gõ lại nội dung trên một dòng.",
                "Type it again in one line.");

        private final String vi;
        private final String en;
        private final String mendVi;
        private final String mendEn;

        Flaw(String vi, String en, String mendVi, String mendEn) {
            this.vi = vi;
            this.en = en;
            this.mendVi = mendVi;
            this.mendEn = mendEn;
        }
    }

    private Content content(Cell cell) {
        return switch (cell.getCellType()) {
            case STRING -> {
                String value = text(cell.getStringCellValue());
                boolean controls = value.codePoints()
                        .anyMatch(one -> Character.isISOControl(one) || Character.getType(one) == Character.SURROGATE);
                yield new Content(value, null, controls ? Flaw.CONTROLS : null);
            }
            case NUMERIC -> {
                double number = cell.getNumericCellValue();
                LocalDate day = DateUtil.isCellDateFormatted(cell) ? day(number) : null;
                yield day != null
                        ? new Content(DAYS.getFirst().format(day), day, null)
                        : Double.isFinite(number)
                                ? new Content(
                                        BigDecimal.valueOf(number)
                                                .stripTrailingZeros()
                                                .toPlainString(),
                                        null,
                                        null)
                                : new Content("", null, Flaw.NO_TEXT);
            }
            case BLANK, _NONE -> new Content("", null, null);
            case FORMULA -> new Content("=" + cell.getCellFormula(), null, Flaw.FORMULA);
            case BOOLEAN, ERROR -> new Content(cell.toString(), null, Flaw.NO_TEXT);
        };
    }

    /// A row.
    final class Line {

        private final int number;
        private final Map<Integer, Content> cells = new TreeMap<>();

        private Line(Row row) {
            number = row.getRowNum() + 1;
            for (Cell cell : row) {
                if (headings.containsKey(cell.getColumnIndex())) {
                    Content content = content(cell);
                    if (!content.text().isEmpty() || content.flaw() != null) {
                        cells.put(cell.getColumnIndex(), content);
                    }
                }
            }
        }

        /// As Excel counts.
        int number() {
            return number;
        }

        private boolean isBlank() {
            return cells.isEmpty();
        }

        /// Notes each cell that cannot be taken, whatever its column.
        ///
        /// @return true when there is none
        boolean sound() {
            int before = errors.size();
            cells.forEach((place, content) -> {
                Flaw flaw = content.flaw();
                if (flaw != null) {
                    wrong(place, content.text(), new Message(flaw.vi, flaw.en), new Message(flaw.mendVi, flaw.mendEn));
                }
            });
            return errors.size() == before;
        }

        /// Where a column is; -1 when the table has none.
        int place(Column column) {
            return places.getOrDefault(column, -1);
        }

        /// The text of a cell; empty when there is none.
        String of(Column column) {
            Integer place = places.get(column);
            return place == null ? "" : of(place);
        }

        /// The text of a cell, or absent when it is empty or has no column.
        @Nullable
        String given(Column column) {
            String value = of(column);
            return value.isEmpty() ? null : value;
        }

        /// The text of the cell in that column of the sheet.
        String of(int place) {
            Content content = cells.get(place);
            return content == null ? "" : content.text();
        }

        /// The day in a cell, real or typed; absent when it is empty or wrong, which is then noted.
        @Nullable
        LocalDate day(Column column) {
            Integer place = places.get(column);
            Content content = place == null ? null : cells.get(place);
            if (content == null || content.day() != null) {
                return content == null ? null : content.day();
            }
            for (DateTimeFormatter form : DAYS) {
                try {
                    return LocalDate.parse(content.text(), form);
                } catch (DateTimeException _) {
                    // Another form may fit.
                }
            }
            wrong(
                    column,
                    new Message("Không phải ngày hợp lệ.", "This is no date."),
                    new Message(
                            "Ghi đủ ngày/tháng/năm, ví dụ 05/09/1990.", "Write day/month/year, such as 05/09/1990."));
            return null;
        }

        /// Notes what is wrong in a cell.
        void wrong(Column column, Message what, Message mend) {
            wrong(place(column), of(column), what, mend);
        }

        /// Notes what is wrong in the cell in that column of the sheet.
        void wrong(int place, String value, Message what, Message mend) {
            errors.add(new RowError(
                    number,
                    place < 0
                            ? ""
                            : CellReference.convertNumToColString(place) + " (" + headings.getOrDefault(place, "")
                                    + ")",
                    value.length() > 80 ? value.substring(0, 80) + "…" : value,
                    what,
                    mend));
        }
    }

    /// The day of a serial number; absent when no calendar has it. Workbooks count from 1900, some old ones from 1904.
    private @Nullable LocalDate day(double serial) {
        return serial >= 61 && serial < 2_958_466
                ? (from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30)).plusDays((long) serial)
                : null;
    }

    private static String text(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFC)
                .replace('\u00A0', ' ')
                .strip()
                .replaceAll(" +", " ");
    }

    private static String shown(YearMonth month) {
        return String.format(Locale.ROOT, "%02d/%d", month.getMonthValue(), month.getYear());
    }

    private static ProblemException unreadable(Text why) {
        return new ProblemException(
                Problem.of("sheet-unreadable", 422, new Text("Không đọc được bảng", "The table cannot be read"), why));
    }
}
