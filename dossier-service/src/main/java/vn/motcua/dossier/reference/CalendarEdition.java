package vn.motcua.dossier.reference;

import vn.motcua.dossier.calendar.DueDates;

/// The calendars of all years as they stood after a change of one of them.
///
/// @param number of that change among the changes of reference data; a dossier keeps the one it is judged by
/// @param dueDates how due dates are computed by it
public record CalendarEdition(long number, DueDates dueDates) {}
