-- Run by the owner of the schema. The service signs in as ${app}, which holds only what is granted at the end.

-- Reference data -----------------------------------------------------------------------------------------------------

create table office (
    code             text primary key check (code ~ '^[A-Z0-9]+(\.[A-Z0-9]+)*$' and length(code) <= 35),
    name             text not null,
    level            text not null check (level in ('commune', 'district', 'province')),
    parent           text references office (code),
    -- The number of the office's last journal row, and when that was recorded: taken and moved by the last statements
    -- of each writing transaction.
    sequence         bigint not null default 0 check (sequence >= 0),
    last_recorded_at timestamptz not null default '-infinity',
    check (parent is distinct from code)
);

create table procedure (
    code          text primary key,
    name          text not null,
    field         text not null,
    online        text not null check (online in ('full', 'partial', 'none')),
    result_paper  boolean not null,
    term_amount   integer not null check (term_amount >= 0),
    term_unit     text not null check (term_unit in ('working-hour', 'working-day', 'calendar-day', 'month')),
    supplement    text not null check (supplement in ('reset', 'pause')),
    late_cutoff   time,
    same_day      boolean not null,
    levels        text[] not null,
    valid_from    date,
    valid_to      date,
    fee           bigint check (fee >= 0),
    documents     text[],
    check (valid_from is null or valid_to is null or valid_from <= valid_to)
);

create table calendar_year (
    year              integer primary key check (year between 2000 and 2100),
    days_off          date[] not null,
    swapped_saturdays date[] not null,
    source            text not null
);

-- Every change of reference data: its audit trail, and what the reference topic is fed from.
create table reference_change (
    sequence    bigint primary key check (sequence > 0),
    key         text not null,
    type        text not null,
    payload     text not null,
    recorded_at timestamptz not null,
    recorded_by text not null
);

-- What came in ---------------------------------------------------------------------------------------------------------

create table fact (
    source       text not null,
    id           text not null,
    subject      text not null,
    type         text not null,
    time         timestamptz not null,
    data         jsonb not null,
    content_hash text not null,
    recorded_at  timestamptz not null,
    recorded_by  text not null,
    -- The offices that the sender may touch; null = all. A parked fact is judged by it once its dossier has an office.
    reach        text[],
    status       text not null check (status in ('applied', 'parked', 'refused')),
    problem      jsonb check ((status = 'applied') = (problem is null)),
    -- What a person calls it by in the lists of parked and refused facts; derived from source and id.
    ref          uuid not null,
    primary key (source, id)
);
create index fact_by_subject on fact (subject);
create index fact_not_applied on fact (status, recorded_at, ref) where status <> 'applied';
create index fact_not_applied_by_ref on fact (ref) where status <> 'applied';
create index fact_by_day on fact using brin (recorded_at);

-- Events that are no part of any dossier: unreadable, impossible, of unknown things, out of the sender's reach.
create table refusal (
    id            uuid primary key,
    content_hash  text not null unique,
    source        text,
    event_id      text,
    office        text,
    first_at      timestamptz not null,
    last_at       timestamptz not null,
    times         integer not null default 1,
    received_by   text not null,
    reach         text[],
    raw           bytea not null,
    raw_complete  boolean not null,
    problem       jsonb not null,
    resolved_at   timestamptz
);
create index refusal_open on refusal (last_at, id) where resolved_at is null;
create index refusal_by_identity on refusal (source, event_id) where resolved_at is null;

create table import_run (
    id             uuid primary key,
    started_at     timestamptz not null,
    started_by     text not null,
    process        text not null,
    touched_at     timestamptz not null,
    state          text not null check (state in ('running', 'finished', 'interrupted')),
    lines          bigint not null default 0,
    accepted       bigint not null default 0,
    duplicate      bigint not null default 0,
    parked         bigint not null default 0,
    refused        bigint not null default 0,
    first_problems jsonb not null default '[]'
);
create index import_run_running on import_run (process) where state = 'running';
create index import_run_latest on import_run (started_at);

-- Dossiers, folded from their facts --------------------------------------------------------------------------------------

create table dossier (
    code           text primary key,
    office         text not null references office (code),
    procedure      text not null,
    channel        text not null check (channel in ('counter', 'online', 'postal')),
    state          text not null check (state in ('submitted', 'accepted', 'not-accepted', 'in-progress',
                       'awaiting-supplement', 'awaiting-payment', 'withdrawn', 'stopped', 'completed', 'returned')),
    received_at    timestamptz,
    first_due_at   timestamptz,
    current_due_at timestamptz,
    judged_due_at  timestamptz,
    officer        text,
    -- Number of the dossier's journal rows, and so its version.
    version        bigint not null check (version > 0),
    -- The calendars that its dates were computed by: the number of a change of reference data. It stays when the dossier
    -- has ended, so that no later calendar moves what it was judged by.
    calendar_edition bigint not null,
    -- The procedure as it stood when the dossier began: a later change of the catalogue moves no promise.
    traits         jsonb not null
);
create index dossier_of_office on dossier (office, code);
create index dossier_open_by_edition on dossier (calendar_edition)
    where state not in ('not-accepted', 'withdrawn', 'stopped', 'completed', 'returned');
create index dossier_of_office_by_due on dossier (office, current_due_at, code);

-- History and outbox in one: one row for each published event, never changed -------------------------------------------------

create table journal (
    office           text not null references office (code),
    office_sequence  bigint not null check (office_sequence > 0),
    subject          text not null,
    subject_sequence bigint not null check (subject_sequence > 0),
    source           text not null,
    event_id         text not null,
    type             text not null,
    time             timestamptz not null,
    recorded_at      timestamptz not null,
    recorded_by      text not null,
    payload          text not null,
    previous_hash    text not null,
    hash             text not null,
    primary key (office, office_sequence),
    unique (subject, subject_sequence)
);
create index journal_by_day on journal using brin (recorded_at);

-- How far each stream (an office, or "reference") has been sent. Set one back to feed its topic again.
create table relay_position (
    stream   text primary key,
    sequence bigint not null check (sequence >= 0)
);
insert into relay_position values ('reference', 0);

-- The counter --------------------------------------------------------------------------------------------------------------

create table code_serial (
    office text not null references office (code),
    day    date not null,
    last   integer not null,
    primary key (office, day)
);

create table idempotent_answer (
    caller       text not null,
    key          text not null,
    request_hash text not null,
    status       integer not null,
    code         text not null,
    version      bigint not null,
    body         text not null,
    answered_at  timestamptz not null,
    primary key (caller, key)
);
create index idempotent_answer_by_age on idempotent_answer (answered_at);

-- Rights -------------------------------------------------------------------------------------------------------------------

grant usage on schema public to ${app};
grant select on all tables in schema public to ${app};
-- Append-only: nothing of what was known or published can be changed or removed by the service.
grant insert on fact, journal, reference_change to ${app};
grant update (status, problem) on fact to ${app};
grant insert, update on office, procedure, calendar_year, refusal, import_run, dossier, relay_position, code_serial
    to ${app};
grant insert, delete on idempotent_answer to ${app};
