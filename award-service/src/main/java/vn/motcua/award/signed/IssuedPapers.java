package vn.motcua.award.signed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.platform.hash.Sha256;

/// What was handed out to be signed: by it a paper that comes back is known again.
@ApplicationScoped
public class IssuedPapers {

    private final Database database;
    private final SignedSettings settings;
    private final InstantSource clock;

    IssuedPapers(Database database, SignedSettings settings, InstantSource clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /// A file that was handed out.
    ///
    /// @param bytes how long it is
    /// @param lettersHash of its letters
    record Issued(UUID list, String paper, String hash, int bytes, String lettersHash) {}

    /// Notes that a file is handed out; the same file again changes nothing.
    @Transactional
    public void note(UUID list, String paper, byte[] file) {
        String hash = Sha256.hex(file);
        if (database.first(
                        "select 1 as one from issued_paper where award_list = ? and paper = ? and hash = ?",
                        row -> row.getInt("one"),
                        list,
                        paper,
                        hash)
                .isPresent()) {
            return;
        }
        try (Pdf pdf = Pdf.open(file, settings)) {
            database.update(
                    """
                    insert into issued_paper (award_list, paper, hash, bytes, letters_hash, issued_at)
                    values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
                    list,
                    paper,
                    hash,
                    file.length,
                    Sha256.hex(pdf.letters()),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
    }

    /// The files of that hash; the same file may be the paper of one list only.
    @Transactional
    Optional<Issued> ofHash(String hash) {
        return database.first(
                "select award_list, paper, hash, bytes, letters_hash from issued_paper where hash = ?",
                IssuedPapers::issued,
                hash);
    }

    /// The files handed out as that paper.
    @Transactional
    List<Issued> of(UUID list, String paper) {
        return database.list("""
                select award_list, paper, hash, bytes, letters_hash from issued_paper
                where award_list = ? and paper = ? order by issued_at, hash""", IssuedPapers::issued, list, paper);
    }

    private static Issued issued(ResultSet row) throws SQLException {
        return new Issued(
                row.getObject("award_list", UUID.class),
                row.getString("paper"),
                row.getString("hash"),
                row.getInt("bytes"),
                row.getString("letters_hash"));
    }
}
