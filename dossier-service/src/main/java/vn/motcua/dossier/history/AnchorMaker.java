package vn.motcua.dossier.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.deploy.platform.time.Vietnam;

/// Makes the anchors of one office, some days in one transaction.
@ApplicationScoped
class AnchorMaker {

    private static final int DAYS = 100;
    private static final int ROWS = 5000;

    private final AnchorStore anchors;

    AnchorMaker(AnchorStore anchors) {
        this.anchors = anchors;
    }

    /// Closes all days before this one: no row can be recorded on them any more once this has committed.
    ///
    /// A transaction of its own, because it holds the office's counter, for which others wait.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void close(String office, LocalDate today) {
        anchors.close(office, today);
    }

    /// Anchors some of the closed days that have none yet.
    ///
    /// @param today the first day that is not closed
    /// @return how many days; fewer than [#DAYS] when none are left
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Anchor> next(String office, LocalDate today, Instant now) {
        anchors.hold(office);
        Optional<Anchor> last = anchors.last(office);
        Rows rows = new Rows(office, last.map(Anchor::officeSequence).orElse(0L));
        LocalDate day = last.map(anchor -> anchor.day().plusDays(1)).orElseGet(rows::firstDay);
        String previousHash = last.map(Anchor::hash).orElse("");
        List<Anchor> made = new ArrayList<>();
        for (; day.isBefore(today) && made.size() < DAYS; day = day.plusDays(1)) {
            AnchorHash hash = new AnchorHash(office, day, previousHash);
            Instant end = Vietnam.startOf(day.plusDays(1));
            while (rows.nextIsBefore(end)) {
                AnchorStore.RowHash row = rows.take();
                hash.add(row.officeSequence(), row.hash());
            }
            Anchor anchor =
                    new Anchor(office, day, rows.taken(), hash.rows(), previousHash, hash.end(rows.taken()), now);
            made.add(anchor);
            previousHash = anchor.hash();
        }
        anchors.add(made);
        return made;
    }

    static boolean more(List<Anchor> made) {
        return made.size() == DAYS;
    }

    /// The rows of an office that are not anchored yet, read a page at a time.
    private final class Rows {

        private final String office;
        private List<AnchorStore.RowHash> page = List.of();
        private int at;
        private long taken;

        Rows(String office, long after) {
            this.office = office;
            this.taken = after;
        }

        LocalDate firstDay() {
            return has() ? Vietnam.dayOf(page.get(at).recordedAt()) : LocalDate.MAX;
        }

        boolean nextIsBefore(Instant end) {
            return has() && page.get(at).recordedAt().isBefore(end);
        }

        AnchorStore.RowHash take() {
            AnchorStore.RowHash row = page.get(at++);
            taken = row.officeSequence();
            return row;
        }

        long taken() {
            return taken;
        }

        private boolean has() {
            if (at == page.size()) {
                page = anchors.rows(office, taken, ROWS);
                at = 0;
            }
            return at < page.size();
        }
    }
}
