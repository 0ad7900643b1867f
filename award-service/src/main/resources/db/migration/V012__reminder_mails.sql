-- Reminders by mail: addresses (of an office with an empty campaign, else of a candidate), one mail a reminder and
-- recipient, and each attempt before and after it was made.

create table reminder_contact (
    campaign    text        not null,
    who         text        not null,
    version     integer     not null check (version >= 1),
    email       text,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (campaign, who, version)
);

create table reminder_mail (
    id          uuid        primary key,
    campaign    text        not null,
    level       text        not null,
    subject     text        not null,
    last_day    date        not null,
    days_before integer     not null check (days_before in (7, 3, 1)),
    recipient   text        not null,
    created_at  timestamptz not null,
    unique (campaign, level, subject, last_day, days_before, recipient)
);

create table reminder_attempt (
    mail    uuid        not null references reminder_mail (id),
    number  integer     not null check (number >= 1),
    outcome text        not null check (outcome in ('sending', 'sent', 'failed')),
    at      timestamptz not null,
    detail  text,
    primary key (mail, number, outcome)
);

grant select, insert on reminder_contact, reminder_mail, reminder_attempt to ${application};
