package vn.motcua.award.rest;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import vn.motcua.award.plan.SampleCampaigns;
import vn.motcua.deploy.testkit.Tokens;

/// The calls of a clerk in tests.
public final class Api {

    /// An office of the tests.
    public static final String OFFICE = "X99.01";

    private static String campaignToCall = "";
    private static String listToCall = "";

    private Api() {}

    /// A caller with a role at the test office.
    public static RequestSpecification as(String role) {
        return with(Tokens.of(role).offices(OFFICE).as(role + "-person"));
    }

    /// A caller with that token.
    public static RequestSpecification with(Tokens tokens) {
        return given().log().ifValidationFails().auth().oauth2(tokens.token()).contentType(ContentType.JSON);
    }

    /// A code that no other test uses.
    public static String fresh(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /// The preset's document for an office, over the window of the municipal log.
    public static ObjectNode campaign(String code, String office) {
        ObjectNode document = SampleCampaigns.document();
        document.put("campaign", code);
        document.put("office", office);
        ((ObjectNode) document.get("period"))
                .put("from", "2010-10-01")
                .put("toInclusive", "2011-12-31")
                .remove("announcedDays");
        return document;
    }

    /// Stores a campaign of the test office and answers its code.
    public static String storedCampaign() {
        return storedCampaign(OFFICE);
    }

    /// Stores a campaign of an office and answers its code.
    public static String storedCampaign(String office) {
        String code = fresh("thi-dua");
        with(Tokens.of("award-clerk").offices(office))
                .body(campaign(code, office).toString())
                .put("/api/v1/campaigns/" + code)
                .then()
                .statusCode(201);
        return code;
    }

    /// Enters an officer of the municipal log as a candidate.
    public static void officer(String campaign, String candidate) {
        put(campaign, candidate, """
                {"kind":"ca-nhan","name":"Trần Thị Hoà","post":"Công chức Tư pháp - Hộ tịch","unit":"Bộ phận một cửa",
                 "gender":"female","officerCode":"Resource07","roles":["ORGANISE"],
                 "deskAssignments":[{"from":"2010-01-01"}],"filedAt":{"commune":"2024-09-27T10:00:00+07:00"}}""").statusCode(201);
    }

    /// Enters what a candidate has declared on paper.
    public static void declare(String campaign, String candidate) {
        as("award-clerk")
                .body("""
                        {"report":"Đã thực hiện tốt nhiệm vụ được giao.","attested":true,"consent":true,
                         "paper":{"signedOn":"2012-01-02"}}""")
                .put("/api/v1/campaigns/" + campaign + "/candidates/" + candidate + "/declaration")
                .then()
                .statusCode(201);
    }

    /// Enters a candidate.
    public static ValidatableResponse put(String campaign, String candidate, String body) {
        return as("award-clerk")
                .body(body)
                .put("/api/v1/campaigns/" + campaign + "/candidates/" + candidate)
                .then();
    }

    /// Makes a list of a campaign at the level of the commune, as of the end of its period, and answers its id.
    public static String madeList(String campaign) {
        return as("award-clerk")
                .body("{\"level\":\"commune\",\"asOf\":\"2012-01-01T00:00:00+07:00\"}")
                .post("/api/v1/campaigns/" + campaign + "/award-lists")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// An address with a campaign for `{c}` and its list for `{l}`, the same for all who only ask whether they may come
    /// in: that changes nothing.
    public static synchronized String filled(String path) {
        if (campaignToCall.isEmpty()) {
            String campaign = storedCampaign();
            officer(campaign, "hoa");
            listToCall = madeList(campaign);
            campaignToCall = campaign;
        }
        return path.replace("{c}", campaignToCall).replace("{l}", listToCall);
    }
}
