package vn.motcua.award.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;

/// Takes the moment of writing out of office files, which would make every copy another file.
public final class Timeless {

    private static final String DAY = "2000-01-01T00:00:00Z";

    private Timeless() {}

    /// Names the paper, and nobody and no time beside it.
    public static void properties(POIXMLProperties properties, String title) {
        var core = properties.getCoreProperties();
        core.setTitle(title);
        core.setCreator("Một Cửa");
        try {
            core.setCreated(DAY);
            core.setModified(DAY);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("A day that is none", e);
        }
    }

    /// The same archive, all of whose entries are as old as one another.
    public static byte[] of(byte[] archive) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(archive.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTime(Instant.parse(DAY).toEpochMilli());
                out.putNextEntry(same);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
