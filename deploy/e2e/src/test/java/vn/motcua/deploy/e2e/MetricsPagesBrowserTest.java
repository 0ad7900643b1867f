package vn.motcua.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.local.Part;

/// The pages of metrics-service as its readers use them: any language, any width, by keyboard, on paper.
class MetricsPagesBrowserTest {

    private static final SampleOffice OFFICE = new SampleOffice("X01.08.01");
    private static final String HOME = "/offices/" + OFFICE.code();
    private static final String CAMPAIGN = "from=2024-05-01&to=2024-09-30";
    private static final Map<String, String> PAGES = new TreeMap<>(Map.of(
            "overview", "?" + CAMPAIGN,
            "indicator", "/indicators/on-time?" + CAMPAIGN,
            "at-risk", "/at-risk?" + CAMPAIGN + "&asOf=2024-08-20T09:00",
            "settlement-report", "/settlement-report?" + CAMPAIGN,
            "service-quality", "/service-quality?" + CAMPAIGN,
            "restatements", "/restatements?" + CAMPAIGN + "&since=2024-10-01T00:00",
            "what-if", "/what-if?indicator=on-time&formula=first-due&operator=ge&percent=90&" + CAMPAIGN,
            "integrity", "/integrity?" + CAMPAIGN));

    private static Browsers browsers;
    private static String question = "";

    @BeforeAll
    static void the_sample_is_there_and_was_looked_at() {
        OFFICE.register();
        OFFICE.send(OFFICE.lines());
        Client auditor = Client.as("auditor", "*");
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    JsonNode found =
                            auditor.get(Part.METRICS, "/offices/" + OFFICE.code() + "/integrity-findings?state=open");
                    question = found.at("/items/0/id").asText("");
                    return !question.isEmpty();
                });
        PAGES.put("question", "/integrity/" + question + "?" + CAMPAIGN);
        browsers = new Browsers();
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @Test
    void every_page_can_be_used_by_everybody_in_both_languages_wide_or_on_a_phone_with_a_slow_line() {
        Page wide = browsers.signedIn(Part.METRICS, HOME + "?" + CAMPAIGN, "auditor");
        Page narrow = wide.context().newPage();
        narrow.setViewportSize(390, 844);
        Browsers.onSlowLine(narrow);
        PAGES.forEach((name, address) -> {
            usable(wide, name, address, "vi");
            usable(narrow, name, address, "en");
        });
    }

    private static void usable(Page page, String name, String address, String lang) {
        page.navigate(Stack.running()
                .url(Part.METRICS)
                .resolve(HOME + address + "&lang=" + lang)
                .toString());
        assertThat(page.getAttribute("html", "lang")).isEqualTo(lang);
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue())
                .as("%s has to be pushed sideways", page.url())
                .isLessThanOrEqualTo(0);
        Browsers.seen(page, "metrics-" + name + "-" + lang);
    }

    @Test
    void every_page_prints_with_office_window_instants_and_rules() {
        Page page = browsers.signedIn(Part.METRICS, HOME + "?" + CAMPAIGN, "auditor");
        for (Map.Entry<String, String> one : PAGES.entrySet()) {
            page.navigate(Stack.running()
                    .url(Part.METRICS)
                    .resolve(HOME + one.getValue())
                    .toString());
            page.pdf(new Page.PdfOptions()
                    .setPath(Path.of("target/screenshots/metrics-" + one.getKey() + ".pdf"))
                    .setPreferCSSPageSize(true)
                    .setPrintBackground(true));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".sheet").isVisible()).as(one.getKey()).isTrue();
            assertThat(page.innerText(".sheet"))
                    .contains(OFFICE.code(), "01/05/2024 – 30/09/2024", "tính đến", "theo những gì đã ghi nhận đến");
            assertThat(page.locator("nav.tabs").isVisible()).isFalse();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }

    @Test
    void a_defect_of_the_data_leads_by_keyboard_to_its_cases() {
        Page page = browsers.signedIn(Part.METRICS, HOME + "/indicators/on-time?" + CAMPAIGN, "viewer");

        page.locator("#quality + p + .scroll a").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**defect=**");

        assertThat(page.locator("table:below(#cases) tbody tr").count()).isPositive();
        assertThat(page.textContent("#cases")).contains(": ");
    }

    @Test
    void another_rule_is_tried_by_keyboard_and_its_outcome_is_said() {
        Page page = browsers.signedIn(Part.METRICS, HOME + "/what-if?" + CAMPAIGN, "viewer");

        page.selectOption("select[name=operator]", "gt");
        page.fill("input[name=percent]", "99");
        page.keyboard().press("Enter");
        page.waitForURL("**percent=99**");

        assertThat(page.textContent("main")).contains("336 / 351").contains("trên 99 %");
        assertThat(page.textContent("[role=status]")).contains("Kết quả đổi");
    }

    @Test
    void a_question_is_explained_and_decided_by_keyboard_and_never_by_those_concerned() {
        Page page = browsers.signedInAs(
                Part.METRICS,
                HOME + "/integrity/" + question,
                "truong-" + OFFICE.code().toLowerCase(Locale.ROOT),
                "desk-head",
                OFFICE.code());

        say(page, "#statement", "Nhập bù sau khi mất điện.");

        assertThat(page.textContent("table:below(#history)")).contains("Nhập bù sau khi mất điện.");
        assertThat(page.textContent("main")).contains("người cùng đơn vị không được kết luận");

        Page auditor = browsers.signedIn(Part.METRICS, HOME + "/integrity/" + question, "auditor");
        say(auditor, "#resolution", "Đã đối chiếu nhật ký mất điện.");

        assertThat(auditor.textContent("table:below(#history)")).contains("Đã đối chiếu nhật ký mất điện.");
        assertThat(auditor.textContent("section.card .chip")).isEqualTo("Đã xác nhận");
        assertThat(auditor.locator("#resolution ~ form").count())
                .as("it is decided once")
                .isZero();
    }

    /// Writes by keyboard into the form below a heading and presses its first button.
    private static void say(Page page, String heading, String words) {
        page.focus(heading + " ~ form textarea");
        page.keyboard().type(words);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**#history");
    }
}
