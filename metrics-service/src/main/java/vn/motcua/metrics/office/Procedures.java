package vn.motcua.metrics.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.metrics.present.Present;

/// The procedures as the reference topic tells them.
@ApplicationScoped
public class Procedures {

    private record Named(String code, String name) {}

    /// What offices of a level offer online.
    ///
    /// @param from the first day; absent when it has always been so
    /// @param to the last day; absent when it goes on
    private record Online(
            String level,
            String procedure,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        static Online of(ResultSet row) throws SQLException {
            return new Online(
                    row.getString(1),
                    row.getString(2),
                    row.getObject(3, LocalDate.class),
                    row.getObject(4, LocalDate.class));
        }

        boolean isOn(LocalDate day) {
            return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
        }
    }

    /// A procedure that an office offers online.
    public record Offer(String office, String procedure) {}

    private static final String ONLINE = """
            select distinct level, code, valid_from, valid_to
            from procedure cross join unnest(levels) as level where online
            order by level, code
            """;

    private final Database database;
    private final Offices offices;
    private final Supplier<Map<String, List<Online>>> online;

    Procedures(Database database, Offices offices, Present present) {
        this.database = database;
        this.offices = offices;
        this.online = present.hold("procedure", () -> database.list(ONLINE, Online::of), all -> all.stream()
                .collect(Collectors.groupingBy(Online::level)));
    }

    /// What these offices offer online on a day, as the reference data say by now.
    public List<Offer> offeredOnline(Collection<String> codes, LocalDate day) {
        Map<String, List<Online>> levels = online.get();
        List<Offer> offers = new ArrayList<>();
        for (String code : codes) {
            offices.find(code).map(office -> levels.getOrDefault(office.level(), List.of())).stream()
                    .flatMap(List::stream)
                    .filter(one -> one.isOn(day))
                    .forEach(one -> offers.add(new Offer(code, one.procedure())));
        }
        return offers;
    }

    /// What people call these procedures, by code; those that are not known are left out.
    public Map<String, String> names(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : database
                        .list(
                                "select code, name from procedure where code = any (?)",
                                row -> new Named(row.getString(1), row.getString(2)),
                                (Object) codes.toArray(String[]::new))
                        .stream()
                        .collect(Collectors.toMap(Named::code, Named::name));
    }
}
