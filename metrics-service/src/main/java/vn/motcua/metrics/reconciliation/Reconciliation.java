package vn.motcua.metrics.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// Compares what is folded here with what dossier-service has, office by office, by counts and hashes.
@ApplicationScoped
public class Reconciliation {

    private static final Logger LOG = Logger.getLogger(Reconciliation.class);

    private static final String HERE = """
            select a.office, coalesce(p.sequence, 0) as sequence, coalesce(m.missing, 0) as missing,
                l.dossiers, l.open_dossiers, l.hash
            from unnest(?) as a (office)
            left join office_position p on p.office = a.office
            left join lateral (
                select sum(last - first + 1)::bigint as missing from missing_events g where g.office = a.office) m on true
            cross join lateral (
                select count(*) as dossiers, count(*) filter (where open) as open_dossiers,
                    coalesce(sum(line), 0) as hash
                from subject s where s.office = a.office and s.kind = 'dossier') l
            order by a.office
            """;

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(128);
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    private final Database database;
    private final DossierApi dossiers;
    private final ObjectMapper json;

    Reconciliation(Database database, @RestClient DossierApi dossiers, ObjectMapper json) {
        this.database = database;
        this.dossiers = dossiers;
        this.json = json;
    }

    /// One office.
    ///
    /// @param missing how many events below ours were jumped over here
    /// @param there absent when dossier-service does not know the office
    public record Compared(
            String office,
            Finding finding,
            long missing,
            Standpoint here,
            @Nullable Standpoint there) {}

    private record Here(String office, long missing, Standpoint standpoint) {}

    /// The offices compared, in order of their codes. What is folded here is read first, so that an event which comes
    /// meanwhile shows as one that has yet to come.
    ///
    /// @param bearer the caller's own access token, so that dossier-service judges their reach itself
    /// @throws ProblemException 503 `dossier-unavailable` when it does not answer usably
    public List<Compared> of(Collection<String> offices, String bearer) {
        return database.list(HERE, Reconciliation::here, (Object) offices.toArray(String[]::new)).stream()
                .map(here -> compared(here, bearer))
                .toList();
    }

    private Compared compared(Here here, String bearer) {
        Optional<Standpoint> there = there(here.office(), bearer);
        return new Compared(
                here.office(),
                there.map(standpoint -> Finding.of(here.standpoint(), standpoint, here.missing()))
                        .orElse(Finding.UNKNOWN_THERE),
                here.missing(),
                here.standpoint(),
                there.orElse(null));
    }

    private Optional<Standpoint> there(String office, String bearer) {
        try (Response answer = dossiers.position(office, "Bearer " + bearer)) {
            return switch (answer.getStatus()) {
                case OK -> Optional.of(json.readValue(answer.readEntity(String.class), Standpoint.class));
                case NOT_FOUND -> Optional.empty();
                default -> throw away("HTTP " + answer.getStatus());
            };
        } catch (ProcessingException e) {
            LOG.warnf("dossier-service does not answer: %s", e.getMessage());
            throw away("no answer");
        } catch (JsonProcessingException e) {
            LOG.warnf("dossier-service sent an unusable position: %s", e.getMessage());
            throw away("unusable answer");
        }
    }

    private static ProblemException away(String why) {
        return new ProblemException(Problem.of(
                        "dossier-unavailable",
                        503,
                        new Text("Chưa đối chiếu được", "Nothing to compare with"),
                        new Text(
                                "dossier-service tạm thời không trả lời được nên chưa đối chiếu được. Hãy thử lại sau.",
                                "dossier-service cannot answer now, so nothing was compared. Please try again later."))
                .with("reason", why));
    }

    private static Here here(ResultSet row) throws SQLException {
        BigInteger hash = row.getBigDecimal("hash").toBigInteger().mod(MODULUS);
        return new Here(
                row.getString("office"),
                row.getLong("missing"),
                new Standpoint(
                        row.getLong("sequence"),
                        row.getLong("dossiers"),
                        row.getLong("open_dossiers"),
                        "%032x".formatted(hash)));
    }
}
