package vn.motcua.dossier.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.journal.JournalRow;

/// Recomputes the chain of one subject: each row from its content, its link to the one before, numbers without gap.
final class ChainCheck {

    private ChainCheck() {}

    /// @param rows of the subject, in the order of their numbers
    static List<Finding> of(String subject, List<JournalRow> rows) {
        List<Finding> findings = new ArrayList<>();
        @Nullable JournalRow before = null;
        for (JournalRow row : rows) {
            long expected = before == null ? 1 : before.subjectSequence() + 1;
            if (row.subjectSequence() > expected) {
                findings.add(missing(subject, expected, row.subjectSequence() - 1));
            } else if (!row.previousHash().equals(before == null ? "" : before.hash())) {
                findings.add(RowFindings.linkBroken(row));
            }
            if (!row.isAsWritten()) {
                findings.add(RowFindings.changed(row));
            }
            before = row;
        }
        return findings;
    }

    /// Compares the number of published rows with the dossier's version.
    ///
    /// @param rows how many rows tell of the dossier
    /// @param last number of the last row of the subject
    static List<Finding> ofVersion(String subject, long version, long rows, long last) {
        if (rows < version) {
            return List.of(missing(subject, last + 1, last + version - rows).at("version", version));
        }
        if (rows > version) {
            return List.of(Finding.of(
                            FindingCode.ROW_ADDED,
                            "Lịch sử của " + subject + " có " + rows + " dòng nhưng hồ sơ mới ở phiên bản " + version
                                    + ": có dòng không do hồ sơ công bố.",
                            "The history of " + subject + " has " + rows + " rows, but the dossier stands at version "
                                    + version + ": there are rows that it never published.")
                    .at("row", last)
                    .at("version", version));
        }
        return List.of();
    }

    private static Finding missing(String subject, long from, long to) {
        String which = from == to ? Long.toString(from) : from + "–" + to;
        return Finding.of(
                        FindingCode.ROW_MISSING,
                        "Thiếu dòng " + which + " trong lịch sử của " + subject + ".",
                        "Row " + which + " of the history of " + subject + " is missing.")
                .at("fromRow", from)
                .at("toRow", to);
    }
}
