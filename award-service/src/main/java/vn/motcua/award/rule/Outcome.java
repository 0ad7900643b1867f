package vn.motcua.award.rule;

import java.util.Collection;
import java.util.List;
import vn.motcua.award.reading.Message;

/// What is known of one condition: the five truth values.
public enum Outcome {
    /// Met.
    PASS("Đạt", "Met"),
    /// Not met.
    FAIL("Không đạt", "Not met"),
    /// Data are still to come.
    PENDING("Chờ dữ liệu", "Data pending"),
    /// A person has yet to judge.
    NEEDS_REVIEW("Chờ đánh giá", "To be judged"),
    /// The condition does not concern this candidate.
    NOT_APPLICABLE("Không áp dụng", "Not applicable");

    private final String vi;
    private final String en;

    Outcome(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /// The word that people read.
    public Message label() {
        return new Message(vi, en);
    }

    /// Every condition must be met: FAIL if any fails, else PENDING or NEEDS_REVIEW if any is open, else PASS.
    ///
    /// What does not apply is skipped; a group with nothing left is for a person to judge. Where some conditions
    /// wait for data and others for a person, the group waits for the data.
    public static Outcome all(Collection<Outcome> outcomes) {
        return combined(outcomes, List.of(FAIL, PENDING, NEEDS_REVIEW, PASS));
    }

    /// One condition is enough: PASS if any passes, else PENDING or NEEDS_REVIEW if any is open, else FAIL.
    ///
    /// What does not apply is skipped; a group with nothing left is for a person to judge.
    public static Outcome any(Collection<Outcome> outcomes) {
        return combined(outcomes, List.of(PASS, PENDING, NEEDS_REVIEW, FAIL));
    }

    private static Outcome combined(Collection<Outcome> outcomes, List<Outcome> strongestFirst) {
        return strongestFirst.stream().filter(outcomes::contains).findFirst().orElse(NEEDS_REVIEW);
    }
}
