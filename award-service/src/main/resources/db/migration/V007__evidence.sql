-- Evidence: content once by its hash, in pieces of a megabyte; whose it is; who has read it. Nothing of it is changed.

create table evidence_content (
    sha256     text   primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type text   not null,
    size       bigint not null check (size > 0)
);

create table evidence_piece (
    sha256 text    not null references evidence_content (sha256),
    number integer not null check (number >= 0),
    bytes  bytea   not null,
    primary key (sha256, number)
);
-- Pictures and archives are packed already.
alter table evidence_piece alter column bytes set storage external;

create table evidence_file (
    campaign    text        not null,
    candidate   text        not null,
    sha256      text        not null references evidence_content (sha256),
    name        text        not null,
    uploaded_at timestamptz not null,
    uploaded_by text        not null,
    primary key (campaign, candidate, sha256)
);

create table evidence_reading (
    id        bigint      generated always as identity primary key,
    campaign  text        not null,
    candidate text        not null,
    sha256    text        not null,
    read_at   timestamptz not null,
    read_by   text        not null,
    foreign key (campaign, candidate, sha256) references evidence_file (campaign, candidate, sha256)
);
create index evidence_reading_of_a_candidate on evidence_reading (campaign, candidate, id desc);

grant select, insert on evidence_content, evidence_piece, evidence_file, evidence_reading to ${application};
