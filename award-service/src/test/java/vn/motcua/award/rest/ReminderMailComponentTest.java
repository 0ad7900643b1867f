package vn.motcua.award.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static vn.motcua.award.rest.Api.fresh;
import static vn.motcua.award.rest.Api.with;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.award.MailSink;
import vn.motcua.award.WithServers;
import vn.motcua.award.mail.ReminderMails;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;

/// Reminders go through a real SMTP server.
@QuarkusTest
@WithServers
class ReminderMailComponentTest {

    @Inject
    ReminderMails mails;

    @Inject
    Campaigns campaigns;

    private String campaign;
    private String office;
    private LocalDate lastDay;

    @BeforeEach
    void three_days_before_the_deadline_hoa_and_binh_have_yet_to_file() {
        System.clearProperty(MailSink.REFUSES);
        office = fresh("X99");
        lastDay = Vietnam.dayOf(InstantSource.system().instant()).plusDays(3);
        campaign = campaignDue(lastDay);
        candidate("hoa", "Trần Thị Hoà", "");
        candidate("binh", "Lê Văn Bình", "");
        candidate("an", "Phạm An", "\"filedAt\":{\"commune\":\"" + lastDay.minusDays(20) + "T10:00:00+07:00\"},");
        address("hoa", campaign + ".hoa@xa.example.vn");
        address("an", campaign + ".an@xa.example.vn");
        clerk().body("{\"email\":\"" + campaign + ".vp@xa.example.vn\"}")
                .put("/api/v1/offices/" + office + "/reminder-contact")
                .then()
                .statusCode(204);
    }

    @AfterEach
    void the_server_takes_mails_again() {
        System.clearProperty(MailSink.REFUSES);
    }

