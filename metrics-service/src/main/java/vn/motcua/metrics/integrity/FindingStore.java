package vn.motcua.metrics.integrity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;

/// The questions and their steps in the store.
@ApplicationScoped
class FindingStore {

    /// What is kept of a question, to be held against what is seen now.
    private record Kept(UUID id, boolean holds, Finding.State state, int version, JsonNode seen, Set<String> cases) {}

    private record Key(DetectionRule rule, String subject) {}

    private record Change(UUID id, boolean holds, Finding.State state, int version, String kind, Ground ground) {}

    private static final String COLUMNS = """
            select f.id, f.rule, f.office, f.subject, f.raised_at, f.figures::text as figures,
                f.thresholds::text as thresholds, f.officers, f.holds, f.state, f.version,
                (select count(*) from integrity_case c where c.finding = f.id) as cases
            from integrity_finding f
            """;

    private static final String PAGE = COLUMNS + """
             where f.office = any (?) and f.state = any (?) and f.rule = any (?)
                and (f.raised_at, f.id) < (?, ?::uuid)
            order by f.raised_at desc, f.id desc limit ?
            """;

    // Of the rules that look at dossiers: the questions with one of these among their cases; of the others: those of
    // these subjects.
    private static final String KEPT = """
            select f.id, f.rule, f.subject, f.holds, f.state, f.version,
                jsonb_build_array(f.figures, f.thresholds, to_jsonb(f.officers))::text as seen,
                array(select c.code from integrity_case c where c.finding = f.id) as cases
            from integrity_finding f
            where f.office = ? and (
                f.id in (select c.finding from integrity_case c where c.office = ? and c.code = any (?))
                    and f.rule not in ('G10', 'G13', 'G16')
                or f.rule = 'G16' and f.subject = any (?)
                or f.rule = 'G10' and f.subject = any (?)
                or f.rule = 'G13' and left(f.subject, 7) = any (?)
                or (f.rule, f.subject) in (select * from unnest(?, ?)))
            """;

    private static final String RAISE = """
            insert into integrity_finding
                (id, office, rule, subject, raised_at, figures, thresholds, officers, holds, state, version)
            select id::uuid, office, rule, subject, raised_at, figures::jsonb, thresholds::jsonb, officers::text[],
                true, 'open', 1
            from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                as n (id, office, rule, subject, raised_at, figures, thresholds, officers)
            """;

    private static final String SEE = """
            update integrity_finding f
            set figures = n.figures::jsonb, thresholds = n.thresholds::jsonb, officers = n.officers::text[]
            from unnest(?, ?, ?, ?) as n (id, figures, thresholds, officers)
            where f.id = n.id::uuid
            """;

    private static final String MOVE = """
            update integrity_finding f set holds = n.holds::boolean, state = n.state, version = n.version
            from unnest(?, ?, ?, ?) as n (id, holds, state, version)
            where f.id = n.id::uuid
            """;

    private static final String ADD_CASES = """
            insert into integrity_case (finding, office, code)
            select id::uuid, office, code from unnest(?, ?, ?) as n (id, office, code)
            on conflict do nothing
            """;

    private static final String DROP_CASES = """
            delete from integrity_case c using unnest(?, ?) as n (id, code)
            where c.finding = n.id::uuid and c.code = n.code
            """;

    private static final String ADD_STEPS = """
            insert into integrity_step (finding, number, kind, at, by, body)
            select id::uuid, number, kind, at, '', body::jsonb from unnest(?, ?, ?, ?, ?) as n (id, number, kind, at, body)
            """;

    private static final String TURN = """
            update office_position set events_through = events_through + interval '1 microsecond'
            where office = ? and sequence > 0 returning events_through
            """;

    private final Database database;
    private final ObjectMapper json;

