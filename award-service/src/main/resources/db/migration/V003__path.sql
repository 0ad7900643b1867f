-- The path of award lists. What happened to a list is its audit trail: rows are only added, each bound by its hash to the
-- one before, the first to the list itself. Where the list stands is replayed from it.

alter table award_list add column entered_by text[] not null default '{}';
alter table award_entry add column own_names text[] not null default '{}';

create table trail_entry (
    award_list    uuid        not null references award_list (id),
    sequence      integer     not null check (sequence >= 1),
    kind          text        not null,
    content       text        not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    previous_hash text        not null check (previous_hash ~ '^[0-9a-f]{64}$'),
    hash          text        not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (award_list, sequence)
);

-- Secret votes: no voter, no moment, an id without order. That somebody has voted stands in the trail; the hash of all
-- choices joins it when the meeting closes.
create table secret_choice (
    id         uuid    primary key,
    award_list uuid    not null references award_list (id),
    round      integer not null check (round >= 1),
    candidate  text    not null,
    choice     text    not null check (choice in ('YES', 'NO', 'BLANK'))
);
create index secret_choice_of_a_meeting on secret_choice (award_list, round);

-- Frozen figures that late events have changed since, as metrics-service published it.
create table restatement (
    event_id    text        primary key,
    snapshot_id text        not null,
    content     text        not null,
    received_at timestamptz not null
);
create index restatement_of_a_snapshot on restatement (snapshot_id);

create table idempotent_answer (
    caller       text        not null,
    key          text        not null,
    request_hash text        not null,
    version      bigint      not null,
    body         text        not null,
    answered_at  timestamptz not null,
    primary key (caller, key)
);
create index idempotent_answer_by_age on idempotent_answer (answered_at);

grant select, insert on trail_entry, secret_choice, restatement to ${application};
grant select, insert, delete on idempotent_answer to ${application};
