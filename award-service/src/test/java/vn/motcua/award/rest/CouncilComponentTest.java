package vn.motcua.award.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.motcua.award.rest.Api.OFFICE;
import static vn.motcua.award.rest.Api.as;
import static vn.motcua.award.rest.Api.fresh;
import static vn.motcua.award.rest.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.motcua.award.WithServers;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithServers
class CouncilComponentTest {

    private static final String YES = "{\"kind\":\"vote\",\"choices\":{\"hoa\":\"yes\"}}";

    @Test
    void without_a_quorum_the_meeting_does_not_close_and_a_written_opinion_counts() {
        Walk walk = Walk.in("{}").winner("hoa", "").made("commune").convened();
        walk.ballot("chu-tich", YES)
                .statusCode(200)
                .body("tookPart", equalTo(1))
                .body("minutes", empty());

        walk.ballot("thu-ky", "{\"kind\":\"attend\",\"member\":\"chu-tich\"}").statusCode(200);
        walk.ballot("chu-tich", "{\"kind\":\"close\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/no-quorum"))
                .body("detail", containsString("1/3"));
        walk.ballot("uy-vien", "{\"kind\":\"written\",\"choices\":{\"hoa\":\"yes\"}}")
                .statusCode(400)
                .body("field", equalTo("opinion"));
        walk.ballot("uy-vien", "{\"kind\":\"written\",\"opinion\":\"Xứng đáng\",\"choices\":{\"hoa\":\"yes\"}}")
                .statusCode(200);
        walk.ballot("chu-tich", "{\"kind\":\"close\"}")
                .statusCode(200)
                .body("tallies[0].yes", equalTo(2))
                .body("minutes", hasItem(containsString("có mặt 1; ý kiến bằng văn bản 1")));
    }

    @Test
    void of_seven_one_recused_and_two_in_writing_are_counted_by_each_denominator() {
        Walk walk = Walk.in("{}").winner("hoa", "").made("commune").screened();
        String members = String.join(
                ",",
                IntStream.rangeClosed(1, 7)
                        .mapToObj(i -> "{\"account\":\"uv" + i + "\",\"name\":\"Uỷ viên " + i + "\",\"part\":\""
                                + (i == 1 ? "chair" : i == 2 ? "secretary" : "member") + "\"}")
                        .toList());
        walk.step("council", "uv2", "{\"action\":\"council\",\"council\":{\"members\":[" + members + "]}}")
                .statusCode(200);
        walk.ballot("uv7", "{\"kind\":\"attend\"}").body("quorum", equalTo(5));
        walk.ballot("uv7", "{\"kind\":\"recuse\",\"candidate\":\"hoa\",\"reason\":\"Người thân\"}")
                .statusCode(200);
        walk.ballot("uv1", YES).statusCode(200);
        walk.ballot("uv2", YES).statusCode(200);
        walk.ballot("uv3", "{\"kind\":\"vote\",\"choices\":{\"hoa\":\"no\"}}").statusCode(200);
        for (String absent : List.of("uv4", "uv5")) {
            walk.ballot(absent, "{\"kind\":\"written\",\"opinion\":\"Đồng ý\",\"choices\":{\"hoa\":\"yes\"}}")
                    .statusCode(200);
        }

        walk.ballot("uv2", "{\"kind\":\"close\"}")
                .statusCode(200)
                .body("tookPart", equalTo(6))
                .body("tallies[0].yes", equalTo(4))
                .body("tallies[0].recused", equalTo(1))
                .body("otherBases.of", equalTo(List.of("ALL_MEMBERS", "PRESENT", "NON_RECUSED")))
                .body("otherBases.counts", equalTo(List.of(true, false, false)))
                .body("otherBases.tallies.of.flatten()", equalTo(List.of(7, 5, 6)))
                .body("otherBases.tallies.percent.flatten()", equalTo(List.of("57.14", "80.00", "66.66")))
                .body("minutes", hasItem(containsString("có mặt 4; ý kiến bằng văn bản 2")))
                .body("minutes", hasItem(containsString("đạt 4/7 (57,14 %); không tham gia: Uỷ viên 7")));
        String page = with(Tokens.of("auditor").offices(OFFICE).as("auditor-person"))
                .get("/award-lists/" + walk.list + "/council")
                .asString();
        assertThat(page).contains("cần ít nhất 5", "đủ số", "4/7 = 57,14 %", "4/5 = 80,00 %", "4/6 = 66,66 %");
    }

    @Test
    void members_vote_once_on_everybody_and_strangers_do_not_vote() {
        Walk walk =
                Walk.in("{}").winner("hoa", "").winner("an", "").made("commune").convened();

        walk.ballot("nguoi-la", YES).statusCode(403).body("type", equalTo("/problems/not-a-member"));
        walk.ballot("chu-tich", YES)
                .statusCode(422)
                .body("type", equalTo("/problems/incomplete-ballot"))
                .body("detail", containsString("an, hoa"));
        walk.ballot("chu-tich", "{\"kind\":\"vote\",\"choices\":{\"hoa\":\"yes\",\"an\":\"no\"}}")
                .statusCode(200);
        walk.ballot("chu-tich", "{\"kind\":\"vote\",\"choices\":{\"hoa\":\"no\",\"an\":\"no\"}}")
                .statusCode(409)
                .body("type", equalTo("/problems/already-voted"));
        walk.ballot("uy-vien", "{\"kind\":\"close\"}").statusCode(403);
        walk.ballot("uy-vien", "{\"kind\":\"order\",\"candidates\":[\"an\",\"hoa\"],\"reason\":\"x\"}")
                .statusCode(403);
    }

    @Test
    void a_member_who_is_a_candidate_is_recused_for_themselves_and_votes_on_the_others() {
        Walk walk = Walk.in("{}")
                .winner("hoa", "")
                .winner("vien", "\"account\":\"uy-vien\"")
                .made("commune")
                .convened();

        walk.ballot("uy-vien", "{\"kind\":\"vote\",\"choices\":{\"hoa\":\"yes\",\"vien\":\"yes\"}}")
                .statusCode(409)
                .body("type", equalTo("/problems/recused"))
                .body("detail", containsString("vien"));
        walk.ballot("uy-vien", YES)
                .statusCode(200)
                .body("members.find { it.account == 'uy-vien' }.recusedFor", equalTo(List.of("vien")));
        walk.ballot("chu-tich", "{\"kind\":\"recuse\",\"candidate\":\"hoa\",\"reason\":\"Là anh em ruột\"}")
                .statusCode(200);
        walk.ballot("chu-tich", "{\"kind\":\"vote\",\"choices\":{\"vien\":\"yes\"}}")
                .statusCode(200);
        walk.ballot("chu-tich", "{\"kind\":\"close\"}")
                .statusCode(200)
                .body("tallies.find { it.candidate == 'vien' }.recused", equalTo(1))
                .body("minutes", hasItem(containsString("không tham gia: Lê Văn Chủ")));
    }

    @Test
    void a_secret_ballot_keeps_that_somebody_voted_and_not_how() {
        Walk walk = Walk.in("{}").winner("hoa", "").made("commune").screened();
        walk.step("council", "thu-ky", Walk.COUNCIL.replace("\"open\"", "\"secret\""))
                .statusCode(200);
        walk.ballot("chu-tich", YES).statusCode(200).body("members.voted", equalTo(List.of(true, false, false)));
        walk.ballot("uy-vien", "{\"kind\":\"vote\",\"choices\":{\"hoa\":\"no\"}}")
                .statusCode(200);
        walk.ballot("thu-ky", "{\"kind\":\"close\"}")
                .statusCode(200)
                .body("tallies[0].yes", equalTo(1))
                .body("tallies[0].no", equalTo(1));

        String trail = as("auditor")
                .get("/api/v1/award-lists/" + walk.list + "/trail")
                .then()
                .body("intact", equalTo(true))
                .body("entries.findAll { it.kind == 'voted' }.by", equalTo(List.of("chu-tich", "uy-vien")))
                .extract()
                .asString();
        assertThat(trail).doesNotContain("\"hoa\":\"yes\"", "\"hoa\":\"no\"");
    }

    @Test
    void a_cap_takes_the_first_of_the_ranking_and_ties_are_explained() {
        Walk walk = Walk.in("{\"cap\":{\"kind\":\"COUNT\",\"value\":1}}")
                .winner("an", "\"gender\":\"male\"")
                .winner("hoa", "\"gender\":\"female\"")
                .made("commune")
                .supported("an", "hoa");

        as("auditor")
                .get("/api/v1/award-lists/" + walk.list + "/ranking")
                .then()
                .statusCode(200)
                .body("places.candidate", equalTo(List.of("hoa", "an")))
                .body("places.within", equalTo(List.of(true, false)))
                .body("places[1].why.vi", containsString("ưu tiên nữ"))
                .body("places[1].why.vi", containsString("Vượt số lượng"));
        walk.step("council", "thu-ky", "{\"action\":\"propose\",\"candidates\":[\"an\"]}")
                .statusCode(409)
                .body("type", equalTo("/problems/not-supported"));
        walk.step("council", "thu-ky", "{\"action\":\"propose\"}").body("proposed", equalTo(List.of("hoa")));
    }

    @Test
    void a_cap_by_percentage_of_the_staff_needs_their_number_before_the_meeting_closes() {
        Walk walk = Walk.in("{\"cap\":{\"kind\":\"PERCENT_OF_STAFF\",\"value\":10}}")
                .winner("an", "\"leader\":true")
                .winner("hoa", "\"leader\":false")
                .made("commune")
                .convened();
        for (String member : List.of("chu-tich", "thu-ky")) {
            walk.ballot(member, "{\"kind\":\"vote\",\"choices\":{\"an\":\"yes\",\"hoa\":\"yes\"}}")
                    .statusCode(200);
        }

        walk.ballot("thu-ky", "{\"kind\":\"close\"}")
                .statusCode(400)
                .body("field", equalTo("staff"))
                .body("detail", containsString("settings.cap"));
        walk.ballot("thu-ky", "{\"kind\":\"close\",\"staff\":19}").statusCode(200);
        as("auditor")
                .get("/api/v1/award-lists/" + walk.list + "/ranking")
                .then()
                .body("places.candidate", equalTo(List.of("hoa", "an")))
                .body("places.within", equalTo(List.of(true, false)));
        walk.step("council", "thu-ky", "{\"action\":\"propose\"}").body("proposed", equalTo(List.of("hoa")));
    }

    @Test
    void an_override_takes_two_people_and_is_shown_for_ever() {
        Walk walk = Walk.in("{\"combine\":\"ALL\"}").winner("hoa", "").made("commune");
        String path = "/api/v1/award-lists/" + walk.list + "/overrides";
        var verifier = Tokens.of("award-verifier").offices(OFFICE);
        String asked = "{\"candidate\":\"hoa\",\"outcome\":\"pass\",\"reason\":\"Số liệu thiếu do lỗi hệ thống\"}";

        walk.step("award-clerk", "nop", "{\"action\":\"submit\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/nobody-eligible"));
        with(verifier.as("a")).body(asked).post(path).then().statusCode(200).body("overrides[0].by", equalTo("a"));
        with(verifier.as("A"))
                .body("{\"confirmed\":true,\"reason\":\"Đúng\"}")
                .post(path + "/1/answer")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/second-person-needed"));
        walk.step("award-clerk", "nop", "{\"action\":\"submit\"}").statusCode(409);
        with(verifier.as("b"))
                .body("{\"confirmed\":true,\"reason\":\"Đã đối chiếu\"}")
                .post(path + "/1/answer")
                .then()
                .statusCode(200);
        with(verifier.as("c"))
                .body("{\"confirmed\":false,\"reason\":\"Không\"}")
                .post(path + "/1/answer")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-answered"));

        walk.step("award-clerk", "nop", "{\"action\":\"submit\"}").statusCode(200);
        as("auditor")
                .get("/api/v1/award-lists/" + walk.list)
                .then()
                .body("entries[0].outcome", equalTo("FAIL"))
                .body("path.overrides[0].reason", equalTo("Số liệu thiếu do lỗi hệ thống"))
                .body("path.overrides[0].answeredBy", equalTo("b"))
                .body("path.state", equalTo("submitted"));
    }

    @Test
    void a_restated_snapshot_flags_the_list_with_the_difference() throws IOException {
        String example = Files.readString(Path.of(
                "../metrics-service/src/main/contracts/indicator-events/v1/examples/snapshot-restated-001.json"));
        Walk walk = Walk.in("{}").winner("hoa", "").made("commune");
        String snapshot = as("auditor")
                .get("/api/v1/award-lists/" + walk.list)
                .then()
                .body("path.flags", empty())
                .extract()
                .path("snapshot.id");
        for (String type : List.of("vn.motcua.indicator.changed.v1", "vn.motcua.snapshot.restated.v1")) {
            publish(type, snapshot, example);
        }

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as("auditor")
                .get("/api/v1/award-lists/" + walk.list)
                .then()
                .body("path.flags", equalTo(List.of("figures-restated")))
                .body("path.restatements.size()", equalTo(1))
                .body("path.restatements[0].difference.indicators[0].after.numerator", equalTo(335)));
    }

    private static void publish(String type, String subject, String value) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", ServersResource.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            ProducerRecord<String, String> event = new ProducerRecord<>("onestop.indicators.v1", OFFICE, value);
            event.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
            event.headers().add("ce_id", fresh("e").getBytes(StandardCharsets.UTF_8));
            event.headers().add("ce_subject", subject.getBytes(StandardCharsets.UTF_8));
            producer.send(event).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
