package vn.motcua.metrics.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.motcua.deploy.platform.database.Database;

/// Holds the figures and their shadow against each other, office by office, by counts and hashes of all their rows.
@ApplicationScoped
class Comparison {

    /// How an office was found.
    ///
    /// @param here its position in the figures
    /// @param there its position in the shadow
    /// @param parts in what it differs; empty = it is equal
    record Held(String here, String there, List<String> parts) {}

    /// What has yet to be folded before both can be held against each other.
    ///
    /// @param ahead how many offices are further in the shadow than in the figures
    /// @param folded sum of the offices' positions in the figures: grows while they are folded
    record Lead(long ahead, long folded) {}

    static final String LOST = "events-lost";

    private record Sum(String office, String part, String sum) {}

    private static final int CHUNK = 200;
    private static final String HERE = "public";
    private static final String THERE = "shadow";

    private static final String POSITIONS =
            "select office, sequence || ' ' || events_through || ' ' || last_fact_at from {schema}.office_position";

    // Office by office in the order of the primary keys; what came to nothing may stand as a row or not.
    private static final String SUMS = """
            select office, 'missing', string_agg(first || '-' || last, ' ' order by first)
            from {schema}.missing_events where office = any (?) group by office
            union all
            select office, 'events', count(*) || ' ' || sum(hash_record_extended(t, 0))
            from {schema}.event t where office = any (?) group by office
            union all
            select office, 'subjects', count(*) || ' ' || sum(hash_record_extended(t, 0))
            from {schema}.subject t where office = any (?) group by office
            union all
            select office, 'subject-days', count(*) || ' ' || sum(hash_record_extended(t, 0))
            from {schema}.subject_day t where office = any (?) group by office
            union all
            select office, 'day-counts', count(*) || ' ' || sum(hash_record_extended(t, 0))
            from {schema}.day_cell t where office = any (?) and booked <> '{}' group by office
            union all
            select office, 'month-counts', count(*) || ' ' || sum(hash_record_extended(t, 0))
            from {schema}.month_cell t where office = any (?) and booked <> '{}' group by office
            """;

    private static final String LEAD = """
            select count(*) filter (where t.sequence > coalesce(h.sequence, 0)), coalesce(sum(h.sequence), 0)::bigint
            from shadow.office_position t full join public.office_position h using (office)
            """;

    private static final String WITHOUT = """
            select h.office from public.office_position h left join shadow.office_position t using (office)
            where h.sequence > coalesce(t.sequence, 0) or not (
                (select coalesce(range_agg(int8range(m.first, m.last, '[]')), '{}')
                    from public.missing_events m where m.office = h.office)
                @> (select coalesce(range_agg(int8range(m.first, m.last, '[]')), '{}')
                    from shadow.missing_events m where m.office = h.office))
            """;

    // Only then, since it was not an event that moved them.
    private static final String LEVEL = """
            update shadow.office_position t set events_through = h.events_through
            from public.office_position h
            where h.office = t.office and h.sequence = t.sequence and h.events_through > t.events_through
                and exists (
                    select from public.integrity_finding f join public.integrity_step s on s.finding = f.id
                    where f.office = h.office and f.decided and s.known_at = h.events_through)
            """;

    private final Database database;

    Comparison(Database database) {
        this.database = database;
    }

    Lead lead() {
        return database.first(LEAD, row -> new Lead(row.getLong(1), row.getLong(2)))
                .orElseThrow();
    }

    /// All offices that stand at the same event on both sides; the others are looked at once they do.
    Map<String, Held> all() {
        Map<String, Held> held = new HashMap<>();
        Map<String, String> here = positions(HERE);
        Map<String, String> there = positions(THERE);
        List<String> same = here.keySet().stream()
                .filter(office -> Objects.equals(here.get(office), there.get(office)))
                .sorted()
                .toList();
        compare(same, here, there, held);
        return held;
    }

    /// All offices, while nothing is folded. A decision about a question is the last that became known of an office
    /// until its next event; the shadow is told of it here.
    ///
    /// @param before how they were found shortly before: it holds for those that have not moved since
    Map<String, Held> rest(Map<String, Held> before) {
        database.update(LEVEL);
        Map<String, Held> held = new TreeMap<>();
        Map<String, String> here = positions(HERE);
        Map<String, String> there = positions(THERE);
        List<String> moved = new ArrayList<>();
        for (String office : union(here.keySet(), there.keySet())) {
            Held known = before.get(office);
            if (known != null
                    && known.here().equals(here.get(office))
                    && known.there().equals(there.get(office))) {
                held.put(office, known);
            } else {
                moved.add(office);
            }
        }
        compare(moved, here, there, held);
        database.list(WITHOUT, row -> row.getString(1))
                .forEach(office -> held.computeIfPresent(office, Comparison::lost));
        return held;
    }

    private static Held lost(String office, Held found) {
        List<String> parts = new ArrayList<>(found.parts());
        parts.add(LOST);
        return new Held(found.here(), found.there(), parts);
    }

    private void compare(
            List<String> offices, Map<String, String> here, Map<String, String> there, Map<String, Held> held) {
        for (int from = 0; from < offices.size(); from += CHUNK) {
            List<String> chunk = offices.subList(from, Math.min(offices.size(), from + CHUNK));
            Map<String, Map<String, String>> ours = sums(HERE, chunk);
            Map<String, Map<String, String>> theirs = sums(THERE, chunk);
            for (String office : chunk) {
                Map<String, String> one = new HashMap<>(ours.getOrDefault(office, Map.of()));
                Map<String, String> other = new HashMap<>(theirs.getOrDefault(office, Map.of()));
                one.put("position", here.getOrDefault(office, ""));
                other.put("position", there.getOrDefault(office, ""));
                List<String> parts = union(one.keySet(), other.keySet()).stream()
                        .filter(part -> !Objects.equals(one.get(part), other.get(part)))
                        .toList();
                held.put(office, new Held(here.getOrDefault(office, ""), there.getOrDefault(office, ""), parts));
            }
        }
    }

    private static Set<String> union(Collection<String> one, Collection<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private Map<String, String> positions(String schema) {
        return database
                .list(POSITIONS.replace("{schema}", schema), row -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, Map<String, String>> sums(String schema, List<String> offices) {
        String[] asked = offices.toArray(String[]::new);
        return database
                .list(
                        SUMS.replace("{schema}", schema),
                        row -> new Sum(row.getString(1), row.getString(2), row.getString(3)),
                        asked,
                        asked,
                        asked,
                        asked,
                        asked,
                        asked)
                .stream()
                .collect(Collectors.groupingBy(Sum::office, Collectors.toMap(Sum::part, Sum::sum)));
    }
}
