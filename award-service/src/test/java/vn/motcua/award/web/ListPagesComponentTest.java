package vn.motcua.award.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.award.rest.Api.OFFICE;
import static vn.motcua.award.rest.Api.as;
import static vn.motcua.award.rest.Api.campaign;
import static vn.motcua.award.rest.Api.fresh;
import static vn.motcua.award.rest.Api.put;
import static vn.motcua.award.rest.Api.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.award.WithServers;
import vn.motcua.award.rest.Api;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithServers
class ListPagesComponentTest {

    private final Seen clerk = Seen.by("award-clerk", "lap-danh-sach");
    private final Seen verifier = Seen.by("award-verifier", "tham-dinh");
    private final Seen chair = Seen.by("council", "chu-tich");
    private final Seen secretary = Seen.by("council", "thu-ky");
    private final Seen decider = Seen.by("decider", "chu-tich-ubnd");

    private String campaign = "";
    private String list = "";

    @BeforeEach
    void two_who_pass_by_an_initiative_and_one_who_does_not() {
        campaign = fresh("thi-dua");
        ObjectNode document = campaign(campaign, OFFICE);
        ((ObjectNode) document.get("settings")).put("combine", "ANY");
        with(Tokens.of("award-clerk").offices(OFFICE))
                .body(document.toString())
                .put("/api/v1/campaigns/" + campaign)
                .then()
                .statusCode(201);
        for (String one : new String[] {"hoa", "nam", "lan"}) {
            put(campaign, one, """
                    {"kind":"ca-nhan","name":"Ứng viên %s","roles":["ORGANISE"],
                     "filedAt":{"commune":"2024-09-27T10:00:00+07:00"}}""".formatted(one)).statusCode(201);
            Api.declare(campaign, one);
            as("award-clerk")
                    .body(
                            "{\"outcome\":\"%s\",\"reason\":\"Có sáng kiến\",\"evidence\":[{\"title\":\"QĐ 7\",\"kind\":\"confirmation\"}]}"
                                    .formatted(one.equals("lan") ? "fail" : "pass"))
                    .put("/api/v1/campaigns/" + campaign + "/candidates/" + one + "/judgements/C2")
                    .then()
                    .statusCode(201);
        }
        String leads = clerk.sent(
                "/campaigns/" + campaign + "/lists", Map.of("level", "commune", "asOf", "2012-01-01T00:00:00"));
        list = leads.replaceFirst("\\?.*", "");
    }

    @Test
    void a_list_is_made_and_stands_among_the_others_with_its_state() {
        assertThat(clerk.page(list, 200, "list")).contains("Ứng viên hoa", "aria-current=\"page\">Kết quả xét");
        assertThat(clerk.page("/campaigns/" + campaign + "/lists", 200, "lists"))
                .contains(list, "Chờ chuyển", "2 / 3", "Chính thức");
    }

    @Test
    void a_list_of_the_future_is_refused_on_the_page() {
        assertThat(clerk.refused(
                        "/campaigns/" + campaign + "/lists",
                        Map.of("level", "commune", "asOf", "2999-01-01T00:00:00"),
                        422))
                .contains("role=\"alert\"", "value=\"2999-01-01T00:00:00\"");
    }

    @Test
    void each_reader_sees_what_they_may_do_and_why_not() {
        assertThat(clerk.page(list + "/path", 200, "path-clerk")).contains("<button>Nộp danh sách</button>");
        assertThat(verifier.page(list + "/path", 200, "path-verifier"))
                .contains("Việc của cán bộ lập hồ sơ.")
                .doesNotContain("<button>Nộp danh sách</button>");
        act(clerk, "submit");

        assertThat(verifier.page(list + "/path", 200, "path-verifier"))
                .contains("<button>Xác nhận đã thẩm định</button>");
        Seen both = new Seen(
                Tokens.of("award-clerk", "award-verifier").offices(OFFICE).as("lap-danh-sach"));
        assertThat(both.page(list + "/path", 200, "path-both"))
                .contains("Bạn đã tham gia lập hồ sơ danh sách này nên không được thẩm định");
    }

    @Test
    void a_list_goes_from_draft_to_the_signed_decision_by_forms_alone() {
        act(clerk, "submit");
        act(verifier, "screen");
        Map<String, Object> call = new HashMap<>(Map.of(
                "account0",
                "chu-tich",
                "member0",
                "Lê Văn Chủ",
                "part0",
                "chair",
                "account1",
                "thu-ky",
                "member1",
                "Phạm Thị Thư",
                "part1",
                "secretary"));
        call.putAll(Map.of("account2", "uy-vien", "member2", "Đỗ Văn Viên", "place", "Phòng họp số 1"));
        act(secretary, "council", call);
        assertThat(chair.page(list + "/council", 200, "council-running"))
                .contains("Phiếu của bạn", "name=\"choice-hoa\"");
        for (Seen member : new Seen[] {chair, secretary}) {
            member.sent(list + "/council", Map.of("kind", "vote", "choice-hoa", "yes", "choice-nam", "yes"));
        }
        secretary.sent(list + "/council", Map.of("kind", "close", "version", version(secretary)));
        assertThat(secretary.page(list + "/council", 200, "council-closed"))
                .contains("2/3 = 66,66 %", "thông qua", "Biên bản", "Phạm Thị Thư");
        assertThat(secretary.page(list + "/ranking", 200, "ranking")).contains("Ứng viên hoa", "Vì sao");
        act(secretary, "propose");
        assertThat(decider.page(list + "/path", 200, "path-decider")).contains("name=\"signedOn\"");
        act(decider, "decide", Map.of("number", fresh("QĐ"), "signedOn", "2024-10-05", "signer", "Lê Văn Chủ"));

        assertThat(decider.page(list + "/path", 200, "path-decided"))
                .contains("Đã khen thưởng", "360.000 đ", "Ứng viên hoa", "Không được khen, và lý do", "Ứng viên lan");
        assertThat(decider.page(list + "/trail", 200, "trail"))
                .contains(
                        "Chuỗi dấu kiểm nguyên vẹn",
                        "đúng từng byte",
                        "Ghi quyết định đã ký",
                        "Kết thúc họp, kiểm phiếu");
    }

