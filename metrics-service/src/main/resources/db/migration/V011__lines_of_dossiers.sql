-- One number of each dossier by which its producer can tell whether both have the same. Events that were folded before
-- have none kept: they are folded again from the topic, which the service does by itself (a new consumer group).
truncate event, subject, subject_day, office_position, missing_events, day_count, month_count;
update snapshot_watch set state = -1;

create table dossier_line (
    office   text collate "C" not null,
    code     text collate "C" not null,
    sequence bigint not null,
    -- The first 16 bytes, unsigned, of the SHA-256 of its line; see dossier-service, GET /offices/{office}/position.
    number   numeric not null,
    open     boolean not null,
    primary key (office, code)
);

grant select, insert, update on dossier_line to ${app};
