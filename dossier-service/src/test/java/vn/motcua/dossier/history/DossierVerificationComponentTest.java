package vn.motcua.dossier.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;
import vn.motcua.dossier.Portal;

@QuarkusTest
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "dossier"))
class DossierVerificationComponentTest {

    @Test
    void a_history_that_nobody_touched_is_intact() {
        String office = Tampering.freshOffice();
        String code = Tampering.lived(office);

        JsonPath verified = Tampering.ofDossier(office, code);

        assertThat(verified.getList("findings")).isEmpty();
        assertThat(verified.getBoolean("intact")).isTrue();
        assertThat(verified.getInt("rows")).isEqualTo(4);
        assertThat(verified.getInt("version")).isEqualTo(4);
        assertThat(verified.getInt("anchoredThrough")).isZero();
        assertThat(verified.getString("head"))
                .isEqualTo(Tampering.get(office, "/api/v1/dossiers/" + code + "/history")
                        .getString("entries[3].hash"));
    }

    @Test
    void a_changed_payload_shows_its_row_and_what_it_says_falsely() {
        String office = Tampering.freshOffice();
        String code = Tampering.lived(office);

        Tampering.asOwner(
                "update journal set payload = replace(payload, '\"completed\"', '\"stopped\"') where subject = ?"
                        + " and subject_sequence = 4",
                code);

        JsonPath verified = Tampering.ofDossier(office, code);
        assertThat(verified.getBoolean("intact")).isFalse();
        assertThat(Tampering.findings(verified, "row", "officeSequence", "member"))
                .containsExactly(
                        "row-changed row=4 officeSequence=4",
                        "published-differs member=state",
                        "published-differs member=timeline.ended");
        assertThat(verified.getString("findings[0].detail"))
                .isEqualTo("Row 4 of " + code + " is not what was written: its content does not make its hash.");
    }

    @Test
    void a_deleted_last_row_is_missed() {
        String office = Tampering.freshOffice();
        String code = Tampering.lived(office);

        Tampering.asOwner("delete from journal where subject = ? and subject_sequence = 4", code);

        assertThat(Tampering.findings(Tampering.ofDossier(office, code), "fromRow", "toRow", "id"))
                .contains("row-missing fromRow=4 toRow=4", "not-published id=" + code + "/dossier.completed");
    }

    @Test
    void a_last_row_deleted_with_all_traces_in_the_dossier_itself_is_still_missed() {
        String office = Tampering.freshOffice();
        String code = Tampering.lived(office);

        Tampering.asOwner("delete from journal where subject = ? and subject_sequence = 4", code);
        Tampering.asOwner("update dossier set version = 3, state = 'in-progress' where code = ?", code);
        Tampering.asOwner("delete from fact where subject = ? and type = 'dossier.completed'", code);

        assertThat(Tampering.findings(Tampering.ofDossier(office, code))).isEmpty();
        assertThat(Tampering.findings(Tampering.ofOffice(office), "fromOfficeSequence", "toOfficeSequence"))
                .containsExactly("row-missing fromOfficeSequence=4 toOfficeSequence=4");
    }

    @Test
    void a_deleted_row_in_the_middle_is_missed() {
        String office = Tampering.freshOffice();
        String code = Tampering.lived(office);

        Tampering.asOwner("delete from journal where subject = ? and subject_sequence = 2", code);

        assertThat(Tampering.findings(Tampering.ofDossier(office, code), "fromRow", "toRow"))
                .contains("row-missing fromRow=2 toRow=2");
    }

    @Test
    void an_inserted_row_shows() {
        String office = Tampering.freshOffice();
        String code = Tampering.lived(office);

        Tampering.asOwner("""
                insert into journal
                select office, office_sequence + 1, subject, subject_sequence + 1, source, event_id || '-2', type, time,
                       recorded_at, recorded_by, payload, hash, hash
                from journal where subject = ? and subject_sequence = 4
                """, code);

        assertThat(Tampering.findings(Tampering.ofDossier(office, code), "row", "officeSequence"))
                .contains("row-changed row=5 officeSequence=5", "row-added row=5", "row-added row=5 officeSequence=5");
        // The next event would stumble over the number; so that other tests go on, it goes.
        Tampering.asOwner("delete from journal where subject = ? and subject_sequence = 5", code);
    }

    @Test
    void two_swapped_rows_show() {
        String office = Tampering.freshOffice();
        String code = Tampering.lived(office);

        Tampering.asOwner("update journal set subject_sequence = 99 where subject = ? and subject_sequence = 2", code);
        Tampering.asOwner("update journal set subject_sequence = 2 where subject = ? and subject_sequence = 3", code);
        Tampering.asOwner("update journal set subject_sequence = 3 where subject = ? and subject_sequence = 99", code);

        assertThat(Tampering.findings(Tampering.ofDossier(office, code), "row", "officeSequence"))
                .contains("row-changed row=2 officeSequence=3", "row-changed row=3 officeSequence=2");
    }

    @Test
    void a_dossier_stored_otherwise_than_its_facts_make_it_shows_the_member() {
        String office = Tampering.freshOffice();
        String code = Tampering.lived(office);

        Tampering.asOwner(
                "update dossier set state = 'returned', judged_due_at = judged_due_at + interval '1 day' where code = ?",
                code);

        JsonPath verified = Tampering.ofDossier(office, code);
        assertThat(Tampering.findings(verified, "member", "stored", "replayed"))
                .containsExactly(
                        "stored-differs member=state stored=returned replayed=completed",
                        "stored-differs member=judgedDueAt stored=2024-06-11T17:00:00+07:00"
                                + " replayed=2024-06-10T17:00:00+07:00");
    }

    @Test
    void a_fact_that_was_changed_or_taken_away_shows_in_what_it_made() {
        String office = Tampering.freshOffice();
        String code = Tampering.lived(office);

        Tampering.asOwner("delete from fact where subject = ? and type = 'dossier.completed'", code);

        assertThat(Tampering.findings(Tampering.ofDossier(office, code), "member"))
                .contains(
                        "stored-differs member=state",
                        "published-differs member=state",
                        "published-differs member=timeline.ended");
    }

    @Test
    void a_fact_marked_as_not_counting_shows() {
        String office = Tampering.freshOffice();
        String code = Tampering.lived(office);

        Tampering.asOwner(
                "update fact set status = 'refused', problem = '{}' where subject = ? and type = 'dossier.forwarded'",
                code);

        assertThat(Tampering.findings(Tampering.ofDossier(office, code), "id", "status"))
                .containsExactly("standing-differs id=" + code + "/dossier.forwarded status=refused");
    }

    @Test
    void only_readers_of_the_office_may_verify() {
        String office = Tampering.freshOffice();
        String code = Tampering.lived(office);
        String path = "/api/v1/dossiers/" + code + "/history/verification";

        Portal.as(Tokens.of("viewer").offices("Y01"))
                .get(path)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/office-out-of-reach"));
        Portal.as(Tokens.of("council").offices(office)).get(path).then().statusCode(403);
        Portal.as(Tokens.of("viewer").offices(office)).get(path).then().statusCode(200);
        Portal.as(Tokens.of("auditor").offices("*"))
                .get("/api/v1/dossiers/X-0/history/verification")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }
}
