package vn.motcua.award.deadline;

/// How the submission of a file stands to its window.
public enum FilingStatus {
    /// Not submitted, and the window is still open or to come.
    NOT_FILED,
    /// Not submitted, and the window has closed.
    MISSED,
    /// Before the window opens: held, not refused.
    EARLY,
    /// Inside the window.
    IN_TIME,
    /// After the window has closed.
    LATE
}
