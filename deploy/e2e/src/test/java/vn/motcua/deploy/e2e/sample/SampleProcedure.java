package vn.motcua.deploy.e2e.sample;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// A procedure of the invented commune.
///
/// @param weight how often people ask for it, compared with the others
/// @param fee true when the citizen pays while the dossier waits
record SampleProcedure(
        String code,
        String name,
        String field,
        String online,
        boolean resultPaper,
        int amount,
        String unit,
        String supplement,
        int weight,
        boolean fee) {

    static final List<SampleProcedure> ALL = List.of(
            new SampleProcedure(
                    "1.001193", "Đăng ký khai sinh", "Hộ tịch", "full", true, 1, "working-day", "reset", 14, false),
            new SampleProcedure(
                    "1.000894", "Đăng ký kết hôn", "Hộ tịch", "partial", true, 2, "working-day", "reset", 8, false),
            new SampleProcedure(
                    "1.000656", "Đăng ký khai tử", "Hộ tịch", "full", true, 1, "working-day", "reset", 6, false),
            new SampleProcedure(
                    "1.004873",
                    "Cấp giấy xác nhận tình trạng hôn nhân",
                    "Hộ tịch",
                    "full",
                    true,
                    3,
                    "working-day",
                    "reset",
                    16,
                    false),
            new SampleProcedure(
                    "2.000635",
                    "Cấp bản sao trích lục hộ tịch",
                    "Hộ tịch",
                    "full",
                    true,
                    8,
                    "working-hour",
                    "reset",
                    14,
                    false),
            new SampleProcedure(
                    "2.000815",
                    "Chứng thực bản sao từ bản chính",
                    "Chứng thực",
                    "partial",
                    false,
                    2,
                    "working-day",
                    "pause",
                    20,
                    false),
            new SampleProcedure(
                    "1.004082",
                    "Xác nhận hợp đồng tiếp cận nguồn gen",
                    "Môi trường",
                    "full",
                    false,
                    3,
                    "working-day",
                    "reset",
                    2,
                    false),
            new SampleProcedure(
                    "1.003554", "Hoà giải tranh chấp đất đai", "Đất đai", "full", false, 1, "month", "reset", 3, false),
            new SampleProcedure(
                    "2.000509",
                    "Đăng ký hoạt động tín ngưỡng",
                    "Tôn giáo",
                    "full",
                    false,
                    15,
                    "calendar-day",
                    "reset",
                    3,
                    false),
            new SampleProcedure(
                    "2.000751",
                    "Trợ giúp xã hội đột xuất",
                    "Bảo trợ xã hội",
                    "full",
                    false,
                    5,
                    "working-day",
                    "pause",
                    6,
                    false),
            new SampleProcedure(
                    "1.011606",
                    "Công nhận hộ nghèo, hộ cận nghèo",
                    "Giảm nghèo",
                    "full",
                    true,
                    15,
                    "working-day",
                    "reset",
                    6,
                    false),
            new SampleProcedure(
                    "1.008004",
                    "Chuyển đổi cơ cấu cây trồng trên đất lúa",
                    "Trồng trọt",
                    "full",
                    false,
                    5,
                    "working-day",
                    "reset",
                    5,
                    true),
            new SampleProcedure(
                    "2.001382",
                    "Xét tặng danh hiệu Gia đình văn hoá",
                    "Văn hoá",
                    "none",
                    true,
                    5,
                    "working-day",
                    "reset",
                    3,
                    false),
            new SampleProcedure(
                    "1.003622",
                    "Thông báo tổ chức lễ hội cấp xã",
                    "Văn hoá",
                    "none",
                    false,
                    15,
                    "calendar-day",
                    "reset",
                    1,
                    false));

    boolean offeredOnline() {
        return !online.equals("none");
    }

    /// The body of `PUT /procedures/{code}`.
    ObjectNode body() {
        ObjectNode deadline = JsonNodeFactory.instance
                .objectNode()
                .put("amount", amount)
                .put("unit", unit)
                .put("supplement", supplement);
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("field", field)
                .put("online", online)
                .put("resultPaper", resultPaper);
        body.set("deadline", deadline);
        body.putArray("levels").add("commune");
        return body;
    }
}
