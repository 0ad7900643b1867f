-- The register of dossiers (sổ theo dõi hồ sơ): the newest state of each, flat, for reports, boards and questions.
-- Everything here is a projection of the topics: it can be made again from their beginning.

-- Working days of a year, as the reference topic tells them.
create table working_year (
    year               integer primary key,
    days_off           date[] not null,
    swapped_saturdays  date[] not null,
    source             text   not null
);

create table register_dossier (
    office         text collate "C" not null,
    code           text collate "C" not null,
    sequence       bigint not null,
    procedure      text not null,
    field          text not null,
    online         boolean not null,
    result_paper   boolean not null,
    fee            bigint,
    channel        text not null,
    filed_by       text,
    applicant      text,
    device         text,
    officer        text not null,
    submitted_at   timestamptz,
    received_at    timestamptz,
    -- Judged due dates in order of when they became known.
    due_known      timestamptz[] not null,
    due            timestamptz[] not null,
    -- Lawful waits; one that goes on ends at infinity.
    wait_from      timestamptz[] not null,
    wait_to        timestamptz[] not null,
    second_supplement_at timestamptz,
    ended_at       timestamptz,
    ended_state    text,
    result_hash    text,
    -- All that the register keeps of it, as JSON.
    told           jsonb not null,
    primary key (office, code)
);
-- Reports look at what was received before their end and not ended before their beginning.
create index register_by_end on register_dossier (office, ended_at);
create index register_open on register_dossier (office) where ended_at is null and received_at is not null;
create index register_by_applicant on register_dossier (applicant, procedure) where applicant is not null;
create index register_by_device on register_dossier (office, device) where device is not null;

create table register_feedback (
    office    text collate "C" not null,
    code      text collate "C" not null,
    sequence  bigint not null,
    kind      text,
    dossier   text,
    officer   text,
    state     text,
    received_at     timestamptz,
    classify_due_at timestamptz,
    accepted_at     timestamptz,
    forwarded_at    timestamptz,
    rejected_at     timestamptz,
    answer_due_at   timestamptz,
    answered_at     timestamptz,
    publish_due_at  timestamptz,
    published_at    timestamptz,
    reopened        integer not null,
    upheld          boolean,
    routed_out      boolean not null,
    primary key (office, code)
);

create table register_posting (
    office     text collate "C" not null,
    procedure  text collate "C" not null,
    place      text not null,
    number     bigint not null,
    obliged    boolean not null,
    complete   boolean not null,
    late       boolean not null,
    due_at     timestamptz,
    checked_at timestamptz,
    owner      text,
    primary key (office, procedure, place)
);

create table register_rating (
    office   text collate "C" not null,
    number   bigint not null,
    dossier  text,
    score    integer not null,
    given_at timestamptz not null,
    primary key (office, number)
);

grant select on working_year, register_dossier, register_feedback, register_posting, register_rating to ${app};
grant insert, update on working_year, register_dossier, register_feedback, register_posting to ${app};
grant insert on register_rating to ${app};
