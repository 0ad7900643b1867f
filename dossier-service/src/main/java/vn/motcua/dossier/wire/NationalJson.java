package vn.motcua.dossier.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.problem.ProblemMappers;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.dossier.national.NationalService;

/// The JSON of the national format: requests in, single records kept, personal data masked.
public final class NationalJson {

    /// A request as it came. Its session is that of the national portal's own sign-in and not read: ours is the token.
    ///
    /// @param agency `madonvi`, as it was written
    /// @param isUpdating as it was written: a record is compared with what is known either way
    /// @param records not yet read
    public record Request(String agency, NationalService service, String isUpdating, List<JsonNode> records) {}

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    /// Members that tell who the applicant is, or who the handler is by name; shown to nobody who only looks
    /// at refusals.
    private static final Set<String> PERSONAL = Set.of(
            "ChuHoSo",
            "MaDoiTuong",
            "DinhDanhCHS",
            "SoGiayToChuHoSo",
            "Email",
            "Fax",
            "SoDienThoai",
            "DiaChi",
            "NgaySinh",
            "NguoiXuLy",
            "NguoiYeuCauBoSung",
            "NguoiTiepNhanBoSung",
            "session");

    private NationalJson() {}

    /// Reads the frame of a request; its records are read one by one later.
    ///
    /// @param most the most records of a request
    /// @throws ProblemException 400 `malformed-json`, `invalid-request`; 413 `too-large`
    public static Request request(byte[] body, int most) {
        JsonNode json;
        try {
            json = EventJson.read(body);
        } catch (JsonProcessingException e) {
            throw new ProblemException(ProblemMappers.problemOf(e));
        }
        String agency = text(json, "madonvi", "mã định danh của đơn vị gửi", "the code of the sending agency");
        String name = text(json, "service", "DongBoHoSoMC hoặc CapNhatTienDoHoSoMC", "its name");
        NationalService service = NationalService.of(name)
                .orElseThrow(() -> invalid(
                        "service",
                        "phải là DongBoHoSoMC hoặc CapNhatTienDoHoSoMC.",
                        "it must be DongBoHoSoMC or CapNhatTienDoHoSoMC."));
        JsonNode updating = json.path("isUpdating");
        if (!updating.isMissingNode() && !Set.of("True", "False").contains(updating.asText())) {
            throw invalid("isUpdating", "phải là \"True\" hoặc \"False\".", "it must be \"True\" or \"False\".");
        }
        if (!(json.get("data") instanceof ArrayNode data) || data.isEmpty()) {
            throw invalid(
                    "data", "phải là danh sách có ít nhất một hồ sơ.", "it must be a list of at least one record.");
        }
        if (data.size() > most) {
            throw new ProblemException(NationalProblems.tooMany(most));
        }
        return new Request(
                agency,
                service,
                updating.isMissingNode() ? "" : updating.asText(),
                List.copyOf(data.valueStream().toList()));
    }

    private static String text(JsonNode json, String name, String vi, String en) {
        JsonNode value = json.path(name);
        if (!value.isTextual() || value.textValue().isBlank() || EventJson.unstorable(value, name) != null) {
            throw invalid(name, "phải là chuỗi: " + vi + ".", "it must be a string: " + en + ".");
        }
        return value.textValue().strip();
    }

    private static ProblemException invalid(String name, String vi, String en) {
        return new ProblemException(CommonProblems.invalidRequest(new Text(name + ": " + vi, name + ": " + en))
                .with("field", name));
    }

    /// The record as plain values.
    ///
    /// @return absent when it is no object, or holds what cannot be stored
    public static @Nullable Map<String, Object> values(JsonNode record) {
        return record.isObject() && EventJson.unstorable(record, "$") == null
                ? MAPPER.convertValue(record, VALUES)
                : null;
    }

    /// A request with this record alone: what is kept of a refused one, and can be sent again as it is.
    public static byte[] alone(Request request, JsonNode record) {
        ObjectNode body = EventJson.object();
        body.put("madonvi", request.agency()).put("service", request.service().code());
        if (!request.isUpdating().isEmpty()) {
            body.put("isUpdating", request.isUpdating());
        }
        body.putArray("data").add(record);
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The code of the dossier as it was written, if it can be shown.
    public static @Nullable String code(JsonNode record) {
        JsonNode code = record.path("MaHoSo");
        return code.isTextual() && code.textValue().length() <= 128 && EventJson.unstorable(code, "$") == null
                ? code.textValue()
                : null;
    }

    /// What a record is about: its dossier, and the step when it is one of progress. Absent without a code.
    public static @Nullable String about(NationalService service, JsonNode record) {
        @Nullable String code = code(record);
        if (code == null || service == NationalService.SNAPSHOT) {
            return code == null ? null : code + "/" + service.code();
        }
        JsonNode at = record.path("ThoiDiemXuLy");
        boolean plain = at.isTextual() && at.textValue().matches("[0-9]{1,14}");
        return code + "/" + service.code() + "/" + (plain ? at.textValue() : "");
    }

    /// What was kept, with the members masked that tell of people.
    public static String masked(byte[] raw) {
        try {
            return masked(EventJson.read(raw)).toString();
        } catch (JsonProcessingException _) {
            return "(chỉ lưu phần đầu, không hiển thị vì có thể chứa dữ liệu cá nhân · only its beginning was kept)";
        }
    }

    private static JsonNode masked(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                if (PERSONAL.contains(member.getKey())) {
                    object.put(member.getKey(), "***");
                } else {
                    masked(member.getValue());
                }
            });
        } else {
            node.forEach(NationalJson::masked);
        }
        return node;
    }
}
