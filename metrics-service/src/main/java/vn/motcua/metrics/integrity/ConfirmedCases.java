package vn.motcua.metrics.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.metrics.counts.SubjectJson;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Standing;
import vn.motcua.metrics.indicator.Subject;
import vn.motcua.metrics.indicator.SubjectKind;
import vn.motcua.metrics.indicator.Timeline;
import vn.motcua.metrics.window.Knowledge;
import vn.motcua.metrics.window.Window;

/// The cases of confirmed questions, as they count without and with what was confirmed. There are few of them, so each
/// is looked at.
@ApplicationScoped
public class ConfirmedCases {

    private record Key(String office, SubjectKind kind, String code) {}

    private record Row(DetectionRule rule, String subject, Key key) {}

    private record Known(Key key, Subject subject) {}

    // Of each question, the last decision that was known by then; its cases are those that were decided on.
    private static final String CONFIRMED = """
            select f.rule, f.office, f.subject, c.code
            from integrity_finding f
            cross join lateral (
                select s.kind, s.body from integrity_step s
                where s.finding = f.id and s.known_at <= ? order by s.number desc limit 1) last
            cross join lateral jsonb_array_elements_text(last.body -> 'cases') as c (code)
            where f.decided and f.office = any (?) and last.kind = 'confirmed'
            """;

    private static final String SUBJECTS = """
            select c.office, c.kind, c.code, e.body::text
            from unnest(?, ?, ?) as c (office, kind, code)
            cross join lateral (
                select e.body from event e
                where (e.office, e.kind, e.code) = (c.office, c.kind, c.code) and e.known_at <= ?
                order by e.known_at desc limit 1) e
            """;

    private final Database database;
    private final SubjectJson subjects;

    ConfirmedCases(Database database, SubjectJson subjects) {
        this.database = database;
        this.subjects = subjects;
    }

    /// A case.
    ///
    /// @param now what it counts as
    /// @param then what it counts as with all that was confirmed of it
    public record Confirmed(List<Standing> now, List<Standing> then) {

        public Confirmed {
            now = List.copyOf(now);
            then = List.copyOf(then);
        }
    }

    /// The cases of confirmed questions of these offices, by the indicator that they touch; empty when there are none.
    public Map<Indicator, List<Confirmed>> of(
            Collection<String> offices, Window window, Instant cutOff, Knowledge knowledge) {
        List<Row> rows = database.list(
                CONFIRMED,
                row -> {
                    DetectionRule rule = DetectionRule.valueOf(row.getString(1));
                    return new Row(rule, row.getString(3), new Key(row.getString(2), rule.cases(), row.getString(4)));
                },
                knowledge.until(),
                offices.toArray(String[]::new));
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<Key, Subject> known = known(rows, knowledge);
        Map<Indicator, List<Confirmed>> cases = new HashMap<>();
        for (Indicator indicator : Indicator.values()) {
            List<Row> its = rows.stream()
                    .filter(row -> row.rule().indicators().contains(indicator))
                    .toList();
            if (!its.isEmpty()) {
                cases.put(indicator, of(its, known, window, cutOff));
            }
        }
        return cases;
    }

    private static List<Confirmed> of(List<Row> rows, Map<Key, Subject> known, Window window, Instant cutOff) {
        Map<Key, Set<DetectionRule>> rules = new HashMap<>();
        Map<Key, Timeline> joined = new HashMap<>();
        Set<Key> absorbed = new HashSet<>();
        for (Row row : rows) {
            rules.computeIfAbsent(row.key(), _ -> EnumSet.noneOf(DetectionRule.class))
                    .add(row.rule());
            if (row.rule() == DetectionRule.G1 && !row.key().code().equals(row.subject())) {
                absorbed.add(row.key());
                Key later = new Key(row.key().office(), SubjectKind.DOSSIER, row.subject());
                if (known.get(row.key()) instanceof Timeline earlier) {
                    joined.put(later, earlier);
                }
            }
        }
        List<Confirmed> cases = new ArrayList<>();
        rules.forEach((key, its) -> Optional.ofNullable(known.get(key))
                .ifPresent(subject -> cases.add(new Confirmed(
                        inWindow(subject.standings(cutOff), window),
                        inWindow(
                                Effects.standings(subject, its, joined.get(key), absorbed.contains(key), cutOff),
                                window)))));
        return cases;
    }

    private static List<Standing> inWindow(List<Standing> standings, Window window) {
        return standings.stream()
                .filter(standing -> standing.since(window.from()))
                .toList();
    }

    private Map<Key, Subject> known(List<Row> rows, Knowledge knowledge) {
        List<Key> keys = rows.stream().map(Row::key).distinct().toList();
        return database
                .list(
                        SUBJECTS,
                        row -> {
                            SubjectKind kind = SubjectKind.of(row.getString(2));
                            return new Known(
                                    new Key(row.getString(1), kind, row.getString(3)),
                                    subjects.read(kind, row.getString(4)));
                        },
                        Database.texts(keys, Key::office),
                        Database.texts(keys, key -> key.kind().code()),
                        Database.texts(keys, Key::code),
                        knowledge.until())
                .stream()
                .collect(Collectors.toMap(Known::key, Known::subject));
    }
}
