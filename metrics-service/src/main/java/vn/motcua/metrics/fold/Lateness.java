package vn.motcua.metrics.fold;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.calendar.WorkingCalendar;
import vn.motcua.metrics.window.LocalDays;
import vn.motcua.metrics.workdays.Calendars;

/// Tells which events were recorded too long after what they tell had happened. By the calendar as it is known when an
/// event is booked; after another one, or another setting, all are to be booked anew.
@ApplicationScoped
class Lateness {

    /// They mend or judge again what was recorded before, and are late by their nature.
    private static final Set<String> AFTERWARDS = Set.of("dossier.corrected", "dossier.rejudged");

    private static final Duration CALENDAR_KEPT = Duration.ofSeconds(10);

    private record Kept(WorkingCalendar calendar, Instant until) {}

    private final Calendars calendars;
    private final InstantSource clock;
    private final int workingDays;
    private volatile @Nullable Kept kept;

    Lateness(Calendars calendars, InstantSource clock, FoldSettings settings) {
        this.calendars = calendars;
        this.clock = clock;
        this.workingDays = settings.recordedWithinWorkingDays();
    }

    /// The event; what it tells is marked when it was recorded too late.
    OfficeEvent marked(OfficeEvent event) {
        Instant happenedAt = event.happenedAt();
        OfficeEvent.News news = event.news();
        return news != null
                        && happenedAt != null
                        && !AFTERWARDS.contains(event.type())
                        && isLate(happenedAt, event.recordedAt())
                ? event.telling(
                        new OfficeEvent.News(news.sequence(), news.subject().toldLate(happenedAt), news.line()))
                : event;
    }

    private boolean isLate(Instant happenedAt, Instant recordedAt) {
        LocalDate happened = LocalDays.of(happenedAt);
        LocalDate recorded = LocalDays.of(recordedAt);
        // No calendar has more working days than days.
        return recorded.toEpochDay() - happened.toEpochDay() > workingDays
                && !recorded.isBefore(calendar().plus(happened, workingDays + 1));
    }

    private WorkingCalendar calendar() {
        Kept now = kept;
        Instant instant = clock.instant();
        if (now == null || !now.until().isAfter(instant)) {
            now = new Kept(calendars.all(), instant.plus(CALENDAR_KEPT));
            kept = now;
        }
        return now.calendar();
    }
}
