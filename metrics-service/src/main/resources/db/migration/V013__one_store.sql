-- Reports, the board of open dossiers and the detection rules read what the fold keeps: there is one store, and every
-- question can be asked as known at an instant. What only the register had is kept of new events, so all are folded
-- again from the topic, which the service does by itself (a new consumer group).
drop table register_dossier, register_feedback, register_posting, register_rating, dossier_line;
truncate event, subject, subject_day, office_position, missing_events, day_count, month_count;
update snapshot_watch set state = -1;
update integrity_position set known_at = '-infinity';

alter table subject
    -- Opaque marks of a dossier's applicant and device.
    add column applicant text collate "C",
    add column device    text collate "C",
    -- Of a dossier: the first 16 bytes, unsigned, of the SHA-256 of its line; see dossier-service,
    -- GET /offices/{office}/position.
    add column line      numeric,
    add column open      boolean;
create index subject_by_applicant on subject (office, applicant) where applicant is not null;
create index subject_by_device on subject (office, device) where device is not null;

-- The instant through which the events were booked when a period was closed: asked as known then, the form is the same.
alter table period_closing add column known_at timestamptz;
