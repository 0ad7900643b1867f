package vn.motcua.award.path;

import java.util.Locale;
import vn.motcua.award.reading.Message;

/// Where an award list stands on its path.
public enum PathState {
    /// Judged; the clerk still works on it.
    DRAFT("Chờ chuyển", "Draft"),
    /// Handed over; the receipt carries its moment.
    SUBMITTED("Chờ thẩm định", "Submitted"),
    /// Verified.
    SCREENED("Đủ điều kiện trình Hội đồng", "Screened"),
    /// Given back with a reason.
    RETURNED("Bị trả lại", "Returned"),
    /// Before the council.
    COUNCIL("Chờ Hội đồng xét", "Before the council"),
    /// Put before whoever decides, or ready to go to the level above.
    PROPOSED("Chờ quyết định", "Proposed"),
    /// On its way to the level above.
    FORWARDED("Đã gửi cấp trên", "Forwarded"),
    /// Received by the level above.
    RECEIVED("Cấp trên đã nhận", "Received above"),
    /// The decision is signed.
    DECIDED("Đã khen thưởng", "Decided"),
    /// Everybody has been told.
    PUBLISHED("Đã công bố", "Published"),
    /// The certificates were handed over.
    PRESENTED("Đã trao", "Presented"),
    /// Filed away.
    ARCHIVED("Đã lưu trữ", "Archived"),
    /// Taken back by those who submitted it.
    WITHDRAWN("Đã rút", "Withdrawn"),
    /// Refused by whoever decides.
    REJECTED("Không được khen", "Rejected"),
    /// Halted until a case is closed.
    SUSPENDED("Tạm dừng xét", "Suspended"),
    /// Cancelled after the decision.
    REVOKED("Đã huỷ quyết định, thu hồi", "Revoked");

    private final String vi;
    private final String en;

    PathState(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /// As in JSON: `submitted`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As people read it.
    public Message label() {
        return new Message(vi, en);
    }
}
