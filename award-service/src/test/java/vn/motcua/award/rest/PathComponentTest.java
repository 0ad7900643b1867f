package vn.motcua.award.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.motcua.award.rest.Api.OFFICE;
import static vn.motcua.award.rest.Api.as;
import static vn.motcua.award.rest.Api.fresh;
import static vn.motcua.award.rest.Api.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.award.WithServers;
import vn.motcua.award.path.Action;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithServers
class PathComponentTest {

    @Test
    void a_commune_list_walks_from_draft_to_archive() {
        Walk walk = Walk.in("{}").winner("hoa", "").winner("an", "").made("commune");

        walk.step("award-clerk", "nop", "{\"action\":\"submit\"}")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("state", equalTo("submitted"))
                .body("label.vi", equalTo("Chờ thẩm định"))
                .body("receipts[0].number", equalTo(walk.list + "/1"))
                .body("receipts[0].by", equalTo("nop"))
                .body("allowedActions", hasItems("screen", "return", "withdraw", "suspend"));
        walk.step("award-verifier", "tham-dinh", "{\"action\":\"screen\"}").body("state", equalTo("screened"));
        walk.step("council", "thu-ky", Walk.COUNCIL).body("state", equalTo("council"));
        walk.ballot("chu-tich", "{\"kind\":\"vote\",\"choices\":{\"hoa\":\"yes\",\"an\":\"no\"}}")
                .statusCode(200);
        walk.ballot("thu-ky", "{\"kind\":\"vote\",\"choices\":{\"hoa\":\"yes\",\"an\":\"blank\"}}")
                .statusCode(200);
        walk.ballot("thu-ky", "{\"kind\":\"close\"}")
                .statusCode(200)
                .body("tallies.find { it.candidate == 'hoa' }.percent", equalTo("66.66"))
                .body("tallies.find { it.candidate == 'hoa' }.passed", equalTo(true))
                .body("tallies.find { it.candidate == 'an' }.passed", equalTo(false))
                .body(
                        "minutes",
                        hasItem(containsString("Ứng viên hoa: đồng ý 2, không đồng ý 0, phiếu trắng 0; đạt 2/3"
                                + " (66,66 %) — thông qua.")))
                .body("minutes", hasItem(containsString("3 thành viên; có mặt 2")));
        walk.step("council", "thu-ky", "{\"action\":\"propose\"}")
                .body("state", equalTo("proposed"))
                .body("proposed", equalTo(List.of("hoa")));
        walk.decide()
                .statusCode(200)
                .body("state", equalTo("decided"))
                .body("decision.authority", equalTo("UBND_XA_CT"))
                .body("decision.legalBases", equalTo(List.of("LUAT-06-2022", "LUAT-77-2015", "ND-98-2023")))
                .body("decision.grants[0].candidate", equalTo("hoa"))
                .body("decision.grants[0].position", equalTo(1))
                .body("decision.grants[0].bonus.dong", equalTo(360_000))
                .body("decision.grants[0].bonus.baseSalary", equalTo(2_340_000))
                .body("decision.refused[0].candidate", equalTo("an"))
                .body("decision.refused[0].code", equalTo("not-supported"))
                .body("decision.refused[0].reason", containsString("0/3 phiếu đồng ý"))
                .body("flags", hasItem("signed-earlier-than-recorded"));
        walk.step("award-clerk", "nop", "{\"action\":\"publish\"}")
                .body("state", equalTo("published"))
                .body("complaints.open", equalTo(true));
        walk.step("award-clerk", "nop", "{\"action\":\"present\"}").body("state", equalTo("presented"));
        walk.step("award-clerk", "nop", "{\"action\":\"archive\"}")
                .body("state", equalTo("archived"))
                .body("allowedActions", equalTo(List.of("revoke")));
        as("auditor")
                .get("/api/v1/award-lists/" + walk.list + "/trail")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("entries", hasSize(11))
                .body("entries[0].entry.action", equalTo("submit"))
                .body("entries[0].entry.from", equalTo("draft"))
                .body("entries[0].entry.to", equalTo("submitted"))
                .body("entries[2].entry.convened.members.part", equalTo(List.of("chair", "secretary", "member")))
                .body("entries[3].kind", equalTo("voted"))
                .body("entries[3].by", equalTo("chu-tich"))
                .body("entries[3].entry.choices", equalTo(Map.of("hoa", "yes", "an", "no")));
    }

