package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;

@QuarkusTest
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "dossier"))
class NationalComponentTest {

    private static final String OFFICE = "X96.01";
    private static final String OTHER = "X95.01";
    private static final String PROCEDURE = "9.000096";
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final AtomicInteger NUMBERS = new AtomicInteger(1);

    @BeforeEach
    void enter() {
        Portal.register(OFFICE, PROCEDURE);
        Portal.register(OTHER, PROCEDURE);
    }

    @Test
    void a_snapshot_sent_twice_is_taken_once_and_a_fuller_one_adds_only_what_is_new() {
        String code = freshCode();

        send(completed(code))
                .body("error_code", equalTo("0"))
                .body("accepted", equalTo(1))
                .body("records[0].MaHoSo", equalTo(code))
                .body("records[0].results.status", everyItem(equalTo("accepted")))
                .body("records[0].results", hasSize(3));
        send(completed(code))
                .body("error_code", equalTo("0"))
                .body("duplicate", equalTo(1))
                .body("records[0].results.status", everyItem(equalTo("duplicate")));
        Map<String, Object> returned = with(with(completed(code), "TrangThaiHoSo", 10), "NgayTra", "20240611080000");
        send(returned)
                .body("accepted", equalTo(1))
                .body("records[0].results.status", contains("duplicate", "duplicate", "duplicate", "accepted"));

        assertThat(dossier(code).getMap("$"))
                .containsEntry("state", "returned")
                .containsEntry("version", 4)
                .containsEntry("office", OFFICE)
                .containsEntry("firstDueAt", "2024-06-10T17:00:00+07:00");
    }

