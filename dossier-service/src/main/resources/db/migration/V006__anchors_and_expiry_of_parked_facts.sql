-- One row for each office and finished local day, from the day of its first journal row: what the journal held then.
create table anchor (
    office          text not null references office (code),
    day             date not null,
    -- The last journal row of the office by the end of the day, and how many of the rows are of that day.
    office_sequence bigint not null check (office_sequence > 0),
    rows            bigint not null check (rows >= 0),
    -- Of the day before; empty for the first.
    previous_hash   text not null,
    hash            text not null,
    made_at         timestamptz not null,
    primary key (office, day)
);

-- Since when a fact waits for an earlier one, where it has not waited since it came: once refused or applied, it began
-- to wait anew.
alter table fact add column parked_at timestamptz;
create index fact_parked on fact (coalesce(parked_at, recorded_at)) where status = 'parked';

-- Append-only, as the journal that it vouches for.
grant select, insert on anchor to ${app};
grant update (parked_at) on fact to ${app};
