package vn.motcua.dossier.wire;

import java.util.Collection;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.text.Text;

/// Why an event cannot be read.
final class EventProblems {

    private static final Text INVALID = new Text("Sự kiện không hợp lệ", "The event is not valid");

    private EventProblems() {}

    static Problem notAnEvent() {
        return Problem.of(
                "invalid-event",
                400,
                INVALID,
                new Text(
                        "Mỗi sự kiện phải là một đối tượng JSON theo CloudEvents 1.0.",
                        "Each event must be a JSON object as CloudEvents 1.0 says."));
    }

    static Problem invalid(String field, Text reason) {
        return Problem.of(
                        "invalid-event",
                        400,
                        INVALID,
                        new Text("Trường " + field + ": " + reason.vi(), "Field " + field + ": " + reason.en()))
                .with("field", field);
    }

    static Problem missing(String field) {
        return invalid(field, new Text("bắt buộc phải có.", "it is required."));
    }

    static Problem notText(String field) {
        return invalid(field, new Text("phải là chuỗi ký tự.", "it must be a string."));
    }

    static Problem tooLong(String field, int most) {
        return invalid(
                field,
                new Text(
                        "dài quá " + most + " ký tự hoặc để trống.",
                        "it is longer than " + most + " characters or blank."));
    }

    static Problem badTime(String field) {
        return invalid(
                field,
                new Text(
                        "phải là thời điểm RFC 3339 có múi giờ, từ năm 1900 đến 2200, ví dụ 2024-05-02T08:00:00+07:00.",
                        "it must be an RFC 3339 time with offset, within 1900 to 2200, e.g. 2024-05-02T08:00:00+07:00."));
    }

    static Problem notOneOf(String field, Collection<String> allowed) {
        String list = String.join(", ", allowed);
        return invalid(field, new Text("phải là một trong: " + list + ".", "it must be one of: " + list + "."))
                .with("allowed", allowed);
    }

    static Problem unknownField(String field, Collection<String> allowed) {
        String list = String.join(", ", allowed);
        return Problem.of(
                        "unknown-field",
                        400,
                        new Text("Trường không có trong quy ước", "A field outside the contract"),
                        new Text(
                                "Loại sự kiện này không có trường data." + field + "; hãy bỏ đi. Các trường được nhận: "
                                        + list + ". Họ tên và số định danh không được gửi.",
                                "This type of event has no field data." + field + "; leave it out. Known fields: "
                                        + list + ". Names and identity numbers must not be sent."))
                .with("field", "data." + field)
                .with("allowed", allowed);
    }

    static Problem unknownType(String type, Collection<String> known) {
        return Problem.of(
                        "unknown-type",
                        422,
                        new Text("Loại sự kiện không có", "Unknown type of event"),
                        new Text(
                                "Không có loại sự kiện " + type + ". Tên loại có dạng vn.motcua.dossier.accepted.v1.",
                                "There is no type of event " + type
                                        + ". Types look like vn.motcua.dossier.accepted.v1."))
                .with("known", known);
    }

    static Problem reservedSource(String source) {
        return Problem.of(
                "reserved-source",
                422,
                new Text("Nguồn dành riêng", "A reserved source"),
                new Text(
                        "Nguồn " + source + " dành cho thao tác tại quầy; cổng phải dùng nguồn của mình.",
                        "The source " + source + " is that of steps at the counter; a portal uses its own."));
    }
}
