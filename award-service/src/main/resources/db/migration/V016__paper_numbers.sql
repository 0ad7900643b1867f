-- Numbers of papers as the registry of each office gives them, by mark and year. A row for each thing that happened to a
-- number; the newest counts. `number` 0 is of those that have no place in the order. Numbers that went to papers not kept
-- here are one row from `number` to `through`.
create table paper_number (
    office      text        not null,
    mark        text        not null check (length(mark) <= 200),
    year        integer     not null,
    number      integer     not null check (number between 0 and 999999),
    version     integer     not null check (version >= 1),
    through     integer     not null check (through between number and 999999),
    state       text        not null check (state in ('reserved', 'released', 'used', 'elsewhere')),
    award_list  uuid        references award_list (id),
    paper       text,
    details     text        not null,
    reason      text,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (office, mark, year, number, version),
    check ((award_list is null) = (state = 'elsewhere')),
    check (state not in ('released', 'elsewhere') or reason is not null)
);
create index paper_number_of_a_list on paper_number (award_list, paper);

grant select, insert on paper_number to ${application};
