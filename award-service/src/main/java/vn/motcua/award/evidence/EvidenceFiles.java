package vn.motcua.award.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.platform.hash.Sha256;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// Files of evidence: kept once by their hash, in pieces, never changed; who reads one is noted.
@ApplicationScoped
public class EvidenceFiles {

    private static final int PIECE = 1 << 20;

    private final Database database;
    private final EvidenceLimits limits;
    private final InstantSource clock;

    EvidenceFiles(Database database, EvidenceLimits limits, InstantSource clock) {
        this.database = database;
        this.limits = limits;
        this.clock = clock;
    }

    /// A file with its content.
    public static final class Content {

        private final EvidenceFile file;
        private final byte[] bytes;

        Content(EvidenceFile file, byte[] bytes) {
            this.file = file;
            this.bytes = bytes;
        }

        /// What it is.
        public EvidenceFile file() {
            return file;
        }

        /// Its bytes.
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    /// Somebody read a file.
    ///
    /// @param sha256 which
    /// @param name of the file
    /// @param at when
    /// @param by who
    @Schema(name = "EvidenceReading")
    public record Reading(String sha256, String name, Instant at, String by) {}

    /// Keeps a file. One that the candidate has already is answered as it is.
    ///
    /// @param expected the hash that the sender computed; absent = none
    /// @throws ProblemException 413 `file-too-large`; 409 `evidence-full`; 415 `file-type-refused`; 422
    ///     `file-refused` or `hash-mismatch`
    @Transactional
    public EvidenceFile keep(
            String campaign, String candidate, String name, Path uploaded, @Nullable String expected, String by) {
        String plain = plainName(name);
        EvidenceKind kind = EvidenceKind.promisedBy(plain).orElseThrow(() -> refusedType(plain));
        byte[] bytes = read(uploaded);
        String hash = Sha256.hex(bytes);
        if (expected != null && !expected.equals(hash)) {
            throw new ProblemException(Problem.of(
                            "hash-mismatch",
                            422,
                            new Text("Tệp bị hỏng trên đường gửi", "The file was damaged on its way"),
                            new Text(
                                    "Tệp nhận được có SHA-256 " + hash + ", khác với " + expected + "; hãy gửi lại.",
                                    "What arrived has the SHA-256 " + hash + ", not " + expected + "; send it again."))
                    .with("sha256", hash));
        }
        refuseDefects(plain, bytes, kind);
        database.list("select pg_advisory_xact_lock(hashtextextended(?, 6))", _ -> 0, campaign + "/" + candidate);
        Optional<EvidenceFile> known = find(campaign, candidate, hash);
        if (known.isPresent()) {
            return known.get();
        }
        checkRoom(campaign, candidate, bytes.length);
        storeContent(hash, kind, bytes);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.update("""
                insert into evidence_file (campaign, candidate, sha256, name, uploaded_at, uploaded_by)
                values (?, ?, ?, ?, ?, ?)""", campaign, candidate, hash, plain, now, by);
        return new EvidenceFile(hash, plain, kind.mediaType(), bytes.length, now, by, true);
    }

    /// The files of a candidate, oldest first.
    @Transactional
    public List<EvidenceFile> of(String campaign, String candidate) {
        return database.list(
                SELECT + " where f.campaign = ? and f.candidate = ? order by f.uploaded_at, f.sha256",
                EvidenceFiles::file,
                campaign,
                candidate);
    }

    /// Reads a file, and notes who did.
    ///
    /// @throws ProblemException 404 when the candidate has no such file
    @Transactional
    public Content open(String campaign, String candidate, String sha256, String by) {
        EvidenceFile file = find(campaign, candidate, sha256)
                .orElseThrow(() -> new ProblemException(CommonProblems.notFound(new Text(
                        "Ứng viên không có tệp minh chứng này.", "The candidate has no such file of evidence."))));
        byte[] content = new byte[Math.toIntExact(file.size())];
        int[] at = {0};
        database.list(
                        "select bytes from evidence_piece where sha256 = ? order by number",
                        row -> row.getBytes("bytes"),
                        sha256)
                .forEach(piece -> {
                    System.arraycopy(piece, 0, content, at[0], piece.length);
                    at[0] += piece.length;
                });
        if (!Sha256.hex(content).equals(sha256)) {
            throw new IllegalStateException("The kept file " + sha256 + " is not what was uploaded");
        }
        database.update("""
                insert into evidence_reading (campaign, candidate, sha256, read_at, read_by) values (?, ?, ?, ?, ?)""", campaign, candidate, sha256, clock.instant(), by);
        return new Content(file, content);
    }

    /// Who read which file of a candidate, newest first.
    @Transactional
    public List<Reading> readings(String campaign, String candidate) {
        return database.list(
                """
                select r.sha256, f.name, r.read_at, r.read_by
                from evidence_reading r join evidence_file f using (campaign, candidate, sha256)
                where campaign = ? and candidate = ? order by r.id desc limit 1000""",
                row -> new Reading(
                        row.getString("sha256"),
                        row.getString("name"),
                        Database.requireInstant(row, "read_at"),
                        row.getString("read_by")),
                campaign,
                candidate);
    }

