-- Pre-printed sheets of each office: where texts go, in millimetres. A change is a new version.
create table blank_version (
    office      text        not null,
    code        text        not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    version     integer     not null check (version >= 1),
    content     text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (office, code, version)
);

-- What the QR code of a certificate leads to. Found by its hash, so that how long a look-up takes tells nothing of how
-- much of a guess was right.
create table certificate_code (
    award_list uuid        not null references award_list (id),
    candidate  text        not null,
    code       text        not null check (code ~ '^[0-9a-f]{32}$'),
    code_hash  text        not null unique check (code_hash ~ '^[0-9a-f]{64}$'),
    issued_at  timestamptz not null,
    primary key (award_list, candidate)
);

grant select, insert on blank_version, certificate_code to ${application};
