package vn.motcua.award.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import vn.motcua.award.deadline.Period;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// Asks metrics-service to freeze the figures of an office, and turns its refusals into ours.
@ApplicationScoped
public class Figures {

    private static final Logger LOG = Logger.getLogger(Figures.class);

    private final MetricsApi metrics;
    private final ObjectMapper mapper;

    Figures(@RestClient MetricsApi metrics, ObjectMapper mapper) {
        this.metrics = metrics;
        this.mapper = mapper;
    }

    /// A snapshot of the office over the period, as of a moment.
    ///
    /// @param bearer the caller's own access token, so that metrics-service judges the caller's reach itself
    /// @param language in which metrics-service may explain a refusal
    /// @throws ProblemException 503 `metrics-unavailable` when it does not answer usably; 401, 403, 404, 409, 422
    ///     `metrics-refused` with what it said
    public Snapshot freeze(String office, Period period, Instant asOf, String bearer, Locale language) {
        SnapshotRequest request = new SnapshotRequest(period.from(), period.toInclusive(), asOf);
        try (Response response = metrics.freeze(office, "Bearer " + bearer, language.getLanguage(), request)) {
            String body = response.readEntity(String.class);
            int status = response.getStatus();
            if (status == 200 || status == 201) {
                return checked(office, period, body);
            }
            throw new ProblemException(
                    switch (status) {
                        case 400, 401, 403, 404, 409, 422 -> refused(office, status, body);
                        default -> away("HTTP " + status);
                    });
        } catch (ProcessingException e) {
            LOG.warnf("metrics-service does not answer: %s", e.getMessage());
            throw new ProblemException(away("no answer"));
        }
    }

    private Snapshot checked(String office, Period period, String body) {
        try {
            Snapshot snapshot = mapper.readValue(body, Snapshot.class);
            // A record of JSON may lack anything; what an award rests on may not.
            @SuppressWarnings("ConstantValue") // absent members are null in spite of their types
            boolean complete = snapshot.id() != null
                    && snapshot.hash() != null
                    && snapshot.asOf() != null
                    && snapshot.indicators() != null
                    && office.equals(snapshot.office())
                    && snapshot.window() != null
                    && period.from().equals(snapshot.window().from())
                    && period.toInclusive().equals(snapshot.window().to());
            if (complete) {
                snapshot.desk();
                return snapshot;
            }
            LOG.warnf("metrics-service froze something else than was asked for office %s", office);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            LOG.warnf("metrics-service sent an unusable snapshot: %s", e.getMessage());
        }
        throw new ProblemException(away("unusable answer"));
    }

    private Problem refused(String office, int status, String body) {
        String said = "";
        String type = "";
        try {
            JsonNode problem = mapper.readTree(body);
            said = problem.path("detail").asText("");
            type = problem.path("type").asText("");
        } catch (JsonProcessingException _) {
            // Something without a problem; its status says enough.
        }
        String words = said.isEmpty() ? "" : " " + said;
        return Problem.of(
                        "metrics-refused",
                        status == 400 ? 422 : status,
                        new Text("metrics-service từ chối chốt số liệu", "metrics-service refused the snapshot"),
                        new Text(
                                "metrics-service không chốt số liệu của đơn vị " + office + " (mã " + status + ")."
                                        + words,
                                "metrics-service did not freeze the figures of office " + office + " (" + status + ")."
                                        + words))
                .with("upstreamStatus", status)
                .with("upstreamType", type);
    }

    private static Problem away(String why) {
        return Problem.of(
                        "metrics-unavailable",
                        503,
                        new Text("Chưa lấy được số liệu", "The figures are not available"),
                        new Text(
                                "metrics-service tạm thời không trả lời được; danh sách chưa được lập. Hãy thử lại sau.",
                                "metrics-service cannot answer now; no list was made. Please try again later."))
                .with("reason", why);
    }
}