    @Test
    void records_in_any_order_give_the_same_dossier() {
        Random random = new Random(20240603);
        List<Object> expected = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            String code = freshCode();
            List<Map<String, Object>> life = new ArrayList<>(List.of(
                    submitted(code),
                    accepted(code),
                    with(with(accepted(code), "TrangThaiHoSo", 5), "DanhSachHoSoBoSung", List.of(supplement(false))),
                    with(with(accepted(code), "TrangThaiHoSo", 4), "DanhSachHoSoBoSung", List.of(supplement(true))),
                    with(completed(code), "DanhSachHoSoBoSung", List.of(supplement(true)))));
            if (round > 0) {
                Collections.shuffle(life, random);
            }
            if (round % 2 == 0) {
                life.forEach(record -> send(record).body("refused", equalTo(0)));
            } else {
                send("DongBoHoSoMC", life).body("refused", equalTo(0));
            }
            Map<String, Object> dossier = new LinkedHashMap<>(dossier(code).getMap("$"));
            dossier.keySet().removeAll(List.of("code"));
            expected.add(dossier);
        }
        assertThat(expected).allSatisfy(one -> assertThat(one).isEqualTo(expected.getFirst()));
        assertThat(expected.getFirst().toString()).contains("version=5", "state=completed", "supplement");
    }

    @Test
    void a_contradiction_is_refused_with_both_values_and_a_correction_lets_it_through() {
        String code = freshCode();
        send(accepted(code)).body("accepted", equalTo(1));

        send(with(completed(code), "NgayTiepNhan", "20240604090000"))
                .body("error_code", equalTo("1"))
                .body("refused", equalTo(1))
                .body("records[0].results", hasSize(0))
                .body("records[0].problem.type", equalTo("/problems/contradicts-earlier-record"))
                .body("records[0].problem.status", equalTo(409))
                .body("records[0].problem.field", equalTo("NgayTiepNhan"))
                .body("records[0].problem.known", equalTo("20240603090000"))
                .body("records[0].problem.told", equalTo("20240604090000"))
                .body("records[0].problem.detail", containsString("dossier.corrected"));
        assertThat(dossier(code).getString("state")).isEqualTo("accepted");

        Portal.as(portal())
                .contentType(Portal.ONE)
                .body(Portal.event(code, "dossier.corrected", "2024-06-05T08:00:00+07:00", """
                        {"field":"receivedAt","from":"2024-06-03T09:00:00+07:00","to":"2024-06-04T09:00:00+07:00",
                         "reason":"Nhập nhầm ngày","decidedBy":"lanh-dao"}"""))
                .post("/api/v1/events")
                .then()
                .statusCode(200);
        retry(refusalOf(code)).body("results[0].status", equalTo("accepted"));

        assertThat(dossier(code).getString("state")).isEqualTo("completed");
        assertThat(dossier(code).getString("receivedAt")).isEqualTo("2024-06-04T09:00:00+07:00");
        assertThat(refusalOf(code)).isNull();
    }

    @Test
    void a_refused_record_is_kept_for_people_without_showing_who_applied_and_can_be_sent_through_later() {
        String code = freshCode();
        String procedure = "9.1" + code.substring(code.length() - 5);
        Map<String, Object> record = new LinkedHashMap<>(with(accepted(code), "MaTTHC", procedure));
        record.put("ChuHoSo", "Trần Thị Bưởi");
        record.put("SoDienThoai", "0912345678");

        send(record)
                .body("records[0].status", equalTo("refused"))
                .body("records[0].problem.type", equalTo("/problems/unknown-procedure"))
                .body("records[0].problem.field", equalTo("MaTTHC"));
        String kept = refused().getString("items.find { it.eventId?.startsWith('" + code + "') }.raw");
        assertThat(kept).contains(code, "\"ChuHoSo\":\"***\"").doesNotContain("Bưởi", "0912345678");
        Portal.register(OFFICE, procedure);
        retry(refusalOf(code)).body("accepted", equalTo(1));

        assertThat(dossier(code).getString("state")).isEqualTo("accepted");
        Portal.as(desk())
                .get("/api/v1/dossiers/" + code + "/applicant")
                .then()
                .statusCode(200)
                .body("name", equalTo("Trần Thị Bưởi"));
    }

    @Test
    void a_better_record_of_the_same_dossier_closes_the_refusal_of_a_worse_one() {
        String code = freshCode();
        send(without(accepted(code), "NgayTiepNhan"))
                .body("records[0].problem.type", equalTo("/problems/national-field-missing"))
                .body("records[0].problem.field", equalTo("NgayTiepNhan"));
        assertThat(refusalOf(code)).isNotNull();

        send(accepted(code)).body("accepted", equalTo(1));

        assertThat(refusalOf(code)).isNull();
    }

    @Test
    void one_bad_record_among_good_ones_is_refused_alone_and_every_one_is_answered_in_its_place() {
        String first = freshCode();
        String last = freshCode();
        List<Object> records = new ArrayList<>();
        records.add(accepted(first));
        records.add("rubbish");
        records.add(with(accepted(freshCode()), "TrangThaiHoSo", 99));
        records.add(with(accepted(freshCode()), "TrichYeuHoSo", "a\u0000b"));
        records.add(with(accepted(freshCode()), "DonViXuLy", OTHER));
        records.add(accepted(last));

        send("DongBoHoSoMC", records)
                .body("error_code", equalTo("1"))
                .body("accepted", equalTo(2))
                .body("refused", equalTo(4))
                .body("records.status", contains("accepted", "refused", "refused", "refused", "refused", "accepted"))
                .body("records[1].problem.type", equalTo("/problems/national-field-invalid"))
                .body("records[2].problem.field", equalTo("TrangThaiHoSo"))
                .body("records[3].problem.type", equalTo("/problems/national-field-invalid"))
                .body("records[4].problem.type", equalTo("/problems/office-out-of-reach"));
        assertThat(dossier(first).getString("state")).isEqualTo("accepted");
        assertThat(dossier(last).getString("state")).isEqualTo("accepted");
    }

    @Test
    void what_a_record_claims_beyond_the_steps_it_tells_is_remarked_and_not_made_up() {
        String code = freshCode();
        send(with(without(accepted(code), "NgayHenTra"), "TrangThaiHoSo", 6))
                .body("error_code", equalTo("0"))
                .body("records[0].remarks.code", contains("no-due-date-told", "status-differs"))
                .body("records[0].remarks[1].text", containsString("CapNhatTienDoHoSoMC"));
        assertThat(dossier(code).getString("state")).isEqualTo("accepted");

        send("CapNhatTienDoHoSoMC", List.of(step(freshCode(), "20240604100000", 2)))
                .body("records[0].problem.type", equalTo("/problems/snapshot-needed"));
    }

    @Test
    void the_sender_is_bound_to_its_offices_and_found_by_either_shape_of_its_code() {
        Map<String, Object> body =
                Map.of("madonvi", OTHER, "service", "DongBoHoSoMC", "data", List.of(accepted(freshCode())));
        post(portal(), body).statusCode(403).body("type", equalTo("/problems/office-out-of-reach"));
        post(portal(), with(body, "madonvi", "Z99")).statusCode(422).body("type", equalTo("/problems/unknown-office"));
        post(portal(), with(body, "madonvi", "000.00.01.X96")).statusCode(200).body("accepted", equalTo(1));
        for (String role : List.of("desk", "viewer", "auditor", "operator")) {
            post(Tokens.of(role).offices("*"), body).statusCode(403).body("type", equalTo("/problems/forbidden"));
        }
    }

    @Test
    void a_request_without_its_frame_is_refused_by_the_field_and_nothing_is_stored() {
        Map<String, Object> body =
                Map.of("madonvi", OFFICE, "service", "DongBoHoSoMC", "data", List.of(accepted(freshCode())));
        for (String field : body.keySet()) {
            post(portal(), without(body, field))
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-request"))
                    .body("field", equalTo(field));
        }
        post(portal(), with(body, "service", "LayDanhSachTTHC")).statusCode(400).body("field", equalTo("service"));
        post(portal(), with(body, "isUpdating", "true")).statusCode(400).body("field", equalTo("isUpdating"));
        post(portal(), with(body, "data", List.of())).statusCode(400).body("field", equalTo("data"));
        post(portal(), with(body, "data", Collections.nCopies(1001, 1)))
                .statusCode(413)
                .body("type", equalTo("/problems/too-large"));
        Portal.as(portal())
                .contentType("application/json")
                .body("{\"madonvi\":")
                .post("/api/v1/portal/national")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-json"));
        Portal.as(portal())
                .contentType("application/json")
                .body("{\"madonvi\":\"" + "x".repeat(6 * 1024 * 1024) + "\"}")
                .post("/api/v1/portal/national")
                .then()
                .statusCode(413);
    }

    @Test
    void a_thousand_records_are_taken_at_once() {
        List<Map<String, Object>> records =
                IntStream.range(0, 1000).mapToObj(_ -> accepted(freshCode())).toList();
        send("DongBoHoSoMC", records).body("accepted", equalTo(1000));
        send("DongBoHoSoMC", records).body("duplicate", equalTo(1000));
    }

    @Test
    void the_applicant_is_kept_apart_from_events_never_replaced_and_told_to_portals_only() {
        String code = freshCode();
        Map<String, Object> record = new LinkedHashMap<>(accepted(code));
        record.put("ChuHoSo", "Lê Văn Cam");
        record.put("DinhDanhCHS", List.of(Map.of("LoaiDinhDanh", "1", "SoDinhDanh", "038099012345")));
        record.put("SoDienThoai", "0912345678");
        send(record).body("accepted", equalTo(1)).body("records[0].remarks", hasSize(0));
        send(with(record, "ChuHoSo", "Người Khác"))
                .body("duplicate", equalTo(1))
                .body("records[0].remarks.code", contains("applicant-differs"));

        Portal.as(desk())
                .get("/api/v1/dossiers/" + code + "/history")
                .then()
                .body(not(containsString("Lê Văn Cam")))
                .body(not(containsString("038099012345")));
        fetch(portal(), code)
                .body("data[0].ChuHoSo", equalTo("Lê Văn Cam"))
                .body("data[0].DinhDanhCHS[0].SoDinhDanh", equalTo("038099012345"))
                .body("blocked", hasSize(0));
        fetch(Tokens.of("auditor").offices("*"), code)
                .body(not(containsString("Lê Văn Cam")))
                .body("blocked.code", contains("applicant-not-told"));

        String placeholder = freshCode();
        send(with(
                        with(record, "MaHoSo", placeholder),
                        "DinhDanhCHS",
                        List.of(Map.of("LoaiDinhDanh", "2", "SoDinhDanh", "000000001"))))
                .body("accepted", equalTo(1))
                .body("records[0].remarks.code", contains("applicant-not-kept"))
                .body("records[0].remarks.field", contains("DinhDanhCHS"));
    }

    @Test
    void a_dossier_that_lived_through_the_format_is_rendered_with_the_same_fields() {
        String code = freshCode();
        Map<String, Object> told = new LinkedHashMap<>(completed(code));
        told.put("TrangThaiHoSo", "10");
        told.put("NgayTra", "20240618080000");
        told.put("NgayKetThucXuLy", "20240617100000");
        told.put("NgayHenTra", "20240618170000");
        Map<String, Object> supplement = new LinkedHashMap<>(supplement(true));
        supplement.put("NgayHenTraTruoc", "20240610170000");
        supplement.put("NgayHenTraMoi", "20240618170000");
        told.put("DanhSachHoSoBoSung", List.of(supplement));
        told.put("DanhSachGiayToKetQua", List.of(Map.of("HashTepTin", HASH)));
        send(told).body("error_code", equalTo("0")).body("records[0].remarks", hasSize(0));

        JsonPath fetched = fetch(portal(), code)
                .body("madonvi", equalTo(OFFICE))
                .body("service", equalTo("DongBoHoSoMC"))
                .body("blocked.code", contains("no-applicant"))
                .extract()
                .jsonPath();

        Map<String, Object> rendered = fetched.getMap("data[0]");
        assertThat(rendered).containsAllEntriesOf(told);
        assertThat(rendered.keySet())
                .isSubsetOf(java.util.stream.Stream.concat(
                                told.keySet().stream(), java.util.stream.Stream.of("TenTTHC", "TenLinhVuc"))
                        .toList());
        post(portal(), Map.of("madonvi", OFFICE, "service", "DongBoHoSoMC", "data", List.of(rendered)))
                .statusCode(200)
                .body("duplicate", equalTo(1));
    }

    @Test
    void what_the_counter_did_is_fetched_as_steps_that_come_back_as_known() {
        String code = Portal.as(desk())
                .contentType("application/json")
                .body("""
                        {"officeCode":"%s","procedureCode":"%s","channel":"counter"}""".formatted(OFFICE, PROCEDURE))
                .post("/api/v1/dossiers")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        act(code, "{\"action\":\"accept\",\"officerCode\":\"CB01\"}");
        act(code, "{\"action\":\"request-supplement\",\"items\":[\"Giấy chứng sinh\"],\"reason\":\"Thiếu\"}");

        JsonPath steps = Portal.as(desk())
                .get("/api/v1/portal/national/dossiers/" + code + "/progress")
                .then()
                .statusCode(200)
                .body("service", equalTo("CapNhatTienDoHoSoMC"))
                .body("data.TrangThai", contains("1", "2", "5"))
                .body("data[1].NguoiXuLy", equalTo("CB01"))
                .body("data[2].NoiDungXuLy", equalTo("Thiếu"))
                .extract()
                .jsonPath();
        fetch(desk(), code)
                .body("data[0].TrangThaiHoSo", equalTo("5"))
                .body("blocked.code", hasItems("applicant-not-told", "no-applicant-kind"));
        send("CapNhatTienDoHoSoMC", steps.getList("data"))
                .body("error_code", equalTo("0"))
                .body("duplicate", equalTo(3));
    }

    @Test
    void changes_are_paged_by_the_sequence_of_the_office_and_closed_to_other_offices() {
        String code = freshCode();
        long before = changes("0", 200);
        send(completed(code)).body("accepted", equalTo(1));

        Portal.as(portal())
                .get("/api/v1/portal/national/changes?office=000.00.01.X96&size=2&after=" + before)
                .then()
                .statusCode(200)
                .body("items.MaHoSo", contains(code, code))
                .body("items.type", contains("vn.motcua.dossier.submitted.v1", "vn.motcua.dossier.accepted.v1"))
                .body("more", equalTo(true))
                .body("next", equalTo((int) before + 2));
        Portal.as(portal())
                .get("/api/v1/portal/national/changes?office=" + OFFICE + "&after=" + (before + 3))
                .then()
                .body("items", hasSize(0))
                .body("more", equalTo(false))
                .body("next", equalTo((int) before + 3));
        for (String path : List.of("changes?office=" + OFFICE, "dossiers/" + code, "dossiers/" + code + "/progress")) {
            Portal.as(Tokens.of("portal").offices(OTHER))
                    .get("/api/v1/portal/national/" + path)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/office-out-of-reach"));
            Portal.as(Tokens.of("viewer").offices("*"))
                    .get("/api/v1/portal/national/" + path)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/forbidden"));
        }
        for (String query : List.of("", "?office=" + OFFICE + "&after=x", "?office=" + OFFICE + "&after=-1")) {
            Portal.as(portal())
                    .get("/api/v1/portal/national/changes" + query)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-request"));
        }
        Portal.as(portal()).get("/api/v1/portal/national/dossiers/X-0").then().statusCode(404);
        Portal.as(portal())
                .get("/api/v1/portal/national/changes?office=Z99")
                .then()
                .statusCode(404);
    }

    /// The place of the last change so far.
    private static long changes(String after, int size) {
        long next = Long.parseLong(after);
        JsonPath page;
        do {
            page = Portal.as(portal())
                    .get("/api/v1/portal/national/changes?office=" + OFFICE + "&size=" + size + "&after=" + next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            next = page.getLong("next");
        } while (page.getBoolean("more"));
        return next;
    }

    private static String freshCode() {
        return OFFICE + "-240603-%05d".formatted(NUMBERS.getAndIncrement());
    }

    private static Map<String, Object> submitted(String code) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("MaHoSo", code);
        record.put("MaTTHC", PROCEDURE);
        record.put("KenhThucHien", "2");
        record.put("DonViXuLy", OFFICE);
        record.put("LoaiDoiTuong", "1");
        record.put("NgayNopHoSo", "20240603080000");
        record.put("TrangThaiHoSo", "1");
        return record;
    }

    private static Map<String, Object> accepted(String code) {
        Map<String, Object> record = submitted(code);
        record.put("NgayTiepNhan", "20240603090000");
        record.put("NgayHenTra", "20240610170000");
        record.put("TrangThaiHoSo", "2");
        return record;
    }

    private static Map<String, Object> completed(String code) {
        Map<String, Object> record = accepted(code);
        record.put("NgayKetThucXuLy", "20240610100000");
        record.put("ThongTinTra", "Chấp thuận");
        record.put("TrangThaiHoSo", "9");
        return record;
    }

    private static Map<String, Object> supplement(boolean received) {
        Map<String, Object> supplement = new LinkedHashMap<>();
        supplement.put("HoSoBoSungId", "17");
        supplement.put("NoiDungBoSung", "Thiếu giấy chứng sinh");
        supplement.put("NgayBoSung", "20240604090000");
        if (received) {
            supplement.put("NgayTiepNhanBoSung", "20240605090000");
        }
        return supplement;
    }

    private static Map<String, Object> step(String code, String at, int status) {
        return Map.of("MaHoSo", code, "ThoiDiemXuLy", at, "TrangThai", status, "NguoiXuLy", "CB01");
    }

    private static Map<String, Object> with(Map<String, Object> record, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(record);
        changed.put(field, value);
        return changed;
    }

    private static Map<String, Object> without(Map<String, Object> record, String field) {
        Map<String, Object> changed = new LinkedHashMap<>(record);
        changed.remove(field);
        return changed;
    }

    private static ValidatableResponse send(Map<String, Object> snapshot) {
        return send("DongBoHoSoMC", List.of(snapshot));
    }

    private static ValidatableResponse send(String service, List<?> records) {
        return post(
                        portal(),
                        Map.of(
                                "session",
                                "s",
                                "madonvi",
                                OFFICE,
                                "service",
                                service,
                                "isUpdating",
                                "True",
                                "data",
                                records))
                .statusCode(200);
    }

    private static ValidatableResponse post(Tokens who, Map<String, Object> body) {
        return Portal.as(who)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/portal/national")
                .then();
    }

    private static ValidatableResponse fetch(Tokens who, String code) {
        return Portal.as(who)
                .get("/api/v1/portal/national/dossiers/" + code)
                .then()
                .statusCode(200);
    }

    private static void act(String code, String body) {
        Portal.as(desk())
                .contentType("application/json")
                .header("If-Match", "*")
                .body(body)
                .post("/api/v1/dossiers/" + code + "/actions")
                .then()
                .statusCode(200);
    }

    private static JsonPath dossier(String code) {
        return Portal.as(portal())
                .get("/api/v1/dossiers/" + code)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath refused() {
        return Portal.as(portal())
                .get("/api/v1/intake/refused?size=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static @org.jspecify.annotations.Nullable String refusalOf(String code) {
        return refused().getString("items.find { it.eventId?.startsWith('" + code + "') }?.id");
    }

    private static ValidatableResponse retry(@org.jspecify.annotations.Nullable String id) {
        return Portal.as(portal())
                .post("/api/v1/intake/" + id + "/retry")
                .then()
                .statusCode(200);
    }

    private static Tokens portal() {
        return Tokens.of("portal").offices(OFFICE).as("cong-dvc-qg");
    }

    private static Tokens desk() {
        return Tokens.of("desk").offices(OFFICE).as("can-bo-x96");
    }
}
