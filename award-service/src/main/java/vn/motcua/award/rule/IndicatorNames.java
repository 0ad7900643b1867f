package vn.motcua.award.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.motcua.award.reading.Message;

/// The indicators that rules may ask for, by the codes of metrics-service.
public final class IndicatorNames {

    private static final Map<String, Name> NAMES = new LinkedHashMap<>();

    static {
        add("online-services", "Dịch vụ công phát sinh hồ sơ trực tuyến", "Services with online dossiers", "dịch vụ");
        add("online-dossiers", "Hồ sơ tiếp nhận, xử lý trực tuyến", "Dossiers received and handled online", "hồ sơ");
        add("posting", "Thủ tục được niêm yết, công khai đầy đủ", "Procedures fully posted", "thủ tục");
        add("digitisation", "Hồ sơ được số hoá", "Dossiers digitised", "hồ sơ");
        add("on-time", "Hồ sơ giải quyết đúng hạn và trước hạn", "Dossiers settled on time or early", "hồ sơ");
        add("feedback", "Phản ánh, kiến nghị giải quyết đúng hạn", "Feedback settled in time", "phản ánh, kiến nghị");
        add("online-payment", "Thanh toán trực tuyến", "Online payment", "hồ sơ");
        add("procedure-compliance", "Tuân thủ quy trình một cửa", "Compliance with the procedure", "hồ sơ");
        add("satisfaction", "Mức độ hài lòng", "Satisfaction", "lượt đánh giá");
    }

    private IndicatorNames() {}

    /// The codes.
    public static Set<String> codes() {
        return NAMES.keySet();
    }

    /// The name of an indicator.
    public static Message name(String code) {
        return require(code).name();
    }

    /// What its cases are called in Vietnamese.
    static String unit(String code) {
        return require(code).unit();
    }

    private static Name require(String code) {
        Name name = NAMES.get(code);
        if (name == null) {
            throw new IllegalArgumentException("There is no indicator " + code);
        }
        return name;
    }

    private static void add(String code, String vi, String en, String unit) {
        NAMES.put(code, new Name(new Message(vi, en), unit));
    }

    private record Name(Message name, String unit) {}
}
