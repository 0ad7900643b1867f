-- Feedback and petitions (phản ánh, kiến nghị). Their facts are in `fact`, what was published of them in `journal`.

create table feedback_case (
    code             text primary key,
    office           text not null references office (code),
    kind             text not null check (kind in ('regulation', 'behaviour')),
    state            text not null check (state in ('received', 'need-info', 'accepted', 'in-progress', 'forwarded',
                         'answered', 'published', 'reopened', 'rejected')),
    dossier          text,
    officer          text,
    received_at      timestamptz not null,
    -- The day of the clock that runs now; none once nothing is owed.
    next_due_at      timestamptz,
    -- The source that opened it: a code that the counter issued takes no facts of portals.
    opened_by        text not null,
    version          bigint not null check (version > 0),
    -- The calendars that its days were computed by, as for dossiers.
    calendar_edition bigint not null,
    -- Working days of the four clocks as they were set when the case came in.
    classify_within  integer not null check (classify_within between 1 and 250),
    ask_within       integer not null check (ask_within between 1 and 250),
    answer_within    integer not null check (answer_within between 1 and 250),
    publish_within   integer not null check (publish_within between 1 and 250)
);
create index feedback_of_office on feedback_case (office, code);
create index feedback_of_office_by_due on feedback_case (office, next_due_at, code);

-- One series for all offices: the code carries no office.
create table feedback_serial (
    day  date primary key,
    last integer not null
);

-- Who reported, and in which words; kept apart from everything that is published or listed.
create table feedback_reporter (
    code    text primary key references feedback_case (code) deferrable initially deferred,
    name    text not null,
    address text not null,
    phone   text not null
);

create table feedback_text (
    code        text not null references feedback_case (code) deferrable initially deferred,
    number      integer not null check (number > 0),
    content     text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (code, number)
);

-- Who read that, and when.
create table feedback_reading (
    code    text not null references feedback_case (code),
    number  bigint generated always as identity,
    read_by text not null,
    read_at timestamptz not null,
    primary key (code, number)
);

grant select, insert, update on feedback_case, feedback_serial to ${app};
-- Append-only: what a citizen said stays as it was said, and who read it stays known.
grant select, insert on feedback_reporter, feedback_text, feedback_reading to ${app};
