package vn.motcua.dossier.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.platform.hash.Sha256;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;
import vn.motcua.dossier.Portal;
import vn.motcua.dossier.journal.Forger;
import vn.motcua.dossier.journal.Journal;
import vn.motcua.dossier.journal.JournalRow;

@QuarkusTest
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "dossier"))
class AnchorComponentTest {

    @Inject
    Anchoring anchoring;

    @Inject
    AnchorStore anchors;

    @Inject
    Journal journal;

    @Inject
    InstantSource clock;

    @Test
    void a_finished_day_is_anchored_once_and_its_hash_can_be_made_from_the_published_events() {
        String office = Tampering.freshOffice();
        Tampering.lived(office);

        assertThat(anchoring.office(office, days(1))).isEqualTo(1);
        assertThat(anchoring.office(office, days(1))).isZero();

        List<JournalRow> rows = journal.ofOffice(office, 0, 10);
        LocalDate day = Vietnam.dayOf(rows.getFirst().recordedAt());
        StringBuilder lines = new StringBuilder(office + " " + day + " -\n");
        rows.forEach(row -> lines.append(row.officeSequence() + " " + row.hash() + "\n"));
        lines.append("4 4\n");
        JsonPath page = Tampering.get(office, "/api/v1/offices/" + office + "/anchors");
        assertThat(page.getList("items")).hasSize(1);
        assertThat(page.getString("items[0].day")).isEqualTo(day.toString());
        assertThat(page.getInt("items[0].officeSequence")).isEqualTo(4);
        assertThat(page.getInt("items[0].rows")).isEqualTo(4);
        assertThat(page.getString("items[0].previousHash")).isEmpty();
        assertThat(page.getString("items[0].hash")).isEqualTo(Sha256.hex(lines.toString()));
    }

    @Test
    void the_present_day_is_not_anchored() {
        String office = Tampering.freshOffice();
        Tampering.lived(office);

        assertThat(anchoring.office(office, clock.instant())).isZero();
    }

