package vn.motcua.dossier.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;
import vn.motcua.dossier.Portal;

/// Offices of their own for tests that lay hand on history, and the hand: the owner of the database, who may all.
final class Tampering {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1);

    private Tampering() {}

    static String freshOffice() {
        String office = "X94.%02d".formatted(NUMBERS.getAndIncrement());
        Portal.register(office, "9.000001");
        return office;
    }

    /// Tells the life of a dossier in four events, and waits until they are sent.
    static String lived(String office) {
        String code = office + "-240601-" + NUMBERS.getAndIncrement();
        String named = "\"officeCode\":\"%s\",\"procedureCode\":\"9.000001\",\"channel\":\"online\"".formatted(office);
        tell(
                office,
                List.of(
                        Portal.event(code, "dossier.submitted", "2024-06-03T08:00:00+07:00", "{" + named + "}"),
                        Portal.event(
                                code,
                                "dossier.accepted",
                                "2024-06-03T09:00:00+07:00",
                                "{" + named + ",\"officerCode\":\"CB01\"}"),
                        Portal.event(
                                code, "dossier.forwarded", "2024-06-03T10:00:00+07:00", "{\"officerCode\":\"CB07\"}"),
                        Portal.event(
                                code, "dossier.completed", "2024-06-07T10:00:00+07:00", "{\"outcome\":\"granted\"}")));
        return code;
    }

    static void tell(String office, List<String> events) {
        Portal.as(Tokens.of("portal").offices(office))
                .contentType(Portal.BATCH)
                .body("[" + String.join(",", events) + "]")
                .post("/api/v1/events")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(events.size()));
        await("all of " + office + " is sent").atMost(Duration.ofSeconds(30)).until(() -> ask("""
                select count(*) from office o join relay_position p on p.stream = o.code
                where o.code = ? and p.sequence = o.sequence
                """, office) == 1);
    }

    /// Changes something as the owner of the database, on which no rights of the service are any bound.
    static void asOwner(String sql, Object... values) {
        try (Connection connection = DriverManager.getConnection(ServersResource.jdbcUrl(), "dossier_owner", "test");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            assertThat(statement.executeUpdate()).as(sql).isPositive();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static long ask(String sql, Object... values) throws SQLException {
        try (Connection connection = DriverManager.getConnection(ServersResource.jdbcUrl(), "dossier_owner", "test");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (var answer = statement.executeQuery()) {
                answer.next();
                return answer.getLong(1);
            }
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    static JsonPath ofDossier(String office, String code) {
        return get(office, "/api/v1/dossiers/" + code + "/history/verification");
    }

    static JsonPath ofOffice(String office) {
        return get(office, "/api/v1/offices/" + office + "/anchors/verification");
    }

    static JsonPath get(String office, String path) {
        return Portal.as(Tokens.of("auditor").offices(office))
                .header("Accept-Language", "en")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// The findings as `code member=value …`, of the members asked for.
    static List<String> findings(JsonPath verified, String... members) {
        List<String> lines = new ArrayList<>();
        for (Map<String, Object> finding : verified.<Map<String, Object>>getList("findings")) {
            StringBuilder line = new StringBuilder(finding.get("code").toString());
            for (String member : members) {
                if (finding.containsKey(member)) {
                    line.append(' ').append(member).append('=').append(finding.get(member));
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