    /// Refuses hashes of files that were never uploaded for the candidate.
    ///
    /// @throws ProblemException 422 `unknown-file`
    @Transactional
    public void require(String campaign, String candidate, List<String> hashes) {
        if (hashes.isEmpty()) {
            return;
        }
        Set<String> missing = new TreeSet<>(hashes);
        of(campaign, candidate).forEach(file -> missing.remove(file.sha256()));
        if (!missing.isEmpty()) {
            throw new ProblemException(Problem.of(
                            "unknown-file",
                            422,
                            new Text("Không có tệp này", "There is no such file"),
                            new Text(
                                    "Chưa tải lên cho ứng viên này: " + String.join(", ", missing)
                                            + ". Hãy tải tệp lên trước.",
                                    "Not uploaded for this candidate: " + String.join(", ", missing)
                                            + ". Upload the file first."))
                    .with("files", missing));
        }
    }

    /// The bytes of an uploaded workbook that is kept nowhere; looked into like evidence.
    ///
    /// @throws ProblemException 413 `file-too-large`; 422 `file-refused`
    public byte[] workbook(Path uploaded) {
        byte[] bytes = read(uploaded);
        refuseDefects("bảng", bytes, EvidenceKind.XLSX);
        return bytes;
    }

    private static void refuseDefects(String name, byte[] bytes, EvidenceKind kind) {
        Inspection.defect(bytes, kind).ifPresent(why -> {
            throw new ProblemException(Problem.of(
                    "file-refused",
                    422,
                    new Text("Không nhận tệp này", "This file is refused"),
                    new Text("“" + name + "”: " + why.vi(), "\"" + name + "\": " + why.en())));
        });
    }

    /// The largest file in bytes.
    public long maxFile() {
        return limits.maxFile().asLongValue();
    }

    private static final String SELECT = """
            select f.sha256, f.name, c.media_type, c.size, f.uploaded_at, f.uploaded_by
            from evidence_file f join evidence_content c using (sha256)""";

    private Optional<EvidenceFile> find(String campaign, String candidate, String sha256) {
        return database.first(
                SELECT + " where f.campaign = ? and f.candidate = ? and f.sha256 = ?",
                EvidenceFiles::file,
                campaign,
                candidate,
                sha256);
    }

    private static EvidenceFile file(java.sql.ResultSet row) throws java.sql.SQLException {
        return new EvidenceFile(
                row.getString("sha256"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                Database.requireInstant(row, "uploaded_at"),
                row.getString("uploaded_by"),
                false);
    }

    private void checkRoom(String campaign, String candidate, long more) {
        long kept =
                of(campaign, candidate).stream().mapToLong(EvidenceFile::size).sum();
        long most = limits.maxOfCandidate().asLongValue();
        if (kept + more > most) {
            throw new ProblemException(Problem.of(
                            "evidence-full",
                            409,
                            new Text("Hết dung lượng minh chứng", "No room for more evidence"),
                            new Text(
                                    "Mỗi ứng viên được " + megabytes(most) + "; đã dùng " + megabytes(kept)
                                            + ", tệp này " + megabytes(more) + ".",
                                    "A candidate has " + megabytes(most) + "; " + megabytes(kept)
                                            + " are used, and this file has " + megabytes(more) + "."))
                    .with("limit", most)
                    .with("used", kept));
        }
    }

    private void storeContent(String hash, EvidenceKind kind, byte[] bytes) {
        int fresh = database.update(
                "insert into evidence_content (sha256, media_type, size) values (?, ?, ?) on conflict do nothing",
                hash,
                kind.mediaType(),
                (long) bytes.length);
        if (fresh == 0) {
            return;
        }
        for (int number = 0; number * (long) PIECE < bytes.length; number++) {
            int from = number * PIECE;
            database.update(
                    "insert into evidence_piece (sha256, number, bytes) values (?, ?, ?)",
                    hash,
                    number,
                    Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE)));
        }
    }

    private byte[] read(Path uploaded) {
        try {
            long size = Files.size(uploaded);
            if (size > maxFile()) {
                throw tooLarge(maxFile());
            }
            if (size == 0) {
                throw new ProblemException(Problem.of(
                        "file-refused",
                        422,
                        new Text("Không nhận tệp này", "This file is refused"),
                        new Text("Tệp rỗng.", "The file is empty.")));
            }
            return Files.readAllBytes(uploaded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException tooLarge(long most) {
        return new ProblemException(Problem.of(
                        "file-too-large",
                        413,
                        new Text("Tệp quá lớn", "The file is too large"),
                        new Text(
                                "Mỗi tệp tối đa " + megabytes(most)
                                        + "; hãy quét ở độ phân giải thấp hơn hoặc chia tệp.",
                                "A file has at most " + megabytes(most) + "; scan it coarser or split it."))
                .with("limit", most));
    }

    private static ProblemException refusedType(String name) {
        return new ProblemException(Problem.of(
                        "file-type-refused",
                        415,
                        new Text("Loại tệp không được nhận", "This type of file is not taken"),
                        new Text(
                                "“" + name + "”: chỉ nhận " + EvidenceKind.shown() + ".",
                                "\"" + name + "\": only " + EvidenceKind.shown() + " are taken."))
                .with("types", EvidenceKind.shown()));
    }

    /// The last part of a path, without what could lead a browser or a system astray.
    private static String plainName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(character -> !Character.isISOControl(character)
                        && Character.getType(character) != Character.FORMAT
                        && Character.getType(character) != Character.SURROGATE)
                .mapToObj(Character::toString)
                .collect(java.util.stream.Collectors.joining())
                .replaceAll("[\"<>|:*?]", "_")
                .strip();
        if (plain.length() > 150) {
            plain = plain.substring(plain.length() - 150);
        }
        return plain.isEmpty() ? "minh-chung" : plain;
    }

    private static String megabytes(long bytes) {
        return String.format(java.util.Locale.ROOT, "%.1f MB", bytes / 1_048_576.0);
    }
}
