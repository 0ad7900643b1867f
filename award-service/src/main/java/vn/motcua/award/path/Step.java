package vn.motcua.award.path;

import vn.motcua.award.reading.Message;

/// What an action does in a state.
public sealed interface Step {

    /// It leads to another state.
    ///
    /// @param next the state after it
    /// @param law why this is so: a clause, or `house rule`
    record To(PathState next, String law) implements Step {}

    /// It leads back to the state before the suspension.
    ///
    /// @param law why this is so
    record Back(String law) implements Step {}

    /// It is refused.
    ///
    /// @param why stable word for it
    /// @param law why this is so
    record Refused(Why why, String law) implements Step {}

    /// Why an action is refused in a state.
    enum Why {
        /// An earlier step is missing.
        TOO_EARLY("Chưa đến bước này", "An earlier step is missing"),
        /// The step was taken already.
        ALREADY_DONE("Bước này đã xong", "This step was taken already"),
        /// The decision is at the level above.
        DECIDED_ABOVE("Thẩm quyền thuộc cấp trên: phải gửi và được tiếp nhận trước", "The level above decides"),
        /// The decision is at this level.
        DECIDED_HERE("Thẩm quyền thuộc cấp này, không gửi cấp trên", "This level decides; nothing is forwarded"),
        /// A suspension must end first.
        SUSPENDED("Đang tạm dừng xét: phải cho xét tiếp trước", "It is suspended; resume it first"),
        /// Nothing is suspended.
        NOT_SUSPENDED("Không có gì đang tạm dừng", "Nothing is suspended"),
        /// A signed decision is revoked, not changed.
        DECIDED("Đã có quyết định: chỉ có thể huỷ quyết định (revoke)", "It is decided; it can only be revoked"),
        /// There is no decision to cancel.
        NOT_DECIDED("Chưa có quyết định để huỷ", "There is no decision to revoke"),
        /// The path has ended.
        CLOSED("Hồ sơ đã kết thúc", "The path has ended");

        private final String vi;
        private final String en;

        Why(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }

        /// As in `type` of a problem: `too-early`.
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /// As people read it.
        public Message label() {
            return new Message(vi, en);
        }
    }
}