    @Test
    void who_is_late_and_the_office_are_written_to_once_in_vietnamese() {
        mails.sendDue();
        mails.sendDue();

        assertThat(received("hoa")).singleElement().satisfies(mail -> assertThat(mail)
                .contains("From: " + MailSink.FROM, "Auto-Submitted: auto-generated")
                .contains("Kính gửi: Trần Thị Hoà", "Giấy khen cấp xã", "chưa được nhận")
                .contains("hết ngày " + lastDay.format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT)))
                .contains("muộn từ 00:00:00 ngày", "còn 3 ngày")
                .doesNotContain("Lê Văn Bình", "Phạm An"));
        assertThat(received("vp")).singleElement().satisfies(mail -> assertThat(mail)
                .contains("còn 2 người chưa nộp hồ sơ", "1. Lê Văn Bình", "2. Trần Thị Hoà")
                .doesNotContain("Phạm An", ".hoa@"));
        assertThat(received("an")).isEmpty();
        JsonPath shown = shown().body("on", equalTo(true)).extract().jsonPath();
        assertThat(shown.getList("mails.state")).containsExactly("sent", "sent");
        assertThat(shown.getList("mails.daysBefore")).containsExactly(3, 3);
        assertThat(shown.getList("mails.attempts")).containsExactly(1, 1);
        assertThat(shown.prettify()).doesNotContain("@xa.example.vn");
    }

    @Test
    void of_eight_that_look_at_once_one_sends() throws Exception {
        Callable<Boolean> look = () -> {
            mails.sendDue();
            return true;
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> done : threads.invokeAll(Collections.nCopies(8, look))) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(received("hoa")).hasSize(1);
        assertThat(received("vp")).hasSize(1);
    }

    @Test
    void a_refused_mail_is_shown_and_tried_again_after_a_while() throws SQLException {
        System.setProperty(MailSink.REFUSES, "true");
        mails.sendDue();

        shown().body("mails.state", equalTo(List.of("failed", "failed")))
                .body("mails[0].detail", containsString("451"))
                .body("mails[0].detail", not(containsString("@xa.example.vn")));
        System.clearProperty(MailSink.REFUSES);
        mails.sendDue();
        assertThat(received("hoa")).isEmpty();

        sixMinutesPass();
        mails.sendDue();
        mails.sendDue();

        assertThat(received("hoa")).hasSize(1);
        shown().body("mails.state", equalTo(List.of("sent", "sent"))).body("mails.attempts", equalTo(List.of(2, 2)));
    }

    @Test
    void what_broke_while_it_was_sent_is_not_sent_again_unless_somebody_says_so() throws SQLException {
        System.setProperty(MailSink.REFUSES, "true");
        mails.sendDue();
        System.clearProperty(MailSink.REFUSES);
        asOwner("insert into reminder_attempt (mail, number, outcome, at) select id, 2, 'sending',"
                + " now() - interval '11 minutes' from reminder_mail where campaign = '" + campaign + "'");

        mails.sendDue();

        assertThat(received("hoa")).isEmpty();
        JsonPath shown = shown().body("mails.state", equalTo(List.of("unknown", "unknown")))
                .extract()
                .jsonPath();
        String id = shown.getString("mails.find { it.candidate == 'hoa' }.id");
        again(id).statusCode(200);
        again(id).statusCode(409).body("type", equalTo("/problems/mail-sent"));
        assertThat(received("hoa")).hasSize(1);
        assertThat(received("vp")).isEmpty();
    }

    @Test
    void whoever_files_meanwhile_is_not_reminded() throws SQLException {
        System.setProperty(MailSink.REFUSES, "true");
        mails.sendDue();
        System.clearProperty(MailSink.REFUSES);
        candidate("hoa", "Trần Thị Hoà", "\"filedAt\":{\"commune\":\"" + lastDay.minusDays(20) + "T10:00:00+07:00\"},");
        sixMinutesPass();

        mails.sendDue();

        assertThat(received("hoa")).isEmpty();
        String id = shown().extract().jsonPath().getString("mails.find { it.candidate == 'hoa' }.id");
        again(id).statusCode(409).body("type", equalTo("/problems/nothing-to-remind"));
    }

    @Test
    void after_the_deadline_and_long_before_it_nobody_is_written_to() {
        String over = campaignDue(lastDay.minusDays(10));
        String far = campaignDue(lastDay.plusDays(40));

        mails.sendDue();

        for (String other : List.of(over, far)) {
            clerk().get("/api/v1/campaigns/" + other + "/reminder-mails")
                    .then()
                    .statusCode(200)
                    .body("mails", empty());
        }
    }

    @Test
    void a_round_asks_only_campaigns_with_a_deadline_near() {
        String over = campaignDue(lastDay.minusDays(4));
        String far = campaignDue(lastDay.plusDays(5));
        String today = campaignDue(lastDay.minusDays(3));
        String week = campaignDue(lastDay.plusDays(4));

        assertThat(campaigns.dueBetween(lastDay.minusDays(3), lastDay.plusDays(4)))
                .extracting(one -> one.campaign().code().value())
                .contains(campaign, today, week)
                .doesNotContain(over, far);
    }

    @Test
    void a_newer_version_with_another_deadline_counts() {
        campaignDue(campaign, lastDay.plusDays(40));

        mails.sendDue();

        assertThat(received("vp")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "không-dấu",
                "a@b",
                "a b@xa.example.vn",
                "a@xa.example.vn\\r\\nBcc: all@xa.example.vn",
                "a@xa.example.vn,b@xa.example.vn",
                "\\\"a\\\"@xa.example.vn",
                "hoà@xa.example.vn"
            })
    void what_is_no_address_is_refused(String email) {
        clerk().body("{\"email\":\"" + email + "\"}")
                .put("/api/v1/campaigns/" + campaign + "/candidates/hoa/reminder-contact")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"));
    }

    @Test
    void an_address_is_taken_away_and_reaches_no_list() {
        clerk().body("{}")
                .put("/api/v1/campaigns/" + campaign + "/candidates/hoa/reminder-contact")
                .then()
                .statusCode(204);
        clerk().body("{\"email\":\"x@xa.example.vn\"}")
                .put("/api/v1/campaigns/" + campaign + "/candidates/nobody/reminder-contact")
                .then()
                .statusCode(404);

        mails.sendDue();

        assertThat(received("hoa")).isEmpty();
        assertThat(received("vp")).hasSize(1);
        assertThat(clerk().get("/api/v1/campaigns/" + campaign + "/candidates/binh")
                        .asString())
                .doesNotContain("example.vn");
    }

    @Test
    void the_page_shows_what_was_sent_and_failed_and_sends_again() throws IOException {
        System.setProperty(MailSink.REFUSES, "true");
        mails.sendDue();
        System.clearProperty(MailSink.REFUSES);
        String path = "/campaigns/" + campaign + "/deadlines";

        assertThat(clerk().get(path).asString())
                .contains("đang bật", "chưa gửi được, sẽ thử lại", "451", "gửi lại", campaign + ".hoa@xa.example.vn");
        String id = shown().extract().jsonPath().getString("mails.find { it.candidate == 'hoa' }.id");
        form(path + "/mails/" + id, "").statusCode(303);
        form(path + "/contacts", "email-hoa=nonsense").statusCode(422).body(containsString("Không phải địa chỉ thư."));
        form(path + "/contacts", "email-binh=binh%40xa.example.vn&email-=").statusCode(303);

        assertThat(received("hoa")).hasSize(1);
        String page = clerk().get(path).asString();
        Files.writeString(Path.of("target/deadlines.html"), page, StandardCharsets.UTF_8);
        assertThat(page).contains("✓ đã gửi", "binh@xa.example.vn");
        assertThat(as("auditor", office).get(path).asString()).doesNotContain("@xa.example.vn", "gửi lại");
    }

    // --- arranging
    // ----------------------------------------------------------------------------------------------------

    private String campaignDue(LocalDate last) {
        String code = fresh("nhac-han");
        campaignDue(code, last);
        return code;
    }

    private void campaignDue(String code, LocalDate last) {
        ObjectNode document = Api.campaign(code, office);
        ((ObjectNode) document.at("/offers/0/dossier"))
                .put("before", last.plusDays(1).toString());
        ((ArrayNode) document.get("offers")).remove(2);
        ((ArrayNode) document.get("offers")).remove(1);
        clerk().body(document.toString())
                .put("/api/v1/campaigns/" + code)
                .then()
                .statusCode(201);
    }

    private void candidate(String code, String name, String more) {
        clerk().body("{" + more + "\"kind\":\"ca-nhan\",\"name\":\"" + name + "\"}")
                .put("/api/v1/campaigns/" + campaign + "/candidates/" + code)
                .then()
                .statusCode(Matchers.oneOf(200, 201));
    }

    private void address(String candidate, String email) {
        clerk().body("{\"email\":\"" + email + "\"}")
                .put("/api/v1/campaigns/" + campaign + "/candidates/" + candidate + "/reminder-contact")
                .then()
                .statusCode(204);
    }

    private ValidatableResponse shown() {
        return clerk().get("/api/v1/campaigns/" + campaign + "/reminder-mails")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse again(String id) {
        return clerk().post("/api/v1/campaigns/" + campaign + "/reminder-mails/" + id + "/again")
                .then();
    }

    private ValidatableResponse form(String path, String body) {
        return clerk().contentType("application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .body(body)
                .post(path)
                .then();
    }

    private RequestSpecification clerk() {
        return as("award-clerk", office);
    }

    private static RequestSpecification as(String role, String office) {
        return with(Tokens.of(role).offices(office).as(role + "-person"));
    }

    /// The mails to an address of this test, decoded.
    private List<String> received(String who) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> mails = Files.list(Path.of(System.getProperty(MailSink.FOLDER)))) {
            for (Path mail : mails.filter(file -> file.getFileName().toString().startsWith(campaign + "." + who + "@"))
                    .toList()) {
                found.add(decoded(Files.readString(mail, StandardCharsets.ISO_8859_1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /// Quoted-printable, RFC 2045, 6.7.
    private static String decoded(String mail) {
        String joined = mail.replaceAll("=\r?\n", "");
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < joined.length(); i++) {
            char letter = joined.charAt(i);
            if (letter == '=' && joined.substring(i).matches("(?s)=[0-9A-F]{2}.*")) {
                bytes.write(Integer.parseInt(joined.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(letter);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void sixMinutesPass() throws SQLException {
        asOwner("update reminder_attempt set at = at - interval '6 minutes' where mail in"
                + " (select id from reminder_mail where campaign = '" + campaign + "')");
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection owner = DriverManager.getConnection(ServersResource.jdbcUrl(), "award_owner", "test");
                var statement = owner.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
