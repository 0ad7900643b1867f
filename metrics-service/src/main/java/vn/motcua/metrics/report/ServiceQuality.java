package vn.motcua.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.window.Window;

/// Counts what the items of decision 766 are made of, as far as the register knows it.
///
/// ⚖ QĐ 766/QĐ-TTg, 23/6/2022; formulas after an unofficial copy of their description
@ApplicationScoped
public class ServiceQuality {

    private record Counted(String code, long good, long all) {}

    private static final String COUNTS = """
            with period as (select ?::timestamptz as begins, ?::timestamptz as cut_off, ?::text[] as offices),
            known as (
                select d.*, p.begins, p.cut_off, d.received_at >= p.begins as in_period,
                    coalesce(d.ended_at < p.cut_off, false) as ended,
                    (select x.due from unnest(d.due_known, d.due) with ordinality as x (known, due, i)
                        where case when d.ended_at < p.cut_off then x.known <= d.ended_at else x.known < p.cut_off end
                        order by x.i desc limit 1) as due_at,
                    exists (select from unnest(d.wait_from, d.wait_to) as w (f, t)
                        where w.f < p.cut_off and w.t >= p.cut_off) as waits
                from register_dossier d cross join period p
                where d.office = any (p.offices) and d.received_at < p.cut_off
                    and (d.ended_at is null or d.ended_at >= p.begins)),
            dossier as (
                select *, ended and ended_state in ('withdrawn', 'not-accepted') as taken_back,
                    case when ended then (ended_at at time zone 'Asia/Ho_Chi_Minh')::date
                            > (due_at at time zone 'Asia/Ho_Chi_Minh')::date
                        else not waits and (due_at at time zone 'Asia/Ho_Chi_Minh')::date
                            < (cut_off at time zone 'Asia/Ho_Chi_Minh')::date end
                        or coalesce(second_supplement_at < cut_off, false) as late,
                    channel = 'online' and not (ended and ended_state = 'completed' and result_paper
                        and result_hash is null) as handled_online
                from known),
            feedback as (
                select f.*, p.begins, p.cut_off from register_feedback f cross join period p
                where f.office = any (p.offices) and f.received_at < p.cut_off)
            select '1.3' as code, count(*) filter (where whole) as good, count(*) as total
            from (select bool_and(t.complete) as whole from register_posting t cross join period p
                where t.office = any (p.offices) and t.obliged group by t.office, t.procedure) as posted
            union all
            select '2.1', count(*) filter (where not late), count(*)
            from dossier where due_at is not null and not taken_back
            union all
            select '3.2', count(*) filter (where by_net), count(*)
            from (select bool_or(handled_online) as by_net from dossier
                where in_period and online and not taken_back group by office, procedure) as service
            union all
            select '3.3', count(*) filter (where handled_online), count(*)
            from dossier where in_period and online and not taken_back
            union all
            select '3.6', count(*) filter (where exists (select from jsonb_array_elements(told -> 'payments') as a
                where a ->> 'method' = 'online' and (a ->> 'paidAt')::timestamptz < cut_off)), count(*)
            from dossier where in_period and fee > 0 and not taken_back
            union all
            select '4.1', count(*) filter (where result_hash is not null), count(*)
            from dossier where ended and ended_state = 'completed' and result_paper
            union all
            select '4.2', count(*) filter (where (told -> 'digitisation' ->> 'componentsDigitised')::integer
                    >= (told -> 'digitisation' ->> 'componentsRequired')::integer
                    and (told -> 'digitisation' ->> 'resultDigitised')::boolean),
                case when count(told -> 'digitisation') = 0 then 0 else count(*) end
            from dossier where ended and ended_state = 'completed'
            union all
            select '5.1', count(*) filter (where least(accepted_at, forwarded_at, rejected_at) is not null
                and (least(accepted_at, forwarded_at, rejected_at) at time zone 'Asia/Ho_Chi_Minh')::date
                    <= (classify_due_at at time zone 'Asia/Ho_Chi_Minh')::date), count(*)
            from feedback where classify_due_at >= begins and classify_due_at < cut_off and not routed_out
            union all
            select '5.2', count(*) filter (where (answered_at at time zone 'Asia/Ho_Chi_Minh')::date
                <= (answer_due_at at time zone 'Asia/Ho_Chi_Minh')::date), count(*)
            from feedback where answer_due_at >= begins and answer_due_at < cut_off and not routed_out
            union all
            select '5.4', count(*) filter (where not late and not exists (select from register_feedback f
                    where f.office = d.office and f.dossier = d.code and f.upheld is not false)
                and not exists (select from register_rating g
                    where g.office = d.office and g.dossier = d.code and g.score <= 2)), count(*)
            from dossier d where due_at is not null and not taken_back
            """;

    private final Database database;

    ServiceQuality(Database database) {
        this.database = database;
    }

    /// The ratio of each item that has cases; an item without them is left out.
    public Map<QualityItem, Ratio> of(Collection<String> offices, Window window, Instant cutOff) {
        Map<QualityItem, Ratio> ratios = new EnumMap<>(QualityItem.class);
        database.list(
                        COUNTS,
                        row -> new Counted(row.getString(1), row.getLong(2), row.getLong(3)),
                        window.begins(),
                        cutOff.truncatedTo(ChronoUnit.MICROS),
                        offices.toArray(String[]::new))
                .forEach(counted -> {
                    QualityItem item = QualityItem.of(counted.code());
                    if (item != null && counted.all() > 0) {
                        ratios.put(item, new Ratio(counted.good(), counted.all()));
                    }
                });
        return ratios;
    }
}
