package vn.motcua.dossier.applicant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.dossier.applicant.Applicant.Identity;
import vn.motcua.dossier.applicant.Applicant.Paper;
import vn.motcua.dossier.fact.ApplicantKind;
import vn.motcua.dossier.fact.ReturnMedium;
import vn.motcua.dossier.wire.EventJson;

/// The applicants, and who read their numbers.
@ApplicationScoped
class ApplicantStore {

    private static final String COLUMNS = "dossier, name, kind, address, phone, email, identity_kind, identity_number,"
            + " papers::text as papers, result_delivery, version, updated_at, updated_by";

    private final Database database;

    ApplicantStore(Database database) {
        this.database = database;
    }

    Optional<KeptApplicant> find(String dossier) {
        return database.first("select " + COLUMNS + " from applicant where dossier = ?", ApplicantStore::read, dossier);
    }

    List<KeptApplicant> of(Collection<String> dossiers) {
        return database.list(
                "select " + COLUMNS + " from applicant where dossier = any(?)", ApplicantStore::read, (Object)
                        dossiers.toArray(String[]::new));
    }

    /// Holds the applicant of a dossier for the rest of the transaction, also when there is none yet.
    void hold(String dossier) {
        // Two numbers: a lock space of its own, apart from that of dossiers and answers.
        database.list("select pg_advisory_xact_lock(73, hashtext(?))", row -> 0, dossier);
    }

    /// Keeps these applicants in one statement; one that is kept already with the same content stays as it is.
    void keep(Map<String, Applicant> applicants, String by, Instant now) {
        List<Map.Entry<String, Applicant>> rows = List.copyOf(applicants.entrySet());
        database.update(
                """
                insert into applicant (dossier, name, kind, address, phone, email, identity_kind, identity_number, papers,
                                       result_delivery, version, updated_at, updated_by)
                select dossier, name, kind, address, phone, email, identity_kind, identity_number, papers::jsonb,
                       result_delivery, 1, ?, ?
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                     as a (dossier, name, kind, address, phone, email, identity_kind, identity_number, papers,
                           result_delivery)
                order by dossier
                on conflict (dossier) do update
                set name = excluded.name, kind = excluded.kind, address = excluded.address, phone = excluded.phone,
                    email = excluded.email, identity_kind = excluded.identity_kind,
                    identity_number = excluded.identity_number, papers = excluded.papers,
                    result_delivery = excluded.result_delivery, version = applicant.version + 1,
                    updated_at = excluded.updated_at, updated_by = excluded.updated_by
                where (applicant.name, applicant.kind, applicant.address, applicant.phone, applicant.email,
                       applicant.identity_kind, applicant.identity_number, applicant.papers, applicant.result_delivery)
                    is distinct from
                      (excluded.name, excluded.kind, excluded.address, excluded.phone, excluded.email,
                       excluded.identity_kind, excluded.identity_number, excluded.papers, excluded.result_delivery)
                """,
                now,
                by,
                column(rows, Map.Entry::getKey),
                column(rows, row -> row.getValue().name()),
                column(rows, row -> code(row.getValue().kind(), ApplicantKind::code)),
                column(rows, row -> row.getValue().address()),
                column(rows, row -> row.getValue().phone()),
                column(rows, row -> row.getValue().email()),
                column(
                        rows,
                        row -> code(row.getValue().identity(), identity -> identity.kind()
                                .code())),
                column(rows, row -> code(row.getValue().identity(), Identity::number)),
                column(rows, row -> written(row.getValue().papers())),
                column(rows, row -> code(row.getValue().resultDelivery(), ReturnMedium::code)));
    }

    /// Notes that somebody read a full number.
    void note(String dossier, String office, String by, String purpose, Instant now) {
        database.update(
                "insert into identity_reading (dossier, office, read_by, read_at, purpose) values (?, ?, ?, ?, ?)",
                dossier,
                office,
                by,
                now,
                purpose);
    }

    /// One page of readings, newest first.
    ///
    /// @param offices absent = all
    /// @param dossier absent = any
    /// @param reader absent = anybody
    List<IdentityReading> readings(
            @Nullable List<String> offices, @Nullable String dossier, @Nullable String reader, long before, int limit) {
        String @Nullable [] within = offices == null ? null : offices.toArray(String[]::new);
        return database.list(
                """
                select number, dossier, office, read_by, read_at, purpose from identity_reading
                where number < ? and (?::text[] is null or office = any(?)) and (?::text is null or dossier = ?)
                  and (?::text is null or read_by = ?)
                order by number desc
                limit ?
                """,
                row -> new IdentityReading(
                        row.getLong("number"),
                        row.getString("dossier"),
                        row.getString("office"),
                        row.getString("read_by"),
                        Database.requireInstant(row, "read_at"),
                        row.getString("purpose")),
                before,
                within,
                within,
                dossier,
                dossier,
                reader,
                reader,
                limit);
    }

    private static KeptApplicant read(ResultSet row) throws SQLException {
        @Nullable String kind = row.getString("kind");
        @Nullable String identityKind = row.getString("identity_kind");
        @Nullable String delivery = row.getString("result_delivery");
        return new KeptApplicant(
                row.getString("dossier"),
                new Applicant(
                        row.getString("name"),
                        kind == null ? null : ApplicantKind.of(kind).orElseThrow(),
                        row.getString("address"),
                        row.getString("phone"),
                        row.getString("email"),
                        identityKind == null
                                ? null
                                : new Identity(
                                        IdentityKind.of(identityKind).orElseThrow(), row.getString("identity_number")),
                        papers(row.getString("papers")),
                        delivery == null ? null : ReturnMedium.of(delivery).orElseThrow()),
                row.getLong("version"),
                Database.requireInstant(row, "updated_at"),
                row.getString("updated_by"));
    }

    private static String written(List<Paper> papers) {
        ObjectNode all = EventJson.object();
        all.putArray("papers")
                .addAll(papers.stream().map(ApplicantStore::written).toList());
        return EventJson.write(all);
    }

    private static JsonNode written(Paper paper) {
        return EventJson.object()
                .put("name", paper.name())
                .put("kind", paper.kind().code())
                .put("count", paper.count());
    }

    private static List<Paper> papers(String json) {
        List<Paper> papers = new ArrayList<>();
        for (JsonNode one : EventJson.own(json).path("papers")) {
            papers.add(new Paper(
                    one.path("name").textValue(),
                    PaperKind.of(one.path("kind").textValue()).orElseThrow(),
                    one.path("count").intValue()));
        }
        return papers;
    }

    private static <T> @Nullable String code(@Nullable T value, Function<T, String> code) {
        return value == null ? null : code.apply(value);
    }

    private static @Nullable String[] column(
            List<Map.Entry<String, Applicant>> rows, Function<Map.Entry<String, Applicant>, @Nullable String> value) {
        return Database.texts(rows, value);
    }
}
