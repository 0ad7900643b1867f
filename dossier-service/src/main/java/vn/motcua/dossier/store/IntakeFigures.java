package vn.motcua.dossier.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;

/// How much came in, and what became of it.
@ApplicationScoped
public class IntakeFigures {

    /// What was accepted, what waits and what was refused; of a day and in all.
    ///
    /// @param accepted events published
    /// @param parked events that still wait for an earlier one
    /// @param refused events refused and not yet put right
    public record Figures(
            long acceptedToday, long accepted, long parkedToday, long parked, long refusedToday, long refused) {}

    private final Database database;

    IntakeFigures(Database database) {
        this.database = database;
    }

    /// The figures of these offices.
    ///
    /// @param offices codes; absent = all
    /// @param today when the day began
    public Figures of(@Nullable List<String> offices, Instant today) {
        String @Nullable [] narrowed = offices == null ? null : offices.toArray(String[]::new);
        return database.list(
                        """
                        with reach (offices) as (select ?::text[]),
                        accepted as (
                            select coalesce(sum(o.sequence), 0) as all_of_them
                            from office o, reach r where r.offices is null or o.code = any(r.offices)),
                        accepted_today as (
                            select count(*) as today from journal j, reach r
                            where j.recorded_at >= ? and (r.offices is null or j.office = any(r.offices))),
                        waiting as (
                            select f.status, f.recorded_at as at from fact f, reach r
                            where f.status <> 'applied'
                              and (r.offices is null or f.reach && r.offices
                                   or exists (select 1 from dossier d
                                              where d.code = f.subject and d.office = any(r.offices)))
                            union all
                            select 'refused', f.last_at from refusal f, reach r
                            where f.resolved_at is null
                              and (r.offices is null or f.office = any(r.offices) or f.reach && r.offices))
                        select t.today, a.all_of_them,
                               count(*) filter (where w.status = 'parked' and w.at >= ?) as parked_today,
                               count(*) filter (where w.status = 'parked') as parked,
                               count(*) filter (where w.status = 'refused' and w.at >= ?) as refused_today,
                               count(*) filter (where w.status = 'refused') as refused
                        from accepted a cross join accepted_today t left join waiting w on true
                        group by t.today, a.all_of_them
                        """,
                        row -> new Figures(
                                row.getLong("today"),
                                row.getLong("all_of_them"),
                                row.getLong("parked_today"),
                                row.getLong("parked"),
                                row.getLong("refused_today"),
                                row.getLong("refused")),
                        narrowed,
                        today,
                        today,
                        today)
                .getFirst();
    }
}
