package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.deploy.testkit.Tokens;

/// A whole life, lived at the counter, through events and in the national format: the same judged dossier each time.
@QuarkusTest
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "dossier"))
class NationalLifeComponentTest {

    private static final List<Map<String, String>> PAPERS = List.of(Map.of("TenGiayTo", "Giấy chứng sinh"));

    private static final String OFFICE = "X96.01";
    private static final String PROCEDURE = "9.000097";
    private static final DateTimeFormatter NATIONAL = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    /// The same weekdays under both regimes, in working weeks without holidays.
    enum Life {
        REGIME_61("2024-06-03"),
        REGIME_118("2025-08-04");

        private final LocalDateTime monday;

        Life(String monday) {
            this.monday = LocalDateTime.parse(monday + "T00:00:00");
        }

        private Instant at(int day, String time) {
            return local(day, time).atZone(Vietnam.ZONE).toInstant();
        }

        private String national(int day, String time) {
            return NATIONAL.format(local(day, time));
        }

        private LocalDateTime local(int day, String time) {
            return monday.plusDays(day).with(java.time.LocalTime.parse(time));
        }
    }

    @BeforeEach
    void enter() {
        Portal.register(OFFICE, PROCEDURE);
    }

    @ParameterizedTest
    @EnumSource
    void a_life_with_a_second_supplement_and_a_payment_is_judged_the_same_through_every_door(Life life) {
        String counter = counter(life);
        String events = events(life);
        String national = national(life);

        Map<String, Object> expected = judged(events);
        assertThat(expected).containsEntry("state", "returned").containsEntry("channel", "counter");
        assertThat((List<?>) expected.get("waits")).hasSize(2);
        assertThat((List<?>) expected.get("dueChanges")).hasSize(3);
        assertThat(judged(national)).isEqualTo(expected);
        assertThat(judged(counter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void a_second_supplement_request_and_a_late_end_are_violations_through_both_portal_doors(Life life) {
        String events = code(life, 3);
        List<String> told = new ArrayList<>(eventsUntilForwarded(life, events));
        told.add(event(events, "supplement-requested", life.at(1, "09:00"), "{\"items\":[],\"reason\":\"Thiếu\"}"));
        told.add(event(events, "supplement-received", life.at(2, "09:00"), "{}"));
        told.add(event(
                events, "supplement-requested/2", life.at(3, "09:00"), "{\"items\":[],\"reason\":\"Thiếu nữa\"}"));
        told.add(event(events, "supplement-received/2", life.at(4, "09:00"), "{}"));
        told.add(event(events, "completed", life.at(30, "09:00"), "{\"outcome\":\"refused\"}"));
        Portal.as(portal())
                .contentType(Portal.BATCH)
                .body("[" + String.join(",", told) + "]")
                .post("/api/v1/events")
                .then()
                .statusCode(200)
                .body("refused", equalTo(0))
                .body("parked", equalTo(0));

        String national = code(life, 4);
        Map<String, Object> snapshot = snapshot(life, national, 9);
        snapshot.put("NgayKetThucXuLy", life.national(30, "09:00"));
        snapshot.put("NgayTuChoi", life.national(30, "09:00"));
        snapshot.put(
                "DanhSachHoSoBoSung",
                List.of(
                        Map.of(
                                "HoSoBoSungId",
                                1,
                                "NoiDungBoSung",
                                "Thiếu",
                                "NgayBoSung",
                                life.national(1, "09:00"),
                                "NgayTiepNhanBoSung",
                                life.national(2, "09:00")),
                        Map.of(
                                "HoSoBoSungId",
                                2,
                                "NoiDungBoSung",
                                "Thiếu nữa",
                                "NgayBoSung",
                                life.national(3, "09:00"),
                                "NgayTiepNhanBoSung",
                                life.national(4, "09:00"))));
        // The step comes before the dossier that it is a step of, and waits for it.
        sent("CapNhatTienDoHoSoMC", progress(national, life.national(0, "10:00"), 4))
                .body("records[0].status", equalTo("parked"));
        send("DongBoHoSoMC", snapshot);

        assertThat(judged(national)).isEqualTo(judged(events));
        assertThat((List<?>) judged(national).get("violations"))
                .extracting("code")
                .containsExactly("second-supplement-request", "late-refusal");
    }

    private static String counter(Life life) {
        clock(life.at(0, "08:00"));
        String code = Portal.as(desk())
                .contentType("application/json")
                .body("""
                        {"officeCode":"%s","procedureCode":"%s","channel":"counter","applicantKind":"citizen"}""".formatted(OFFICE, PROCEDURE))
                .post("/api/v1/dossiers")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        act(life.at(0, "09:00"), code, "{\"action\":\"accept\"}");
        act(life.at(0, "10:00"), code, "{\"action\":\"forward\",\"officerCode\":\"CB07\",\"unit\":\"Tư pháp\"}");
        act(
                life.at(2, "09:00"),
                code,
                "{\"action\":\"request-supplement\",\"items\":[\"Giấy chứng sinh\"],\"reason\":\"Thiếu\"}");
        act(life.at(3, "14:00"), code, "{\"action\":\"receive-supplement\"}");
        act(life.at(4, "09:00"), code, "{\"action\":\"request-payment\",\"amount\":50000}");
        act(life.at(7, "09:00"), code, "{\"action\":\"record-payment\",\"amount\":50000,\"method\":\"online\"}");
        act(
                life.at(8, "09:00"),
                code,
                "{\"action\":\"complete\",\"outcome\":\"granted\",\"resultFileHash\":\"" + HASH + "\"}");
        act(life.at(9, "09:00"), code, "{\"action\":\"return\"}");
        clock(Instant.now());
        return code;
    }

    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static void act(Instant at, String code, String body) {
        clock(at);
        Portal.as(desk())
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/v1/dossiers/" + code + "/actions")
                .then()
                .statusCode(200);
    }

    private static String events(Life life) {
        String code = code(life, 1);
        List<String> told = new ArrayList<>(eventsUntilForwarded(life, code));
        told.add(event(
                code,
                "supplement-requested",
                life.at(2, "09:00"),
                "{\"items\":[\"Giấy chứng sinh\"],\"reason\":\"Thiếu\"}"));
        told.add(event(code, "supplement-received", life.at(3, "14:00"), "{}"));
        told.add(event(code, "payment-requested", life.at(4, "09:00"), "{\"amount\":50000}"));
        told.add(event(code, "paid", life.at(7, "09:00"), "{\"amount\":50000,\"method\":\"online\"}"));
        told.add(event(
                code,
                "completed",
                life.at(8, "09:00"),
                "{\"outcome\":\"granted\",\"resultFileHash\":\"" + HASH + "\"}"));
        told.add(event(code, "returned", life.at(9, "09:00"), "{}"));
        Portal.as(portal())
                .contentType(Portal.BATCH)
                .body("[" + String.join(",", told) + "]")
                .post("/api/v1/events")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(told.size()));
        return code;
    }

    private static List<String> eventsUntilForwarded(Life life, String code) {
        String opening = """
                {"officeCode":"%s","procedureCode":"%s","channel":"counter"}""".formatted(OFFICE, PROCEDURE);
        return List.of(
                event(code, "submitted", life.at(0, "08:00"), opening.replace("}", ",\"applicantKind\":\"citizen\"}")),
                event(code, "accepted", life.at(0, "09:00"), opening),
                event(code, "forwarded", life.at(0, "10:00"), "{\"officerCode\":\"CB07\",\"unit\":\"Tư pháp\"}"));
    }

    /// As integrations do it: a snapshot at reception, each step as progress, and the whole again at the end.
    private static String national(Life life) {
        String code = code(life, 2);
        send("DongBoHoSoMC", snapshot(life, code, 2));
        send("CapNhatTienDoHoSoMC", progress(code, life.national(0, "10:00"), 4));
        Map<String, Object> asked = progress(code, life.national(2, "09:00"), 5);
        asked.put("NoiDungXuLy", "Thiếu");
        asked.put("DanhSachGiayToBoSung", PAPERS);
        send("CapNhatTienDoHoSoMC", asked);
        Map<String, Object> supplemented = snapshot(life, code, 4);
        supplemented.put("DanhSachHoSoBoSung", List.of(supplement(life)));
        send("DongBoHoSoMC", supplemented);
        Map<String, Object> fee = progress(code, life.national(4, "09:00"), 6);
        fee.put("DanhSachLePhi", List.of(Map.of("Gia", 50000)));
        send("CapNhatTienDoHoSoMC", fee);
        Map<String, Object> paid = progress(code, life.national(7, "09:00"), 4);
        paid.put("DanhSachLePhi", List.of(Map.of("Gia", "50000")));
        paid.put("DuocThanhToanTrucTuyen", "1");
        send("CapNhatTienDoHoSoMC", paid);
        Map<String, Object> whole = snapshot(life, code, 10);
        whole.put("DanhSachHoSoBoSung", List.of(supplement(life)));
        whole.put("NgayKetThucXuLy", life.national(8, "09:00"));
        whole.put("NgayTra", life.national(9, "09:00"));
        whole.put("ThongTinTra", "Chấp thuận");
        whole.put("DanhSachGiayToKetQua", List.of(Map.of("TenGiayTo", "Giấy khai sinh", "HashTepTin", HASH)));
        send("DongBoHoSoMC", whole);
        return code;
    }

    private static Map<String, Object> supplement(Life life) {
        return Map.of(
                "HoSoBoSungId",
                "17",
                "NoiDungBoSung",
                "Thiếu",
                "DanhSachGiayToBoSung",
                PAPERS,
                "NgayBoSung",
                life.national(2, "09:00"),
                "NgayTiepNhanBoSung",
                life.national(3, "14:00"));
    }

    private static Map<String, Object> snapshot(Life life, String code, int status) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("MaHoSo", code);
        record.put("MaTTHC", PROCEDURE);
        record.put("KenhThucHien", "1");
        record.put("DonViXuLy", "000.00.01.X96");
        record.put("LoaiDoiTuong", "1");
        record.put("NgayNopHoSo", life.national(0, "08:00"));
        record.put("NgayTiepNhan", life.national(0, "09:00"));
        record.put("TrangThaiHoSo", status);
        return record;
    }

    private static Map<String, Object> progress(String code, String at, int status) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("MaHoSo", code);
        record.put("NguoiXuLy", "CB07");
        record.put("PhongBanXuLy", "Tư pháp");
        record.put("ThoiDiemXuLy", at);
        record.put("TrangThai", Integer.toString(status));
        return record;
    }

