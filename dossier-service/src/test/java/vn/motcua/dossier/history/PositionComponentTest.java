package vn.motcua.dossier.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.platform.hash.Sha256;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;
import vn.motcua.dossier.Portal;

@QuarkusTest
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "dossier"))
class PositionComponentTest {

    @Test
    void a_consumer_computes_the_same_position_from_what_was_published() {
        String office = Tampering.freshOffice();
        for (int i = 0; i < 20; i++) {
            Tampering.lived(office);
        }
        Tampering.tell(
                office,
                List.of(Portal.event(
                        office + "-open", "dossier.submitted", "2024-06-03T08:00:00+07:00", """
                {"officeCode":"%s","procedureCode":"9.000001","channel":"online"}""".formatted(office))));

        JsonPath position = Tampering.get(office, "/api/v1/offices/" + office + "/position");

        assertThat(position.getInt("sequence")).isEqualTo(81);
        assertThat(position.getInt("dossiers")).isEqualTo(21);
        assertThat(position.getInt("openDossiers")).isEqualTo(1);
        assertThat(position.getString("recordedAt")).endsWith("+07:00");
        assertThat(position.getString("hash")).isEqualTo(computed(office));
    }

    @Test
    void the_position_of_an_office_without_events_is_zero() {
        String office = Tampering.freshOffice();

        Portal.as(Tokens.of("viewer").offices(office))
                .get("/api/v1/offices/" + office + "/position")
                .then()
                .statusCode(200)
                .body("sequence", equalTo(0))
                .body("dossiers", equalTo(0))
                .body("hash", equalTo("0".repeat(32)));
        Portal.as(Tokens.of("viewer").offices("Y01"))
                .get("/api/v1/offices/" + office + "/position")
                .then()
                .statusCode(403);
        Portal.as(Tokens.of("viewer").offices("*"))
                .get("/api/v1/offices/X94.99999/position")
                .then()
                .statusCode(404);
    }

    private static String computed(String office) {
        BigInteger sum = BigInteger.ZERO;
        List<Map<String, Object>> dossiers = Tampering.get(office, "/api/v1/dossiers?size=500&office=" + office)
                .getList("items");
        for (Map<String, Object> one : dossiers) {
            String line = String.join(
                    " ",
                    one.get("code").toString(),
                    one.get("version").toString(),
                    one.get("state").toString(),
                    micros(one.get("receivedAt")),
                    micros(one.get("firstDueAt")),
                    micros(one.get("currentDueAt")),
                    micros(one.get("judgedDueAt")));
            sum = sum.add(new BigInteger(Sha256.hex(line).substring(0, 32), 16));
        }
        return "%032x".formatted(sum.mod(BigInteger.TWO.pow(128)));
    }

    private static String micros(@Nullable Object time) {
        return time == null
                ? "-"
                : Long.toString(ChronoUnit.MICROS.between(
                        Instant.EPOCH, OffsetDateTime.parse(time.toString()).toInstant()));
    }
}
