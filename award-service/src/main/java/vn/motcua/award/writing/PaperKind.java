package vn.motcua.award.writing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.motcua.award.reading.Message;

/// The papers of an award list. ⚖ Luật 06/2022/QH15, Điều 84, khoản 2
public enum PaperKind {
    /// Written by each candidate.
    REPORT(
            "bao-cao",
            "Báo cáo thành tích",
            "Achievement report",
            "Người được đề nghị; thủ trưởng xác nhận",
            "The candidate; confirmed by the head"),
    /// Asks for the decision.
    SUBMISSION("to-trinh", "Tờ trình", "Submission", "Người đứng đầu nơi trình", "The head of who submits"),
    /// Names those who are proposed.
    NOMINEES(
            "danh-sach",
            "Danh sách đề nghị",
            "List of nominees",
            "Người đứng đầu nơi trình",
            "The head of who submits"),
    /// What each of them has done, with figures, grades and votes.
    SUMMARY(
            "trich-ngang",
            "Trích ngang thành tích",
            "Summary of achievements",
            "Người đứng đầu nơi trình",
            "The head of who submits"),
    /// Of the council.
    MINUTES(
            "bien-ban",
            "Biên bản họp Hội đồng",
            "Minutes of the council",
            "Chủ trì và thư ký Hội đồng",
            "Chair and secretary of the council"),
    /// With the list of those honoured.
    DECISION(
            "quyet-dinh",
            "Quyết định và danh sách kèm theo",
            "Decision and its annex",
            "Người có thẩm quyền, nhân danh mình",
            "Who has the power, in their own name"),
    /// Who is paid how much.
    PAYMENT(
            "chi-thuong",
            "Danh sách chi tiền thưởng",
            "Payment of bonuses",
            "Người lập, kế toán, người duyệt",
            "Who wrote it, the accountant, who approves"),
    /// Tells those who are not honoured why, or gives the files back.
    NOTICE(
            "thong-bao",
            "Thông báo kết quả, trả hồ sơ",
            "Notice of refusal or return",
            "Chủ tịch Ủy ban nhân dân",
            "The chairman");

    private final String code;
    private final String vi;
    private final String en;
    private final String signerVi;
    private final String signerEn;

    PaperKind(String code, String vi, String en, String signerVi, String signerEn) {
        this.code = code;
        this.vi = vi;
        this.en = en;
        this.signerVi = signerVi;
        this.signerEn = signerEn;
    }

    /// As in addresses: `to-trinh`.
    public String code() {
        return code;
    }

    /// As people call it.
    public Message label() {
        return new Message(vi, en);
    }

    /// Who signs it.
    public Message signer() {
        return new Message(signerVi, signerEn);
    }

    /// True when it may be written for one candidate alone.
    public boolean perCandidate() {
        return this == REPORT || this == NOTICE;
    }

    /// The files it is written to.
    public List<PaperFormat> formats() {
        return switch (this) {
            case NOMINEES, SUMMARY, PAYMENT -> List.of(PaperFormat.PDF, PaperFormat.DOCX, PaperFormat.XLSX);
            case REPORT, SUBMISSION, MINUTES, DECISION, NOTICE -> List.of(PaperFormat.PDF, PaperFormat.DOCX);
        };
    }

    /// The paper of that code; empty when there is none.
    public static Optional<PaperKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
