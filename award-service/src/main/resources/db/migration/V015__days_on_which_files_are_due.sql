-- Between which days the files of a campaign are due, so that a round of reminders asks those with a deadline near alone.
-- Versions stored before this have neither day and are always asked.
alter table campaign_version
    add column first_due date,
    add column last_due date,
    add check ((first_due is null) = (last_due is null) and first_due <= last_due);
