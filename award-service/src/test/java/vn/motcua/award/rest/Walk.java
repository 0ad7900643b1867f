package vn.motcua.award.rest;

import static vn.motcua.award.rest.Api.OFFICE;
import static vn.motcua.award.rest.Api.campaign;
import static vn.motcua.award.rest.Api.fresh;
import static vn.motcua.award.rest.Api.with;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.function.Consumer;
import vn.motcua.award.plan.SampleCampaigns;
import vn.motcua.deploy.testkit.Tokens;

/// A list on its path, moved by people who are not each other.
final class Walk {

    static final String COUNCIL = """
            {"action":"council","council":{"ballot":"open","place":"Phòng họp số 1","members":[
              {"account":"chu-tich","name":"Lê Văn Chủ","part":"chair"},
              {"account":"thu-ky","name":"Phạm Thị Thư","part":"secretary"},
              {"account":"uy-vien","name":"Đỗ Văn Viên"}]}}""";

    final String campaign;
    String list = "";

    private Walk(String campaign) {
        this.campaign = campaign;
    }

    /// A campaign whose commune award needs one of C1 and C2, with more settings: `{"late":"REFUSE"}`.
    static Walk in(String settings) {
        return in(settings, _ -> {});
    }

    /// The same with a changed document.
    static Walk in(String settings, Consumer<ObjectNode> change) {
        String code = fresh("thi-dua");
        ObjectNode document = campaign(code, OFFICE);
        try {
            ((ObjectNode) document.get("settings")).put("combine", "ANY").setAll((ObjectNode)
                    SampleCampaigns.JSON.readTree(settings));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        change.accept(document);
        with(Tokens.of("award-clerk").offices(OFFICE))
                .body(document.toString())
                .put("/api/v1/campaigns/" + code)
                .then()
                .statusCode(201);
        return new Walk(code);
    }

    /// Enters somebody who passes by an initiative; more members of the sheet: `"gender":"female"`.
    Walk winner(String candidate, String more) {
        Api.put(campaign, candidate, """
                {"kind":"ca-nhan","name":"Ứng viên %s","roles":["ORGANISE"],%s
                 "filedAt":{"commune":"2024-09-27T10:00:00+07:00"}}""".formatted(candidate, more.isEmpty() ? "" : more + ","))
                .statusCode(201);
        Api.declare(campaign, candidate);
        Api.as("award-clerk")
                .body(
                        "{\"outcome\":\"pass\",\"reason\":\"Có sáng kiến\",\"evidence\":[{\"title\":\"QĐ 7\",\"kind\":\"confirmation\"}]}")
                .put("/api/v1/campaigns/" + campaign + "/candidates/" + candidate + "/judgements/C2")
                .then()
                .statusCode(201);
        return this;
    }

    /// Makes the list of a level.
    Walk made(String level) {
        list = make(level);
        return this;
    }

    String make(String level) {
        return with(Tokens.of("award-clerk").offices(OFFICE).as("lap-danh-sach"))
                .body("{\"level\":\"" + level + "\",\"asOf\":\"2012-01-01T00:00:00+07:00\"}")
                .post("/api/v1/campaigns/" + campaign + "/award-lists")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// One step by somebody with a role.
    ValidatableResponse step(String role, String name, String body) {
        return with(Tokens.of(role).offices(OFFICE).as(name))
                .header("Idempotency-Key", fresh("k"))
                .body(body)
                .post("/api/v1/award-lists/" + list + "/actions")
                .then();
    }

    /// What a member of the council does.
    ValidatableResponse ballot(String name, String body) {
        return with(Tokens.of("council").offices(OFFICE).as(name))
                .body(body)
                .post("/api/v1/award-lists/" + list + "/ballots")
                .then();
    }

    Walk submitted() {
        step("award-clerk", "nop-ho-so", "{\"action\":\"submit\"}").statusCode(200);
        return this;
    }

    Walk screened() {
        submitted();
        step("award-verifier", "tham-dinh", "{\"action\":\"screen\"}").statusCode(200);
        return this;
    }

    Walk convened() {
        screened();
        step("council", "thu-ky", COUNCIL).statusCode(200);
        return this;
    }

    /// Two members vote for these candidates, then the meeting closes.
    Walk supported(String... candidates) {
        convened();
        String choices = String.join(
                ",",
                List.of(candidates).stream()
                        .map(one -> "\"" + one + "\":\"yes\"")
                        .toList());
        for (String member : List.of("chu-tich", "thu-ky")) {
            ballot(member, "{\"kind\":\"vote\",\"choices\":{" + choices + "}}").statusCode(200);
        }
        ballot("thu-ky", "{\"kind\":\"close\"}").statusCode(200);
        return this;
    }

    Walk proposed(String... candidates) {
        supported(candidates);
        step("council", "thu-ky", "{\"action\":\"propose\"}").statusCode(200);
        return this;
    }

    static String decision(String number, String signedOn) {
        return "{\"action\":\"decide\",\"decision\":{\"number\":\"" + number + "\",\"signedOn\":\"" + signedOn
                + "\",\"signer\":\"Lê Văn Chủ\"}}";
    }

    ValidatableResponse decide() {
        return step("decider", "chu-tich-ubnd", decision(fresh("QĐ"), "2024-10-05"));
    }
}
