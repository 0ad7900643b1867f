package vn.motcua.dossier.upkeep;

/// Something the service does by itself from time to time; every bean of this type is called by [Upkeep].
public interface Task {

    /// What the log calls it.
    String name();

    /// Does all that there is to do now. What a failure leaves undone is done by the next round.
    void round();
}
