package vn.motcua.award.lawbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.motcua.award.law.Authority;
import vn.motcua.award.law.BaseSalary;
import vn.motcua.award.law.BonusRate;
import vn.motcua.award.law.Law;
import vn.motcua.award.law.LegalBasis;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.platform.hash.CanonicalJson;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// The rows of law that the house knows; the newest version of each counts.
@ApplicationScoped
public class LawBook {

    private final Database database;
    private final ObjectMapper mapper;
    private final InstantSource clock;

    LawBook(Database database, ObjectMapper mapper, InstantSource clock) {
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    /// What a row is about.
    public enum Kind {
        /// Who may decide.
        AUTHORITY("authority", LawEntry.AuthoritySheet.class),
        /// What papers cite.
        LEGAL_BASIS("legal-basis", LawEntry.LegalBasisSheet.class),
        /// Base salaries.
        BASE_SALARY("base-salary", LawEntry.BaseSalarySheet.class),
        /// Bonuses.
        BONUS_RATE("bonus-rate", LawEntry.BonusRateSheet.class);

        private final String code;
        private final Class<? extends LawEntry> type;

        Kind(String code, Class<? extends LawEntry> type) {
            this.code = code;
            this.type = type;
        }

        static Kind of(LawEntry entry) {
            return switch (entry) {
                case LawEntry.AuthoritySheet _ -> AUTHORITY;
                case LawEntry.LegalBasisSheet _ -> LEGAL_BASIS;
                case LawEntry.BaseSalarySheet _ -> BASE_SALARY;
                case LawEntry.BonusRateSheet _ -> BONUS_RATE;
            };
        }
    }

    /// What entering a row gave.
    ///
    /// @param version of the row that holds the content now
    /// @param created false when the newest version said the same already
    public record Saved(String code, int version, boolean created) {}

    private record Stored(String code, int version, String content) {}

    /// Enters a row, or a new version of it; the same content changes nothing.
    ///
    /// @throws ProblemException 422 `impossible-dates`; 422 `unknown-successor`
    @Transactional
    public Saved put(String code, LawEntry entry, String by) {
        LocalDate to = entry.validTo();
        if (to != null && to.isBefore(entry.validFrom())) {
            throw new ProblemException(Problem.of(
                    "impossible-dates",
                    422,
                    new Text("Ngày không thể có", "Impossible dates"),
                    new Text("validTo đứng trước validFrom.", "validTo is before validFrom.")));
        }
        if (entry instanceof LawEntry.AuthoritySheet authority
                && authority.successor() != null
                && current().authority(authority.successor()).isEmpty()) {
            throw new ProblemException(Problem.of(
                    "unknown-successor",
                    422,
                    new Text("Không có cơ quan kế nhiệm này", "There is no such successor"),
                    new Text(
                            "Chưa khai báo thẩm quyền " + authority.successor() + "; hãy nhập trước.",
                            "There is no authority " + authority.successor() + "; enter it first.")));
        }
        String kind = Kind.of(entry).code;
        database.list("select pg_advisory_xact_lock(3, hashtext(?))", _ -> 0, kind + "/" + code);
        String content = CanonicalJson.of(mapper.valueToTree(entry));
        Optional<Stored> newest = database.first(
                "select code, version, content from law_row where kind = ? and code = ? order by version desc limit 1",
                row -> new Stored(row.getString("code"), row.getInt("version"), row.getString("content")),
                kind,
                code);
        if (newest.isPresent() && read(newest.get(), Kind.of(entry).type).equals(entry)) {
            return new Saved(code, newest.get().version(), false);
        }
        int version = newest.map(Stored::version).orElse(0) + 1;
        database.update(
                "insert into law_row (kind, code, version, content, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?)",
                kind,
                code,
                version,
                content,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by);
        return new Saved(code, version, true);
    }

    /// All rows of law in their newest version.
    @Transactional
    public Law current() {
        return new Law(
                rows(Kind.AUTHORITY).stream().map(this::authority).toList(),
                rows(Kind.LEGAL_BASIS).stream().map(this::basis).toList(),
                rows(Kind.BASE_SALARY).stream().map(this::salary).toList(),
                rows(Kind.BONUS_RATE).stream().map(this::rate).toList());
    }

    private List<Stored> rows(Kind kind) {
        return database.list(
                """
                select distinct on (code) code, version, content from law_row where kind = ?
                order by code, version desc""",
                row -> new Stored(row.getString("code"), row.getInt("version"), row.getString("content")),
                kind.code);
    }

    private Authority authority(Stored row) {
        LawEntry.AuthoritySheet sheet = read(row, LawEntry.AuthoritySheet.class);
        return new Authority(
                row.code(),
                sheet.awardLevel(),
                sheet.title().message(),
                sheet.clause(),
                sheet.validity(),
                sheet.successor(),
                Boolean.TRUE.equals(sheet.collective()));
    }

    private LegalBasis basis(Stored row) {
        LawEntry.LegalBasisSheet sheet = read(row, LawEntry.LegalBasisSheet.class);
        return new LegalBasis(row.code(), sheet.title().message(), sheet.validity(), sheet.source(), sheet.confirmed());
    }

    private BaseSalary salary(Stored row) {
        LawEntry.BaseSalarySheet sheet = read(row, LawEntry.BaseSalarySheet.class);
        return new BaseSalary(row.code(), sheet.dong(), sheet.validity(), sheet.source(), sheet.confirmed());
    }

    private BonusRate rate(Stored row) {
        LawEntry.BonusRateSheet sheet = read(row, LawEntry.BonusRateSheet.class);
        return new BonusRate(
                row.code(),
                sheet.awardLevel(),
                sheet.subjectKind(),
                sheet.coefficient(),
                sheet.validity(),
                sheet.source(),
                sheet.confirmed());
    }

    private <T extends LawEntry> T read(Stored row, Class<T> type) {
        try {
            return mapper.readValue(row.content(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Row of law " + row.code() + " cannot be read", e);
        }
    }
}
