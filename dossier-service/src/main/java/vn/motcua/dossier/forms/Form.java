package vn.motcua.dossier.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.procedure.Regime;

/// The forms that the law gives to a one-stop desk, with their numbers under each regime.
///
/// ⚖ 01/2018/TT-VPCP, Điều 9 (A5, the register A4); 03/2025/TT-VPCP, phụ lục I, which adds the notice of stopping
public enum Form {
    RECEIPT(
            "01",
            "01",
            "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
            "Receipt",
            "hồ sơ đã được tiếp nhận",
            "the dossier has been accepted"),
    SUPPLEMENT_REQUEST(
            "02",
            "02",
            "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
            "Request for supplements",
            "đã có yêu cầu bổ sung",
            "supplements have been requested"),
    REFUSAL(
            "03",
            "03",
            "Phiếu từ chối tiếp nhận, giải quyết hồ sơ",
            "Refusal",
            "hồ sơ không được tiếp nhận, hoặc đã giải quyết với kết quả từ chối",
            "the dossier was not accepted, or was completed with a refusal"),
    APOLOGY(
            "04",
            "04",
            "Phiếu xin lỗi và hẹn lại ngày trả kết quả",
            "Apology and new date",
            "đã hẹn lại ngày trả kết quả",
            "the date of the result has been put off"),
    STOP_NOTICE(
            null,
            "05",
            "Thông báo dừng giải quyết hồ sơ",
            "Notice of stopping",
            "hồ sơ đã dừng giải quyết",
            "the handling was stopped"),
    CONTROL_SLIP(
            "05",
            "06",
            "Phiếu kiểm soát quá trình giải quyết hồ sơ",
            "Control slip",
            "hồ sơ đã được tiếp nhận",
            "the dossier has been accepted"),
    REGISTER("06", "07", "Sổ theo dõi hồ sơ", "Register", "hồ sơ đã được tiếp nhận", "the dossier has been accepted");

    private final @Nullable String number61;
    private final String number118;
    private final String vietnamese;
    private final String english;
    private final String condition;
    private final String englishCondition;

    Form(
            @Nullable String number61,
            String number118,
            String vietnamese,
            String english,
            String condition,
            String englishCondition) {
        this.number61 = number61;
        this.number118 = number118;
        this.vietnamese = vietnamese;
        this.english = english;
        this.condition = condition;
        this.englishCondition = englishCondition;
    }

    /// The forms of a regime, in the order of their numbers.
    public static List<Form> of(Regime regime) {
        return Arrays.stream(values())
                .filter(form -> form.number(regime) != null)
                .toList();
    }

    /// The form of that number under a regime, if there is one.
    public static Optional<Form> of(Regime regime, String number) {
        return of(regime).stream()
                .filter(form -> number.equals(form.number(regime)))
                .findFirst();
    }

    /// The circular that prescribes the forms of a regime, as cited on each.
    public static String source(Regime regime) {
        return switch (regime) {
            case REGIME_61 -> "Thông tư số 01/2018/TT-VPCP";
            case REGIME_118 -> "Thông tư số 03/2025/TT-VPCP";
        };
    }

    /// Its number under a regime, `01` to `07`; absent when the regime has no such form.
    public @Nullable String number(Regime regime) {
        return switch (regime) {
            case REGIME_61 -> number61;
            case REGIME_118 -> number118;
        };
    }

    /// What it is called.
    public Text title() {
        return new Text(vietnamese, english);
    }

    /// Its name in capitals, broken into lines where its sense allows it.
    List<String> heading() {
        return switch (this) {
            case RECEIPT -> List.of("GIẤY TIẾP NHẬN HỒ SƠ", "VÀ HẸN TRẢ KẾT QUẢ");
            case SUPPLEMENT_REQUEST -> List.of("PHIẾU YÊU CẦU", "BỔ SUNG, HOÀN THIỆN HỒ SƠ");
            case REFUSAL -> List.of("PHIẾU TỪ CHỐI", "TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ");
            case APOLOGY -> List.of("PHIẾU XIN LỖI", "VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ");
            case STOP_NOTICE -> List.of("THÔNG BÁO", "DỪNG GIẢI QUYẾT HỒ SƠ");
            case CONTROL_SLIP -> List.of("PHIẾU KIỂM SOÁT", "QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ");
            case REGISTER -> List.of("SỔ THEO DÕI HỒ SƠ");
        };
    }

    /// What must have happened before there is one, as the end of a sentence.
    Text condition() {
        return new Text(condition, englishCondition);
    }

    /// The facts of which one must have happened.
    List<FactType> needs() {
        return switch (this) {
            case RECEIPT, CONTROL_SLIP, REGISTER -> List.of(FactType.ACCEPTED);
            case SUPPLEMENT_REQUEST -> List.of(FactType.SUPPLEMENT_REQUESTED);
            case REFUSAL -> List.of(FactType.NOT_ACCEPTED, FactType.COMPLETED);
            case APOLOGY -> List.of(FactType.RESCHEDULED);
            case STOP_NOTICE -> List.of(FactType.STOPPED);
        };
    }
}
