-- Every event becomes known at an instant of its own, so "as known at" is exact for any instant. What was folded before
-- has no such instants: it is folded again from the topic, which the service does by itself (a new consumer group).
drop table dossier_version, dossier_fact;
truncate office_position, missing_events, day_count, month_count;

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
    -- All that is known of that from then on.
    body     jsonb,
    -- The first local day on which it changed a count; null when it changed none.
    changes_from date,
    -- It changed a count of a day before the one on which it became known.
    late     boolean not null,
    primary key (office, known_at)
);
create index event_of_subject on event (office, kind, code, known_at);
create index event_late on event (office, known_at) where late;

-- What is known by now of each thing that is counted.
create table subject (
    office    text collate "C" not null,
    kind      text collate "C" not null,
    code      text collate "C" not null,
    sequence  bigint not null,
    known_at  timestamptz not null,
    -- It counts nowhere before begins_at, and nothing changes it after ends_at but news (null = time may).
    begins_at timestamptz,
    ends_at   timestamptz,
    body      jsonb not null,
    primary key (office, kind, code)
);

-- The local days on which a mark of a thing lies, or lay as it was known once.
create table subject_day (
    office text collate "C" not null,
    day    date not null,
    kind   text collate "C" not null,
    code   text collate "C" not null,
    primary key (office, day, kind, code)
);

-- What begins with the end of its day is kept apart from what begins within it.
alter table day_count drop constraint day_count_pkey;
alter table day_count add column midnight boolean not null;
alter table day_count add primary key
    (office, day, measure, origin, midnight, procedure, field, officer, channel, recorded_day);
create index day_count_by_recorded_day on day_count (office, recorded_day);

alter table month_count drop constraint month_count_pkey;
alter table month_count add column recorded_month date not null;
alter table month_count add primary key
    (office, month, measure, procedure, field, officer, channel, recorded_month);

grant select on event, subject, subject_day to ${app};
grant insert on event, subject_day to ${app};
grant insert, update on subject to ${app};
