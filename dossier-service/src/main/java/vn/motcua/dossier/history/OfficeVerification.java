package vn.motcua.dossier.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.dossier.journal.Journal;
import vn.motcua.dossier.journal.JournalRow;

/// Recomputes the whole journal of an office and its anchors, a page at a time.
///
/// Finds what no single dossier can show: a tail that was cut, a dossier that is missing as a whole, a chain that was
/// rewritten from end to end.
@ApplicationScoped
public class OfficeVerification {

    /// The most findings that are told one by one.
    public static final int MOST_FINDINGS = 100;

    private static final int ROWS = 500;
    private static final int ANCHORS = 500;

    /// The result.
    ///
    /// @param sequence the office's counter: how many rows there must be
    /// @param rows how many there are
    /// @param anchors how many days are anchored
    /// @param anchoredThrough number of the last row that an anchor covers; 0 = none
    /// @param head the last anchor, to be compared with a copy kept elsewhere
    /// @param findings the first of them
    /// @param found how many in all
    public record Verified(
            String office,
            long sequence,
            long rows,
            long anchors,
            long anchoredThrough,
            @Nullable Anchor head,
            List<Finding> findings,
            long found) {}

    private final Database database;
    private final Journal journal;
    private final AnchorStore anchors;
    private final OfficeCounters counters;

    OfficeVerification(Database database, Journal journal, AnchorStore anchors, OfficeCounters counters) {
        this.database = database;
        this.journal = journal;
        this.anchors = anchors;
        this.counters = counters;
    }

    /// Verifies an office that is known; reads all of its journal.
    public Verified of(String office) {
        long counter = counters.of(List.of(office)).getOrDefault(office, 0L);
        Run run = new Run(office, counter);
        List<JournalRow> page;
        do {
            page = journal.ofOffice(office, run.last, ROWS);
            // Rows that come in while this runs are verified next time.
            List<JournalRow> known =
                    page.stream().filter(row -> row.officeSequence() <= counter).toList();
            Map<JournalRow, String> before = journal.hashesBefore(known);
            known.forEach(row -> run.take(row, before.getOrDefault(row, "")));
            page = known;
        } while (page.size() == ROWS);
        run.end();
        beyondCounter(office).forEach(run::found);
        anchoredBeyondCounter(office).forEach(run::found);
        dossiersThatDiffer(office).forEach(run::found);
        return new Verified(
                office, counter, run.rows, run.anchorsRead, run.anchored, run.previous, run.findings, run.found);
    }

    private List<Finding> beyondCounter(String office) {
        return database.list(
                """
                select j.subject, j.subject_sequence, j.office_sequence, o.sequence as counter
                from office o join journal j on j.office = o.code and j.office_sequence > o.sequence
                where o.code = ? order by j.office_sequence limit ?
                """,
                row -> RowFindings.beyondCounter(
                        row.getString("subject"),
                        row.getLong("subject_sequence"),
                        row.getLong("office_sequence"),
                        row.getLong("counter")),
                office,
                MOST_FINDINGS);
    }

    private List<Finding> anchoredBeyondCounter(String office) {
        return database.list(
                """
                select a.day, a.office_sequence, o.sequence as counter
                from office o join anchor a on a.office = o.code and a.office_sequence > o.sequence
                where o.code = ? order by a.day limit ?
                """,
                row -> AnchorCheck.beyondCounter(
                        office,
                        row.getObject("day", LocalDate.class),
                        row.getLong("office_sequence"),
                        row.getLong("counter")),
                office,
                MOST_FINDINGS);
    }

