package vn.motcua.award.blank;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.platform.hash.CanonicalJson;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// The pre-printed sheets of each office; a change is a new version, earlier ones stay.
@ApplicationScoped
public class Blanks {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final String COLUMNS = "office, code, version, content, recorded_at, recorded_by";

    private final Database database;
    private final ObjectMapper mapper;
    private final InstantSource clock;

    Blanks(Database database, ObjectMapper mapper, InstantSource clock) {
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    /// A version of a sheet as stored.
    ///
    /// @param office whose it is
    /// @param version 1, 2, 3 …
    /// @param at when it was entered
    /// @param by who entered it
    public record StoredBlank(String office, String code, int version, BlankSheet sheet, Instant at, String by) {}

    /// What entering a sheet gave.
    ///
    /// @param created false when the newest version said the same already
    public record Saved(StoredBlank blank, boolean created) {}

    /// Enters a sheet, or a new version of it; the same content changes nothing.
    ///
    /// @param seen tells whether a version is the one that the caller has seen; absent = any
    /// @throws ProblemException 400 for a malformed code; 412 `stale-version`; 422 `blank-invalid`
    @Transactional
    public Saved put(String office, String code, BlankSheet sheet, @Nullable IntPredicate seen, String by) {
        if (!CODE.matcher(code).matches() || !Database.isPlainText(office)) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                    "Mã phôi gồm chữ không dấu, số và các dấu . _ -, dài 1 đến 64.",
                    "The code of a blank is of letters, digits and . _ -, 1 to 64.")));
        }
        if (!sheet.unknownFields().isEmpty()) {
            throw new ProblemException(Problem.of(
                            "blank-invalid",
                            422,
                            new Text("Phôi không hợp lệ", "The blank is not valid"),
                            new Text(
                                    "Không có ô nào tên: " + String.join(", ", sheet.unknownFields()) + ".",
                                    "There is no field called: " + String.join(", ", sheet.unknownFields()) + "."))
                    .with("fields", sheet.unknownFields()));
        }
        database.list("select pg_advisory_xact_lock(5, hashtext(?))", _ -> 0, office + "/" + code);
        Optional<StoredBlank> newest = newest(office, code);
        int before = newest.map(StoredBlank::version).orElse(0);
        if (seen != null && !seen.test(before)) {
            throw new ProblemException(Problem.of(
                            "stale-version",
                            412,
                            new Text("Phôi đã thay đổi", "The blank has changed"),
                            new Text(
                                    "Người khác đã sửa phôi (phiên bản " + before + "); hãy mở lại rồi sửa tiếp.",
                                    "Somebody changed the blank (version " + before + "); open it again, then go on."))
                    .with("version", before));
        }
        String content = CanonicalJson.of(mapper.valueToTree(sheet));
        if (newest.isPresent()
                && CanonicalJson.of(mapper.valueToTree(newest.get().sheet())).equals(content)) {
            return new Saved(newest.get(), false);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.update(
                "insert into blank_version (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?)",
                office,
                code,
                before + 1,
                content,
                now,
                by);
        return new Saved(new StoredBlank(office, code, before + 1, sheet, now, by), true);
    }

    /// The newest version of a sheet; empty when the office has none of that code.
    @Transactional
    public Optional<StoredBlank> newest(String office, String code) {
        return database.first(
                "select " + COLUMNS + " from blank_version where office = ? and code = ? order by version desc limit 1",
                this::stored,
                office,
                code);
    }

    /// The newest version of a sheet.
    ///
    /// @throws ProblemException 404 when the office has none of that code
    @Transactional
    public StoredBlank require(String office, String code) {
        return newest(office, code)
                .orElseThrow(() -> new ProblemException(CommonProblems.notFound(new Text(
                        "Đơn vị " + office + " không có phôi " + code + ".",
                        "Office " + office + " has no blank " + code + "."))));
    }

    /// The newest version of each sheet of an office.
    @Transactional
    public List<StoredBlank> of(String office) {
        return database.list(
                "select distinct on (code) " + COLUMNS
                        + " from blank_version where office = ? order by code, version desc",
                this::stored,
                office);
    }

    private StoredBlank stored(ResultSet row) throws SQLException {
        try {
            return new StoredBlank(
                    row.getString("office"),
                    row.getString("code"),
                    row.getInt("version"),
                    mapper.readValue(row.getString("content"), BlankSheet.class),
                    Database.requireInstant(row, "recorded_at"),
                    row.getString("recorded_by"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored blank cannot be read any more", e);
        }
    }
}
