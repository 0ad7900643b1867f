package vn.motcua.metrics.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.PlainRecount;
import vn.motcua.metrics.WithServers;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.figures.Figure;
import vn.motcua.metrics.figures.Figures;
import vn.motcua.metrics.figures.Point;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Stand;
import vn.motcua.metrics.indicator.Histories;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.office.Offices;
import vn.motcua.metrics.report.SettlementReport;
import vn.motcua.metrics.report.SettlementReports;
import vn.motcua.metrics.report.SettlementRow;
import vn.motcua.metrics.restatement.Restatements;
import vn.motcua.metrics.window.Granularity;
import vn.motcua.metrics.window.Knowledge;
import vn.motcua.metrics.window.LocalDays;
import vn.motcua.metrics.window.NamedWindow;
import vn.motcua.metrics.window.Window;

/// What the service says of thousands of random histories is what counting their raw events one by one gives, at any
/// window, state of the world and state of knowledge.
@QuarkusTest
@WithServers
class RecountComponentTest {

    private static final int HISTORIES = 2_000;
    private static final int BATCH = 400;
    private static final Map<String, List<ConsumerRecord<String, byte[]>>> ARRIVED = new LinkedHashMap<>();
    private static final Topic TOPIC = new Topic();

    @Inject
    EventReader reader;

    @Inject
    Ledger ledger;

    @Inject
    Figures figures;

    @Inject
    OneState state;

    @Inject
    FreshnessDesk freshness;

    @Inject
    SettlementReports reports;

    @Inject
    Restatements restatements;

    private record Asked(Window window, Instant asOf, Instant known) {

        Question of(String... offices) {
            return new Question(
                    new Offices.Office(offices[0], offices[0], "commune", null),
                    List.of(offices),
                    window,
                    asOf,
                    new Knowledge(known),
                    null);
        }

        SettlementReport form06(SettlementReports reports, String... offices) {
            return reports.of(List.of(offices), window, window.cutOff(asOf), new Knowledge(known));
        }

        PlainRecount recount(List<ConsumerRecord<String, byte[]>> arrived) {
            return new PlainRecount(
                    arrived.stream().map(RandomOffice::raw).toList(),
                    window.from().toEpochDay(),
                    window.cutOff(asOf),
                    known);
        }
    }

    @BeforeEach
    void thousands_of_histories_have_happened() throws UnreadableEvent {
        if (!ARRIVED.isEmpty()) {
            return;
        }
        List<OfficeEvent> batch = new ArrayList<>();
        for (int seed = 0; seed < HISTORIES; seed++) {
            String office = "N%04d".formatted(seed);
            List<ConsumerRecord<String, byte[]>> arrivals = new RandomOffice(seed, office, TOPIC).arrivals();
            ARRIVED.put(office, arrivals);
            for (ConsumerRecord<String, byte[]> record : arrivals) {
                batch.add(reader.read(record));
                if (batch.size() == BATCH) {
                    ledger.book(batch);
                    batch.clear();
                }
            }
        }
        ledger.book(batch);
    }

    @AfterAll
    static void close() {
        TOPIC.close();
    }

    @Test
    void figures_are_what_counting_the_raw_events_gives_for_any_pair_of_as_of_and_known_at() {
        Map<String, Integer> mixed = new TreeMap<>();
        for (Map.Entry<String, List<ConsumerRecord<String, byte[]>>> one : ARRIVED.entrySet()) {
            Random random = new Random(one.getKey().hashCode());
            for (int i = 0; i < 3; i++) {
                Asked asked = ask(random, one.getValue());
                Map<String, List<Long>> plain = asked.recount(one.getValue()).figures();
                assertThat(shown(asked.of(one.getKey())))
                        .as("%s %s", one.getKey(), asked)
                        .isEqualTo(expected(plain));
                plain.forEach((code, pair) -> mixed.merge(code, pair.get(0) < pair.get(1) ? 1 : 0, Integer::sum));
            }
        }
        List<String> codes = new ArrayList<>(RECOUNTED);
        Stream.of(Indicator.values()).map(Indicator::code).forEach(codes::add);
        assertThat(mixed).as("questions with cases that fail").containsOnlyKeys(codes);
        assertThat(mixed.values()).allMatch(times -> times > 10);
    }

    @Test
    void form_06_is_what_counting_the_raw_events_gives_and_its_identities_hold_at_any_pair() {
        int rows = 0;
        for (Map.Entry<String, List<ConsumerRecord<String, byte[]>>> one : ARRIVED.entrySet()) {
            Random random = new Random(31L * one.getKey().hashCode());
            for (int i = 0; i < 3; i++) {
                Asked asked = ask(random, one.getValue());
                if (!asked.asOf().isAfter(asked.window().begins())) {
                    continue;
                }
                Map<String, List<Long>> shown =
                        columns(asked.form06(reports, one.getKey()).rows());
                assertThat(shown)
                        .as("%s %s", one.getKey(), asked)
                        .isEqualTo(asked.recount(one.getValue()).form06());
                shown.values().forEach(RecountComponentTest::theIdentitiesHold);
                rows += shown.size();
            }
        }
        assertThat(rows).as("rows that were compared").isGreaterThan(1_000);
    }

