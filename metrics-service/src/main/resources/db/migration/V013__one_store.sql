-- Reports, the board of open dossiers and the detection rules read what the fold keeps: there is one store, and every
-- question can be asked as known at an instant. What only the register had is kept of new events, so all are folded
-- again from the topic, which the service does by itself (a new consumer group).
drop table register_dossier, register_feedback, register_posting, register_rating, dossier_line;
update snapshot_watch set state = -1;
update integrity_position set known_at = '-infinity';

-- The instant through which the events were booked when a period was closed: asked as known then, the form is the same.
alter table period_closing add column known_at timestamptz;