    private static void send(String service, Map<String, Object> record) {
        sent(service, record).body("error_code", equalTo("0")).body("parked", equalTo(0));
    }

    private static ValidatableResponse sent(String service, Map<String, Object> record) {
        return Portal.as(portal())
                .contentType("application/json")
                .body(Map.of("madonvi", OFFICE, "service", service, "data", List.of(record)))
                .post("/api/v1/portal/national")
                .then()
                .statusCode(200);
    }

    /// All that a dossier is judged by.
    /// All that a dossier is, but its name and who told it.
    private static Map<String, Object> judged(String code) {
        JsonPath dossier = Portal.as(portal())
                .get("/api/v1/dossiers/" + code)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Object> judged = new LinkedHashMap<>(dossier.getMap("$"));
        judged.keySet().removeAll(List.of("code", "version"));
        judged.put("procedure", PROCEDURE);
        List<Map<String, Object>> changes = dossier.getList("dueChanges");
        changes.forEach(change -> change.remove("actor"));
        judged.put("dueChanges", changes);
        return judged;
    }

    private static String event(String code, String step, Instant at, String data) {
        String type = "dossier." + step.replaceAll("/.*", "");
        return Portal.event(code + "/" + step, code, type, at.toString(), data);
    }

    private static String code(Life life, int number) {
        return OFFICE + "-" + life.national(0, "00:00").substring(2, 8) + "-9" + "%03d".formatted(number);
    }

    private static void clock(Instant now) {
        QuarkusMock.installMockForType(InstantSource.fixed(now), InstantSource.class);
    }

    private static Tokens portal() {
        return Tokens.of("portal").offices(OFFICE).as("cong-dvc-qg");
    }

    private static Tokens desk() {
        return Tokens.of("desk").offices(OFFICE).as("can-bo-x97");
    }
}
