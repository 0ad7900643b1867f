-- All that is made of the events' topic is created by one function, in whatever schema is searched first: once here, and
-- again beside it in `shadow` whenever it is made again (a rebuild), which then takes its place. A migration that changes
-- one of these tables replaces the function, and the tables where they stand.
drop table event, subject, subject_day, office_position, missing_events, day_count, month_count;

create schema shadow;
grant usage on schema shadow to ${app};

-- What is counted, by the number that a booked cell has for it. Filled by the service when it starts.
create table measure (
    number smallint primary key check (number between 1 and 127),
    code   text not null unique
);
grant select, insert on measure to ${app};

-- A cell's counts are packed: each measure × 2^56 + days from its day of origin to its day × 2^32 + n, n with its sign.
create function sum_of_booked(one bigint[], other bigint[]) returns bigint[] language sql immutable parallel safe as $$
    select coalesce(array_agg((key << 32) | (n & 4294967295) order by key), '{}')
    from (select booked >> 32 as key, sum((booked << 32) >> 32)::bigint as n
        from unnest(one || other) as booked group by 1) as sums
    where n <> 0
$$;

create function create_figures() returns void language plpgsql as $body$
begin
    -- How far each office's events are folded; moves in the commit that books their effect.
    create table office_position (
        office         text collate "C" primary key,
        sequence       bigint not null check (sequence >= 0),
        events_through timestamptz not null,
        last_fact_at   timestamptz not null,
        -- How long after being recorded the last event was booked.
        lag_millis     bigint not null
    ) with (fillfactor = 50);

    -- Spans of an office's sequence that were jumped over: they went to the dead letters, or are still to come.
    create table missing_events (
        office text collate "C" not null,
        first  bigint not null,
        last   bigint not null check (last >= first),
        primary key (office, first)
    );

    -- Every event that was taken, in the order in which it became known.
    create table event (
        office   text collate "C" not null,
        -- When it was recorded; a microsecond after the one before where that is later, so that no two are alike.
        known_at timestamptz not null,
        number   bigint not null,
        -- The office's highest number, and how many below it were missing, from then on.
        highest  bigint not null,
        missing  bigint not null,
        type     text not null,
        happened_at timestamptz,
        recorded_at timestamptz not null,
        -- What it tells of, if it does.
        kind     text collate "C",
        code     text collate "C",
        sequence bigint,
        -- All that is known of that from then on, as JSON.
        body     text,
        -- The first local day on which it changed a count; null when it changed none.
        changes_from date,
        -- It changed a count of a day before the one on which it became known.
        late     boolean not null,
        primary key (office, known_at)
    );

    -- What is known by now of each thing that is counted: the event that became known at known_at says it.
    create table subject (
        office    text collate "C" not null,
        kind      text collate "C" not null,
        code      text collate "C" not null,
        sequence  bigint not null,
        known_at  timestamptz not null,
        -- It counts nowhere before begins_at, and nothing changes it after ends_at but news (null = time may).
        begins_at timestamptz,
        ends_at   timestamptz,
        -- Opaque marks of a dossier's applicant and device.
        applicant text collate "C",
        device    text collate "C",
        -- Of a dossier: the first 16 bytes, unsigned, of the SHA-256 of its line; see dossier-service,
        -- GET /offices/{office}/position.
        line      numeric,
        open      boolean,
        primary key (office, kind, code)
    ) with (fillfactor = 70);

    -- The local days on which a mark of a thing lies, or lay as it was known once.
    create table subject_day (
        office text collate "C" not null,
        day    date not null,
        kind   text collate "C" not null,
        code   text collate "C" not null,
        primary key (office, day, kind, code)
    );

    -- What was booked on a day: a row for each combination of the columns after `cell`, of which `cell` is a hash. See
    -- day_count.
    create table day_cell (
        office       text collate "C" not null,
        day          date not null,
        cell         uuid not null,
        midnight     boolean not null,
        procedure    text collate "C" not null,
        field        text collate "C" not null,
        officer      text collate "C" not null,
        channel      text collate "C" not null,
        recorded_day date not null,
        booked       bigint[] not null,
        primary key (office, day, cell)
    );

    -- The stocks of day_cell by month, so that a balance needs the months before and the days of one month only.
    create table month_cell (
        office         text collate "C" not null,
        month          date not null,
        cell           uuid not null,
        procedure      text collate "C" not null,
        field          text collate "C" not null,
        officer        text collate "C" not null,
        channel        text collate "C" not null,
        recorded_month date not null,
        booked         bigint[] not null,
        primary key (office, month, cell)
    );

    grant select on office_position, missing_events, event, subject, subject_day, day_cell, month_cell to ${app};
    grant insert, update on office_position, subject, day_cell, month_cell to ${app};
    grant insert, delete on missing_events to ${app};
    -- What was told stays as it was.
    grant insert on event, subject_day to ${app};
end $body$;

-- The indexes that only questions need: a shadow has them when it is read.
create function index_figures() returns void language plpgsql as $$
begin
    create index if not exists event_of_subject on event (office, kind, code, known_at);
    create index if not exists event_late on event (office, known_at) where late;
    create index if not exists subject_by_applicant on subject (office, applicant) where applicant is not null;
    create index if not exists subject_by_device on subject (office, device) where device is not null;
    create index if not exists subject_by_end on subject (office, kind, ends_at);
    create index if not exists day_cell_by_recorded_day on day_cell (office, recorded_day);
end $$;

-- The counts one by one, as questions read them.
create function show_figures() returns void language plpgsql as $$
begin
    create view day_count as
    select c.office, m.code as measure, c.day, c.day - ((b.booked >> 32) & 16777215)::integer as origin, c.midnight,
        c.procedure, c.field, c.officer, c.channel, c.recorded_day, ((b.booked << 32) >> 32)::integer as n
    from day_cell c cross join lateral unnest(c.booked) as b (booked) join public.measure m on m.number = (b.booked >> 56);

    create view month_count as
    select c.office, m.code as measure, c.month, c.procedure, c.field, c.officer, c.channel, c.recorded_month,
        ((b.booked << 32) >> 32)::integer as n
    from month_cell c cross join lateral unnest(c.booked) as b (booked)
    join public.measure m on m.number = (b.booked >> 56);

    grant select on day_count, month_count to ${app};
end $$;

select create_figures();
select index_figures();
select show_figures();
