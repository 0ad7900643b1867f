-- Who applied: the only place of the service where names, numbers and addresses of people are kept. Facts, journal,
-- events and logs know none of it. The code may be that of a dossier whose first event is still on its way, so that
-- nothing here refers to other tables.
create table applicant (
    dossier         text primary key,
    name            text not null,
    kind            text,
    address         text,
    phone           text,
    email           text,
    identity_kind   text,
    identity_number text,
    papers          jsonb not null,
    result_delivery text,
    version         bigint not null,
    updated_at      timestamptz not null,
    updated_by      text not null
);

-- Who read whose full identity number, when and what for: written with the answer, never changed.
create table identity_reading (
    number  bigint generated always as identity primary key,
    dossier text not null,
    office  text not null references office (code),
    read_by text not null,
    read_at timestamptz not null,
    purpose text not null
);
create index identity_reading_of_office on identity_reading (office, number);
create index identity_reading_of_dossier on identity_reading (dossier, number);

grant select, insert, update on applicant to ${app};
-- Append-only: what was read stays told.
grant select, insert on identity_reading to ${app};
