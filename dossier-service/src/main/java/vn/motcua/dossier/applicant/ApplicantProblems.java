package vn.motcua.dossier.applicant;

import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.text.Text;

/// Why an applicant is refused, or not shown. What was told is never repeated.
public final class ApplicantProblems {

    private ApplicantProblems() {}

    /// 400: a member of the applicant is not as it must be.
    public static Problem invalid(InvalidApplicant why) {
        String member = why.member().equals("applicant") ? "applicant" : "applicant." + why.member();
        return CommonProblems.invalidRequest(new Text(
                        "Trường " + member + ": " + why.reason().vi(),
                        "Field " + member + ": " + why.reason().en()))
                .with("field", member);
    }

    static Problem notKept(String dossier) {
        return CommonProblems.notFound(new Text(
                "Hồ sơ " + dossier + " chưa có thông tin người nộp; hãy nhập bằng PUT /api/v1/dossiers/" + dossier
                        + "/applicant.",
                "The applicant of dossier " + dossier + " is not kept yet; tell it with PUT /api/v1/dossiers/" + dossier
                        + "/applicant."));
    }

    static Problem noIdentity(String dossier) {
        return CommonProblems.notFound(new Text(
                "Người nộp hồ sơ " + dossier + " không khai số định danh.",
                "The applicant of dossier " + dossier + " gave no identity number."));
    }

    static Problem stale(String dossier, long version) {
        return Problem.of(
                        "stale-version",
                        412,
                        new Text("Thông tin đã thay đổi", "The applicant has changed"),
                        new Text(
                                "Thông tin người nộp của hồ sơ " + dossier + " đã được người khác cập nhật (phiên bản "
                                        + version + "); hãy đọc lại rồi sửa.",
                                "The applicant of dossier " + dossier + " has been changed meanwhile (version "
                                        + version + "); read it again, then change it."))
                .with("version", version);
    }

    static Problem noPurpose(int least, int most) {
        return CommonProblems.invalidRequest(new Text(
                        "Hãy ghi mục đích xem số định danh trong tham số purpose, " + least + " đến " + most
                                + " ký tự; mục đích được lưu cùng tên người xem.",
                        "Say in the parameter purpose what the identity number is read for, " + least + " to " + most
                                + " characters; it is kept with the name of the reader."))
                .with("field", "purpose");
    }
}
