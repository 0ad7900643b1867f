package vn.motcua.award.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.award.rest.Api.as;
import static vn.motcua.award.rest.Api.madeList;
import static vn.motcua.award.rest.Api.officer;
import static vn.motcua.award.rest.Api.put;
import static vn.motcua.award.rest.Api.storedCampaign;
import static vn.motcua.award.rest.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import vn.motcua.award.WithServers;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithServers
class PagesComponentTest {

    @Test
    void the_page_of_a_list_tells_why_in_vietnamese_first() throws IOException {
        String id = list();

        String page = as("award-verifier")
                .get("/award-lists/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Files.writeString(Path.of("target/award-list.html"), page, StandardCharsets.UTF_8);

        assertThat(page)
                .contains("<html lang=\"vi\">", "Trần Thị Hoà", "II.2e", "Còn thiếu gì để đạt")
                .contains("67/72 = 93,05 %, yêu cầu trên 95 %; còn thiếu 2 hồ sơ")
                .contains("Cách hiểu kế hoạch đã dùng")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(page)
                .as("the figure leads to its cases, over the days of the plan, as known when the list was made")
                .containsPattern(
                        "href=\"http://127.0.0.1:\\d+/offices/[^/]+/indicators/on-time\\?from=[-\\d]+&amp;to=[-\\d]+"
                                + "&amp;asOf=[^&]+Z&amp;knownAt=[^&]+Z&amp;lang=vi#cases\"");
    }

    @Test
    void english_is_given_to_those_who_ask() {
        assertThat(as("award-verifier")
                        .get("/award-lists/" + list() + "?lang=en")
                        .asString())
                .contains("<html lang=\"en\">", "required above 95 %", "What is lacking");
    }

    @Test
    void the_first_page_shows_the_campaigns_of_the_callers_offices_with_their_findings() throws IOException {
        list();

        String page = with(Tokens.of("award-clerk").offices("X99.01", "X01.02.03"))
                .get("/")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Files.writeString(Path.of("target/campaigns.html"), page, StandardCharsets.UTF_8);

        assertThat(page).contains("vinh-yen-2024", "điểm cần lưu ý trong kế hoạch");
        assertThat(with(Tokens.of("award-clerk").offices("X99.02")).get("/").asString())
                .doesNotContain("vinh-yen-2024")
                .contains("Chưa có đợt thi đua nào");
    }

    @Test
    void a_district_reaches_the_campaigns_of_its_communes_once_the_offices_are_known() {
        Tokens district = Tokens.of("auditor").offices("X99");
        String campaign = storedCampaign("X99.07");
        with(district).get("/api/v1/campaigns/" + campaign).then().statusCode(403);

        publish("office/X99", "{\"code\":\"X99\",\"name\":\"Huyện X\",\"level\":\"district\"}");
        publish("office/X99.07", "not json");
        publish(
                "office/X99.07",
                "{\"code\":\"X99.07\",\"name\":\"Xã Bảy\",\"level\":\"commune\",\"parent\":\"X99\",\"since\":2024}");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> with(district)
                .get("/api/v1/campaigns/" + campaign)
                .then()
                .statusCode(200));
        assertThat(with(Tokens.of("auditor").offices("X99.07")).get("/").asString())
                .contains("Xã Bảy");
    }

    private static void publish(String key, String value) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", ServersResource.bootstrapServers());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("onestop.reference.v1", key, value))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String list() {
        String campaign = storedCampaign();
        officer(campaign, "hoa");
        put(campaign, "nam", """
                {"kind":"ca-nhan","name":"Lê Văn Nam <script>","post":"Phó Chủ tịch UBND xã","leader":true,"roles":["LEAD","DIRECT"]}""").statusCode(201);
        for (String key : new String[] {"C1a", "C2", "II.1", "II.2d", "II.4", "posting", "feedback"}) {
            as("award-clerk")
                    .body(
                            "{\"outcome\":\"pass\",\"reason\":\"Đã kiểm tra hồ sơ\",\"evidence\":[{\"title\":\"Biên bản số 12/BB-UBND\",\"ref\":\"12/BB-UBND ngày 27/9\"}]}")
                    .put("/api/v1/campaigns/" + campaign + "/candidates/hoa/judgements/" + key)
                    .then()
                    .statusCode(201);
        }
        return madeList(campaign);
    }
}
