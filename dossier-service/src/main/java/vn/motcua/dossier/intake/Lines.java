package vn.motcua.dossier.intake;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// The lines of a stream, one at a time and never more than a bounded part of one in memory.
///
/// Lines end with LF or CRLF; the last one need not. A byte order mark at the beginning is skipped.
final class Lines {

    /// A line without its end.
    ///
    /// @param bytes the line, or the first of it
    /// @param complete false when the line was longer than the bound
    @SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared
    record Line(long number, byte[] bytes, boolean complete) {

        boolean blank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t') {
                    return false;
                }
            }
            return true;
        }
    }

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[64 * 1024];
    private int from;
    private int to;
    private long number;

    Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /// The next line; absent at the end of the stream.
    @Nullable
    Line next() throws IOException {
        byte[] line = new byte[512];
        int length = 0;
        boolean complete = true;
        boolean any = false;
        while (true) {
            if (from == to) {
                from = 0;
                to = Math.max(in.read(buffer), 0);
                if (to == 0) {
                    return any ? line(line, length, complete) : null;
                }
            }
            any = true;
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            int taken = Math.min(end - from, limit - length);
            complete &= taken == end - from;
            if (length + taken > line.length) {
                line = java.util.Arrays.copyOf(line, Math.min(limit, Math.max(line.length * 2, length + taken)));
            }
            System.arraycopy(buffer, from, line, length, taken);
            length += taken;
            boolean ended = end < to;
            from = ended ? end + 1 : end;
            if (ended) {
                return line(line, length, complete);
            }
        }
    }

    private Line line(byte[] line, int length, boolean complete) {
        number++;
        int begin =
                number == 1 && length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF
                        ? 3
                        : 0;
        int end = complete && length > begin && line[length - 1] == '\r' ? length - 1 : length;
        return new Line(number, java.util.Arrays.copyOfRange(line, begin, end), complete);
    }
}