    @Test
    void nobody_holds_two_duties_for_one_list() {
        Walk walk = Walk.in("{}").winner("hoa", "").made("commune").submitted();

        for (String enterer : List.of("nop-ho-so", "lap-danh-sach", "award-clerk-person")) {
            walk.step("award-verifier", enterer, "{\"action\":\"screen\"}")
                    .statusCode(403)
                    .body("type", equalTo("/problems/duties-clash"))
                    .body("held", equalTo("enter"))
                    .body("wanted", equalTo("verify"));
        }
        walk.step("award-verifier", "tham-dinh", "{\"action\":\"screen\"}").statusCode(200);
        walk.step("council", "thu-ky", Walk.COUNCIL).statusCode(200);
        for (String member : List.of("chu-tich", "thu-ky")) {
            walk.ballot(member, "{\"kind\":\"vote\",\"choices\":{\"hoa\":\"yes\"}}")
                    .statusCode(200);
        }
        walk.ballot("thu-ky", "{\"kind\":\"close\"}").statusCode(200);
        walk.step("award-clerk", "Tham-Dinh", "{\"action\":\"propose\"}")
                .statusCode(403)
                .body("type", equalTo("/problems/duties-clash"));
        walk.step("council", "thu-ky", "{\"action\":\"propose\"}").statusCode(200);
        for (String name : List.of("thu-ky", "tham-dinh", "nop-ho-so")) {
            walk.step("decider", name, Walk.decision("1/QĐ", "2024-10-05"))
                    .statusCode(403)
                    .body("type", equalTo("/problems/duties-clash"));
        }
    }

    @Test
    void each_step_is_open_to_its_roles_only_in_every_role() {
        Walk walk = Walk.in("{}").winner("hoa", "").made("commune");
        for (Action action : Action.values()) {
            for (String role : List.of("award-clerk", "award-verifier", "council", "decider")) {
                int status = walk.step(role, fresh("p"), "{\"action\":\"" + action.code() + "\"}")
                        .extract()
                        .statusCode();
                // Only steps without body are legal in a draft: withdraw and suspend need a reason, submit is last.
                if (action == Action.SUBMIT && role.equals("award-clerk")) {
                    assertThat(status).isEqualTo(200);
                    walk = Walk.in("{}").winner("hoa", "").made("commune");
                } else {
                    assertThat(status == 403)
                            .as("%s as %s answered %d", action, role, status)
                            .isEqualTo(!action.roles().contains(role));
                }
            }
        }
    }

    @Test
    void a_candidate_takes_no_step_on_the_own_list() {
        Walk walk = Walk.in("{}").winner("hoa", "\"account\":\"Hoa.Tran\"").made("commune");

        walk.step("award-clerk", "hoa.tran", "{\"action\":\"submit\"}")
                .statusCode(403)
                .body("type", equalTo("/problems/own-case"))
                .body("candidate", equalTo("hoa"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"RECUSE_AND_HIGHER_LEVEL, 403", "HIGHER_LEVEL, 403", "RECUSE, 200"})
    void the_own_case_of_the_decider_follows_the_reading(String reading, int status) {
        Walk walk = Walk.in("{\"ownCase\":\"" + reading + "\"}")
                .winner("hoa", "")
                .winner("ct", "\"account\":\"chu-tich-ubnd\"")
                .made("commune")
                .proposed("hoa", "ct");

        var answer = walk.decide().statusCode(status);
        if (status == 200) {
            answer.body("decision.grants.candidate", equalTo(List.of("hoa")))
                    .body("decision.refused[0].code", equalTo("own-case"));
        } else {
            answer.body("type", equalTo("/problems/own-case")).body("detail", containsString("cấp trên"));
            walk.step(
                            "award-clerk",
                            "nop-ho-so",
                            "{\"action\":\"withdraw\",\"candidates\":[\"ct\"],\"reason\":\"Chuyển cấp trên\"}")
                    .statusCode(200)
                    .body("state", equalTo("proposed"))
                    .body("held.ct.how", equalTo("withdrawn"));
            walk.decide().statusCode(200).body("decision.grants.candidate", equalTo(List.of("hoa")));
        }
    }

    @Test
    void the_chair_of_the_council_is_no_candidate_of_the_own_level() {
        Walk walk = Walk.in("{}")
                .winner("hoa", "")
                .winner("chu", "\"account\":\"chu-tich\"")
                .made("commune")
                .screened();

        walk.step("council", "thu-ky", Walk.COUNCIL)
                .statusCode(409)
                .body("type", equalTo("/problems/council-nominee"))
                .body("detail", containsString("Lê Văn Chủ"));
    }

    @Test
    void a_return_needs_a_reason_and_starts_the_round_again() {
        Walk walk = Walk.in("{}").winner("hoa", "").made("commune").submitted();

        walk.step("award-verifier", "tham-dinh", "{\"action\":\"return\"}")
                .statusCode(400)
                .body("field", equalTo("reason"));
        walk.step("award-verifier", "tham-dinh", "{\"action\":\"return\",\"reason\":\"Thiếu báo cáo\"}")
                .body("state", equalTo("returned"));
        walk.step("award-verifier", "tham-dinh", "{\"action\":\"screen\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/too-early"))
                .body("state", equalTo("returned"))
                .body("allowed", hasItem("submit"));
        walk.submitted();
        as("auditor").get("/api/v1/award-lists/" + walk.list + "/path").then().body("receipts", hasSize(2));
    }