    @Test
    void a_step_on_a_list_that_moved_meanwhile_is_refused_and_what_was_typed_stays() {
        String before = version(clerk);
        act(clerk, "submit");

        assertThat(clerk.refused(
                        list + "/actions", Map.of("action", "withdraw", "version", before, "reason", "Nộp nhầm"), 412))
                .contains("Danh sách đã thay đổi", ">Nộp nhầm</textarea>");
    }

    @Test
    void a_decision_without_its_number_or_day_says_so_beside_the_field() {
        assertThat(decider.refused(
                        list + "/actions",
                        Map.of("action", "decide", "version", version(decider), "signedOn", "5/10"),
                        422))
                .contains("role=\"alert\"");
    }

    @Test
    void an_override_takes_two_people_and_is_shown() {
        verifier.sent(
                list + "/overrides",
                Map.of("candidate", "lan", "outcome", "pass", "reason", "Có quyết định công nhận"));
        assertThat(verifier.refused(list + "/overrides/1/answer", Map.of("confirmed", "yes", "reason", "Đúng"), 403))
                .contains("Cần người thứ hai");

        Seen.by("award-verifier", "tham-dinh-2")
                .sent(list + "/overrides/1/answer", Map.of("confirmed", "yes", "reason", "Đã đối chiếu"));

        assertThat(clerk.page(list + "/path", 200, "path-override"))
                .contains("đã xác nhận", "Có quyết định công nhận", "Đã đối chiếu");
    }

    @Test
    void another_reading_shows_who_would_leave() {
        assertThat(clerk.page("/campaigns/" + campaign + "/what-if?level=commune&A1=ALL", 200, "what-if"))
                .contains("<strong>2</strong> → <strong>0</strong>", "Ra khỏi danh sách (2)", "Ứng viên hoa");
        assertThat(clerk.page("/campaigns/" + campaign + "/what-if?level=district", 422, "what-if-none"))
                .contains("Chưa lập danh sách nào ở cấp này");
    }

    @Test
    void a_new_version_shows_who_enters_and_leaves() {
        ObjectNode document = campaign(campaign, OFFICE);
        with(Tokens.of("award-clerk").offices(OFFICE))
                .body(document.toString())
                .put("/api/v1/campaigns/" + campaign)
                .then()
                .statusCode(201);

        assertThat(clerk.page("/campaigns/" + campaign + "/lists", 200, "lists-changed"))
                .contains("Nếu xét lại theo phiên bản 2", "Ra khỏi danh sách (2)");
    }

    @Test
    void a_later_list_shows_who_entered_and_left_since_the_one_before() {
        assertThat(clerk.page(list + "/changes", 200, "changes-none")).contains("Chưa có danh sách nào cùng cấp");
        as("award-clerk")
                .body("{\"outcome\":\"fail\",\"reason\":\"Sáng kiến chưa áp dụng\"}")
                .put("/api/v1/campaigns/" + campaign + "/candidates/nam/judgements/C2")
                .then()
                .statusCode(200);
        String later = clerk.sent(
                        "/campaigns/" + campaign + "/lists", Map.of("level", "commune", "asOf", "2012-01-01T00:00:00"))
                .replaceFirst("\\?.*", "");

        assertThat(clerk.page(later + "/changes", 200, "changes"))
                .contains("<strong>2</strong> → <strong>1</strong>", "Ra khỏi danh sách (1)", "Ứng viên nam");
    }

    @Test
    void people_who_may_be_the_same_are_asked_about() {
        put(campaign, "hoa2", "{\"kind\":\"ca-nhan\",\"name\":\"Ung vien HOA\",\"roles\":[\"ORGANISE\"]}")
                .statusCode(201);

        assertThat(clerk.page("/campaigns/" + campaign + "/overlaps", 200, "overlaps"))
                .contains("Trùng tên khi bỏ dấu");
    }

    private void act(Seen person, String action) {
        act(person, action, Map.of());
    }

    private void act(Seen person, String action, Map<String, ?> more) {
        Map<String, Object> form = new HashMap<>(more);
        form.put("action", action);
        form.put("version", version(person));
        person.sent(list + "/actions", form);
    }

    private String version(Seen person) {
        return person.page(list + "/path", 200, "path").replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }
}
