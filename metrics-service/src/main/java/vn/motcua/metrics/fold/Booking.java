package vn.motcua.metrics.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.indicator.Cell;
import vn.motcua.metrics.indicator.Contributions;
import vn.motcua.metrics.indicator.Mark;
import vn.motcua.metrics.indicator.Subject;
import vn.motcua.metrics.indicator.SubjectKind;
import vn.motcua.metrics.window.LocalDays;

/// What a batch of events changes, worked out in memory before anything is written.
final class Booking {

    /// Which thing: a code is its office's own.
    record Key(String office, SubjectKind kind, String code) {

        static Key of(Subject subject) {
            return new Key(subject.office(), subject.kind(), subject.code());
        }
    }

    /// What is known of a thing.
    ///
    /// @param sequence its own count of the events that are in it
    /// @param line of a dossier; absent for everything else
    record Known(long sequence, Subject subject, @Nullable DossierLine line) {}

    /// A cell of the counts and the local day on which it became known.
    record Entry(Cell cell, LocalDate recordedDay) {}

    /// An event and what came of it.
    ///
    /// @param after what is known of its thing from then on; absent when it is about none
    /// @param changesFrom the first day of which it changed a count; absent when it changed none
    record Line(Told told, @Nullable Known after, @Nullable LocalDate changesFrom) {

        /// True when it changed a count of a day before it was known.
        boolean late() {
            return changesFrom != null && changesFrom.isBefore(LocalDays.of(told.knownAt()));
        }
    }

    /// What is known of a thing, and since when.
    record Word(Instant knownAt, Known known) {}

    /// A thing on a local day on which it has a mark.
    record Day(Key key, LocalDate day) {}

    /// A thing while it is being folded.
    private static final class Account {

        private final Set<LocalDate> daysBefore;
        private final Set<LocalDate> days = new HashSet<>();
        private @Nullable Known known;
        private Map<Cell, Integer> counted;
        private Instant knownAt = Instant.MIN;

        Account(@Nullable Known known) {
            List<Mark> marks = known == null ? List.of() : Mark.of(known.subject());
            this.known = known;
            this.counted = Contributions.of(marks);
            this.daysBefore = daysOf(marks);
        }

        private static Set<LocalDate> daysOf(List<Mark> marks) {
            return marks.stream().map(mark -> mark.cell().day()).collect(Collectors.toSet());
        }

        /// Takes an event's word.
        ///
        /// @return what must be added to the counts
        Map<Cell, Integer> take(Told told, OfficeEvent.News news) {
            knownAt = told.knownAt();
            Known before = known;
            if (before == null) {
                known = new Known(news.sequence(), news.subject(), news.line());
            } else if (news.sequence() > before.sequence()) {
                known = new Known(news.sequence(), news.subject().after(before.subject()), news.line());
            } else {
                known = new Known(before.sequence(), before.subject().after(news.subject()), before.line());
            }
            if (before != null && known.subject().equals(before.subject())) {
                return Map.of();
            }
            List<Mark> marks = Mark.of(known.subject());
            days.addAll(daysOf(marks));
            Map<Cell, Integer> now = Contributions.of(marks);
            Map<Cell, Integer> difference = Contributions.difference(counted, now);
            counted = now;
            return difference;
        }
    }

    private final List<Told> told = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<Entry, Integer> entries = new HashMap<>();
    private final Map<Key, Account> accounts = new LinkedHashMap<>();

    /// Takes an event, in the order in which they become known.
    void take(Told one) {
        told.add(one);
    }

    /// The things that are spoken of.
    List<Key> keys() {
        Set<Key> keys = new LinkedHashSet<>();
        for (Told one : told) {
            OfficeEvent.News news = one.event().news();
            if (news != null) {
                keys.add(Key.of(news.subject()));
            }
        }
        return List.copyOf(keys);
    }

    /// Folds all that was taken over what was known before.
    void fold(Map<Key, Known> known) {
        for (Told one : told) {
            OfficeEvent.News news = one.event().news();
            if (news == null) {
                lines.add(new Line(one, null, null));
            } else {
                Key key = Key.of(news.subject());
                Account account = accounts.computeIfAbsent(key, _ -> new Account(known.get(key)));
                Map<Cell, Integer> difference = account.take(one, news);
                LocalDate recordedDay = LocalDays.of(one.knownAt());
                difference.forEach((cell, n) -> Contributions.add(entries, new Entry(cell, recordedDay), n));
                lines.add(new Line(
                        one,
                        account.known,
                        difference.keySet().stream()
                                .map(Cell::day)
                                .min(Comparator.naturalOrder())
                                .orElse(null)));
            }
        }
    }

    /// Every event and what came of it, in the order in which they became known.
    List<Line> lines() {
        return lines;
    }

    /// What is known by now of each thing.
    List<Word> latest() {
        List<Word> latest = new ArrayList<>();
        for (Account account : accounts.values()) {
            if (account.known != null) {
                latest.add(new Word(account.knownAt, account.known));
            }
        }
        return latest;
    }

    /// The days on which a thing has a mark and had none when the batch began.
    List<Day> newDays() {
        List<Day> days = new ArrayList<>();
        accounts.forEach((key, account) -> account.days.stream()
                .filter(day -> !account.daysBefore.contains(day))
                .forEach(day -> days.add(new Day(key, day))));
        return days;
    }

    /// What must be added to the counts.
    Map<Entry, Integer> entries() {
        return entries;
    }
}
