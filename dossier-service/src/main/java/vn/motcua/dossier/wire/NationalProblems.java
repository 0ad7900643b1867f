package vn.motcua.dossier.wire;

import java.util.Map;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.dossier.national.NationalFault;

/// Why a record of the national format is refused.
public final class NationalProblems {

    private static final Text INVALID = new Text("Giá trị không hợp lệ", "A value is not valid");

    private NationalProblems() {}

    /// The problem that a fault is: with the national field, and for contradictions what is `known` and `told`.
    public static Problem of(NationalFault fault) {
        Text detail = new Text(fault.detail().vi(), fault.detail().en());
        Problem problem =
                switch (fault.kind()) {
                    case FIELD_MISSING ->
                        Problem.of(
                                "national-field-missing",
                                400,
                                new Text("Thiếu trường bắt buộc", "A required field is missing"),
                                detail);
                    case FIELD_INVALID -> Problem.of("national-field-invalid", 400, INVALID, detail);
                    case RECORD_CONTRADICTS_ITSELF ->
                        Problem.of(
                                "national-record-contradictory",
                                422,
                                new Text("Hồ sơ tự mâu thuẫn", "The record contradicts itself"),
                                detail);
                    case CONTRADICTS_EARLIER ->
                        Problem.of(
                                "contradicts-earlier-record",
                                409,
                                new Text("Khác với dữ liệu đã gửi trước", "It contradicts what was told before"),
                                detail);
                    case OUTCOME_NOT_TOLD ->
                        Problem.of(
                                "outcome-not-told",
                                422,
                                new Text("Chưa rõ kết quả giải quyết", "It is not told how the dossier ended"),
                                detail);
                    case SNAPSHOT_NEEDED ->
                        Problem.of(
                                "snapshot-needed",
                                422,
                                new Text("Cần gửi toàn bộ hồ sơ", "The full snapshot is needed"),
                                detail);
                    case UNKNOWN_OFFICE ->
                        Problem.of("unknown-office", 422, new Text("Đơn vị chưa khai báo", "Unknown office"), detail);
                    case UNKNOWN_PROCEDURE ->
                        Problem.of(
                                "unknown-procedure",
                                422,
                                new Text("Thủ tục chưa khai báo", "Unknown procedure"),
                                detail);
                };
        problem = problem.with("field", fault.field());
        for (Map.Entry<String, String> value : fault.values().entrySet()) {
            problem = problem.with(value.getKey(), value.getValue());
        }
        return problem;
    }

    /// Why something that is no record is refused.
    public static Problem notARecord() {
        return Problem.of(
                "national-field-invalid",
                400,
                INVALID,
                new Text(
                        "Mỗi phần tử của data phải là một đối tượng JSON, không chứa ký tự NUL hay số quá lớn.",
                        "Each element of data must be a JSON object, without NUL characters or boundless numbers."));
    }

    static Problem tooMany(int most) {
        return Problem.of(
                        "too-large",
                        413,
                        new Text("Quá lớn", "Too large"),
                        new Text(
                                "Một lần gửi tối đa " + most + " hồ sơ; hãy chia nhỏ.",
                                "At most " + most + " records at a time; send less."))
                .with("mostRecords", most);
    }
}
