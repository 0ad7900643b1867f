-- What is written here stays written: every table of people and campaigns only grows, and the application role may
-- neither change nor delete a row of it. The newest version of a thing is the one that counts.

create table campaign_version (
    campaign     text        not null check (campaign ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    version      integer     not null check (version >= 1),
    office       text        not null,
    content      text        not null,
    content_hash text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
    created_at   timestamptz not null,
    created_by   text        not null,
    primary key (campaign, version)
);

create table candidate_entry (
    campaign    text        not null,
    candidate   text        not null check (candidate ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    kind        text        not null check (kind in ('candidate', 'grade', 'judgement', 'exclusion')),
    key         text        not null,
    version     integer     not null check (version >= 1),
    content     text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (campaign, candidate, kind, key, version),
    check ((kind = 'candidate') = (key = ''))
);

create table award_list (
    id               uuid        primary key,
    campaign         text        not null,
    campaign_version integer     not null,
    office           text        not null,
    level            text        not null check (level in ('commune', 'district', 'province')),
    status           text        not null check (status in ('provisional', 'final')),
    as_of            timestamptz not null,
    snapshot_id      text        not null,
    inputs           text        not null,
    inputs_hash      text        not null check (inputs_hash ~ '^[0-9a-f]{64}$'),
    list_hash        text        not null check (list_hash ~ '^[0-9a-f]{64}$'),
    content          text        not null,
    entries          integer     not null check (entries >= 0),
    passed           integer     not null check (passed between 0 and entries),
    created_at       timestamptz not null,
    created_by       text        not null,
    foreign key (campaign, campaign_version) references campaign_version (campaign, version)
);

create index award_list_newest on award_list (campaign, created_at desc, id);

create table award_entry (
    award_list uuid    not null references award_list (id),
    position   integer not null check (position >= 0),
    candidate  text    not null,
    outcome    text    not null check (outcome in ('PASS', 'FAIL', 'PENDING', 'NEEDS_REVIEW', 'NOT_APPLICABLE')),
    content    text    not null,
    primary key (award_list, position),
    unique (award_list, candidate)
);

-- Offices as dossier-service publishes them; only a copy, so it may change.
create table office (
    code   text primary key,
    name   text not null,
    level  text not null,
    parent text
);

grant select, insert on campaign_version, candidate_entry, award_list, award_entry to ${application};
grant select, insert, update, delete on office to ${application};
