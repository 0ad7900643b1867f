package vn.motcua.metrics.present;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.deploy.platform.database.Database;

/// Reads how far offices are booked, as the present transaction sees it.
@ApplicationScoped
public class OfficeStates {

    private static final String STATES = """
            select %s from unnest(?::text[]) as a (office) join office_position p using (office)
            """.formatted(OfficeState.COLUMNS);

    private final Database database;

    OfficeStates(Database database) {
        this.database = database;
    }

    /// The states of these offices, by code; an office without one has no counts either.
    public Map<String, OfficeState> of(Collection<String> offices) {
        return database.list(STATES, OfficeState::of, (Object) offices.toArray(String[]::new)).stream()
                .collect(Collectors.toMap(OfficeState::office, Function.identity()));
    }
}
