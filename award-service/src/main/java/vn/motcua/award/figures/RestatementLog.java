package vn.motcua.award.figures;

/// Where restatements are noted.
public interface RestatementLog {

    /// Notes that a snapshot was restated; the same event twice changes nothing.
    ///
    /// @param event id of the event
    /// @param snapshot id of the snapshot
    /// @param difference as published
    void note(String event, String snapshot, String difference);
}
