package vn.motcua.metrics.register;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Enters a batch of events into the register, and lets the watchers look at it, in one transaction.
@ApplicationScoped
class Clerk {

    private final EntryReader reader;
    private final Register register;
    private final OtherRows others;
    private final List<Watcher> watchers;

    Clerk(EntryReader reader, Register register, OtherRows others, @All List<Watcher> watchers) {
        this.reader = reader;
        this.register = register;
        this.others = others;
        this.watchers = watchers;
    }

    /// Enters what they tell; again or out of turn makes no difference.
    @Transactional
    void take(List<Notice> notices) {
        Map<List<String>, Entry> newest = new TreeMap<>(
                Comparator.comparing((List<String> key) -> key.get(0)).thenComparing(key -> key.get(1)));
        List<Watcher.Told> told = new ArrayList<>();
        for (Notice notice : notices) {
            reader.read(notice.office(), notice.subject(), notice.value()).ifPresent(entry -> {
                newest.merge(
                        List.of(entry.office(), entry.code()),
                        entry,
                        (known, next) -> next.sequence() > known.sequence() ? next : known);
                if (notice.at() != null) {
                    told.add(new Watcher.Told(notice.type(), notice.at(), entry));
                }
            });
        }
        List<Entry> entries = register.keep(List.copyOf(newest.values()));
        others.keep(notices);
        if (!entries.isEmpty()) {
            watchers.forEach(watcher -> watcher.look(entries, told));
        }
    }
}