    @Test
    void a_suspended_list_goes_back_to_where_it_was() {
        Walk walk = Walk.in("{}").winner("hoa", "").made("commune").screened();

        walk.step("award-verifier", "tham-dinh", "{\"action\":\"suspend\",\"reason\":\"Có đơn tố cáo\"}")
                .body("state", equalTo("suspended"));
        walk.step("council", "thu-ky", Walk.COUNCIL).statusCode(409).body("type", equalTo("/problems/suspended"));
        walk.step("award-verifier", "tham-dinh", "{\"action\":\"resume\",\"reason\":\"Không có lỗi\"}")
                .body("state", equalTo("screened"));
    }

    @Test
    void a_suspended_candidate_is_not_honoured_and_learns_why() {
        Walk walk =
                Walk.in("{}").winner("hoa", "").winner("an", "").made("commune").proposed("hoa", "an");
        walk.step(
                        "award-verifier",
                        "tham-dinh",
                        "{\"action\":\"suspend\",\"candidates\":[\"an\"],\"reason\":\"Đang thanh tra\"}")
                .statusCode(200);

        walk.decide()
                .statusCode(200)
                .body("decision.grants.candidate", equalTo(List.of("hoa")))
                .body("decision.refused[0].code", equalTo("suspended"))
                .body("decision.refused[0].reason", equalTo("Đang thanh tra"));
    }

    @ParameterizedTest(name = "done before the day: {0} → {1}")
    @CsvSource({
        "SUBMITTED, ''",
        "COUNCIL_HELD, late:council-held",
        "DECISION_SIGNED, 'late:council-held,late:decision-signed'"
    })
    void a_late_council_and_a_late_decision_leave_flags_by_the_reading(String means, String flags) {
        Walk walk = Walk.in("{\"late\":\"FLAG\",\"filedMeans\":\"" + means + "\"}")
                .winner("hoa", "")
                .made("commune")
                .supported("hoa");
        String[] all = flags.isEmpty() ? new String[0] : flags.split(",");

        as("auditor")
                .get("/api/v1/award-lists/" + walk.list + "/path")
                .then()
                .body("flags", equalTo(Stream.of(all).limit(1).toList()));
        walk.step("council", "thu-ky", "{\"action\":\"propose\"}").statusCode(200);
        Set<String> decided = Set.copyOf(walk.decide().statusCode(200).extract().<List<String>>path("flags"));
        assertThat(decided.stream().filter(flag -> flag.startsWith("late:"))).containsExactlyInAnyOrder(all);
        as("auditor")
                .get("/api/v1/award-lists/" + walk.list + "/trail")
                .then()
                .body(
                        "entries.find { it.kind == 'closed' }.entry.flags",
                        equalTo(Stream.of(all).limit(1).toList()));
    }

