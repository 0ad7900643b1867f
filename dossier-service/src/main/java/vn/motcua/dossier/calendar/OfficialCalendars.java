package vn.motcua.dossier.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The official calendars of 2024 to 2026, as announced for civil servants.
/// They are the first content of an installation; later years and changes are entered by its operator.
///
/// ⚖ Bộ luật Lao động 2019, Điều 111 khoản 3, Điều 112 — each row names the announcement that fixed it
public final class OfficialCalendars {

    private static final String LABOUR_CODE = "Bộ luật Lao động 2019, Điều 111 khoản 3, Điều 112";
    private static final String SWAP_2024 = "Công văn 2450/VPCP-KGVX ngày 12/4/2024";
    private static final String SWAP_2025 = "Công văn 8726/VPCP-KGVX năm 2024";
    private static final String SWAP_JANUARY_2026 = "Công văn 12729/VPCP-KGVX ngày 25/12/2025";
    private static final String SWAP_AUGUST_2026 = "Thông báo 9441/TB-BNV";

    private static final List<CalendarDay> DAYS = Stream.of(
                    off("Tết Dương lịch", LABOUR_CODE, "2024-01-01"),
                    off("Tết Nguyên đán", LABOUR_CODE, "2024-02-08", "2024-02-09"),
                    off("Tết Nguyên đán", LABOUR_CODE, "2024-02-12", "2024-02-13", "2024-02-14"),
                    off("Giỗ Tổ Hùng Vương", LABOUR_CODE, "2024-04-18"),
                    off("Nghỉ hoán đổi", SWAP_2024, "2024-04-29"),
                    off("Ngày Chiến thắng", LABOUR_CODE, "2024-04-30"),
                    off("Quốc tế Lao động", LABOUR_CODE, "2024-05-01"),
                    worked("Làm bù ngày 29/4/2024", SWAP_2024, "2024-05-04"),
                    off("Quốc khánh", LABOUR_CODE, "2024-09-02", "2024-09-03"),
                    off("Tết Dương lịch", LABOUR_CODE, "2025-01-01"),
                    off("Tết Nguyên đán", LABOUR_CODE, "2025-01-27", "2025-01-28", "2025-01-29"),
                    off("Tết Nguyên đán", LABOUR_CODE, "2025-01-30", "2025-01-31"),
                    off("Giỗ Tổ Hùng Vương", LABOUR_CODE, "2025-04-07"),
                    worked("Làm bù ngày 02/5/2025", SWAP_2025, "2025-04-26"),
                    off("Ngày Chiến thắng", LABOUR_CODE, "2025-04-30"),
                    off("Quốc tế Lao động", LABOUR_CODE, "2025-05-01"),
                    off("Nghỉ hoán đổi", SWAP_2025, "2025-05-02"),
                    off("Quốc khánh", LABOUR_CODE, "2025-09-01", "2025-09-02"),
                    off("Tết Dương lịch", LABOUR_CODE, "2026-01-01"),
                    off("Nghỉ hoán đổi", SWAP_JANUARY_2026, "2026-01-02"),
                    worked("Làm bù ngày 02/01/2026", SWAP_JANUARY_2026, "2026-01-10"),
                    off("Tết Nguyên đán", LABOUR_CODE, "2026-02-16", "2026-02-17", "2026-02-18"),
                    off("Tết Nguyên đán", LABOUR_CODE, "2026-02-19", "2026-02-20"),
                    off("Nghỉ bù Giỗ Tổ Hùng Vương", LABOUR_CODE, "2026-04-27"),
                    off("Ngày Chiến thắng", LABOUR_CODE, "2026-04-30"),
                    off("Quốc tế Lao động", LABOUR_CODE, "2026-05-01"),
                    worked("Làm bù ngày 31/8/2026", SWAP_AUGUST_2026, "2026-08-22"),
                    off("Nghỉ hoán đổi", SWAP_AUGUST_2026, "2026-08-31"),
                    off("Quốc khánh", LABOUR_CODE, "2026-09-01", "2026-09-02"))
            .flatMap(rows -> rows)
            .toList();

    private OfficialCalendars() {}

    /// The shipped years, in order.
    public static List<CalendarYear> years() {
        return IntStream.rangeClosed(2024, 2026)
                .mapToObj(OfficialCalendars::year)
                .toList();
    }

    /// The rows of one year with their occasions and sources, in order of days; empty for a year not shipped.
    public static List<CalendarDay> days(int year) {
        return DAYS.stream().filter(row -> row.day().getYear() == year).toList();
    }

    private static CalendarYear year(int year) {
        return new CalendarYear(year, days(year, false), days(year, true));
    }

    private static Set<LocalDate> days(int year, boolean worked) {
        return days(year).stream()
                .filter(row -> row.worked() == worked)
                .map(CalendarDay::day)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<CalendarDay> off(String occasion, String source, String... days) {
        return Stream.of(days).map(day -> new CalendarDay(LocalDate.parse(day), false, occasion, source));
    }

    private static Stream<CalendarDay> worked(String occasion, String source, String day) {
        return Stream.of(new CalendarDay(LocalDate.parse(day), true, occasion, source));
    }
}
