package vn.motcua.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.local.Part;

/// What people see after signing in, in Chromium, with the sample's dossiers and candidates.
class PagesBrowserTest {

    private static final SampleOffice OFFICE = new SampleOffice("X01.02.03");

    private static Browsers browsers;

    @BeforeAll
    static void the_sample_is_there() {
        OFFICE.register();
        OFFICE.send(OFFICE.lines());
        JsonNode expected = OFFICE.expected().at("/figures/0");
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        Figures.like(expected, OFFICE.code()))
                .isEqualTo(expected));
        browsers = new Browsers();
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @Test
    void the_overview_of_an_office_shows_each_promise_and_how_it_is_kept() {
        Page page = browsers.signedIn(Part.METRICS, "/offices/X01.02.03?from=2024-05-01&to=2024-09-30", "viewer");

        Browsers.seen(page, "metrics-overview");
        assertThat(page.textContent("#on-time"))
                .contains("trên 95 %")
                .contains("Đạt")
                .contains("336 / 351")
                .contains("95,72 %");
        assertThat(page.textContent("main")).contains("UBND xã Vĩnh Yên");
        assertThat(page.locator("section.indicator").count()).isEqualTo(9);
    }

    @Test
    void a_figure_leads_by_keyboard_to_its_course_its_officers_and_its_cases() {
        Page page = browsers.signedIn(Part.METRICS, "/offices/X01.02.03?from=2024-05-01&to=2024-09-30", "viewer");

        page.focus("#on-time h2 a");
        page.keyboard().press("Enter");
        page.waitForSelector("body[data-chart=drawn]");

        Browsers.seen(page, "metrics-indicator");
        assertThat(page.textContent("main"))
                .contains("336 / 351")
                .contains("Trước hạn; Đúng ngày hẹn")
                .contains("105 / 111")
                .contains("X01.02.03-240911-0002");
        assertThat(page.locator("#trend svg").count()).isEqualTo(1);
        assertThat(page.locator("table:below(#cases) tbody tr").count()).isEqualTo(15);

        page.getByText("Đạt (336)").click();
        page.waitForURL("**side=numerator**");
        assertThat(page.locator("table:below(#cases) tbody tr").count()).isEqualTo(50);
        page.getByText("Trang sau").click();
        page.waitForURL("**cursor=**");
        assertThat(page.locator("table:below(#cases) tbody tr").count()).isEqualTo(50);
    }

    @Test
    void the_board_of_open_dossiers_says_what_threatens_the_rate() {
        Page page =
                browsers.signedIn(Part.METRICS, "/offices/X01.02.03/at-risk?from=2024-05-01&to=2024-09-30", "viewer");

        Browsers.seen(page, "metrics-at-risk");
        assertThat(page.textContent("main")).contains("336 / 351 = 95,72 %").contains("X01.02.03-240801-0001");
    }

    @Test
    void the_ranking_puts_the_offices_of_a_district_side_by_side() {
        Page page = browsers.signedIn(
                Part.METRICS, "/offices/X01.02/ranking/on-time?from=2024-05-01&to=2024-09-30", "viewer");

        Browsers.seen(page, "metrics-ranking");
        assertThat(page.textContent("main")).contains("UBND xã Vĩnh Yên").contains("336 / 351");
    }

    @Test
    void the_pages_speak_english_when_asked() {
        Page page =
                browsers.signedIn(Part.METRICS, "/offices/X01.02.03?from=2024-05-01&to=2024-09-30&lang=en", "viewer");

        assertThat(page.textContent("#on-time")).contains("more than 95 %").contains("95.72 %");
        assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
    }

    @Test
    void an_award_list_opens_into_the_reasons_for_each_candidate() throws IOException {
        JsonNode list = SampleCampaign.commendedAtCommune();

        Page page =
                browsers.signedIn(Part.AWARD, "/award-lists/" + list.get("id").asText(), "award-clerk");

        Browsers.look(page, "award-list");
        assertThat(page.textContent("main"))
                .contains("Đặng Thị Ánh Tuyết")
                .contains("Hoàng Văn Đức")
                .contains("xếp loại B, yêu cầu A")
                .contains("336/351");
    }

    @Test
    void the_health_of_the_intake_shows_what_was_refused_and_why() {
        Page page = browsers.signedIn(Part.DOSSIER, "/", "operator");

        Browsers.look(page, "intake");
        assertThat(page.textContent("main")).contains("X01.02.03-240909-0004").contains("Hồ sơ đã kết thúc");
    }

    @Test
    void nobody_sees_a_page_without_signing_in() {
        Page page = browsers.stranger(Part.METRICS, "/offices/X01.02.03");

        Browsers.look(page, "sign-in");
        assertThat(page.url()).contains("/realms/motcua/");
        assertThat(page.textContent("body")).doesNotContain("336 / 351");
    }
}
