-- Everything here but the snapshots is a projection of the topics: it can be made again from their beginning.

create table office (
    code   text primary key,
    name   text not null,
    level  text not null,
    parent text
);
create index office_by_parent on office (parent);

create table procedure (
    code  text primary key,
    name  text not null,
    field text not null
);

-- How far each office's events are folded; moves in the commit that books their effect.
create table office_position (
    office         text primary key,
    sequence       bigint not null check (sequence >= 0),
    events_through timestamptz not null,
    last_fact_at   timestamptz not null,
    -- How long after being recorded the last event was booked.
    lag_millis     bigint not null
);

-- Spans of an office's sequence that were jumped over: they went to the dead letters, or are still to come.
create table missing_events (
    office text not null,
    first  bigint not null,
    last   bigint not null check (last >= first),
    primary key (office, first)
);

create table dossier_fact (
    code        text primary key,
    office      text not null,
    procedure   text not null,
    sequence    bigint not null,
    received_at timestamptz,
    ended_at    timestamptz,
    recorded_at timestamptz not null,
    timeline    jsonb not null,
    -- The local days on which a mark of this dossier lies.
    touched     date[] not null
);
create index dossier_fact_of_office on dossier_fact (office, code collate "C");
create index dossier_fact_by_day on dossier_fact using gin (touched);

-- What was known of a dossier, and since when: one row for each event.
create table dossier_version (
    code        text not null,
    sequence    bigint not null,
    office      text not null,
    recorded_at timestamptz not null,
    timeline    jsonb not null,
    primary key (code, sequence)
);

create table day_count (
    office       text not null,
    measure      text not null,
    day          date not null,
    origin       date not null,
    procedure    text not null,
    field        text not null,
    officer      text not null,
    channel      text not null,
    recorded_day date not null,
    n            integer not null,
    primary key (office, day, measure, origin, procedure, field, officer, channel, recorded_day)
);

-- The stocks of day_count by month, so that a balance needs the months before and the days of one month only.
create table month_count (
    office    text not null,
    measure   text not null,
    month     date not null,
    procedure text not null,
    field     text not null,
    officer   text not null,
    channel   text not null,
    n         integer not null,
    primary key (office, month, measure, procedure, field, officer, channel)
);

create table snapshot (
    id         uuid primary key,
    office     text not null,
    hash       text not null,
    created_at timestamptz not null,
    created_by text not null,
    body       text not null
);

grant usage on schema public to ${app};
grant select on all tables in schema public to ${app};
grant insert, update on office, procedure, office_position, dossier_fact, day_count, month_count to ${app};
grant insert, delete on missing_events to ${app};
-- What was known, and what was frozen, stays as it was.
grant insert on dossier_version, snapshot to ${app};
