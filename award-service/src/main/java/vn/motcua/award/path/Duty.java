package vn.motcua.award.path;

import java.util.Locale;
import vn.motcua.award.reading.Message;

/// What somebody has done for a list; nobody holds two of the first four for one list.
///
/// ⚖ Luật 06/2022/QH15, Điều 15: no abuse of office; the separation itself is a house rule
public enum Duty {
    /// Entered candidates, judgements or the list, or submitted it.
    ENTER("lập hồ sơ", "entering"),
    /// Verified it, here or at the level above.
    VERIFY("thẩm định", "verifying"),
    /// Proposed or forwarded it.
    PROPOSE("đề nghị", "proposing"),
    /// Decided on it.
    DECIDE("quyết định", "deciding"),
    /// None that binds.
    NONE("việc khác", "other work");

    private final String vi;
    private final String en;

    Duty(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /// As in JSON: `enter`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As people read it.
    public Message label() {
        return new Message(vi, en);
    }

    /// True when somebody who holds the other duty for a list may not take this one.
    public boolean clashesWith(Duty other) {
        return this != NONE && other != NONE && this != other;
    }
}
