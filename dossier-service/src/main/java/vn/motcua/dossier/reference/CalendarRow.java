package vn.motcua.dossier.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;

/// A year's calendar as it is kept.
@Entity(name = "CalendarRow")
@Table(name = "calendar_year")
class CalendarRow {

    @Id
    Integer year;

    @Column(name = "days_off")
    LocalDate[] daysOff;

    @Column(name = "swapped_saturdays")
    LocalDate[] swappedSaturdays;

    @Column
    String source;

    Calendar toCalendar() {
        return new Calendar(year, List.of(daysOff), List.of(swappedSaturdays), source);
    }

    void take(Calendar calendar) {
        year = calendar.year();
        daysOff = calendar.daysOff().toArray(LocalDate[]::new);
        swappedSaturdays = calendar.swappedSaturdays().toArray(LocalDate[]::new);
        source = calendar.source();
    }
}
