package vn.motcua.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.metrics.window.Window;

/// Draws up form 06 from the register, in one statement.
///
/// A dossier stands in the report as it stood at the cut-off: settled ones by the due day known at their end,
/// pending ones by the due day known then. Days are local.
@ApplicationScoped
public class SettlementReports {

    private static final String ROWS = """
            with period as (select ?::timestamptz as begins, ?::timestamptz as cut_off),
            looked_at as (
                select d.field, d.channel, d.received_at >= p.begins as in_period, p.cut_off,
                    case when d.ended_at < p.cut_off then d.ended_at end as ended_at,
                    case when d.ended_at < p.cut_off then d.ended_state end as ended_state,
                    (select x.due from unnest(d.due_known, d.due) with ordinality as x (known, due, i)
                        where case when d.ended_at < p.cut_off then x.known <= d.ended_at else x.known < p.cut_off end
                        order by x.i desc limit 1) as due_at,
                    exists (select from unnest(d.due_known) as k (known) where k.known < p.begins) as due_before,
                    exists (select from unnest(d.wait_from, d.wait_to) as w (f, t)
                        where w.f < p.cut_off and w.t >= p.cut_off) as waits
                from register_dossier d cross join period p
                where d.office = any (?) and d.received_at < p.cut_off
                    and (d.ended_at is null or d.ended_at >= p.begins)),
            dated as (
                select *, ended_state in ('withdrawn', 'not-accepted') is true as taken_back,
                    (due_at at time zone 'Asia/Ho_Chi_Minh')::date as due_day,
                    (ended_at at time zone 'Asia/Ho_Chi_Minh')::date as end_day,
                    (cut_off at time zone 'Asia/Ho_Chi_Minh')::date as today
                from looked_at),
            judged as (
                select *, due_at is not null and not taken_back as counts, ended_at is not null as ended,
                    ended_at is null and due_day < today and waits as waits_late,
                    ended_at is null and due_day < today and not waits as overdue
                from dated)
            select field,
                count(*) filter (where counts and in_period and channel = 'online') as online,
                count(*) filter (where counts and in_period and channel <> 'online') as direct,
                count(*) filter (where counts and not in_period) as carried_over,
                count(*) filter (where counts and ended and end_day < due_day) as early,
                count(*) filter (where counts and ended and end_day = due_day) as on_due_day,
                count(*) filter (where counts and ended and end_day > due_day) as late,
                count(*) filter (where counts and not ended and not overdue) as in_time,
                count(*) filter (where counts and not ended and overdue) as overdue,
                count(*) filter (where not in_period and due_before) as pending_before,
                count(*) filter (where not in_period and due_before and taken_back) as taken_back_since,
                count(*) filter (where not in_period and not due_before and counts) as due_date_since,
                count(*) filter (where taken_back) as taken_back,
                count(*) filter (where due_at is null and not taken_back) as without_due_date,
                count(*) filter (where counts and waits_late) as waiting
            from judged group by field order by field collate "C"
            """;

    private final Database database;

    SettlementReports(Database database) {
        this.database = database;
    }

    /// Form 06 of these offices together.
    ///
    /// @param cutOff the instant before which facts count, not after the end of the window
    /// @throws SettlementRow.IdentityBroken when an identity of the form does not hold
    public SettlementReport of(Collection<String> offices, Window window, Instant cutOff) {
        return SettlementReport.of(database.list(
                ROWS,
                row -> new SettlementRow(
                        row.getString("field"),
                        row.getLong("online"),
                        row.getLong("direct"),
                        row.getLong("carried_over"),
                        row.getLong("early"),
                        row.getLong("on_due_day"),
                        row.getLong("late"),
                        row.getLong("in_time"),
                        row.getLong("overdue"),
                        new SettlementRow.Carry(
                                row.getLong("pending_before"),
                                row.getLong("taken_back_since"),
                                row.getLong("due_date_since")),
                        new SettlementRow.Beside(
                                row.getLong("taken_back"), row.getLong("without_due_date"), row.getLong("waiting"))),
                window.begins(),
                cutOff.truncatedTo(ChronoUnit.MICROS),
                offices.toArray(String[]::new)));
    }
}
