package vn.motcua.metrics.counts;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.metrics.indicator.Measure;

/// By which number each measure stands in the store; a new measure is given the next.
@ApplicationScoped
public class Measures {

    // Two processes may begin at once: whoever finds its number taken tries again.
    private static final String ADD = """
            insert into measure (number, code)
            select (select coalesce(max(number), 0) from measure) + row_number() over (order by place), code
            from unnest(?) with ordinality as n (code, place)
            where code not in (select code from measure)
            on conflict do nothing
            """;

    private final Database database;
    private volatile Map<Measure, Integer> numbers = Map.of();

    Measures(Database database) {
        this.database = database;
    }

    void begin(@Observes StartupEvent event) {
        numbers = all();
    }

    /// The number of a measure, from 1.
    public int numberOf(Measure measure) {
        return Objects.requireNonNull(numbers.get(measure));
    }

    private Map<Measure, Integer> all() {
        Map<Measure, Integer> all = new EnumMap<>(Measure.class);
        while (all.size() < Measure.values().length) {
            database.update(ADD, (Object)
                    Arrays.stream(Measure.values()).map(Measure::code).toArray(String[]::new));
            database.list("select code, number from measure", row -> Map.entry(row.getString(1), row.getInt(2)))
                    .forEach(one -> all.put(Measure.of(one.getKey()), one.getValue()));
        }
        return all;
    }
}
