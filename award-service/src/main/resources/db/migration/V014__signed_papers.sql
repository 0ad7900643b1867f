-- What was handed out to be signed: hash and length of the file, and the hash of its letters, by which a signed paper is
-- known again. The files themselves can be made again at any time.
create table issued_paper (
    award_list   uuid        not null references award_list (id),
    paper        text        not null,
    hash         text        not null check (hash ~ '^[0-9a-f]{64}$'),
    bytes        integer     not null check (bytes > 0),
    letters_hash text        not null check (letters_hash ~ '^[0-9a-f]{64}$'),
    issued_at    timestamptz not null,
    primary key (award_list, paper, hash)
);
create index issued_paper_by_hash on issued_paper (hash);

-- What came back signed, as it came. The newest version counts; a digital signature is never followed by another version.
create table signed_paper (
    award_list  uuid        not null references award_list (id),
    paper       text        not null,
    version     integer     not null check (version >= 1),
    means       text        not null check (means in ('signature', 'scan')),
    content     bytea       not null,
    hash        text        not null check (hash ~ '^[0-9a-f]{64}$'),
    details     text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (award_list, paper, version)
);

grant select, insert on issued_paper, signed_paper to ${application};
