package vn.motcua.award.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.award.rest.Api.as;
import static vn.motcua.award.rest.Api.storedCampaign;
import static vn.motcua.award.rest.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.motcua.award.WithServers;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithServers
class CampaignPagesComponentTest {

    private static final Seen HEAD_OF_VINH_YEN =
            new Seen(Tokens.of("desk-head").offices("X01.02.03").as("truong"));

    @Test
    void a_campaign_shows_its_twenty_readings_each_with_its_clause() {
        String page = HEAD_OF_VINH_YEN.page("/campaigns/vinh-yen-2024", 200, "campaign");

        for (int i = 1; i <= 20; i++) {
            assertThat(page).contains("<span class=\"clause\">A" + i + "</span>");
        }
        assertThat(page)
                .contains("họp khi có ít nhất 2/3 thành viên; thông qua khi &gt;1/2 toàn thể thành viên đồng ý")
                .contains("IV.2 / IV.3.2")
                .doesNotContain("khác mặc định");
    }

    @Test
    void each_finding_comes_with_its_clause_and_what_to_do() {
        assertThat(HEAD_OF_VINH_YEN.page("/campaigns/vinh-yen-2024", 200, "campaign"))
                .contains("Kế hoạch ghi 150 ngày", "là 153 ngày", "ngày thứ 150 là 27/9/2024")
                .contains("→ Đang tính theo");
    }

    @Test
    void a_deadline_is_shown_to_the_second_with_the_reading_it_rests_on() {
        assertThat(HEAD_OF_VINH_YEN.page("/campaigns/vinh-yen-2024/deadlines", 200, "deadlines"))
                .contains("datetime=\"2024-09-29T17:00:00Z\">00:00:00 30/09/2024", "<strong>29/09/2024</strong>")
                .contains("datetime=\"2024-10-02T17:00:00Z\">00:00:00 03/10/2024", "<strong>02/10/2024</strong>")
                .contains("“Trước ngày …”: ")
                .contains("Đã đóng ");
    }

    @Test
    void an_older_version_stays_readable() {
        String campaign = storedCampaign();
        as("award-clerk")
                .body(vn.motcua.award.rest.Api.campaign(campaign, "X99.01")
                        .put("office", "X99.01")
                        .set(
                                "title",
                                vn.motcua.award.plan.SampleCampaigns.JSON
                                        .createObjectNode()
                                        .put("vi", "Tên mới")
                                        .put("en", "New name"))
                        .toString())
                .put("/api/v1/campaigns/" + campaign)
                .then()
                .statusCode(201);
        Seen clerk = Seen.by("award-clerk");

        assertThat(clerk.page("/campaigns/" + campaign, 200, "newest")).contains("<h1>Tên mới</h1>");
        assertThat(clerk.page("/campaigns/" + campaign + "?version=1", 200, "version-1"))
                .contains("<h1>Đẩy mạnh hiện đại hoá")
                .contains("?version=2");
    }

    @Test
    void whoever_may_not_see_a_campaign_reads_why_on_a_page() {
        Seen stranger = new Seen(Tokens.of("award-clerk").offices("X77"));

        assertThat(stranger.page("/campaigns/vinh-yen-2024", 403, "out-of-reach"))
                .contains("<h1>", "role=\"alert\"", "X01.02.03")
                .doesNotContain("\"type\"");
        assertThat(Seen.by("award-clerk").page("/campaigns/khong-co", 404, "unknown"))
                .contains("Không có chiến dịch khong-co.");
    }

    @Test
    void machines_keep_reading_problem_json() {
        assertThat(with(Tokens.of("award-clerk").offices("X77"))
                        .get("/api/v1/campaigns/vinh-yen-2024")
                        .contentType())
                .startsWith("application/problem+json");
    }
}
