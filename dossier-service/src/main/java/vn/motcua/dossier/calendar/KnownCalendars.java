package vn.motcua.dossier.calendar;

import java.time.Instant;
import java.util.List;

/// The working calendars as they were known over time: days off are announced late, and a promise made before stays
/// what it was until the announcement.
///
/// @param editions in the order of their announcements; at least one
public record KnownCalendars(List<Edition> editions) {

    /// The calendars of all years after an announcement.
    public record Edition(Instant announcedAt, DueDates dueDates) {}

    public KnownCalendars {
        editions = List.copyOf(editions);
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("there is no calendar");
        }
    }

    /// A calendar that was known ever since.
    public static KnownCalendars always(DueDates dueDates) {
        return new KnownCalendars(List.of(new Edition(Instant.MIN, dueDates)));
    }

    /// What was known at a moment; what was known first, before that.
    public DueDates at(Instant moment) {
        DueDates known = editions.getFirst().dueDates();
        for (Edition edition : editions) {
            if (edition.announcedAt().isAfter(moment)) {
                return known;
            }
            known = edition.dueDates();
        }
        return known;
    }

    /// What is known now.
    public DueDates latest() {
        return editions.getLast().dueDates();
    }
}
