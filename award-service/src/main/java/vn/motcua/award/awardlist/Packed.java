package vn.motcua.award.awardlist;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Bytes as they are kept: trees and inputs repeat themselves, and take a fifth of their size so.
final class Packed {

    private static final int BUFFER = 16 * 1024;

    private final byte[] bytes;

    /// Bytes that were packed before.
    Packed(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Packs.
    static Packed of(byte[] plain) {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4 + 64);
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return new Packed(packed.toByteArray());
        }
    }

    /// As they are kept.
    byte[] bytes() {
        return bytes.clone();
    }

    /// As they were.
    ///
    /// @throws IllegalStateException when they are damaged
    byte[] plain() {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(bytes);
            ByteArrayOutputStream plain = new ByteArrayOutputStream(bytes.length * 5 + 64);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new IllegalStateException("A kept entry ends in the middle");
                }
                plain.write(buffer, 0, read);
            }
            return plain.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("A kept entry cannot be unpacked", e);
        }
    }
}
