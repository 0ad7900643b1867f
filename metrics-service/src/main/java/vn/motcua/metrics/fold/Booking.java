package vn.motcua.metrics.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.indicator.Cell;
import vn.motcua.metrics.indicator.Contributions;
import vn.motcua.metrics.indicator.Timeline;
import vn.motcua.metrics.window.LocalDays;

/// What a batch of events changes, worked out in memory before anything is written.
final class Booking {

    /// Which dossier: a code is its office's own.
    record Dossier(String office, String code) implements Comparable<Dossier> {

        @Override
        public int compareTo(Dossier other) {
            int order = office.compareTo(other.office);
            return order != 0 ? order : code.compareTo(other.code);
        }
    }

    /// What is known of a dossier.
    ///
    /// @param sequence the dossier's own count of its events
    record Known(long sequence, Timeline timeline) {}

    /// One event's word on a dossier.
    record Version(long sequence, Instant recordedAt, Timeline timeline) {}

    /// A cell of the counts and the local day on which it was learnt.
    record Entry(Cell cell, LocalDate recordedDay) implements Comparable<Entry> {

        @Override
        public int compareTo(Entry other) {
            int order = cell.compareTo(other.cell);
            return order != 0 ? order : recordedDay.compareTo(other.recordedDay);
        }
    }

    private final Map<Dossier, TreeMap<Long, Version>> versions = new TreeMap<>();

    /// Takes an event's word on a dossier, in any order.
    void take(OfficeEvent.News news, Instant recordedAt) {
        Dossier dossier = new Dossier(news.timeline().office(), news.timeline().dossier());
        versions.computeIfAbsent(dossier, _ -> new TreeMap<>())
                .put(news.sequence(), new Version(news.sequence(), recordedAt, news.timeline()));
    }

    /// The dossiers that are spoken of, in order.
    List<Dossier> dossiers() {
        return List.copyOf(versions.keySet());
    }

    /// All that was said, in order of dossier and sequence.
    List<Version> versions() {
        return versions.values().stream()
                .flatMap(said -> said.values().stream())
                .toList();
    }

    /// The last word on each dossier of which no later one is known, in order.
    List<Version> latest(Map<Dossier, Known> known) {
        List<Version> latest = new ArrayList<>();
        versions.forEach((dossier, said) -> {
            Known before = known.get(dossier);
            Version last = said.lastEntry().getValue();
            if (before == null || last.sequence() > before.sequence()) {
                latest.add(last);
            }
        });
        return latest;
    }

    /// What must be added to the counts, in order.
    ///
    /// Between two events of one dossier that were recorded on the same day nobody will ask, so only the last of a
    /// day is looked at.
    Map<Entry, Integer> entries(Map<Dossier, Known> known) {
        Map<Entry, Integer> entries = new HashMap<>();
        versions.forEach((dossier, said) -> book(known.get(dossier), said, entries));
        return new TreeMap<>(entries);
    }

    private static void book(@Nullable Known known, NavigableMap<Long, Version> said, Map<Entry, Integer> entries) {
        Map<Cell, Integer> before = Contributions.of(known == null ? null : known.timeline());
        for (Version version : known == null
                ? said.values()
                : said.tailMap(known.sequence(), false).values()) {
            LocalDate day = LocalDays.of(version.recordedAt());
            Map.Entry<Long, Version> next = said.higherEntry(version.sequence());
            if (next != null && LocalDays.of(next.getValue().recordedAt()).equals(day)) {
                continue;
            }
            Map<Cell, Integer> after = Contributions.of(version.timeline());
            Contributions.difference(before, after)
                    .forEach((cell, n) -> Contributions.add(entries, new Entry(cell, day), n));
            before = after;
        }
    }
}
