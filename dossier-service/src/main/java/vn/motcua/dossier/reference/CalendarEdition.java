package vn.motcua.dossier.reference;

import vn.motcua.dossier.calendar.KnownCalendars;

/// The calendars of all years, as they were known until a change of one of them.
///
/// @param number of that change among the changes of reference data; a dossier keeps the one it was judged through
public record CalendarEdition(long number, KnownCalendars calendars) {}
