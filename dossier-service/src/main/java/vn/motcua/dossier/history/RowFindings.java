package vn.motcua.dossier.history;

import vn.motcua.dossier.journal.JournalRow;

/// What can be wrong with rows of the journal, in words.
final class RowFindings {

    private RowFindings() {}

    static Finding changed(JournalRow row) {
        return at(
                row,
                Finding.of(
                        FindingCode.ROW_CHANGED,
                        "Dòng " + row.subjectSequence() + " của " + row.subject()
                                + " không còn như lúc ghi: nội dung không khớp mã băm của nó.",
                        "Row " + row.subjectSequence() + " of " + row.subject()
                                + " is not what was written: its content does not make its hash."));
    }

    static Finding linkBroken(JournalRow row) {
        return at(
                row,
                Finding.of(
                        FindingCode.LINK_BROKEN,
                        "Dòng " + row.subjectSequence() + " của " + row.subject()
                                + " không nối tiếp dòng ngay trước nó.",
                        "Row " + row.subjectSequence() + " of " + row.subject()
                                + " does not follow the row that stands before it."));
    }

    static Finding beyondCounter(JournalRow row, long counter) {
        return beyondCounter(row.subject(), row.subjectSequence(), row.officeSequence(), counter);
    }

    static Finding beyondCounter(String subject, long row, long officeSequence, long counter) {
        return Finding.of(
                        FindingCode.ROW_ADDED,
                        "Dòng " + row + " của " + subject + " mang số " + officeSequence
                                + " mà đơn vị chưa cấp: bộ đếm mới đến " + counter + ".",
                        "Row " + row + " of " + subject + " bears the number " + officeSequence
                                + ", which the office never gave: its counter stands at " + counter + ".")
                .at("subject", subject)
                .at("row", row)
                .at("officeSequence", officeSequence)
                .at("counter", counter);
    }

    private static Finding at(JournalRow row, Finding finding) {
        return finding.at("subject", row.subject())
                .at("row", row.subjectSequence())
                .at("officeSequence", row.officeSequence());
    }
}
