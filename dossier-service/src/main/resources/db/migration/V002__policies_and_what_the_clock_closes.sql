-- What a procedure's own rules may say besides its term.
alter table procedure
    add column payment            text    not null default 'pause' check (payment in ('pause', 'run')),
    -- morning from, to, afternoon from, to; null = the standard hours
    add column office_hours       time[]  check (array_length(office_hours, 1) = 4),
    add column acknowledge_within integer not null default 8 check (acknowledge_within between 1 and 800),
    add column notice_within      integer not null default 3 check (notice_within between 1 and 100),
    add column supplement_within  integer check (supplement_within between 1 and 1000);

-- When a dossier is stopped because what was asked for never came; null = never.
alter table dossier add column closes_at timestamptz;
create index dossier_to_be_closed on dossier (closes_at) where closes_at is not null;
