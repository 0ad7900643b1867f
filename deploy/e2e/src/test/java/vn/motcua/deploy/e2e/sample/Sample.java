package vn.motcua.deploy.e2e.sample;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Makes the sample of `deploy/sample`: an invented office, its procedures, and what happened to a few hundred dossiers
/// from mid-April to early October 2024, some of it late, twice or impossible, as portals send it.
///
/// Seeded: the same files come out each time. The expected figures are counted from what the maker knows happened, not
/// from the events.
public final class Sample {

    static final String OFFICE = "X01.02.03";

    private static final ZoneOffset LOCAL = ZoneOffset.ofHours(7);
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 4, 15);
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 10, 4);
    private static final Instant END = LAST_DAY.atTime(17, 0).toInstant(LOCAL);
    private static final List<String> OFFICERS = List.of("CC01", "CC02", "CC03", "CC04", "CC05");
    private static final DateTimeFormatter DAY_OF_CODE = DateTimeFormatter.ofPattern("yyMMdd");

    private record Event(Instant time, int order, ObjectNode json) {}

    private final Random random = new Random(20_240_501);
    private final List<SampleDossier> dossiers = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final Map<LocalDate, Integer> serials = new TreeMap<>();
    private final int duplicates = 5;
    private int impossible;

    private Sample() {
        for (LocalDate day = FIRST_DAY; !day.isAfter(LAST_DAY); day = NaiveCalendar.nextWorkingDay(day)) {
            int arrivals = 2 + random.nextInt(4);
            for (int i = 0; i < arrivals; i++) {
                arrive(day);
            }
        }
    }

    /// Writes the sample into a folder.
    ///
    /// @param arguments the folder
    public static void main(String[] arguments) throws IOException {
        new Sample().writeTo(Path.of(arguments[0]));
    }

    static void write(Path folder) throws IOException {
        new Sample().writeTo(folder);
    }

    private void arrive(LocalDate day) {
        SampleProcedure procedure = drawn();
        boolean online = procedure.offeredOnline() && random.nextInt(100) < 89;
        String channel = online ? "online" : random.nextInt(8) == 0 ? "postal" : "counter";
        LocalDateTime submitted =
                online ? day.atTime(random.nextInt(24), random.nextInt(60)) : inOfficeHours(day, LocalTime.of(7, 0));
        LocalDateTime accepted = online ? afterReading(submitted) : submitted.plusMinutes(3);
        int serial = serials.merge(accepted.toLocalDate(), 1, Integer::sum);
        String code = "%s-%s-%04d".formatted(OFFICE, DAY_OF_CODE.format(accepted), serial);
        String officer = OFFICERS.get(Math.min(random.nextInt(6), 4));
        SampleDossier dossier = new SampleDossier(code, procedure, channel, officer);
        dossiers.add(dossier);
        if (online || random.nextBoolean()) {
            event(dossier, "submitted", submitted, reception(dossier));
        }
        if (online && random.nextInt(50) == 0) {
            event(dossier, "not-accepted", accepted, reason("Không thuộc thẩm quyền của xã"));
            return;
        }
        accept(dossier, accepted);
    }

    private void accept(SampleDossier dossier, LocalDateTime at) {
        SampleProcedure procedure = dossier.procedure;
        dossier.received = at.toInstant(LOCAL);
        LocalDate due = NaiveCalendar.due(at, procedure.amount(), procedure.unit());
        ObjectNode data = reception(dossier).put("officerCode", dossier.officer);
        if (random.nextInt(10) == 0) {
            // Some portals send the date they promised; it may be more generous than the law.
            due = NaiveCalendar.nextWorkingDay(due);
            data.put("dueAt", text(due.atTime(17, 0)));
        }
        dossier.judged.add(new SampleDossier.Judged(dossier.received, due));
        event(dossier, "accepted", at, data);
        LocalDateTime clock = at;
        if (random.nextInt(3) > 0) {
            clock = laterOn(clock, due);
            event(dossier, "forwarded", clock, object().put("officerCode", dossier.officer));
        }
        if (procedure.fee() && due.isAfter(clock.toLocalDate())) {
            clock = payment(dossier, clock);
        }
        if (procedure.amount() >= 3 && !procedure.unit().equals("working-hour") && random.nextInt(8) == 0) {
            clock = supplement(dossier, clock);
            if (random.nextInt(12) == 0) {
                clock = supplement(dossier, clock);
            }
        }
        finish(dossier, clock);
    }

    private LocalDateTime payment(SampleDossier dossier, LocalDateTime clock) {
        LocalDateTime asked = clock.plusMinutes(5);
        LocalDate day = NaiveCalendar.plusWorkingDays(asked.toLocalDate(), random.nextInt(3));
        LocalDateTime paid =
                day.equals(asked.toLocalDate()) ? asked.plusMinutes(30) : inOfficeHours(day, LocalTime.of(7, 0));
        event(dossier, "payment-requested", asked, object().put("amount", 300_000));
        event(dossier, "paid", paid, object().put("amount", 300_000).put("method", "online"));
        waited(dossier, asked, paid, false);
        return paid;
    }

    private LocalDateTime supplement(SampleDossier dossier, LocalDateTime clock) {
        LocalDate due = dossier.judged.getLast().due();
        LocalDateTime asked = laterOn(clock, due);
        LocalDate day = NaiveCalendar.plusWorkingDays(asked.toLocalDate(), 1 + random.nextInt(5));
        LocalDateTime brought = inOfficeHours(day, LocalTime.of(7, 0));
        ObjectNode request = reason("Thiếu bản sao giấy tờ tuỳ thân");
        request.putArray("items").add("Bản sao căn cước công dân");
        event(dossier, "supplement-requested", asked, request);
        event(dossier, "supplement-received", brought, object());
        if (asked.toInstant(LOCAL).isBefore(END)) {
            dossier.supplements++;
        }
        waited(dossier, asked, brought, dossier.procedure.supplement().equals("reset"));
        return brought;
    }

    private static void waited(SampleDossier dossier, LocalDateTime from, LocalDateTime to, boolean reset) {
        SampleProcedure procedure = dossier.procedure;
        LocalDate due = reset
                ? NaiveCalendar.due(to, procedure.amount(), procedure.unit())
                : NaiveCalendar.plusWorkingDays(
                        dossier.judged.getLast().due(),
                        NaiveCalendar.workingDaysBetween(from.toLocalDate(), to.toLocalDate()));
        dossier.waits.add(new SampleDossier.Wait(from.toInstant(LOCAL), to.toInstant(LOCAL)));
        dossier.judged.add(new SampleDossier.Judged(to.toInstant(LOCAL), due));
    }

    private void finish(SampleDossier dossier, LocalDateTime clock) {
        LocalDate due = dossier.judged.getLast().due();
        int fate = random.nextInt(1000);
        if (fate < 15) {
            LocalDateTime at = laterOn(clock, due);
            end(dossier, "withdrawn", at, reason("Công dân đề nghị rút hồ sơ"));
            // A portal that did not notice: refused, because nothing leaves a terminal state.
            if (impossible < 3 && at.toInstant(LOCAL).isBefore(END)) {
                impossible++;
                event(dossier, "completed", at.plusMinutes(20), object().put("outcome", "granted"));
            }
        } else if (fate < 25) {
            end(dossier, "stopped", laterOn(clock, due), reason("Quá hạn bổ sung giấy tờ"));
        } else if (fate < 29) {
            return;
        } else {
            boolean late = fate >= 963;
            LocalDateTime at = late
                    ? inOfficeHours(NaiveCalendar.plusWorkingDays(due, 1 + random.nextInt(5)), LocalTime.of(7, 0))
                    : laterOn(clock, due);
            if (late && random.nextInt(3) == 0 && due.minusDays(3).isAfter(clock.toLocalDate())) {
                LocalDateTime apology = inOfficeHours(workingDayBefore(due.minusDays(1)), LocalTime.of(7, 0));
                event(
                        dossier,
                        "rescheduled",
                        apology,
                        reason("Cần xác minh thêm")
                                .put("dueAt", text(at.toLocalDate().atTime(17, 0))));
            }
            ObjectNode result = object().put("outcome", random.nextInt(50) == 0 ? "refused" : "granted");
            dossier.resultFile = !dossier.channel.equals("online") || random.nextInt(100) > 0;
            if (dossier.resultFile) {
                result.put("resultFileHash", "sha256:%064x".formatted(random.nextLong() & Long.MAX_VALUE));
            }
            end(dossier, "completed", at, result);
            LocalDate day = NaiveCalendar.plusWorkingDays(at.toLocalDate(), random.nextInt(3));
            LocalDateTime returned =
                    day.equals(at.toLocalDate()) ? at.plusMinutes(10) : inOfficeHours(day, LocalTime.of(7, 0));
            event(dossier, "returned", returned, object().put("medium", dossier.channel));
        }
    }

    private void end(SampleDossier dossier, String how, LocalDateTime at, ObjectNode data) {
        dossier.ended = at.toInstant(LOCAL);
        dossier.end = how;
        event(dossier, how, at, data);
    }

    private void event(SampleDossier dossier, String name, LocalDateTime at, ObjectNode data) {
        Instant time = at.toInstant(LOCAL);
        if (time.isBefore(END)) {
            ObjectNode event = object().put("specversion", "1.0")
                    .put("id", "%s/%d-%s".formatted(dossier.code, events.size(), name))
                    .put("source", "urn:portal:sample")
                    .put("type", "vn.motcua.dossier." + name + ".v1")
                    .put("subject", dossier.code)
                    .put("time", text(at))
                    .put("datacontenttype", "application/json");
            event.set("data", data);
            events.add(new Event(time, events.size(), event));
        }
    }

    private void writeTo(Path folder) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        Files.createDirectories(folder.resolve("offices"));
        Files.createDirectories(folder.resolve("procedures"));
        for (Map.Entry<String, ObjectNode> office : offices().entrySet()) {
            pretty(json, folder.resolve("offices/" + office.getKey() + ".json"), office.getValue());
        }
        for (SampleProcedure procedure : SampleProcedure.ALL) {
            pretty(json, folder.resolve("procedures/" + procedure.code() + ".json"), procedure.body());
        }
        List<String> lines = new ArrayList<>();
        for (ObjectNode event : asPortalsSendThem()) {
            lines.add(json.writeValueAsString(event));
        }
        Files.write(folder.resolve("events.ndjson"), lines);
        pretty(json, folder.resolve("expected.json"), expected(lines.size()));
    }

    private static void pretty(JsonMapper json, Path file, ObjectNode value) throws IOException {
        Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n");
    }

    /// In order of time, but a dozen come late and a few come twice.
    private List<ObjectNode> asPortalsSendThem() {
        List<ObjectNode> sent = new ArrayList<>(events.stream()
                .sorted(Comparator.comparing(Event::time).thenComparing(Event::order))
                .map(Event::json)
                .toList());
        for (int i = 0; i < 12; i++) {
            int from = random.nextInt(sent.size() - 100);
            sent.add(from + 20 + random.nextInt(60), sent.remove(from));
        }
        for (int i = 0; i < duplicates; i++) {
            int of = random.nextInt(sent.size() - 100);
            sent.add(of + 30, sent.get(of));
        }
        return sent;
    }

    private static Map<String, ObjectNode> offices() {
        Map<String, ObjectNode> offices = new LinkedHashMap<>();
        offices.put("X01", object().put("name", "UBND tỉnh Mẫu").put("level", "province"));
        offices.put(
                "X01.02",
                object().put("name", "UBND huyện Mẫu").put("level", "district").put("parent", "X01"));
        offices.put(
                OFFICE,
                object().put("name", "UBND xã Vĩnh Yên").put("level", "commune").put("parent", "X01.02"));
        return offices;
    }

    private ObjectNode expected(int lines) {
        ObjectNode expected = object().put("office", OFFICE);
        expected.putObject("import")
                .put("lines", lines)
                .put("duplicate", duplicates)
                .put("refused", impossible)
                .put(
                        "dossiers",
                        events.stream()
                                .map(event -> event.json().get("subject").asText())
                                .distinct()
                                .count());
        expected.putArray("figures")
                .add(figures(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 9, 30), LocalDateTime.of(2024, 10, 1, 0, 0)))
                .add(figures(
                        LocalDate.of(2024, 5, 1), LocalDate.of(2024, 9, 30), LocalDateTime.of(2024, 7, 16, 10, 30)))
                .add(figures(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 7, 31), LocalDateTime.of(2024, 10, 5, 0, 0)));
        return expected;
    }

    private ObjectNode figures(LocalDate first, LocalDate last, LocalDateTime asOf) {
        Instant from = first.atStartOfDay().toInstant(LOCAL);
        Instant to = last.plusDays(1).atStartOfDay().toInstant(LOCAL);
        Instant stated = asOf.toInstant(LOCAL);
        Instant cutOff = stated.isBefore(to) ? stated : to;
        List<SampleDossier> offered = dossiers.stream()
                .filter(d -> d.receivedIn(from, cutOff) && d.procedure.offeredOnline())
                .toList();
        List<SampleDossier> online =
                offered.stream().filter(d -> d.online(cutOff)).toList();
        ObjectNode figures = object().put("from", first.toString())
                .put("to", last.toString())
                .put("asOf", text(asOf));
        ObjectNode indicators = figures.putObject("indicators");
        pair(indicators, "online-services", procedures(online), procedures(offered));
        pair(indicators, "online-dossiers", online.size(), offered.size());
        onTime(indicators, "on-time", from, cutOff, d -> true);
        ObjectNode officers = figures.putObject("onTimeByOfficer");
        OFFICERS.forEach(officer -> onTime(officers, officer, from, cutOff, d -> d.officer.equals(officer)));
        ObjectNode byProcedure = figures.putObject("onTimeByProcedure");
        SampleProcedure.ALL.forEach(
                procedure -> onTime(byProcedure, procedure.code(), from, cutOff, d -> d.procedure.equals(procedure)));
        var failing = figures.putArray("notOnTime");
        dossiers.stream()
                .filter(d -> d.overdueAt(cutOff) || (d.settledIn(from, cutOff) && !d.onTime()))
                .map(d -> d.code)
                .sorted()
                .forEach(failing::add);
        return figures;
    }

    private void onTime(ObjectNode into, String name, Instant from, Instant cutOff, Predicate<SampleDossier> whose) {
        List<SampleDossier> theirs = dossiers.stream().filter(whose).toList();
        List<SampleDossier> settled =
                theirs.stream().filter(d -> d.settledIn(from, cutOff)).toList();
        int overdue = (int) theirs.stream().filter(d -> d.overdueAt(cutOff)).count();
        int good = (int) settled.stream().filter(SampleDossier::onTime).count();
        if (settled.size() + overdue > 0) {
            pair(into, name, good, settled.size() + overdue);
        }
    }

    private static int procedures(List<SampleDossier> of) {
        return (int) of.stream().map(d -> d.procedure.code()).distinct().count();
    }

    private static void pair(ObjectNode into, String name, int numerator, int denominator) {
        into.putArray(name).add(numerator).add(denominator);
    }

    private SampleProcedure drawn() {
        int total =
                SampleProcedure.ALL.stream().mapToInt(SampleProcedure::weight).sum();
        int at = random.nextInt(total);
        for (SampleProcedure procedure : SampleProcedure.ALL) {
            at -= procedure.weight();
            if (at < 0) {
                return procedure;
            }
        }
        throw new IllegalStateException("The weights do not add up");
    }

    private LocalDateTime inOfficeHours(LocalDate day, LocalTime from) {
        LocalTime start = from.isBefore(LocalTime.of(7, 0)) ? LocalTime.of(7, 0) : from;
        int minutes =
                (int) java.time.Duration.between(start, LocalTime.of(16, 45)).toMinutes();
        LocalTime time = start.plusMinutes(random.nextInt(Math.max(1, minutes)));
        boolean lunch = time.isAfter(LocalTime.of(11, 29)) && time.isBefore(LocalTime.of(13, 30));
        return day.atTime(lunch ? LocalTime.of(13, 30).plusMinutes(time.getMinute() % 20) : time);
    }

    /// An online dossier is read at the counter: within two hours of office time.
    private LocalDateTime afterReading(LocalDateTime submitted) {
        LocalDateTime earliest = submitted.plusMinutes(15);
        boolean today = NaiveCalendar.works(earliest.toLocalDate())
                && earliest.toLocalTime().isBefore(LocalTime.of(15, 0));
        LocalDate day = today ? earliest.toLocalDate() : NaiveCalendar.nextWorkingDay(earliest.toLocalDate());
        LocalTime from = today ? earliest.toLocalTime() : LocalTime.of(7, 0);
        return inOfficeHours(day, from);
    }

    /// Some working time after `clock`, at the latest on the due day; if that day is over, ten minutes after `clock`.
    private LocalDateTime laterOn(LocalDateTime clock, LocalDate due) {
        int days = NaiveCalendar.workingDaysBetween(clock.toLocalDate(), due);
        LocalDate day = NaiveCalendar.plusWorkingDays(clock.toLocalDate(), days <= 0 ? 0 : random.nextInt(days + 1));
        boolean sameDay = day.equals(clock.toLocalDate());
        LocalTime from = sameDay ? clock.toLocalTime().plusMinutes(10) : LocalTime.of(7, 0);
        return sameDay && from.isAfter(LocalTime.of(16, 30)) ? clock.plusMinutes(10) : inOfficeHours(day, from);
    }

    private static LocalDate workingDayBefore(LocalDate day) {
        return NaiveCalendar.works(day) ? day : workingDayBefore(day.minusDays(1));
    }

    private static ObjectNode reception(SampleDossier dossier) {
        return object().put("officeCode", OFFICE)
                .put("procedureCode", dossier.procedure.code())
                .put("channel", dossier.channel);
    }

    private static ObjectNode reason(String reason) {
        return object().put("reason", reason);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String text(LocalDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atOffset(LOCAL));
    }
}
