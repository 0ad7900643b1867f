-- Making the figures again from the topic. What a rebuild found stays; it only moves on.
create table rebuild (
    id         uuid primary key,
    state      text not null check (state in ('reading', 'comparing', 'swapped', 'refused', 'cancelled', 'failed')),
    asked_at   timestamptz not null,
    asked_by   text not null,
    -- Why other figures than before shall be taken; null = they shall not.
    reason     text,
    -- By which reading of the events the shadow is made; null = nothing is read yet.
    reading    integer,
    -- How often it was begun or taken up again.
    attempts   integer not null,
    -- How much was in the shadow when it was taken up last.
    resumed_at_event bigint not null,
    -- What went wrong last, while it is being tried again; what it failed of.
    trouble    text,
    compared   bigint not null,
    different  bigint not null,
    -- The first of the offices that differ, and in what.
    differences jsonb not null,
    ended_at   timestamptz,
    check ((ended_at is null) = (state in ('reading', 'comparing')))
);
create unique index rebuild_one_at_a_time on rebuild ((true)) where ended_at is null;
create index rebuild_in_order on rebuild (asked_at);

-- How far each partition is read into the shadow; moves in the commit that books there.
create table rebuild_partition (
    rebuild   uuid not null references rebuild,
    partition integer not null,
    first     bigint not null,
    next      bigint not null,
    last      bigint not null,
    primary key (rebuild, partition)
);

grant select, insert, update on rebuild to ${app};
grant select, insert, update, delete on rebuild_partition to ${app};

-- By which reading of the events the figures were made. A newer service makes them again beside the old ones.
create table figures_version (
    version integer primary key
);
insert into figures_version values (1);
grant select, insert on figures_version to ${app};

-- The service may not create or drop tables; it may do exactly this.
create function drop_shadow() returns void language plpgsql security definer set search_path = shadow, pg_temp as $$
begin
    drop table if exists shadow.event, shadow.subject, shadow.subject_day, shadow.office_position,
        shadow.missing_events, shadow.day_cell, shadow.month_cell;
end $$;

create function begin_shadow() returns void language plpgsql security definer set search_path = shadow, pg_temp as $$
begin
    perform public.drop_shadow();
    perform public.create_figures();
end $$;

-- What questions need, once there is something to ask: indexes, and what the planner knows of the tables.
create function index_shadow() returns void language plpgsql security definer set search_path = shadow, pg_temp as $$
begin
    perform public.index_figures();
    analyze shadow.event, shadow.subject, shadow.subject_day, shadow.office_position, shadow.missing_events,
        shadow.day_cell, shadow.month_cell;
end $$;

-- All that questions read is another table from this commit on. Who asks in several statements holds office_position
-- from the first of them, so an answer is wholly from before or wholly from after.
create function take_shadow() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    lock table public.office_position in access exclusive mode;
    drop view day_count, month_count;
    drop table event, subject, subject_day, office_position, missing_events, day_cell, month_cell;
    alter table shadow.event set schema public;
    alter table shadow.subject set schema public;
    alter table shadow.subject_day set schema public;
    alter table shadow.office_position set schema public;
    alter table shadow.missing_events set schema public;
    alter table shadow.day_cell set schema public;
    alter table shadow.month_cell set schema public;
    perform show_figures();
end $$;

revoke execute on function create_figures(), index_figures(), show_figures(), drop_shadow(), begin_shadow(),
    index_shadow(), take_shadow() from public;
grant execute on function drop_shadow(), begin_shadow(), index_shadow(), take_shadow() to ${app};
