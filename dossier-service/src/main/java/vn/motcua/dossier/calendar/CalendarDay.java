package vn.motcua.dossier.calendar;

import java.time.LocalDate;

/// One day of an official calendar that differs from the ordinary week, and why.
///
/// @param worked true: a Saturday on which offices work; false: a weekday on which they do not
/// @param occasion in Vietnamese, as announced
/// @param source the law or announcement that says so
public record CalendarDay(LocalDate day, boolean worked, String occasion, String source) {}
