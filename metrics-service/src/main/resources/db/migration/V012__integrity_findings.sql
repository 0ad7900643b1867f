-- Questions that the detection rules raise. What was found, said and decided stays; only where a question stands moves.
create table integrity_finding (
    id         uuid primary key,
    office     text collate "C" not null,
    rule       text not null,
    subject    text collate "C" not null,
    raised_at  timestamptz not null,
    -- What was seen last, from which numbers on it is asked, and whom it concerns.
    figures    jsonb not null,
    thresholds jsonb not null,
    officers   text[] not null,
    -- False once later events have taken its ground away.
    holds      boolean not null,
    state      text not null check (state in ('open', 'explained', 'confirmed', 'dismissed')),
    -- Number of its last step.
    version    integer not null,
    unique (office, rule, subject)
);
create index integrity_finding_in_order on integrity_finding (office, raised_at, id);

-- The dossiers or feedback cases behind a question.
create table integrity_case (
    finding   uuid not null references integrity_finding,
    office    text collate "C" not null,
    code      text collate "C" not null,
    -- It was among the cases when the question was confirmed.
    confirmed boolean not null,
    primary key (finding, code)
);
create index integrity_case_of_dossier on integrity_case (office, code);
create index integrity_case_confirmed on integrity_case (office) where confirmed;

create table integrity_step (
    finding uuid not null references integrity_finding,
    number  integer not null check (number > 0),
    kind    text not null check (kind in
        ('raised', 'changed', 'ground-gone', 'ground-back', 'statement', 'confirmed', 'dismissed')),
    at      timestamptz not null,
    -- Who; empty = the rule.
    by      text not null,
    body    jsonb not null,
    primary key (finding, number)
);

-- How far the events of each office were looked at, and under which settings.
create table integrity_position (
    office   text collate "C" primary key,
    known_at timestamptz not null,
    settings text not null
);

grant select, insert, update on integrity_finding, integrity_position to ${app};
grant select, insert, update, delete on integrity_case to ${app};
grant select, insert on integrity_step to ${app};
