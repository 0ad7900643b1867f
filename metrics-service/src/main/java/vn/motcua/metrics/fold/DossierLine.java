package vn.motcua.metrics.fold;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One number of a dossier, which its producer computes too: equal sums of all of an office's dossiers mean that
/// both know the same of each.
///
/// @param number the first 16 bytes, unsigned, of the SHA-256 of `<code> <sequence> <state> <receivedAt>
///     <firstDueAt> <currentDueAt> <judgedDueAt>`, with times as microseconds since 1970 and `-` for what is absent
/// @param open false when it has ended
record DossierLine(BigInteger number, boolean open) {

    private static final int BYTES = 16;
    private static final long MICROS = 1_000_000;
    private static final Set<String> ENDED = Set.of("not-accepted", "withdrawn", "stopped", "completed", "returned");

    /// The line of a dossier as an event tells it.
    static DossierLine of(String code, long sequence, EventValue value) {
        String state = value.state() == null ? "" : value.state();
        String times = String.join(
                " ",
                micros(value.receivedAt()),
                micros(value.firstDueAt()),
                micros(value.currentDueAt()),
                micros(value.judgedDueAt()));
        return new DossierLine(number(code + " " + sequence + " " + state + " " + times), !ENDED.contains(state));
    }

    private static String micros(@Nullable String time) {
        if (time == null || time.isEmpty()) {
            return "-";
        }
        try {
            Instant instant = QuickTimes.of(time);
            return Long.toString(instant.getEpochSecond() * MICROS + instant.getNano() / 1_000);
        } catch (DateTimeException _) {
            // Not as the contract says, so it will not be equal to what the producer computes: that shows.
            return time;
        }
    }

    private static BigInteger number(String line) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
