package vn.motcua.dossier.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.lifecycle.Samples.OFFICE;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.motcua.dossier.calendar.CalendarYear;
import vn.motcua.dossier.calendar.DueDates;
import vn.motcua.dossier.calendar.KnownCalendars;
import vn.motcua.dossier.calendar.OfficeDay;
import vn.motcua.dossier.calendar.OfficialCalendars;
import vn.motcua.dossier.calendar.Term;
import vn.motcua.dossier.calendar.TermUnit;
import vn.motcua.dossier.calendar.WorkingCalendar;
import vn.motcua.dossier.fact.Channel;
import vn.motcua.dossier.fact.CorrectableField;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactIdentity;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.fact.KnownFact;
import vn.motcua.dossier.fact.Outcome;
import vn.motcua.dossier.fact.PaymentMethod;
import vn.motcua.dossier.lifecycle.Dossier.DueChange;
import vn.motcua.dossier.lifecycle.Dossier.Wait;
import vn.motcua.dossier.procedure.DeadlinePolicy;
import vn.motcua.dossier.procedure.OnlineLevel;
import vn.motcua.dossier.procedure.PaymentEffect;
import vn.motcua.dossier.procedure.ProcedureTraits;
import vn.motcua.dossier.procedure.Regime;
import vn.motcua.dossier.procedure.SupplementEffect;