    FindingStore(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// Keeps what the rules see now of an office: new questions are raised; of those that were looked at again, what
    /// changed is kept, and that its ground is gone when it is.
    ///
    /// @param grounds all that is seen of what was looked at
    /// @param looked which dossiers and feedback cases, days and months were looked at
    void keep(String office, List<Ground> grounds, Looked looked, Thresholds thresholds, Instant now) {
        Map<Key, Kept> kept = kept(office, grounds, looked);
        List<Ground> raised = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        Set<Key> seen = new HashSet<>();
        for (Ground ground : grounds) {
            Key key = new Key(ground.rule(), ground.subject());
            seen.add(key);
            Kept known = kept.get(key);
            if (known == null) {
                raised.add(ground);
            } else {
                change(known, ground, thresholds).ifPresent(changes::add);
            }
        }
        raise(raised, thresholds, now);
        List<Change> gone = new ArrayList<>();
        kept.forEach((key, known) -> {
            if (known.holds() && !seen.contains(key)) {
                gone.add(new Change(
                        known.id(),
                        false,
                        known.state(),
                        known.version() + 1,
                        "ground-gone",
                        new Ground(
                                key.rule(), office, key.subject(), List.copyOf(known.cases()), List.of(), Map.of())));
            }
        });
        see(changes, kept, thresholds);
        changes.addAll(gone);
        move(changes, thresholds, now);
    }

    /// What was looked at.
    ///
    /// @param dossiers codes of dossiers
    /// @param feedback codes of feedback cases
    /// @param days on which facts became known
    /// @param months in which dossiers were settled
    record Looked(
            Collection<String> dossiers,
            Collection<String> feedback,
            Collection<String> days,
            Collection<String> months) {}

    private Map<Key, Kept> kept(String office, List<Ground> grounds, Looked looked) {
        Map<Key, Kept> kept = new TreeMap<>(Comparator.comparing(Key::rule).thenComparing(Key::subject));
        database.list(
                        KEPT,
                        row -> Map.entry(
                                new Key(DetectionRule.valueOf(row.getString("rule")), row.getString("subject")),
                                new Kept(
                                        row.getObject("id", UUID.class),
                                        row.getBoolean("holds"),
                                        state(row),
                                        row.getInt("version"),
                                        read(row.getString("seen")),
                                        Set.of((String[]) row.getArray("cases").getArray()))),
                        office,
                        office,
                        looked.dossiers().toArray(String[]::new),
                        looked.feedback().toArray(String[]::new),
                        looked.days().toArray(String[]::new),
                        looked.months().toArray(String[]::new),
                        Database.texts(grounds, ground -> ground.rule().name()),
                        Database.texts(grounds, Ground::subject))
                .forEach(one -> kept.put(one.getKey(), one.getValue()));
        return kept;
    }

    private Optional<Change> change(Kept known, Ground ground, Thresholds thresholds) {
        JsonNode seen = json.valueToTree(List.of(ground.figures(), thresholds.of(ground.rule()), ground.officers()));
        boolean same =
                read(seen.toString()).equals(known.seen()) && known.cases().equals(Set.copyOf(ground.cases()));
        if (same && known.holds()) {
            return Optional.empty();
        }
        // Nobody has been heard about cases that came later.
        boolean grown = !known.cases().containsAll(ground.cases());
        return Optional.of(new Change(
                known.id(),
                true,
                grown ? Finding.State.OPEN : known.state(),
                known.version() + 1,
                known.holds() ? "changed" : "ground-back",
                ground));
    }

    private void raise(List<Ground> raised, Thresholds thresholds, Instant now) {
        if (raised.isEmpty()) {
            return;
        }
        database.update(
                RAISE,
                Database.texts(raised, FindingStore::id),
                Database.texts(raised, Ground::office),
                Database.texts(raised, ground -> ground.rule().name()),
                Database.texts(raised, Ground::subject),
                Database.instants(raised, _ -> now),
                Database.texts(raised, ground -> write(ground.figures())),
                Database.texts(raised, ground -> write(thresholds.of(ground.rule()))),
                Database.texts(raised, ground -> array(ground.officers())));
        addCases(raised, FindingStore::id);
        steps(
                raised.stream()
                        .map(ground ->
                                new Change(UUID.fromString(id(ground)), true, Finding.State.OPEN, 1, "raised", ground))
                        .toList(),
                thresholds,
                now);
    }

    private void see(List<Change> changes, Map<Key, Kept> kept, Thresholds thresholds) {
        if (changes.isEmpty()) {
            return;
        }
        database.update(
                SEE,
                Database.texts(changes, change -> change.id().toString()),
                Database.texts(changes, change -> write(change.ground().figures())),
                Database.texts(
                        changes, change -> write(thresholds.of(change.ground().rule()))),
                Database.texts(changes, change -> array(change.ground().officers())));
        List<Ground> grounds = changes.stream().map(Change::ground).toList();
        addCases(grounds, FindingStore::id);
        List<String[]> left = new ArrayList<>();
        for (Change change : changes) {
            Ground ground = change.ground();
            Kept known = kept.get(new Key(ground.rule(), ground.subject()));
            if (known != null) {
                known.cases().stream()
                        .filter(Predicate.not(ground.cases()::contains))
                        .forEach(code -> left.add(new String[] {change.id().toString(), code}));
            }
        }
        database.update(DROP_CASES, Database.texts(left, one -> one[0]), Database.texts(left, one -> one[1]));
    }

    private void move(List<Change> changes, Thresholds thresholds, Instant now) {
        if (changes.isEmpty()) {
            return;
        }
        database.update(
                MOVE,
                Database.texts(changes, change -> change.id().toString()),
                Database.texts(changes, change -> Boolean.toString(change.holds())),
                Database.texts(changes, change -> change.state().code()),
                changes.stream().map(change -> (long) change.version()).toArray(Long[]::new));
        steps(changes, thresholds, now);
    }

    private void addCases(List<Ground> grounds, Function<Ground, String> id) {
        List<String[]> rows = grounds.stream()
                .flatMap(ground ->
                        ground.cases().stream().map(code -> new String[] {id.apply(ground), ground.office(), code}))
                .toList();
        database.update(
                ADD_CASES,
                Database.texts(rows, row -> row[0]),
                Database.texts(rows, row -> row[1]),
                Database.texts(rows, row -> row[2]));
    }

    private void steps(List<Change> changes, Thresholds thresholds, Instant now) {
        database.update(
                ADD_STEPS,
                Database.texts(changes, change -> change.id().toString()),
                changes.stream().map(change -> (long) change.version()).toArray(Long[]::new),
                Database.texts(changes, Change::kind),
                Database.instants(changes, _ -> now),
                Database.texts(
                        changes,
                        change -> write(Map.of(
                                "figures",
                                change.ground().figures(),
                                "thresholds",
                                thresholds.of(change.ground().rule()),
                                "cases",
                                change.ground().cases()))));
    }

    /// The next questions, the newest first.
    List<Finding> page(
            Collection<String> offices,
            Collection<Finding.State> states,
            Collection<DetectionRule> rules,
            Instant raisedBefore,
            UUID idBefore,
            int size) {
        return database.list(
                PAGE,
                this::finding,
                offices.toArray(String[]::new),
                states.stream().map(Finding.State::code).toArray(String[]::new),
                rules.stream().map(Enum::name).toArray(String[]::new),
                raisedBefore,
                idBefore.toString(),
                size);
    }

    /// How many there are in each state.
    Map<Finding.State, Long> count(Collection<String> offices, Collection<DetectionRule> rules) {
        return database
                .list(
                        "select state, count(*) from integrity_finding where office = any (?) and rule = any (?) group by state",
                        row -> Map.entry(state(row), row.getLong(2)),
                        offices.toArray(String[]::new),
                        rules.stream().map(Enum::name).toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// How many there are of each rule.
    Map<DetectionRule, Long> countByRule(Collection<String> offices, Collection<Finding.State> states) {
        return database
                .list(
                        "select rule, count(*) from integrity_finding where office = any (?) and state = any (?) group by rule",
                        row -> Map.entry(DetectionRule.valueOf(row.getString(1)), row.getLong(2)),
                        offices.toArray(String[]::new),
                        states.stream().map(Finding.State::code).toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// A question of one of these offices; none when there is none of that id.
    Optional<Finding> find(Collection<String> offices, UUID id) {
        return database.first(
                COLUMNS + " where f.office = any (?) and f.id = ?", this::finding, offices.toArray(String[]::new), id);
    }

    /// The same, so that nobody else moves it before this transaction ends.
    Optional<Finding> hold(Collection<String> offices, UUID id) {
        database.list("select id from integrity_finding where id = ? for update", _ -> id, id);
        return find(offices, id);
    }

    /// What happened to a question, in order.
    List<Step> steps(UUID id) {
        return database.list(
                "select number, kind, at, by, body::text as body from integrity_step where finding = ? order by number",
                row -> new Step(
                        row.getInt("number"),
                        row.getString("kind"),
                        Database.requireInstant(row, "at"),
                        row.getString("by"),
                        read(row.getString("body"))),
                id);
    }

    /// The next cases of a question, by code.
    List<String> cases(UUID id, String after, int size) {
        return database.list(
                "select code from integrity_case where finding = ? and code > ? order by code limit ?",
                row -> row.getString(1),
                id,
                after,
                size);
    }

    /// Moves a question on by what somebody said. A decision names the cases that it is about, and takes an instant of
    /// its own among all that is known of the office, as an event does.
    void say(Finding finding, Finding.State state, String kind, String by, String text, Instant now) {
        database.update(
                "update integrity_finding set state = ?, version = ?, decided = decided or ? where id = ?",
                state.code(),
                finding.version() + 1,
                state.decided(),
                finding.id());
        ObjectNode body = json.createObjectNode().put("text", text);
        Instant knownAt = null;
        if (state.decided()) {
            cases(finding.id(), "", Integer.MAX_VALUE).forEach(body.putArray("cases")::add);
            knownAt = database.first(TURN, row -> Database.requireInstant(row, "events_through"), finding.office())
                    .orElse(now);
        }
        database.update(
                "insert into integrity_step (finding, number, kind, at, by, body, known_at) values (?, ?, ?, ?, ?, ?::jsonb, ?)",
                finding.id(),
                finding.version() + 1,
                kind,
                now,
                by,
                body.toString(),
                knownAt);
    }

    private Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getObject("id", UUID.class),
                DetectionRule.valueOf(row.getString("rule")),
                row.getString("office"),
                row.getString("subject"),
                Database.requireInstant(row, "raised_at"),
                read(row.getString("figures")),
                read(row.getString("thresholds")),
                List.of((String[]) row.getArray("officers").getArray()),
                row.getBoolean("holds"),
                state(row),
                row.getInt("version"),
                row.getInt("cases"));
    }

    private static Finding.State state(ResultSet row) throws SQLException {
        String code = row.getString("state");
        return Finding.State.of(code).orElseThrow(() -> new IllegalStateException("No state " + code));
    }

    /// The same rule and subject of an office always have the same id.
    private static String id(Ground ground) {
        String key = ground.office() + "\u001f" + ground.rule() + "\u001f" + ground.subject();
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// As PostgreSQL writes an array of texts.
    private static String array(List<String> texts) {
        return texts.stream()
                .map(text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A question cannot be written as JSON", e);
        }
    }

    private JsonNode read(@Nullable String stored) {
        try {
            return json.readTree(stored);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored question cannot be read", e);
        }
    }
}