    @Test
    void each_period_of_form_06_takes_over_what_the_one_before_left_whatever_is_known() {
        Random random = new Random(13);
        long left = 0;
        for (String office : ARRIVED.keySet()) {
            Instant known = ask(random, ARRIVED.get(office)).known();
            LocalDate day = LocalDays.of(Histories.BEGIN).plusDays(random.nextInt(10));
            long pending = -1;
            for (int period = 0; period < 4; period++) {
                Window window = new Window(day, day.plusDays(random.nextInt(25)));
                SettlementRow total = new Asked(window, Histories.END, known)
                        .form06(reports, office)
                        .total();
                theIdentitiesHold(total.columns());
                if (pending >= 0) {
                    assertThat(total.carry().pendingBefore())
                            .as("%s %s known at %s", office, window, known)
                            .isEqualTo(pending);
                }
                pending = total.pending();
                left += pending;
                day = window.to().plusDays(1);
            }
        }
        assertThat(left).as("dossiers that went over").isGreaterThan(1_000);
    }

    @Test
    void form_06_adds_up_over_offices_and_what_is_settled_over_days() {
        List<String> all = List.copyOf(ARRIVED.keySet());
        Random random = new Random(5);
        for (int i = 0; i < 8; i++) {
            List<String> some = all.subList(i * 20, i * 20 + 20);
            Asked asked = new Asked(
                    new Window(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 20)),
                    Histories.END,
                    ask(random, ARRIVED.get(some.getFirst())).known());
            long[] offices = new long[11];
            some.forEach(
                    office -> add(offices, asked.form06(reports, office).total().columns()));
            List<Long> whole =
                    asked.form06(reports, some.toArray(String[]::new)).total().columns();
            assertThat(whole).isEqualTo(Arrays.stream(offices).boxed().toList());
            long[] days = new long[11];
            for (Window day : asked.window().tiles(Granularity.DAY)) {
                add(
                        days,
                        new Asked(day, Histories.END, asked.known())
                                .form06(reports, some.toArray(String[]::new))
                                .total()
                                .columns());
            }
            // What came in does not: who withdraws later was pending at the end of his day and is in no column now.
            for (int column : List.of(7, 8, 9, 10)) {
                assertThat(days[column - 3]).as("column %d", column).isEqualTo(whole.get(column - 3));
            }
        }
    }

    private static void add(long[] sums, List<Long> columns) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += columns.get(i);
        }
    }

    private static Map<String, List<Long>> columns(List<SettlementRow> rows) {
        Map<String, List<Long>> columns = new TreeMap<>();
        rows.stream().filter(row -> row.received() > 0).forEach(row -> columns.put(row.field(), row.columns()));
        return columns;
    }

    /// 3 = 4+5+6; 7 = 8+9+10; 11 = 12+13; 3 = 7+11.
    private static void theIdentitiesHold(List<Long> c) {
        assertThat(c.get(0)).isEqualTo(c.get(1) + c.get(2) + c.get(3));
        assertThat(c.get(4)).isEqualTo(c.get(5) + c.get(6) + c.get(7));
        assertThat(c.get(8)).isEqualTo(c.get(9) + c.get(10));
        assertThat(c.get(0)).isEqualTo(c.get(4) + c.get(8));
    }

    @Test
    void offices_add_up_to_their_roll_up() {
        Random random = new Random(31);
        List<String> all = List.copyOf(ARRIVED.keySet());
        for (int i = 0; i < 12; i++) {
            List<String> some = all.subList(i * 25, i * 25 + 25);
            Asked asked = ask(random, ARRIVED.get(some.getFirst()));
            Map<Indicator, Ratio> sums = new TreeMap<>();
            for (String office : some) {
                figures.all(asked.of(office))
                        .forEach(figure -> sums.merge(figure.indicator(), figure.ratio(), Ratio::plus));
            }
            assertThat(ratios(figures.all(asked.of(some.toArray(String[]::new)))))
                    .as("%s", asked)
                    .isEqualTo(sums);
        }
    }

    @Test
    void what_is_settled_day_by_day_adds_up_to_the_window() {
        String[] offices = ARRIVED.keySet().stream().limit(200).toArray(String[]::new);
        Window window = new Window(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 6, 15));
        Ratio sum = new Ratio(0, 0);
        for (LocalDate day = window.from(); !day.isAfter(window.to()); day = day.plusDays(1)) {
            sum = sum.plus(settled(new Window(day, day), offices));
        }
        assertThat(sum).isEqualTo(settled(window, offices));
        assertThat(sum.denominator()).isPositive();
    }

    @Test
    void several_windows_at_once_are_what_each_of_them_is_alone() {
        List<String> all = List.copyOf(ARRIVED.keySet());
        for (int i = 0; i < 60; i++) {
            Random random = new Random(i);
            List<String> some = all.subList(i * 7, i * 7 + 1 + random.nextInt(6));
            Asked asked = ask(random, ARRIVED.get(some.getFirst()));
            Question question = asked.of(some.toArray(String[]::new));
            List<Window> windows = Stream.concat(
                            Stream.of(asked.window(), NamedWindow.before(null, asked.window())),
                            Figures.tiles(question, Granularity.WEEK).stream())
                    .toList();
            assertThat(state.during(() -> figures.all(question, windows)))
                    .as("%s", question)
                    .isEqualTo(windows.stream()
                            .map(window -> figures.all(question.in(window)))
                            .toList());
        }
    }

    @Test
    void a_series_has_the_ratio_of_each_of_its_days_weeks_or_months() {
        List<String> all = List.copyOf(ARRIVED.keySet());
        for (int i = 0; i < 80; i++) {
            Random random = new Random(i);
            List<String> some = all.subList(i * 5, i * 5 + 1 + random.nextInt(4));
            Question question = ask(random, ARRIVED.get(some.getFirst())).of(some.toArray(String[]::new));
            Granularity granularity = List.of(Granularity.values()).get(i % 3);
            Indicator indicator = List.of(Indicator.values()).get(i % Indicator.values().length);
            assertThat(figures.series(indicator, question, granularity))
                    .as("%s %s", indicator, question)
                    .isEqualTo(Figures.tiles(question, granularity).stream()
                            .map(tile -> new Point(tile, ratio(indicator, figures.all(question.in(tile)))))
                            .toList());
        }
    }

    private static Ratio ratio(Indicator indicator, List<Figure> all) {
        return all.stream()
                .filter(figure -> figure.indicator() == indicator)
                .map(Figure::ratio)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void asked_with_the_freshness_of_an_answer_as_known_at_the_answer_is_the_same() throws UnreadableEvent {
        for (int seed = 0; seed < 60; seed++) {
            String office = "P%04d".formatted(seed);
            Random random = new Random(seed);
            List<ConsumerRecord<String, byte[]>> arrivals = new RandomOffice(90_000L + seed, office, TOPIC).arrivals();
            Map<Asked, List<Figure>> answers = new LinkedHashMap<>();
            for (ConsumerRecord<String, byte[]> record : arrivals) {
                ledger.book(List.of(reader.read(record)));
                Asked asked = ask(random, arrivals);
                Instant through = freshness.of(List.of(office)).eventsThrough().orElseThrow();
                Asked now = new Asked(asked.window(), asked.asOf(), Knowledge.ALL.until());
                List<Figure> counted = figures.all(now.of(office));
                assertThat(remembered(now.of(office))).as("%s %s", office, now).isEqualTo(counted);
                answers.put(new Asked(asked.window(), asked.asOf(), through), counted);
            }
            answers.forEach((asked, answer) -> assertThat(figures.all(asked.of(office)))
                    .as("%s %s", office, asked)
                    .isEqualTo(answer));
        }
    }

    @Test
    void restatements_are_the_whole_difference_between_two_states_of_knowledge() {
        int found = 0;
        for (String office : List.copyOf(ARRIVED.keySet()).subList(0, 600)) {
            Random random = new Random(office.hashCode());
            Asked until = ask(random, ARRIVED.get(office));
            Instant since = random.nextInt(3) == 0 ? until.window().ends() : Histories.time(random, Histories.BEGIN);
            if (since.isAfter(until.known())) {
                continue;
            }
            Question question = until.of(office);
            List<Restatements.Restatement> changes = restatements.page(
                    question,
                    List.of(
                            new Restatements.Judged(Indicator.ON_TIME, Indicator.ON_TIME.standard()),
                            new Restatements.Judged(Indicator.FEEDBACK, Indicator.FEEDBACK.standard()),
                            new Restatements.Judged(Indicator.DIGITISATION, Indicator.DIGITISATION.standard())),
                    since,
                    until.known(),
                    null,
                    500);
            for (Indicator indicator : List.of(Indicator.ON_TIME, Indicator.FEEDBACK, Indicator.DIGITISATION)) {
                Ratio before = figures.ratio(indicator, question.knowing(new Knowledge(since)));
                Ratio after = figures.ratio(indicator, question);
                assertThat(List.of(
                                before.numerator() + difference(changes, indicator, true),
                                before.denominator() + difference(changes, indicator, false)))
                        .as("%s %s since %s", indicator, question, since)
                        .isEqualTo(List.of(after.numerator(), after.denominator()));
            }
            found += changes.size();
        }
        assertThat(found).as("restatements").isGreaterThan(100);
    }

    private static long difference(List<Restatements.Restatement> events, Indicator indicator, boolean goodOnly) {
        return events.stream()
                .flatMap(event -> event.changes().stream())
                .filter(change -> change.indicator() == indicator)
                .mapToLong(change -> n(change.after(), goodOnly) - n(change.before(), goodOnly))
                .sum();
    }

    private static long n(Stand stand, boolean goodOnly) {
        return stand.measure() != null && (stand.good() || !goodOnly) ? 1 : 0;
    }

    /// A window, an instant and a knowledge, often at the edges of days and at the events themselves.
    private static Asked ask(Random random, @Nullable List<ConsumerRecord<String, byte[]>> arrived) {
        LocalDate from = LocalDays.of(Histories.BEGIN).plusDays(random.nextInt(60));
        Window window = new Window(from, from.plusDays(random.nextInt(60)));
        Instant asOf = random.nextInt(4) == 0 ? Histories.END : Histories.time(random, Histories.BEGIN);
        Instant known =
                switch (random.nextInt(4)) {
                    case 0 -> Knowledge.ALL.until();
                    case 1 -> Histories.time(random, Histories.BEGIN.plusSeconds(random.nextInt(2_000_000)));
                    case 2 ->
                        arrived == null
                                ? Histories.END
                                : RandomOffice.raw(arrived.get(random.nextInt(arrived.size())))
                                        .recordedAt();
                    default -> Histories.time(random, Histories.BEGIN);
                };
        return new Asked(window, asOf, known);
    }

    private Ratio settled(Window window, String... offices) {
        return figures.all(new Asked(window, Histories.END, Knowledge.ALL.until()).of(offices)).stream()
                .filter(figure -> figure.indicator() == Indicator.ON_TIME)
                .flatMap(figure -> figure.variants().stream())
                .filter(variant -> variant.variant().code().equals("settlement-report"))
                .map(Figure.VariantRatio::ratio)
                .findFirst()
                .orElseThrow();
    }

    private static Map<Indicator, Ratio> ratios(List<Figure> all) {
        Map<Indicator, Ratio> ratios = new TreeMap<>();
        all.forEach(figure -> ratios.put(figure.indicator(), figure.ratio()));
        return ratios;
    }

    /// All indicators, and those variants that were recounted, that have cases.
    private Map<String, List<Long>> shown(Question question) {
        Map<String, List<Long>> shown = new TreeMap<>();
        List<Figure> counted = figures.all(question);
        assertThat(remembered(question)).as("remembered %s", question).isEqualTo(counted);
        for (Figure figure : counted) {
            String code = figure.indicator().code();
            put(shown, code, figure.ratio());
            for (Figure.VariantRatio variant : figure.variants()) {
                String name = code + "/" + variant.variant().code();
                if (!NOT_FROM_EVENTS.contains(variant.variant().code())) {
                    put(shown, name, variant.ratio());
                }
            }
        }
        return shown;
    }

    /// What is offered is reference data, and what was confirmed people have said.
    private static final Set<String> NOT_FROM_EVENTS = Set.of("all-offered", "confirmed-findings");

    private static final List<String> RECOUNTED = List.of(
            "on-time/settlement-report",
            "on-time/qd-766",
            "on-time/first-due",
            "on-time/current-due",
            "online-services/filed-online",
            "online-dossiers/all-procedures",
            "online-dossiers/filed-online",
            "online-dossiers/self-filed",
            "online-dossiers/desk-assisted",
            "posting/at-cut-off",
            "posting/board",
            "posting/website",
            "digitisation/components",
            "digitisation/recorded",
            "digitisation/qd-766",
            "feedback/with-unfounded",
            "online-payment/paid",
            "procedure-compliance/supplement-rule",
            "satisfaction/not-bad");

    private List<Figure> remembered(Question question) {
        return state.during(() -> figures.all(question, List.of(question.window())))
                .getFirst();
    }

    private static void put(Map<String, List<Long>> shown, String name, Ratio ratio) {
        if (ratio.denominator() > 0) {
            shown.put(name, List.of(ratio.numerator(), ratio.denominator()));
        }
    }

    private static Map<String, List<Long>> expected(Map<String, List<Long>> plain) {
        Map<String, List<Long>> expected = new TreeMap<>(plain);
        expected.values().removeIf(pair -> pair.get(1) == 0);
        return expected;
    }
}
