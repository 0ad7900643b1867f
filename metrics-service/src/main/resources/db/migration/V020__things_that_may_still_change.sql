-- What ended before a window is in none of its lists: the cases of a window, and what is open, are found without looking at
-- all that was ever settled.
create index if not exists subject_by_end on subject (office, kind, ends_at);
