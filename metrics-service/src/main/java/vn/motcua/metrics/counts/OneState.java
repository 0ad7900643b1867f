package vn.motcua.metrics.counts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import vn.motcua.deploy.platform.database.Database;

/// Lets an answer that takes several statements see one state of the database, whatever is booked meanwhile.
@ApplicationScoped
public class OneState {

    private final Database database;

    OneState(Database database) {
        this.database = database;
    }

    /// Works out an answer in one transaction of the level "repeatable read", begun by this call.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T during(Supplier<T> answer) {
        // The lock comes before the state is chosen: figures that are made again cannot take the place of these between
        // two statements of an answer.
        database.update(
                "set transaction isolation level repeatable read; lock table office_position in access share mode");
        return answer.get();
    }
}
