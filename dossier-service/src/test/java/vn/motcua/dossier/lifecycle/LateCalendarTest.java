package vn.motcua.dossier.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.lifecycle.Samples.OFFICE;
import static vn.motcua.dossier.lifecycle.Samples.PAUSING;
import static vn.motcua.dossier.lifecycle.Samples.RESETTING;
import static vn.motcua.dossier.lifecycle.Samples.at;
import static vn.motcua.dossier.lifecycle.Samples.completed;
import static vn.motcua.dossier.lifecycle.Samples.supplementReceived;
import static vn.motcua.dossier.lifecycle.Samples.supplementRequested;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.calendar.CalendarYear;
import vn.motcua.dossier.calendar.DueDates;
import vn.motcua.dossier.calendar.KnownCalendars;
import vn.motcua.dossier.calendar.KnownCalendars.Edition;
import vn.motcua.dossier.calendar.WorkingCalendar;
import vn.motcua.dossier.fact.Channel;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactIdentity;
import vn.motcua.dossier.fact.KnownFact;
import vn.motcua.dossier.lifecycle.Dossier.DueChange;

/// Wednesday 05/6/2031 becomes a day off; that is announced on Tuesday 03/6/2031 at noon.
class LateCalendarTest {

    private static final Instant ANNOUNCED = at("2031-06-03T12:00");

    private static final KnownCalendars CALENDARS = new KnownCalendars(List.of(
            new Edition(at("2031-01-01T00:00"), dates(Set.of())),
            new Edition(ANNOUNCED, dates(Set.of(LocalDate.of(2031, 6, 5))))));

    private static DueDates dates(Set<LocalDate> daysOff) {
        return new DueDates(WorkingCalendar.of(List.of(new CalendarYear(2031, daysOff, Set.of()))));
    }

    private static KnownFact told(String local, String recorded, Fact fact) {
        return new KnownFact(
                new FactIdentity("urn:test", fact.type().wireName() + "@" + local), at(local), fact, at(recorded), "t");
    }

    private static KnownFact told(String local, Fact fact) {
        return told(local, local, fact);
    }

    private static Fact accepted(String procedure) {
        return new Fact.Accepted(OFFICE, procedure, Channel.ONLINE, null, null, null, null);
    }

    private static Dossier dossier(KnownFact... facts) {
        return Objects.requireNonNull(
                Replay.of(List.of(facts), new ReplayContext(Samples.CONTEXT.procedures(), CALENDARS))
                        .dossier());
    }

    @Test
    void an_open_dossier_keeps_its_first_promise_and_is_judged_by_the_calendar_announced_since() {
        Dossier dossier = dossier(told("2031-06-02T09:00", accepted(RESETTING)));

        assertThat(dossier.firstDueAt()).isEqualTo(at("2031-06-09T17:00"));
        assertThat(dossier.currentDueAt()).isEqualTo(at("2031-06-10T17:00"));
        assertThat(dossier.judgedDueAt()).isEqualTo(at("2031-06-10T17:00"));
        assertThat(dossier.dueChanges().getLast())
                .isEqualTo(new DueChange(
                        ANNOUNCED, at("2031-06-10T17:00"), at("2031-06-10T17:00"), DueCause.CALENDAR, null));
    }

    @Test
    void a_promise_made_since_is_made_by_it_and_does_not_change() {
        Dossier dossier = dossier(told("2031-06-03T13:00", accepted(RESETTING)));

        assertThat(dossier.firstDueAt()).isEqualTo(at("2031-06-11T17:00"));
        assertThat(dossier.dueChanges()).hasSize(1);
    }

    @Test
    void what_ended_before_stays_as_it_ended_even_when_its_end_was_told_later() {
        KnownFact accepted = told("2031-06-02T09:00", accepted(RESETTING));

        for (String toldAt : List.of("2031-06-03T11:59", "2031-06-20T08:00")) {
            Dossier dossier = dossier(accepted, told("2031-06-03T11:59", toldAt, completed()));
            assertThat(dossier.judgedDueAt()).isEqualTo(at("2031-06-09T17:00"));
            assertThat(dossier.dueChanges()).hasSize(1);
        }
    }

    @Test
    void what_ended_after_it_was_judged_by_it() {
        Dossier dossier = dossier(told("2031-06-02T09:00", accepted(RESETTING)), told("2031-06-10T10:00", completed()));

        assertThat(dossier.judgedDueAt()).isEqualTo(at("2031-06-10T17:00"));
    }

    @Test
    void what_came_to_be_known_since_is_promised_by_it_at_once() {
        Dossier dossier = dossier(told("2031-06-02T09:00", "2031-06-04T08:00", accepted(RESETTING)));

        assertThat(dossier.firstDueAt()).isEqualTo(at("2031-06-10T17:00"));
        assertThat(dossier.dueChanges()).hasSize(1);
    }

    @Test
    void a_date_that_the_source_named_moves_with_no_calendar() {
        Dossier dossier = dossier(told(
                "2031-06-02T09:00",
                new Fact.Accepted(OFFICE, RESETTING, Channel.ONLINE, null, at("2031-06-09T17:00"), null, null)));

        assertThat(dossier.currentDueAt()).isEqualTo(at("2031-06-09T17:00"));
        assertThat(dossier.dueChanges()).hasSize(1);
    }

    @Test
    void an_apology_stands_while_the_date_judged_by_moves() {
        Dossier dossier = dossier(
                told("2031-06-02T09:00", accepted(RESETTING)),
                told("2031-06-02T10:00", new Fact.Rescheduled(at("2031-06-20T17:00"), "Chờ xác minh")));

        assertThat(dossier.currentDueAt()).isEqualTo(at("2031-06-20T17:00"));
        assertThat(dossier.judgedDueAt()).isEqualTo(at("2031-06-10T17:00"));
        assertThat(dossier.dueChanges())
                .extracting(DueChange::cause)
                .containsExactly(DueCause.ACCEPTANCE, DueCause.RESCHEDULING, DueCause.CALENDAR);
    }

    @Test
    void a_pause_that_is_over_is_put_upon_the_new_date_again() {
        Dossier dossier = dossier(
                told("2031-06-02T08:00", accepted(PAUSING)),
                told("2031-06-02T09:00", supplementRequested()),
                told("2031-06-03T09:00", supplementReceived()));

        assertThat(dossier.dueChanges())
                .extracting(DueChange::judgedDueAt, DueChange::cause)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(at("2031-06-09T17:00"), DueCause.ACCEPTANCE),
                        org.assertj.core.groups.Tuple.tuple(at("2031-06-10T17:00"), DueCause.SUPPLEMENT),
                        org.assertj.core.groups.Tuple.tuple(at("2031-06-11T17:00"), DueCause.CALENDAR));
    }

    @Test
    void a_calendar_that_changes_no_date_is_no_change() {
        Dossier dossier = dossier(told("2031-05-05T09:00", accepted(RESETTING)));

        assertThat(dossier.dueChanges()).hasSize(1);
    }
}
