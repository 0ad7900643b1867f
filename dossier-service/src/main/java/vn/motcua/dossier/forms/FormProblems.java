package vn.motcua.dossier.forms;

import java.util.Collection;
import java.util.List;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.procedure.Regime;

/// Why a form is not printed.
final class FormProblems {

    private FormProblems() {}

    static Problem unknownForm(String number, Regime regime) {
        List<String> forms = Form.of(regime).stream()
                .map(form -> form.number(regime) + " " + form.title().vi())
                .toList();
        return CommonProblems.notFound(new Text(
                        "Hồ sơ này theo " + Form.source(regime) + " không có mẫu " + number + ". Các mẫu: "
                                + String.join("; ", forms) + ".",
                        "This dossier falls under " + Form.source(regime) + ", which has no form " + number
                                + ". Forms: "
                                + String.join(
                                        "; ",
                                        Form.of(regime).stream()
                                                .map(form -> form.number(regime) + " "
                                                        + form.title().en())
                                                .toList())
                                + "."))
                .with("forms", forms);
    }

    static Problem notYet(Form form, Regime regime, int number, int there, Collection<String> available) {
        String vi = "Chưa có " + form.title().vi() + " (mẫu " + form.number(regime) + ")";
        String en = "There is no " + form.title().en() + " (form " + form.number(regime) + ")";
        Text detail = there == 0
                ? new Text(
                        vi + ": chỉ in được khi " + form.condition().vi() + ".",
                        en + " yet: it is printed once " + form.condition().en() + ".")
                : new Text(
                        vi + " lần " + number + ": hồ sơ mới có " + there + " lần.",
                        en + " number " + number + ": this dossier has " + there + ".");
        return Problem.of("form-not-due", 409, new Text("Chưa có giấy tờ này", "No such paper yet"), detail)
                .with("needs", form.needs().stream().map(FactType::wireName).toList())
                .with("available", available);
    }

    static Problem badNumber(int most) {
        return CommonProblems.invalidRequest(new Text(
                        "Tham số number là lần yêu cầu bổ sung hoặc hẹn lại, từ 1 đến " + most + ".",
                        "The parameter number says which request or rescheduling is meant, 1 to " + most + "."))
                .with("field", "number");
    }

    static Problem badPeriod(int most) {
        return CommonProblems.invalidRequest(new Text(
                "Hãy chọn from và to là hai ngày (2024-05-01), to không trước from, nhiều nhất " + most + " ngày.",
                "Choose from and to as two days (2024-05-01), to not before from, at most " + most + " days."));
    }

    static Problem tooLong(int most) {
        return Problem.of(
                        "register-too-long",
                        422,
                        new Text("Sổ quá dài", "The register is too long"),
                        new Text(
                                "Thời gian này có hơn " + most + " hồ sơ; hãy in từng khoảng ngắn hơn.",
                                "More than " + most + " dossiers were received in that time; print shorter periods."))
                .with("most", most);
    }
}