    @Test
    void a_campaign_that_takes_nothing_late_refuses_a_late_council_and_a_late_decision() {
        Walk council = Walk.in("{\"late\":\"REFUSE\",\"filedMeans\":\"COUNCIL_HELD\"}")
                .winner("hoa", "")
                .made("commune")
                .convened();
        for (String member : List.of("chu-tich", "thu-ky")) {
            council.ballot(member, "{\"kind\":\"vote\",\"choices\":{\"hoa\":\"yes\"}}")
                    .statusCode(200);
        }

        council.ballot("thu-ky", "{\"kind\":\"close\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/deadline-passed"))
                .body("detail", containsString("hết ngày 2024-09-29"));
        as("auditor")
                .get("/api/v1/award-lists/" + council.list + "/council")
                .then()
                .body("closedAt", nullValue());
    }

    @Test
    void an_early_list_is_held_until_its_window_opens() {
        Walk walk = Walk.in("{}", document -> document.withArray("offers").forEach(offer -> {
                    if (offer.at("/level").asText().equals("district")) {
                        ((ObjectNode) offer.get("dossier"))
                                .put("from", "2098-09-30")
                                .put("toInclusive", "2098-10-02");
                    }
                }))
                .winner("hoa", "");
        walk.made("district").proposed("hoa");
        walk.step("council", "thu-ky", "{\"action\":\"forward\"}").statusCode(200);
        walk.step("award-verifier", "phong-noi-vu", "{\"action\":\"receive\"}")
                .statusCode(200)
                .body("flags", equalTo(List.of("early:received-above")));

        walk.step("decider", "ct-huyen", Walk.decision(fresh("QĐ"), "2025-06-30"))
                .statusCode(409)
                .body("type", equalTo("/problems/held-until-window"))
                .body("detail", containsString("2098-09-30"));
        as("auditor")
                .get("/api/v1/award-lists/" + walk.list + "/path")
                .then()
                .body("state", equalTo("received"))
                .body("decision", nullValue());
    }

    @Test
    void late_files_are_refused_or_flagged_by_the_reading() {
        String late = "\"filedAt\":{\"commune\":\"2024-09-30T00:00:00+07:00\"}";
        for (String reading : List.of("REFUSE", "FLAG")) {
            Walk walk =
                    Walk.in("{\"late\":\"" + reading + "\"}").winner("hoa", "").winner("an", "");
            Api.put(walk.campaign, "an", "{\"kind\":\"ca-nhan\",\"name\":\"An\",\"roles\":[\"ORGANISE\"]," + late + "}")
                    .statusCode(200);
            walk.made("commune");
            var answer = walk.step("award-clerk", "nop", "{\"action\":\"submit\"}");
            if (reading.equals("FLAG")) {
                answer.statusCode(200).body("flags", equalTo(List.of("late:an")));
            } else {
                answer.statusCode(409)
                        .body("type", equalTo("/problems/deadline-passed"))
                        .body("detail", containsString("Hồ sơ nộp muộn: an."));
                walk.step("award-clerk", "nop", "{\"action\":\"withdraw\",\"candidates\":[\"an\"],\"reason\":\"Muộn\"}")
                        .statusCode(200);
                walk.step("award-clerk", "nop", "{\"action\":\"submit\"}")
                        .statusCode(200)
                        .body("flags", empty());
            }
        }
    }

    @Test
    void a_decision_needs_an_authority_in_force_and_a_free_number() {
        Walk walk = Walk.in("{}").winner("hoa", "").made("commune").proposed("hoa");

        walk.step("decider", "ct", Walk.decision("1/QĐ", "2023-12-31"))
                .statusCode(409)
                .body("type", equalTo("/problems/authority-not-valid"))
                .body("detail", containsString("từ ngày 1/1/2024"));
        walk.step("decider", "ct", Walk.decision("1/QĐ", "2999-01-01"))
                .statusCode(422)
                .body("type", equalTo("/problems/future-decision"));
        walk.step("decider", "ct", "{\"action\":\"decide\"}").statusCode(400).body("field", equalTo("decision"));
        String number = fresh("QĐ");
        walk.step("decider", "ct", Walk.decision(number, "2026-07-01"))
                .statusCode(200)
                .body("decision.grants[0].bonus.baseSalary", equalTo(2_530_000))
                .body("decision.grants[0].bonus.dong", equalTo(760_000));
        Walk other = Walk.in("{}").winner("hoa", "").made("commune").proposed("hoa");
        other.step("decider", "ct", Walk.decision(number, "2026-08-01"))
                .statusCode(409)
                .body("type", equalTo("/problems/number-taken"));
    }

    @Test
    void a_revocation_names_its_cause_and_lists_what_to_recover() {
        Walk walk =
                Walk.in("{}").winner("hoa", "").winner("an", "").made("commune").proposed("hoa", "an");
        walk.decide().statusCode(200);

        walk.step("decider", "chu-tich-ubnd", "{\"action\":\"revoke\",\"reason\":\"Khai man\"}")
                .statusCode(400)
                .body("field", equalTo("code"));
        walk.step(
                        "decider",
                        "chu-tich-ubnd",
                        "{\"action\":\"revoke\",\"candidates\":[\"an\"],\"reason\":\"Khai man\",\"code\":\"fraud\"}")
                .statusCode(200)
                .body("state", equalTo("decided"))
                .body("recovery.candidate", equalTo(List.of("an")))
                .body("recovery[0].dong", equalTo(360_000))
                .body("recovery[0].reason", equalTo("Khai man"));
        walk.step(
                        "decider",
                        "chu-tich-ubnd",
                        "{\"action\":\"revoke\",\"reason\":\"Sai thẩm quyền\",\"code\":\"unlawful-appraisal\"}")
                .body("state", equalTo("revoked"))
                .body("recovery", hasSize(2));
    }

    @Test
    void of_six_identical_steps_at_once_exactly_one_succeeds() throws Exception {
        Walk walk = Walk.in("{}").winner("hoa", "").made("commune");
        List<Callable<Integer>> steps = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            steps.add(() -> with(Tokens.of("award-clerk").offices(OFFICE).as("nop"))
                    .header("If-Match", "\"0\"")
                    .body("{\"action\":\"submit\"}")
                    .post("/api/v1/award-lists/" + walk.list + "/actions")
                    .statusCode());
        }

        List<Integer> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> answer : pool.invokeAll(steps)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnlyOnce(200);
        assertThat(Set.copyOf(answers)).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void the_same_key_gives_the_same_answer_and_no_second_step() {
        Walk walk = Walk.in("{}").winner("hoa", "").made("commune");
        String key = fresh("k");
        var clerk = Tokens.of("award-clerk").offices(OFFICE).as("nop");
        String path = "/api/v1/award-lists/" + walk.list + "/actions";
        String first = with(clerk)
                .header("Idempotency-Key", key)
                .body("{\"action\":\"submit\"}")
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(with(clerk)
                        .header("Idempotency-Key", key)
                        .body("{\"action\":\"submit\"}")
                        .post(path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(first);
        with(clerk)
                .header("Idempotency-Key", key)
                .body("{\"action\":\"publish\"}")
                .post(path)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        with(clerk)
                .body("{\"action\":\"submit\"}")
                .post(path)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
    }

    @Test
    void a_changed_trail_is_found_and_the_application_cannot_change_it() throws SQLException {
        Walk walk = Walk.in("{}").winner("hoa", "").made("commune").screened();
        try (Connection application = DriverManager.getConnection(ServersResource.jdbcUrl(), "award", "test");
                var statement = application.createStatement()) {
            for (String table : List.of("trail_entry", "secret_choice", "restatement", "law_row")) {
                Assertions.assertThatThrownBy(() -> statement.execute("delete from " + table))
                        .hasMessageContaining("permission denied");
            }
        }
        try (Connection owner = DriverManager.getConnection(ServersResource.jdbcUrl(), "award_owner", "test");
                var statement = owner.createStatement()) {
            statement.execute("update trail_entry set recorded_by = 'nobody' where sequence = 1 and award_list = '"
                    + walk.list + "'");
        }

        as("auditor").get("/api/v1/award-lists/" + walk.list + "/trail").then().body("intact", equalTo(false));
    }

    @Test
    void unknown_actions_and_candidates_are_refused_with_what_there_is() {
        Walk walk = Walk.in("{}").winner("hoa", "").made("commune");

        walk.step("award-clerk", "nop", "{\"action\":\"jump\"}")
                .statusCode(400)
                .body("detail", containsString("submit, screen, return"));
        walk.step("award-clerk", "nop", "{\"action\":\"withdraw\",\"reason\":\"x\",\"candidates\":[\"nobody\"]}")
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-candidate"));
        walk.step("award-clerk", "nop", "{\"action\":\"submit\",\"candidates\":[\"hoa\"]}")
                .statusCode(400)
                .body("field", equalTo("candidates"));
    }
}
