-- What was told last of each snapshot, so that a later event which changes a frozen figure is found and told.
create table snapshot_watch (
    snapshot uuid primary key references snapshot,
    offices  text[] not null,
    -- The instants through which the offices' events are booked, added up, when the figures were looked at last: it grows
    -- with every event. -1 = not yet.
    state    numeric not null,
    -- How far each office was booked when they were looked at last. While the topic is folded again, a snapshot waits until
    -- all are as far again.
    seen     jsonb not null,
    -- How many restatements were told.
    number   integer not null,
    -- Numerator and denominator of each frozen indicator as they were told last.
    figures  jsonb not null
);

create table snapshot_restatement (
    snapshot uuid not null references snapshot,
    number   integer not null check (number > 0),
    found_at timestamptz not null,
    body     jsonb not null,
    primary key (snapshot, number)
);

-- Restatements that the broker has not taken yet.
create table snapshot_restatement_unsent (
    snapshot uuid not null,
    number   integer not null,
    primary key (snapshot, number),
    foreign key (snapshot, number) references snapshot_restatement
);

insert into snapshot_watch (snapshot, offices, state, seen, number, figures)
select id, array(select position ->> 'office' from jsonb_array_elements(body::jsonb -> 'positions') position), -1,
    (select coalesce(jsonb_object_agg(position ->> 'office', position -> 'sequence'), '{}')
     from jsonb_array_elements(body::jsonb -> 'positions') position), 0,
    (select jsonb_object_agg(figure ->> 'code', jsonb_build_array(figure -> 'numerator', figure -> 'denominator'))
     from jsonb_array_elements(body::jsonb -> 'indicators') figure)
from snapshot;

grant select, insert, update on snapshot_watch to ${app};
grant select, insert on snapshot_restatement to ${app};
grant select, insert, delete on snapshot_restatement_unsent to ${app};