/// Thousands of dossiers live at random, at the counter and by what portals tell, through both regimes and a calendar
/// that is announced late; after each step the rules that hold for all dossiers hold for this one.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulationTest {

    private static final int LIVES = 3000;

    private static final Set<FactType> ENDS_EARLY =
            Set.of(FactType.NOT_ACCEPTED, FactType.WITHDRAWN, FactType.STOPPED, FactType.COMPLETED);

    private static final Map<String, ProcedureTraits> PROCEDURES = procedures();

    /// A dossier, step by step.
    ///
    /// @param steps the dossier after each fact; the last one is as it ended, or as we left it
    private record Life(int seed, ReplayContext context, List<KnownFact> facts, List<Dossier> steps) {}

    private final List<Life> lives = new ArrayList<>();

    @BeforeAll
    void live() {
        for (int seed = 0; seed < LIVES; seed++) {
            lives.add(life(seed));
        }
    }

    @Test
    void the_lives_are_as_varied_as_they_should_be() {
        Set<FactType> types = new TreeSet<>();
        Set<String> states = new TreeSet<>();
        Map<DueCause, Integer> causes = new EnumMap<>(DueCause.class);
        Set<Regime> regimes = new HashSet<>();
        Set<ViolationCode> violations = new TreeSet<>();
        for (Life life : lives) {
            life.facts().forEach(fact -> types.add(fact.fact().type()));
            Dossier last = life.steps().getLast();
            life.steps().forEach(step -> states.add(step.state().code()));
            last.dueChanges().forEach(change -> causes.merge(change.cause(), 1, Integer::sum));
            last.violations().forEach(violation -> violations.add(violation.code()));
            if (last.regime() != null) {
                regimes.add(last.regime());
            }
        }
        assertThat(types).containsExactlyInAnyOrder(FactType.values());
        assertThat(states).hasSize(10);
        assertThat(causes)
                .containsOnlyKeys(DueCause.values())
                .allSatisfy((cause, n) -> assertThat(n).as("%s", cause).isGreaterThan(20));
        assertThat(regimes).containsExactlyInAnyOrder(Regime.values());
        assertThat(violations)
                .contains(
                        ViolationCode.SECOND_SUPPLEMENT_REQUEST,
                        ViolationCode.LATE_RESCHEDULING,
                        ViolationCode.LATE_NOTICE,
                        ViolationCode.LATE_REFUSAL,
                        ViolationCode.LATE_FORWARDING);
    }

    @Test
    void each_due_change_has_one_cause_and_each_cause_was_there() {
        for (Life life : lives) {
            Dossier dossier = life.steps().getLast();
            List<DueChange> changes = dossier.dueChanges();
            for (int i = 0; i < changes.size(); i++) {
                DueChange change = changes.get(i);
                assertThat(change.cause() == DueCause.ACCEPTANCE)
                        .as("seed %d: the acceptance is the first cause and the only of its kind", life.seed())
                        .isEqualTo(i == 0);
                assertThat(wasThere(life, dossier, change))
                        .as("seed %d: %s", life.seed(), change)
                        .isTrue();
            }
            assertThat(changes.stream().filter(change -> change.cause() == DueCause.RESCHEDULING))
                    .as("seed %d", life.seed())
                    .hasSize(dossier.reschedulings());
        }
    }

    @Test
    void the_first_promise_never_changes_and_what_is_judged_never_comes_before_it() {
        for (Life life : lives) {
            @Nullable Instant first = null;
            for (Dossier step : life.steps()) {
                if (first != null) {
                    assertThat(step.firstDueAt()).as("seed %d", life.seed()).isEqualTo(first);
                }
                first = step.firstDueAt();
            }
            Dossier last = life.steps().getLast();
            boolean moved = last.dueChanges().stream().anyMatch(change -> change.cause() == DueCause.CALENDAR);
            if (first != null && !moved) {
                assertThat(last.judgedDueAt()).as("seed %d", life.seed()).isAfterOrEqualTo(first);
            }
        }
    }

    /// Counted anew, day by day: of the working days after the reception those of lawful waits do not count, and
    /// the due day is the last of as many as were promised.
    @Test
    void the_clock_does_not_run_while_it_is_paused() {
        int paused = 0;
        for (Life life : lives) {
            Dossier dossier = life.steps().getLast();
            if (!dossier.procedure().equals("9.200002") || dossier.receivedAt() == null) {
                continue;
            }
            List<Wait> pauses = dossier.waits().stream()
                    .filter(wait ->
                            wait.lawful() && wait.to() != null && !wait.from().isBefore(dossier.receivedAt()))
                    .filter(wait -> endedByItsAnswer(life, wait))
                    .toList();
            Instant announced = life.context().calendars().editions().getLast().announcedAt();
            boolean knownAtFirst = !announced.isAfter(dossier.receivedAt());
            if (pauses.isEmpty()
                    || (!knownAtFirst
                            && !announced.isAfter(
                                    Objects.requireNonNull(pauses.getLast().to())))
                    || dossier.dueChanges().stream().anyMatch(change -> change.cause() == DueCause.CALENDAR)) {
                continue;
            }
            LocalDate alsoOff = knownAtFirst ? OfficeDay.of(announced).plusDays(3) : LocalDate.MIN;
            paused++;
            int left = 5;
            LocalDate day = OfficeDay.of(dossier.receivedAt());
            while (left > 0) {
                day = day.plusDays(1);
                LocalDate today = day;
                boolean waiting = pauses.stream()
                        .anyMatch(wait -> today.isAfter(OfficeDay.of(wait.from()))
                                && !today.isAfter(OfficeDay.of(Objects.requireNonNull(wait.to()))));
                if (worked(day) && !day.equals(alsoOff) && !waiting) {
                    left--;
                }
            }
            // What is asked for on the due day itself gives that day back when it comes.
            for (Wait wait : pauses) {
                if (OfficeDay.of(wait.from()).equals(day)) {
                    LocalDate last = OfficeDay.of(Objects.requireNonNull(wait.to()));
                    while (last.isAfter(day) && (!worked(last) || last.equals(alsoOff))) {
                        last = last.minusDays(1);
                    }
                    day = last;
                }
            }
            assertThat(OfficeDay.of(Objects.requireNonNull(dossier.judgedDueAt())))
                    .as("seed %d, received %s, waits %s", life.seed(), dossier.receivedAt(), pauses)
                    .isEqualTo(day);
        }
        assertThat(paused).isGreaterThan(60);
    }

    @Test
    void nothing_leaves_a_terminal_state_and_its_judgement_stays() {
        for (Life life : lives) {
            @Nullable Dossier ended = null;
            for (Dossier step : life.steps()) {
                if (ended != null) {
                    assertThat(step.state().ended()).as("seed %d", life.seed()).isTrue();
                    if (!(ended.state() instanceof DossierState.Completed)) {
                        assertThat(step.state()).as("seed %d", life.seed()).isEqualTo(ended.state());
                    }
                    assertThat(step.judgedDueAt()).as("seed %d", life.seed()).isEqualTo(ended.judgedDueAt());
                }
                ended = step.state().ended() ? step : ended;
            }
        }
    }

    @Test
    void the_whole_history_replays_to_where_the_steps_led() {
        for (Life life : lives) {
            var shuffled = new ArrayList<>(life.facts());
            java.util.Collections.shuffle(shuffled, new Random(life.seed()));
            assertThat(Replay.of(shuffled, life.context()).dossier())
                    .as("seed %d", life.seed())
                    .isEqualTo(life.steps().getLast());
        }
    }

    @Test
    void the_counter_can_do_what_it_is_offered_and_nothing_else() {
        for (Life life : lives.subList(0, 600)) {
            Random random = new Random(life.seed());
            for (Dossier step : life.steps()) {
                Instant now = step.lastFactAt().plusSeconds(60);
                List<Action> offered = Counter.allowedActions(step, now);
                for (Action action : Action.values()) {
                    @Nullable Fact fact = fitting(action, step, now, random);
                    if (fact == null) {
                        continue;
                    }
                    assertThat(Counter.decide(step, action, fact, now) instanceof Decision.Moved)
                            .as("seed %d: %s in %s", life.seed(), action, step.state())
                            .isEqualTo(offered.contains(action));
                }
            }
        }
    }

    // -- How a dossier lives ---------------------------------------------------------------------------------------

    private static Life life(int seed) {
        // Neighbouring seeds begin alike unless they are spread.
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        LocalDate firstDay = random.nextBoolean()
                ? LocalDate.of(2024, 4, 20).plusDays(random.nextInt(120))
                : LocalDate.of(2025, 6, 20).plusDays(random.nextInt(60));
        Instant now = OfficeDay.at(firstDay, LocalTime.of(7 + random.nextInt(10), random.nextInt(60)));
        ReplayContext context = new ReplayContext(
                PROCEDURES, calendars(now.plus(Duration.ofDays(random.nextInt(2) * 400L + random.nextInt(12)))));
        List<KnownFact> facts = new ArrayList<>();
        List<Dossier> steps = new ArrayList<>();
        String procedure = List.copyOf(PROCEDURES.keySet()).get(random.nextInt(PROCEDURES.size()));
        Channel channel =
                List.of(Channel.COUNTER, Channel.ONLINE, Channel.POSTAL).get(random.nextInt(3));
        Fact opening = random.nextInt(3) > 0
                ? new Fact.Submitted(OFFICE, procedure, channel, null, null, null, null, null)
                : accepted(procedure, channel);
        add(facts, steps, context, now, opening);
        for (int step = 0; step < 12; step++) {
            now = now.plus(Duration.ofMinutes(30 + (long) random.nextInt(60 * 24 * 4)));
            Dossier dossier = steps.getLast();
            List<Fact> possible = possible(dossier, now, random);
            if (possible.isEmpty()) {
                break;
            }
            add(facts, steps, context, now, possible.get(random.nextInt(possible.size())));
        }
        return new Life(seed, context, facts, steps);
    }

    private static void add(List<KnownFact> facts, List<Dossier> steps, ReplayContext context, Instant now, Fact fact) {
        facts.add(new KnownFact(new FactIdentity("urn:test", Integer.toString(facts.size())), now, fact, now, "test"));
        // As it was known at that moment: a calendar announced later is not known yet.
        List<KnownCalendars.Edition> known = context.calendars().editions().stream()
                .filter(edition -> !edition.announcedAt().isAfter(now))
                .toList();
        steps.add(Objects.requireNonNull(
                Replay.of(facts, new ReplayContext(context.procedures(), new KnownCalendars(known)))
                        .dossier()));
    }

    /// What a portal could tell next: rules may be broken, but not the order of states.
    private static List<Fact> possible(Dossier dossier, Instant now, Random random) {
        return Stream.of(FactType.values())
                .filter(type -> type != FactType.SUBMITTED && (!ENDS_EARLY.contains(type) || random.nextInt(8) == 0))
                .map(type -> fact(type, dossier, now, random))
                .filter(fact -> Lifecycle.decide(dossier.state(), fact) instanceof Decision.Moved)
                .toList();
    }

    private static Fact accepted(String procedure, Channel channel) {
        return new Fact.Accepted(OFFICE, procedure, channel, "Nga", null, null, null);
    }

    private static Fact fact(FactType type, Dossier dossier, Instant now, Random random) {
        return switch (type) {
            case SUBMITTED, ACCEPTED -> accepted(dossier.procedure(), dossier.channel());
            case RESCHEDULED -> new Fact.Rescheduled(now.plus(Duration.ofDays(10)), "Chờ xác minh");
            case CONSULTATION_REQUESTED -> new Fact.ConsultationRequested("Công an", now.plus(Duration.ofDays(3)));
            case CONSULTATION_ANSWERED -> new Fact.ConsultationAnswered("Công an");
            case FORWARDED -> new Fact.Forwarded(random.nextBoolean() ? "Minh" : "Nga", null);
            case COMPLETED -> new Fact.Completed(random.nextInt(4) == 0 ? Outcome.REFUSED : Outcome.GRANTED, null);
            case CORRECTED ->
                new Fact.Corrected(CorrectableField.OFFICER_CODE, dossier.officer(), "Hoa", "Ghi nhầm", "Lan");
            case PAID -> new Fact.Paid(20_000, PaymentMethod.ONLINE);
            case NOT_ACCEPTED,
                    SUPPLEMENT_REQUESTED,
                    SUPPLEMENT_RECEIVED,
                    PAYMENT_REQUESTED,
                    DIGITISED,
                    WITHDRAWN,
                    STOPPED,
                    RETURNED -> PossibleFacts.barest(type);
        };
    }

    /// Data with which an action that is offered succeeds; absent when the state has nothing to name.
    private static @Nullable Fact fitting(Action action, Dossier dossier, Instant now, Random random) {
        return switch (action) {
            case ASSIGN -> new Fact.Forwarded("Minh", null);
            case RESCHEDULE -> {
                Instant promised = dossier.currentDueAt();
                yield new Fact.Rescheduled((promised == null ? now : promised).plus(Duration.ofDays(7)), "Chờ");
            }
            case CORRECT ->
                new Fact.Corrected(CorrectableField.PROCEDURE_CODE, dossier.procedure(), "9.200001", "Ghi nhầm", "Lan");
            case ACCEPT,
                    NOT_ACCEPT,
                    FORWARD,
                    REQUEST_CONSULTATION,
                    RECORD_CONSULTATION,
                    REQUEST_SUPPLEMENT,
                    RECEIVE_SUPPLEMENT,
                    REQUEST_PAYMENT,
                    RECORD_PAYMENT,
                    WITHDRAW,
                    STOP,
                    COMPLETE,
                    RETURN,
                    DIGITISE -> fact(action.fact(), dossier, now, random);
        };
    }

    // -- What is known apart from the code under test ----------------------------------------------------------------

    private static boolean wasThere(Life life, Dossier dossier, DueChange change) {
        return switch (change.cause()) {
            case ACCEPTANCE -> told(life, change.at(), FactType.ACCEPTED);
            case RESCHEDULING -> told(life, change.at(), FactType.RESCHEDULED);
            case SUPPLEMENT ->
                told(life, change.at(), FactType.SUPPLEMENT_RECEIVED) || told(life, change.at(), FactType.STOPPED);
            case PAYMENT -> told(life, change.at(), FactType.PAID) || told(life, change.at(), FactType.STOPPED);
            case CALENDAR ->
                change.actor() == null
                        && life.context().calendars().editions().stream()
                                .anyMatch(edition -> edition.announcedAt().equals(change.at()))
                        && (dossier.ended() == null
                                || change.at().isBefore(dossier.ended().at()));
        };
    }

    private static boolean told(Life life, Instant at, FactType type) {
        return life.facts().stream()
                .anyMatch(fact -> fact.time().equals(at) && fact.fact().type() == type);
    }

    private static boolean endedByItsAnswer(Life life, Wait wait) {
        return life.facts().stream()
                .anyMatch(fact -> fact.time().equals(wait.to())
                        && switch (fact.fact().type()) {
                            case SUPPLEMENT_RECEIVED, PAID, STOPPED -> true;
                            default -> false;
                        });
    }

    private static final Set<LocalDate> OFF = Set.of(
            LocalDate.of(2024, 4, 18),
            LocalDate.of(2024, 4, 29),
            LocalDate.of(2024, 4, 30),
            LocalDate.of(2024, 5, 1),
            LocalDate.of(2024, 9, 2),
            LocalDate.of(2024, 9, 3),
            LocalDate.of(2025, 9, 1),
            LocalDate.of(2025, 9, 2));

    private static boolean worked(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return day.equals(LocalDate.of(2024, 5, 4)) || (!weekend && !OFF.contains(day));
    }

    /// The official calendars, and on a day of its own each time one more day off three days after.
    private static KnownCalendars calendars(Instant announced) {
        List<CalendarYear> official = OfficialCalendars.years();
        LocalDate day = OfficeDay.of(announced).plusDays(3);
        List<CalendarYear> changed = official.stream()
                .map(year -> {
                    Set<LocalDate> off = new HashSet<>(year.daysOff());
                    if (year.year() == day.getYear() && !year.swappedSaturdays().contains(day)) {
                        off.add(day);
                    }
                    return new CalendarYear(year.year(), off, year.swappedSaturdays());
                })
                .toList();
        return new KnownCalendars(List.of(
                new KnownCalendars.Edition(Instant.EPOCH, new DueDates(WorkingCalendar.of(official))),
                new KnownCalendars.Edition(announced, new DueDates(WorkingCalendar.of(changed)))));
    }

    private static Map<String, ProcedureTraits> procedures() {
        Term fiveDays = new Term(5, TermUnit.WORKING_DAY);
        return Stream.of(
                        traits("9.200001", DeadlinePolicy.of(fiveDays)),
                        traits("9.200002", DeadlinePolicy.of(fiveDays).with(SupplementEffect.PAUSE)),
                        traits("9.200003", DeadlinePolicy.of(new Term(10, TermUnit.CALENDAR_DAY))),
                        traits("9.200004", DeadlinePolicy.of(new Term(1, TermUnit.MONTH))),
                        traits(
                                "9.200005",
                                new DeadlinePolicy(
                                        new Term(16, TermUnit.WORKING_HOUR),
                                        SupplementEffect.PAUSE,
                                        PaymentEffect.RUN,
                                        LocalTime.of(15, 0),
                                        false,
                                        null,
                                        new DeadlinePolicy.Waits(2, 1, 15))))
                .collect(java.util.stream.Collectors.toUnmodifiableMap(ProcedureTraits::code, traits -> traits));
    }

    private static ProcedureTraits traits(String code, DeadlinePolicy policy) {
        return new ProcedureTraits(code, "H99-01", OnlineLevel.FULL, false, null, policy);
    }
}