    /// Dossiers that stand at another version than was published, or were published and are not there.
    private List<Finding> dossiersThatDiffer(String office) {
        return database.list(
                """
                with published as (
                    select subject, count(*) as rows from journal
                    where office = ? and type like 'vn.motcua.dossier.%' group by subject)
                select coalesce(d.code, p.subject) as code, d.version, coalesce(p.rows, 0) as rows
                from published p full join (select code, version from dossier where office = ?) d on d.code = p.subject
                where d.version is distinct from p.rows
                order by 1 limit ?
                """,
                row -> {
                    String code = row.getString("code");
                    @Nullable Long version = row.getObject("version", Long.class);
                    long rows = row.getLong("rows");
                    return Finding.of(
                                    FindingCode.STORED_DIFFERS,
                                    version == null
                                            ? "Hồ sơ " + code + " đã công bố " + rows
                                                    + " sự kiện nhưng không còn được lưu."
                                            : "Hồ sơ " + code + " ở phiên bản " + version + " nhưng có " + rows
                                                    + " sự kiện đã công bố.",
                                    version == null
                                            ? "Dossier " + code + " had " + rows
                                                    + " events published and is not stored any more."
                                            : "Dossier " + code + " stands at version " + version + " and has " + rows
                                                    + " published events.")
                            .at("subject", code)
                            .at("member", "version")
                            .at("stored", version)
                            .at("published", rows);
                },
                office,
                office,
                MOST_FINDINGS);
    }

    /// One pass over the rows, and over the anchors beside them.
    private final class Run {

        private final String office;
        private final long counter;
        private final List<Finding> findings = new ArrayList<>();
        private List<Anchor> page = List.of();
        private int at;
        private @Nullable LocalDate lastDay;
        private @Nullable Anchor previous;
        private @Nullable AnchorHash hash;
        private long last;
        private long rows;
        private long anchorsRead;
        private long anchored;
        private long found;

        Run(String office, long counter) {
            this.office = office;
            this.counter = counter;
        }

        void take(JournalRow row, String hashBefore) {
            if (row.officeSequence() > last + 1) {
                missing(last + 1, row.officeSequence() - 1);
            }
            endAnchorsBefore(row.officeSequence());
            if (!row.isAsWritten()) {
                found(RowFindings.changed(row));
            }
            if (!row.previousHash().equals(hashBefore)) {
                found(RowFindings.linkBroken(row));
            }
            @Nullable Anchor anchor = anchor();
            if (anchor != null) {
                hashOf(anchor).add(row.officeSequence(), row.hash());
            }
            last = row.officeSequence();
            rows++;
        }

        void end() {
            if (last < counter) {
                missing(last + 1, counter);
            }
            endAnchorsBefore(counter + 1);
        }

        void found(Finding finding) {
            found++;
            if (findings.size() < MOST_FINDINGS) {
                findings.add(finding);
            }
        }

        private void missing(long from, long to) {
            found(Finding.of(
                            FindingCode.ROW_MISSING,
                            "Thiếu dòng " + from + " đến " + to + " trong lịch sử của đơn vị " + office + ".",
                            "Rows " + from + " to " + to + " of the history of office " + office + " are missing.")
                    .at("fromOfficeSequence", from)
                    .at("toOfficeSequence", to));
        }

        private void endAnchorsBefore(long officeSequence) {
            for (@Nullable Anchor anchor = anchor();
                    anchor != null && anchor.officeSequence() < officeSequence;
                    anchor = anchor()) {
                AnchorHash recomputed = hashOf(anchor);
                long rowsFound = recomputed.rows();
                if (!AnchorCheck.holds(anchor, recomputed) || rowsFound != anchor.rows()) {
                    found(AnchorCheck.differs(anchor, rowsFound));
                }
                @Nullable Anchor before = previous;
                boolean follows = before == null
                        ? anchor.previousHash().isEmpty()
                        : anchor.previousHash().equals(before.hash())
                                && anchor.day().equals(before.day().plusDays(1));
                if (!follows) {
                    found(AnchorCheck.missing(office, anchor.day()));
                }
                anchored = Math.max(anchored, anchor.officeSequence());
                anchorsRead++;
                previous = anchor;
                hash = null;
                at++;
            }
        }

        private AnchorHash hashOf(Anchor anchor) {
            if (hash == null) {
                hash = new AnchorHash(office, anchor.day(), anchor.previousHash());
            }
            return Objects.requireNonNull(hash);
        }

        /// The anchor that the next row belongs to; absent after the last.
        private @Nullable Anchor anchor() {
            if (at == page.size()) {
                page = anchors.page(office, lastDay, ANCHORS);
                at = 0;
                lastDay = page.isEmpty() ? lastDay : page.getLast().day();
            }
            return at < page.size() ? page.get(at) : null;
        }
    }
}
