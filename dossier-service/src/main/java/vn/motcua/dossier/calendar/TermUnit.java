package vn.motcua.dossier.calendar;

import java.util.Arrays;
import java.util.Optional;

/// The unit in which a procedure promises its answer.
///
/// ⚖ Bộ luật Dân sự 2015, Điều 144–148
public enum TermUnit {
    /// Hours in which offices are open; begins at the given moment.
    WORKING_HOUR("working-hour", "giờ làm việc"),
    /// Days on which offices work; the first day is not counted.
    WORKING_DAY("working-day", "ngày làm việc"),
    /// Days of the calendar; only a last day off rolls on.
    CALENDAR_DAY("calendar-day", "ngày"),
    /// Months to the corresponding day, or the last one of a shorter month; a last day off rolls on.
    MONTH("month", "tháng");

    private final String code;
    private final String vietnamese;

    TermUnit(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /// As written in JSON, e.g. `working-day`.
    public String code() {
        return code;
    }

    /// As written on forms, e.g. `ngày làm việc`.
    public String vietnamese() {
        return vietnamese;
    }

    /// The unit of this code, if there is one.
    public static Optional<TermUnit> of(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code.equals(code)).findFirst();
    }
}