    @Test
    void missed_days_are_caught_up_each_chained_to_the_one_before() {
        String office = Tampering.freshOffice();
        Tampering.lived(office);

        assertThat(anchoring.office(office, days(230))).isEqualTo(230);

        List<Anchor> all = anchors.page(office, null, 500);
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).day()).isEqualTo(all.get(i - 1).day().plusDays(1));
            assertThat(all.get(i).previousHash()).isEqualTo(all.get(i - 1).hash());
            assertThat(all.get(i).rows()).isZero();
            assertThat(all.get(i).officeSequence()).isEqualTo(4);
        }
        JsonPath verified = Tampering.ofOffice(office);
        assertThat(verified.getBoolean("intact")).isTrue();
        assertThat(verified.getInt("anchors")).isEqualTo(230);
        assertThat(verified.getString("head.hash")).isEqualTo(all.getLast().hash());
    }

    @Test
    void nothing_is_recorded_on_a_day_that_was_anchored() {
        String office = Tampering.freshOffice();
        Tampering.lived(office);
        Instant tomorrow = Vietnam.startOf(Vietnam.dayOf(days(1)));

        anchoring.office(office, days(1));
        Tampering.lived(office);
        anchoring.office(office, days(2));

        assertThat(journal.ofOffice(office, 4, 10))
                .extracting(JournalRow::recordedAt)
                .containsOnly(tomorrow);
        assertThat(anchors.page(office, null, 10)).extracting(Anchor::rows).containsExactly(4L, 4L);
        assertThat(Tampering.ofOffice(office).getBoolean("intact")).isTrue();
    }

    @Test
    void a_day_is_not_anchored_while_somebody_may_still_write_on_it() throws SQLException {
        String office = Tampering.freshOffice();
        Tampering.lived(office);
        Instant tomorrow = days(1);
        CompletableFuture<Integer> anchored;

        try (Connection writer = DriverManager.getConnection(ServersResource.jdbcUrl(), "dossier", "test");
                var statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("select 1 from office where code = '" + office + "' for no key update");
            anchored = CompletableFuture.supplyAsync(() -> anchoring.office(office, tomorrow));

            await("one waits for the office's counter")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> Tampering.ask(
                                    "select count(*) from pg_locks where locktype = 'transactionid' and not granted")
                            == 1);
            assertThat(anchored).isNotDone();
            assertThat(anchors.page(office, null, 10)).isEmpty();
            writer.rollback();
        }

        assertThat(anchored).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(1);
    }

    @Test
    void several_who_anchor_at_once_make_each_anchor_once() {
        String office = Tampering.freshOffice();
        Tampering.lived(office);
        Instant later = days(40);

        List<CompletableFuture<Integer>> all = java.util.stream.IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> anchoring.office(office, later)))
                .toList();

        assertThat(all.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(40);
        assertThat(Tampering.ofOffice(office).getBoolean("intact")).isTrue();
    }

    @Test
    void a_chain_rewritten_from_end_to_end_shows_by_its_anchor() {
        String office = Tampering.freshOffice();
        String code = Tampering.lived(office);
        anchoring.office(office, days(1));
        assertThat(Tampering.ofDossier(office, code).getInt("anchoredThrough")).isEqualTo(4);

        JournalRow last = journal.of(code).getLast();
        String payload = last.payload().replace("\"outcome\":\"granted\"", "\"outcome\":\"refused\"");
        Tampering.asOwner(
                "update journal set payload = ?, hash = ? where subject = ? and subject_sequence = 4",
                payload,
                Forger.hash(last, last.previousHash(), payload),
                code);
        Tampering.asOwner(
                "update fact set data = '{\"outcome\":\"refused\"}' where subject = ? and type = 'dossier.completed'",
                code);

        LocalDate day = Vietnam.dayOf(last.recordedAt());
        assertThat(Tampering.findings(Tampering.ofDossier(office, code), "day", "rows"))
                .containsExactly("anchor-differs day=" + day + " rows=[1, 2, 3, 4]");
        assertThat(Tampering.findings(Tampering.ofOffice(office), "day")).containsExactly("anchor-differs day=" + day);
    }

    @Test
    void a_dossier_that_is_missing_as_a_whole_shows_in_its_office() {
        String office = Tampering.freshOffice();
        Tampering.lived(office);
        String gone = Tampering.lived(office);
        Tampering.lived(office);
        anchoring.office(office, days(1));

        Tampering.asOwner("delete from journal where subject = ?", gone);
        Tampering.asOwner("delete from dossier where code = ?", gone);
        Tampering.asOwner("delete from fact where subject = ?", gone);

        assertThat(Tampering.findings(
                        Tampering.ofOffice(office),
                        "fromOfficeSequence",
                        "toOfficeSequence",
                        "anchoredRows",
                        "foundRows"))
                .containsExactly(
                        "row-missing fromOfficeSequence=5 toOfficeSequence=8",
                        "anchor-differs anchoredRows=12 foundRows=8");
    }

    @Test
    void a_cut_tail_shows_even_when_the_counter_was_set_back() {
        String office = Tampering.freshOffice();
        Tampering.lived(office);
        String cut = Tampering.lived(office);
        anchoring.office(office, days(1));

        Tampering.asOwner("delete from journal where subject = ?", cut);
        Tampering.asOwner("delete from dossier where code = ?", cut);
        Tampering.asOwner("update office set sequence = 4 where code = ?", office);

        assertThat(Tampering.findings(Tampering.ofOffice(office), "officeSequence", "counter"))
                .containsExactly("anchor-differs officeSequence=8 counter=4");
    }

    @Test
    void a_removed_anchor_and_a_lost_dossier_row_show() {
        String office = Tampering.freshOffice();
        String code = Tampering.lived(office);
        anchoring.office(office, days(3));

        Tampering.asOwner(
                "delete from anchor where office = ? and day = ?",
                office,
                Vietnam.dayOf(clock.instant()).plusDays(1));
        Tampering.asOwner("delete from dossier where code = ?", code);

        assertThat(Tampering.findings(Tampering.ofOffice(office), "day", "subject", "published"))
                .containsExactly(
                        "anchor-missing day=" + Vietnam.dayOf(clock.instant()).plusDays(2),
                        "stored-differs subject=" + code + " published=4");
    }

    @Test
    void anchors_are_read_in_pages_and_made_on_demand_by_the_operator_alone() {
        String office = Tampering.freshOffice();
        Tampering.lived(office);
        anchoring.office(office, days(5));

        JsonPath first = Tampering.get(office, "/api/v1/offices/" + office + "/anchors?size=3");
        JsonPath second = Tampering.get(
                office, "/api/v1/offices/" + office + "/anchors?size=3&cursor=" + first.getString("next"));

        assertThat(first.getList("items")).hasSize(3);
        assertThat(second.getList("items")).hasSize(2);
        assertThat(second.getString("next")).isNull();
        assertThat(second.getString("items[0].previousHash")).isEqualTo(first.getString("items[2].hash"));
        Portal.as(Tokens.of("operator").offices("*"))
                .post("/api/v1/anchors")
                .then()
                .statusCode(200);
        Portal.as(Tokens.of("operator").offices("*"))
                .post("/api/v1/anchors")
                .then()
                .statusCode(200)
                .body("anchored", equalTo(0));
        Portal.as(Tokens.of("auditor").offices("*"))
                .post("/api/v1/anchors")
                .then()
                .statusCode(403);
        Portal.as(Tokens.of("viewer").offices(office))
                .get("/api/v1/offices/" + office + "/anchors/verification")
                .then()
                .statusCode(403);
        Portal.as(Tokens.of("auditor").offices("*"))
                .get("/api/v1/offices/X94.99999/anchors")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        Portal.as(Tokens.of("auditor").offices(office))
                .get("/api/v1/offices/" + office + "/anchors?cursor=x")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-cursor"));
    }

    @Test
    void the_service_itself_cannot_change_an_anchor() {
        for (String forbidden : List.of("update anchor set hash = ''", "delete from anchor")) {
            assertThatThrownBy(() -> {
                        try (Connection service =
                                        DriverManager.getConnection(ServersResource.jdbcUrl(), "dossier", "test");
                                var statement = service.createStatement()) {
                            statement.executeUpdate(forbidden);
                        }
                    })
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    private Instant days(int later) {
        return clock.instant().plus(Duration.ofDays(later));
    }
}
