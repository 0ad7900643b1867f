package vn.motcua.dossier.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/// The hash of an anchor, built row by row.
///
/// SHA-256, in lower-case hexadecimal digits, over lines that anybody can write from the events topic (`ce_sequence`
/// and `ce_hash` of each record), each ended by a line feed:
///
/// ```
/// X01.02.03 2024-06-03 <hash of the day before, or "-">
/// 1 <hash of row 1>
/// 2 <hash of row 2>
/// 2 <number of rows of the day>
/// ```
///
/// The last line begins with the number of the office's last row, also when that is of an earlier day.
final class AnchorHash {

    private final MessageDigest digest;
    private long rows;

    AnchorHash(String office, LocalDate day, String previousHash) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
        line(office + " " + day + " " + (previousHash.isEmpty() ? "-" : previousHash));
    }

    void add(long officeSequence, String rowHash) {
        rows++;
        line(officeSequence + " " + rowHash);
    }

    long rows() {
        return rows;
    }

    /// The hash; nothing can be added afterwards.
    String end(long officeSequence) {
        line(officeSequence + " " + rows);
        return HexFormat.of().formatHex(digest.digest());
    }

    private void line(String text) {
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
