package vn.motcua.deploy.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The figures of one office, counted straight from its raw events, one after the other, in the plainest way that can
/// be written: no cells, no marks, nothing of the service's own. Slow, and meant to be read beside one-stop law.
public final class PlainRecount {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long HOURS_EAST = 7 * 3600;
    private static final long DAY = 86_400L;

    /// A raw event as it arrived.
    ///
    /// @param number its place in the office's sequence
    /// @param type `dossier.accepted` and so on
    public record Raw(long number, String type, String subject, Instant time, Instant recordedAt, JsonNode value) {

        /// The event of a record of the topic.
        ///
        /// @param headers of the record, by name
        public static Raw of(Map<String, String> headers, byte[] value) {
            try {
                JsonNode tree = JSON.readTree(value);
                return new Raw(
                        Long.parseLong(header(headers, "ce_sequence")),
                        header(headers, "ce_type")
                                .replaceFirst("^vn\\.motcua\\.", "")
                                .replaceFirst("\\.v1$", ""),
                        header(headers, "ce_subject"),
                        OffsetDateTime.parse(header(headers, "ce_time")).toInstant(),
                        OffsetDateTime.parse(tree.get("recordedAt").asText()).toInstant(),
                        tree);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String header(Map<String, String> headers, String name) {
            return Objects.requireNonNull(headers.get(name), name);
        }
    }

    private final List<Raw> events = new ArrayList<>();
    private final long from;
    private final Instant cut;

    /// @param arrived all events of one office, in order of arrival, repetitions included
    /// @param from first day of the window, in days since 1970 as they are lived at UTC+7
    /// @param cut facts before it count
    /// @param known what became known later is not looked at
    public PlainRecount(List<Raw> arrived, long from, Instant cut, Instant known) {
        this.from = from;
        this.cut = cut;
        Set<Long> seen = new HashSet<>();
        Instant clock = Instant.EPOCH;
        for (Raw raw : arrived) {
            if (seen.add(raw.number())) {
                clock = raw.recordedAt().isAfter(clock) ? raw.recordedAt() : clock.plusNanos(1000);
                if (!clock.isAfter(known)) {
                    events.add(raw);
                }
            }
        }
    }

    /// Code of indicator, or of indicator and variant → numerator and denominator.
    public Map<String, List<Long>> figures() {
        Map<String, long[]> sums = new LinkedHashMap<>();
        Map<String, boolean[]> services = new HashMap<>();
        for (JsonNode dossier : last("dossier.")) {
            onTime(dossier, sums);
            if (happened(dossier.at("/timeline/receivedAt"))
                    && day(instant(dossier.at("/timeline/receivedAt"))) >= from) {
                received(dossier, sums, services);
            }
        }
        for (boolean[] service : services.values()) {
            count(sums, "online-services", service[0]);
            count(sums, "online-services/filed-online", service[1]);
        }
        last("feedback.").forEach(feedback -> feedback(feedback, sums));
        for (Raw raw : events) {
            if (raw.type().equals("rating.given") && raw.time().isBefore(cut) && day(raw.time()) >= from) {
                count(sums, "satisfaction", raw.value().get("score").asInt() >= 4);
                count(sums, "satisfaction/not-bad", raw.value().get("score").asInt() >= 3);
            }
        }
        postings(sums);
        Map<String, List<Long>> figures = new TreeMap<>();
        sums.forEach((code, pair) -> figures.put(code, List.of(pair[0], pair[1])));
        return figures;
    }

    /// Form 06: field → columns 3 to 13 in their order; only fields with a dossier in some column.
    public Map<String, List<Long>> form06() {
        Map<String, long[]> rows = new TreeMap<>();
        for (JsonNode dossier : last("dossier.")) {
            JsonNode life = dossier.get("timeline");
            JsonNode ended = life.get("ended");
            boolean over = ended != null && happened(ended.get("at"));
            if (!happened(life.get("receivedAt")) || (over && day(instant(ended.get("at"))) < from)) {
                continue;
            }
            Instant due = over
                    ? lastDue(life, instant(ended.get("at")).plusNanos(1), "judgedDueAt")
                    : lastDue(life, cut, "judgedDueAt");
            boolean takenBack = over
                    && !List.of("completed", "stopped")
                            .contains(ended.get("state").asText());
            if (due == null || takenBack) {
                continue;
            }
            long[] columns =
                    rows.computeIfAbsent(life.path("procedure").path("field").asText(""), _ -> new long[11]);
            boolean inPeriod = day(instant(life.get("receivedAt"))) >= from;
            boolean online = dossier.get("channel").asText().equals("online");
            columns[0]++;
            columns[!inPeriod ? 3 : online ? 1 : 2]++;
            if (over) {
                int order = Long.compare(day(instant(ended.get("at"))), day(due));
                columns[4]++;
                columns[order < 0 ? 5 : order == 0 ? 6 : 7]++;
            } else {
                boolean waits = false;
                for (JsonNode wait : life.get("waits")) {
                    waits |= wait.get("lawful").asBoolean() && holds(wait);
                }
                columns[8]++;
                columns[day(due) < day(cut) && !waits ? 10 : 9]++;
            }
        }
        Map<String, List<Long>> form = new TreeMap<>();
        rows.forEach((field, columns) ->
                form.put(field, Arrays.stream(columns).boxed().toList()));
        return form;
    }

    private Collection<JsonNode> last(String type) {
        Map<String, JsonNode> last = new TreeMap<>();
        for (Raw raw : events) {
            if (raw.type().startsWith(type)) {
                JsonNode before = last.get(raw.subject());
                if (before == null
                        || raw.value().get("sequence").asLong()
                                > before.get("sequence").asLong()) {
                    last.put(raw.subject(), raw.value());
                }
            }
        }
        return last.values();
    }

    private void onTime(JsonNode dossier, Map<String, long[]> sums) {
        JsonNode life = dossier.get("timeline");
        JsonNode ended = life.get("ended");
        boolean over = ended != null && happened(ended.get("at"));
        if (over) {
            Instant end = instant(ended.get("at"));
            String state = ended.get("state").asText();
            if ((state.equals("completed") || state.equals("stopped")) && day(end) >= from) {
                Instant justAfter = end.plusNanos(1);
                Instant due = lastDue(life, justAfter, "judgedDueAt");
                if (due != null) {
                    boolean inTime = day(end) <= day(due);
                    boolean good = inTime && !supplementedTwice(life, justAfter);
                    count(sums, "on-time", good);
                    count(sums, "on-time/settlement-report", inTime);
                    count(sums, "on-time/qd-766", good);
                    count(sums, "on-time/first-due", good && day(end) <= day(firstDue(life, justAfter)));
                    count(
                            sums,
                            "on-time/current-due",
                            !supplementedTwice(life, justAfter)
                                    && (inTime || day(end) <= day(lastDue(life, justAfter, "dueAt"))));
                }
            }
        } else if (happened(life.get("receivedAt"))) {
            Instant due = lastDue(life, cut, "judgedDueAt");
            if (due == null) {
                return;
            }
            boolean waits = false;
            for (JsonNode wait : life.get("waits")) {
                waits |= wait.get("lawful").asBoolean() && holds(wait);
            }
            boolean overdue = day(due) < day(cut) && !waits;
            if (overdue) {
                count(sums, "on-time", false);
            }
            count(sums, "on-time/qd-766", !overdue);
            if (overdue || (day(firstDue(life, cut)) < day(cut) && !waits)) {
                count(sums, "on-time/first-due", false);
            }
            if (overdue && (supplementedTwice(life, cut) || day(lastDue(life, cut, "dueAt")) < day(cut))) {
                count(sums, "on-time/current-due", false);
            }
        }
    }

    private void received(JsonNode dossier, Map<String, long[]> sums, Map<String, boolean[]> services) {
        JsonNode life = dossier.get("timeline");
        JsonNode procedure = life.get("procedure");
        JsonNode ended = life.get("ended");
        boolean completed = ended != null
                && happened(ended.get("at"))
                && ended.get("state").asText().equals("completed");
        boolean attached = ended != null && ended.has("resultFileHash");
        boolean resultDue = completed && procedure.get("resultPaper").asBoolean();
        boolean online = dossier.get("channel").asText().equals("online");
        boolean offered = !procedure.get("online").asText().equals("none");
        boolean good = offered && online && !(resultDue && !attached);
        count(sums, "online-dossiers/all-procedures", good);
        if (offered) {
            count(sums, "online-dossiers", good);
            // Where nobody said who filed it, nobody helped.
            boolean byCitizen = life.path("filedBy").asText("citizen").equals("citizen");
            count(sums, "online-dossiers/self-filed", good && byCitizen);
            count(sums, "online-dossiers/desk-assisted", good && !byCitizen);
            count(sums, "online-dossiers/filed-online", online);
            boolean[] service = services.computeIfAbsent(procedure.get("code").asText(), _ -> new boolean[2]);
            service[0] |= good;
            service[1] |= online;
        }
        digitised(life, online, resultDue, attached, sums);
        paid(life, sums);
        count(sums, "procedure-compliance", complies(life));
        count(sums, "procedure-compliance/supplement-rule", !supplementedTwice(life, cut));
    }

    private void digitised(
            JsonNode life, boolean online, boolean resultDue, boolean attached, Map<String, long[]> sums) {
        JsonNode scan = life.get("digitisation");
        if (scan != null && !happened(scan.get("at"))) {
            scan = null;
        }
        boolean electronic = online && life.path("regime").asText().equals("regime-118");
        boolean nothing =
                electronic || (scan != null && scan.get("componentsRequired").asInt() == 0);
        boolean components = nothing
                || (scan != null
                        && scan.get("componentsDigitised").asInt()
                                >= scan.get("componentsRequired").asInt());
        boolean result = !resultDue
                || attached
                || (scan != null && scan.get("resultDigitised").asBoolean());
        boolean exempt = nothing && !resultDue;
        count(sums, "digitisation/qd-766", exempt || (components && result));
        if (exempt) {
            return;
        }
        count(sums, "digitisation", components && result);
        count(sums, "digitisation/components", components);
        if (scan != null || electronic) {
            count(sums, "digitisation/recorded", components && result);
        }
    }

    private void paid(JsonNode life, Map<String, long[]> sums) {
        long fee = life.get("procedure").path("fee").asLong(0);
        boolean costs = fee > 0;
        boolean paid = false;
        boolean allOnline = true;
        for (JsonNode payment : life.get("payments")) {
            String worth = payment.hasNonNull("paid") ? "paid" : "requested";
            if (payment.hasNonNull(worth) && payment.get(worth).asLong() == 0) {
                continue;
            }
            costs |= happened(payment.get("requestedAt")) || happened(payment.get("paidAt"));
            if (happened(payment.get("paidAt"))) {
                paid = true;
                allOnline &= payment.get("method").asText().equals("online");
            }
        }
        if (costs) {
            count(sums, "online-payment", paid && allOnline);
        }
        if (paid) {
            count(sums, "online-payment/paid", allOnline);
        }
    }

    private boolean complies(JsonNode life) {
        for (JsonNode violation : life.get("violations")) {
            if (happened(violation.get("at"))) {
                return false;
            }
        }
        JsonNode ended = life.get("ended");
        boolean over = ended != null && happened(ended.get("at"));
        Instant until = over ? instant(ended.get("at")).plusNanos(1) : cut;
        long today = over ? day(instant(ended.get("at"))) : day(cut);
        Instant due = lastDue(life, until, "judgedDueAt");
        if (supplementedTwice(life, cut)) {
            return false;
        }
        if (due == null || day(due) >= today) {
            return true;
        }
        for (JsonNode wait : life.get("waits")) {
            if (wait.get("lawful").asBoolean()
                    && instant(wait.get("from")).isBefore(until)
                    && (!wait.hasNonNull("to") || !instant(wait.get("to")).isBefore(until))) {
                return true;
            }
        }
        for (JsonNode change : life.get("dueChanges")) {
            if (change.path("cause").asText().equals("rescheduling")
                    && instant(change.get("at")).isBefore(until)
                    && day(instant(change.get("at"))) < day(due)) {
                return true;
            }
        }
        return false;
    }

    private void feedback(JsonNode feedback, Map<String, long[]> sums) {
        JsonNode life = feedback.get("timeline");
        boolean rejected = life.hasNonNull("rejectedAt");
        JsonNode dueAt =
                rejected || !life.hasNonNull("answerDueAt") ? life.get("classifyDueAt") : life.get("answerDueAt");
        if (life.path("routedOut").asBoolean(false) || dueAt == null) {
            return;
        }
        long due = day(instant(dueAt));
        if (due >= day(cut) || due < from) {
            return;
        }
        if (life.hasNonNull("upheld") && !life.get("upheld").asBoolean() && happened(life.get("answeredAt"))) {
            count(sums, "feedback/with-unfounded", true);
            return;
        }
        boolean good = true;
        for (JsonNode reopening : life.get("reopenings")) {
            good &= !happened(reopening.get("at"));
        }
        for (JsonNode violation : life.get("violations")) {
            good &= !happened(violation.get("at"));
        }
        Instant first = null;
        for (String step : List.of("acceptedAt", "rejectedAt")) {
            if (life.hasNonNull(step)
                    && (first == null || instant(life.get(step)).isBefore(first))) {
                first = instant(life.get(step));
            }
        }
        if (first == null && life.hasNonNull("answeredAt")) {
            first = instant(life.get("answeredAt"));
        }
        good &= inTime(first, life.get("classifyDueAt"));
        if (!rejected) {
            good &= inTime(instantOrNull(life.get("answeredAt")), life.get("answerDueAt"));
            good &= inTime(instantOrNull(life.get("publishedAt")), life.get("publishDueAt"));
        }
        count(sums, "feedback", good);
        count(sums, "feedback/with-unfounded", good);
    }

    private boolean inTime(@Nullable Instant done, @Nullable JsonNode due) {
        if (due == null || due.isNull()) {
            return true;
        }
        boolean isDone = done != null && done.isBefore(cut);
        return isDone ? day(done) <= day(instant(due)) : day(cut) <= day(instant(due));
    }

    private void postings(Map<String, long[]> sums) {
        Map<String, Map<String, List<Raw>>> byProcedure = new TreeMap<>();
        for (Raw raw : events) {
            if (raw.type().startsWith("posting.") && raw.time().isBefore(cut)) {
                byProcedure
                        .computeIfAbsent(raw.value().get("procedureCode").asText(), _ -> new TreeMap<>())
                        .computeIfAbsent(raw.value().get("place").asText(), _ -> new ArrayList<>())
                        .add(raw);
            }
        }
        for (Map<String, List<Raw>> places : byProcedure.values()) {
            boolean counted = false;
            boolean failed = false;
            int posted = 0;
            int missing = 0;
            for (Map.Entry<String, List<Raw>> place : places.entrySet()) {
                List<Raw> notes = place.getValue();
                notes.sort((a, b) -> a.time().compareTo(b.time()));
                String stands = "free";
                Instant due = null;
                for (Raw note : notes) {
                    due = note.value().hasNonNull("dueAt")
                            ? instant(note.value().get("dueAt"))
                            : due;
                    switch (note.type()) {
                        case "posting.obliged" -> stands = stands.equals("free") ? "owed" : stands;
                        case "posting.lifted" -> stands = "free";
                        default -> {
                            boolean whole = note.value().get("complete").asBoolean()
                                    && !note.value().at("/posting/obsolete").asBoolean();
                            stands = whole ? "posted" : "missing";
                            boolean bad =
                                    !whole || note.value().at("/posting/late").asBoolean();
                            if (bad && day(note.time()) >= from) {
                                failed = true;
                                counted = true;
                            }
                        }
                    }
                }
                boolean overdue = due == null || day(due) < day(cut);
                if (stands.equals("posted")) {
                    counted = true;
                    posted++;
                    count(sums, "posting/" + place.getKey(), true);
                } else if (stands.equals("missing") || (stands.equals("owed") && overdue)) {
                    counted = true;
                    failed = true;
                    missing++;
                    count(sums, "posting/" + place.getKey(), false);
                }
            }
            if (posted + missing > 0) {
                count(sums, "posting/at-cut-off", posted == 2);
            }
            if (counted) {
                count(sums, "posting", posted == 2 && !failed);
            }
        }
    }

    private boolean supplementedTwice(JsonNode life, Instant before) {
        int times = 0;
        for (JsonNode wait : life.get("waits")) {
            if (wait.get("kind").asText().equals("supplement")
                    && instant(wait.get("from")).isBefore(before)) {
                times++;
            }
        }
        return times > 1;
    }

    private static @Nullable Instant lastDue(JsonNode life, Instant before, String which) {
        Instant at = Instant.MIN;
        Instant due = null;
        for (JsonNode change : life.get("dueChanges")) {
            Instant begins = instant(change.get("at"));
            if (begins.isBefore(before) && !begins.isBefore(at)) {
                at = begins;
                due = instant(change.hasNonNull(which) ? change.get(which) : change.get("judgedDueAt"));
            }
        }
        return due;
    }

    private static Instant firstDue(JsonNode life, Instant before) {
        Instant at = Instant.MAX;
        Instant due = Instant.MAX;
        for (JsonNode change : life.get("dueChanges")) {
            Instant begins = instant(change.get("at"));
            if (begins.isBefore(before) && begins.isBefore(at)) {
                at = begins;
                due = instant(change.hasNonNull("dueAt") ? change.get("dueAt") : change.get("judgedDueAt"));
            }
        }
        return due;
    }

    private boolean holds(JsonNode wait) {
        return happened(wait.get("from")) && !happened(wait.get("to"));
    }

    private boolean happened(@Nullable JsonNode at) {
        return at != null && !at.isNull() && !at.isMissingNode() && instant(at).isBefore(cut);
    }

    private static @Nullable Instant instantOrNull(@Nullable JsonNode at) {
        return at == null || at.isNull() ? null : instant(at);
    }

    private static Instant instant(JsonNode at) {
        return OffsetDateTime.parse(at.asText()).toInstant();
    }

    /// Seven hours ahead of Greenwich, all the year.
    public static long day(@Nullable Instant at) {
        return at == null ? Long.MIN_VALUE : Math.floorDiv(at.getEpochSecond() + HOURS_EAST, DAY);
    }

    private static void count(Map<String, long[]> sums, String code, boolean good) {
        long[] pair = sums.computeIfAbsent(code, _ -> new long[2]);
        pair[0] += good ? 1 : 0;
        pair[1]++;
    }
}
