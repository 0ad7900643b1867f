package vn.motcua.award.awardlist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import vn.motcua.deploy.platform.hash.CanonicalJson;
import vn.motcua.deploy.platform.hash.Sha256;

/// Writes the inputs of a list one candidate after the other: packed, and hashed on the way, so that never all of them
/// are in memory. The bytes are those of the canonical JSON of [Inputs].
final class InputsWriter {

    private final CanonicalJson.Writer json;
    private final Inputs.Frame frame;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final DigestOutputStream out =
            new DigestOutputStream(new DeflaterOutputStream(packed, deflater, 64 * 1024), Sha256.digest());
    private boolean first = true;

    InputsWriter(Inputs.Frame frame, CanonicalJson.Writer json) {
        this.json = json;
        this.frame = frame;
        write("{\"asOf\":");
        write(json.bytes(frame.asOf()));
        write(",\"campaign\":");
        write(json.bytes(frame.campaign()));
        write(",\"candidates\":[");
    }

    /// Adds a candidate, in the order of their codes.
    ///
    /// @param file canonical JSON
    void add(byte[] file) {
        if (!first) {
            write(",");
        }
        first = false;
        write(file);
    }

    /// What was written.
    ///
    /// @param hash 64 hexadecimal digits
    record Written(Packed packed, String hash) {}

    /// Ends the document.
    Written end() {
        write("],\"indicators\":");
        write(json.bytes(frame.indicators()));
        write(",\"level\":");
        write(json.bytes(frame.level()));
        if (frame.officers() != null) {
            write(",\"officers\":");
            write(json.bytes(frame.officers()));
        }
        write("}");
        try (OutputStream _ = out) {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return new Written(new Packed(packed.toByteArray()), Sha256.hex(out.getMessageDigest()));
    }

    private void write(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
