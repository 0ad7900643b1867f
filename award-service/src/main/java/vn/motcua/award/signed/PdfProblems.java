package vn.motcua.award.signed;

import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// Why a file is not taken.
final class PdfProblems {

    private PdfProblems() {}

    static ProblemException notPdf() {
        return new ProblemException(Problem.of(
                "not-a-pdf",
                422,
                new Text("Không phải tệp PDF", "This is no PDF"),
                new Text(
                        "Tệp trống, hỏng hoặc không phải PDF. Hãy gửi đúng tệp PDF đã ký.",
                        "The file is empty, damaged or of another kind. Send the signed PDF.")));
    }

    static ProblemException tooLarge(long most) {
        return new ProblemException(Problem.of(
                "too-large",
                413,
                new Text("Tệp quá lớn", "The file is too large"),
                new Text(
                        "Tệp lớn nhất được nhận là " + most / 1024 / 1024 + " MiB. Hãy quét ở 200–300 dpi, đen trắng.",
                        "The largest file taken is " + most / 1024 / 1024 + " MiB. Scan at 200 to 300 dpi.")));
    }

    static ProblemException unpacksTooLarge() {
        return new ProblemException(
                Problem.of(
                        "pdf-too-large-inside",
                        422,
                        new Text("PDF nén bất thường", "The PDF unpacks to too much"),
                        new Text(
                                "Nội dung nén trong tệp quá lớn khi giải nén nên không được mở. Hãy in lại ra PDF rồi gửi.",
                                "What is compressed in the file is too large to be opened. Print it to a PDF again and send that.")));
    }

    static ProblemException locked() {
        return new ProblemException(Problem.of(
                "pdf-locked",
                422,
                new Text("PDF có mật khẩu", "The PDF is locked"),
                new Text(
                        "Tệp được mã hoá hoặc đặt mật khẩu nên không kiểm tra được. Hãy gửi tệp không khoá.",
                        "The file is encrypted, so it cannot be checked. Send one that is not.")));
    }

    static ProblemException active(String what) {
        return new ProblemException(Problem.of(
                        "pdf-active-content",
                        422,
                        new Text("PDF có nội dung chạy được", "The PDF holds active content"),
                        new Text(
                                "Tệp có " + what
                                        + " (mã lệnh, tệp đính kèm hoặc liên kết tự chạy), không thuộc về một văn bản. Hãy gửi tệp không có phần này.",
                                "The file holds " + what
                                        + " (scripts, attached files or actions), which no paper needs. Send one without."))
                .with("found", what));
    }

    static ProblemException unsigned() {
        return new ProblemException(
                Problem.of(
                        "not-signed",
                        422,
                        new Text("Tệp chưa có chữ ký số", "There is no digital signature"),
                        new Text(
                                "Hãy ký số tệp rồi gửi lại; nếu đã ký tay và đóng dấu thì gửi bản quét với means=scan kèm cam kết.",
                                "Sign the file and send it again; a paper signed by hand is sent as means=scan with a declaration.")));
    }

    static ProblemException broken(String vi, String en) {
        return new ProblemException(Problem.of(
                "signature-invalid",
                422,
                new Text("Chữ ký số không hợp lệ", "The signature is not valid"),
                new Text(vi, en)));
    }

    static ProblemException changedAfter() {
        return new ProblemException(
                Problem.of(
                        "changed-after-signing",
                        422,
                        new Text("Tệp bị sửa sau khi ký", "The file was changed after signing"),
                        new Text(
                                "Chữ ký không bao trùm toàn bộ tệp: tệp đã bị thêm hoặc sửa sau khi ký. Hãy gửi đúng tệp ngay sau khi ký.",
                                "The signature does not cover the whole file: it was changed afterwards. Send the file as signed.")));
    }

    static ProblemException changedBefore(String vi, String en) {
        return new ProblemException(Problem.of(
                "content-differs",
                422,
                new Text("Nội dung không phải bản đã phát", "This is not the paper that was handed out"),
                new Text(
                        vi + " Hãy tải lại bản chưa ký của đúng văn bản này, ký số trực tiếp lên tệp đó rồi gửi.",
                        en + " Fetch the unsigned paper again, sign that very file and send it.")));
    }

    static ProblemException untrusted(String signer) {
        return new ProblemException(Problem.of(
                        "signer-not-trusted",
                        422,
                        new Text("Chứng thư số không được tin cậy", "The signer is not trusted"),
                        new Text(
                                "Chứng thư của “" + signer
                                        + "” không dẫn tới tổ chức chứng thực nào trong danh sách tin cậy của hệ thống.",
                                "The certificate of \"" + signer + "\" leads to none of the authorities trusted here."))
                .with("signer", signer));
    }
}
