package vn.motcua.metrics.workdays;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.metrics.calendar.WorkingCalendar;
import vn.motcua.metrics.calendar.WorkingYear;

/// The working days of the years as the reference topic tells them.
@ApplicationScoped
public class Calendars {

    private final Database database;

    Calendars(Database database) {
        this.database = database;
    }

    /// All years that are known; a handful of rows.
    public WorkingCalendar all() {
        // By its full name: figures are also made where nothing but themselves is searched.
        return WorkingCalendar.of(database.list(
                "select year, days_off, swapped_saturdays from public.working_year",
                row -> new WorkingYear(row.getInt(1), days(row.getArray(2)), days(row.getArray(3)))));
    }

    private static Set<LocalDate> days(Array days) throws SQLException {
        return Arrays.stream((Date[]) days.getArray()).map(Date::toLocalDate).collect(Collectors.toSet());
    }
}
