package vn.motcua.award.signed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.path.Entry;
import vn.motcua.award.trail.Trail;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.platform.hash.CanonicalJson;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// The papers that came back signed; they are only added to.
@ApplicationScoped
public class SignedPapers {

    private final Database database;
    private final AwardListArchive archive;
    private final Trail trail;
    private final ObjectMapper mapper;

    SignedPapers(Database database, AwardListArchive archive, Trail trail, ObjectMapper mapper) {
        this.database = database;
        this.archive = archive;
        this.trail = trail;
        this.mapper = mapper;
    }

    /// Keeps a paper and says so in the trail of its list. The same file again changes nothing.
    ///
    /// @throws ProblemException 409 `already-filed`
    @Transactional
    SignedPaper keep(UUID list, SignedPaper found, byte[] file) {
        trail.lock(list);
        Optional<SignedPaper> before = current(list, found.paper());
        if (before.isPresent()) {
            if (before.get().hash().equals(found.hash())) {
                return before.get();
            }
            if (before.get().lasting() || found.reason() == null) {
                throw alreadyFiled(before.get());
            }
        }
        SignedPaper kept = new SignedPaper(
                found.paper(),
                before.map(SignedPaper::version).orElse(0) + 1,
                found.means(),
                found.hash(),
                found.bytes(),
                found.origin(),
                found.signers(),
                found.declaration(),
                before.isPresent() ? found.reason() : null,
                found.at(),
                found.by());
        database.update(
                """
                insert into signed_paper
                    (award_list, paper, version, means, content, hash, details, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                list,
                kept.paper(),
                kept.version(),
                kept.means(),
                file,
                kept.hash().substring("sha256:".length()),
                CanonicalJson.of(mapper.valueToTree(kept)),
                kept.at(),
                kept.by());
        trail.append(
                list,
                archive.summary(list).listHash().substring("sha256:".length()),
                new Entry.PaperFiled(
                        kept.paper(),
                        kept.version(),
                        kept.means(),
                        kept.hash(),
                        kept.signers().stream().map(Signer::subject).toList(),
                        kept.declaration(),
                        kept.reason()),
                kept.by(),
                kept.at());
        return kept;
    }

    /// The signed paper that counts; empty while none came back.
    @Transactional
    public Optional<SignedPaper> current(UUID list, String paper) {
        return all(list).stream().filter(one -> one.paper().equals(paper)).reduce((_, later) -> later);
    }

    /// All signed papers of a list, by name and version.
    @Transactional
    public List<SignedPaper> all(UUID list) {
        return database.list(
                "select details from signed_paper where award_list = ? order by paper, version", this::read, list);
    }

    /// The file of a signed paper, byte for byte as it came; empty when there is none of that version.
    @Transactional
    public Optional<byte[]> file(UUID list, String paper, int version) {
        return database.first(
                "select content from signed_paper where award_list = ? and paper = ? and version = ?",
                row -> row.getBytes("content"),
                list,
                paper,
                version);
    }

    private SignedPaper read(ResultSet row) throws SQLException {
        try {
            return mapper.readValue(row.getString("details"), SignedPaper.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is known of a signed paper cannot be read any more", e);
        }
    }

    private static ProblemException alreadyFiled(SignedPaper before) {
        return new ProblemException(Problem.of(
                        "already-filed",
                        409,
                        new Text("Đã có bản ký", "A signed paper is filed already"),
                        before.lasting()
                                ? new Text(
                                        "Bản ký số đã nộp (phiên bản " + before.version() + ", " + before.hash()
                                                + ") là bản cuối, không thay được.",
                                        "The digitally signed paper (version " + before.version() + ", " + before.hash()
                                                + ") is final and is not replaced.")
                                : new Text(
                                        "Đã có bản quét (phiên bản " + before.version()
                                                + "). Muốn thay, hãy nêu lý do (reason); bản cũ vẫn được giữ.",
                                        "A scan is filed (version " + before.version()
                                                + "). Give a reason to replace it; the earlier one is kept."))
                .with("version", before.version())
                .with("hash", before.hash()));
    }
}
