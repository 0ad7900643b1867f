package vn.motcua.deploy.platform.database;

import java.sql.SQLException;

/// The database refused or could not be reached.
public final class StoreException extends RuntimeException {

    private static final String DUPLICATE_KEY = "23505";
    private static final String SERIALIZATION = "40001";
    private static final String DEADLOCK = "40P01";

    private final boolean collision;

    StoreException(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
        String state = cause.getSQLState();
        this.collision = DUPLICATE_KEY.equals(state) || SERIALIZATION.equals(state) || DEADLOCK.equals(state);
    }

    /// True when another transaction came in between, so that the same may succeed when tried again.
    public boolean collision() {
        return collision;
    }
}
