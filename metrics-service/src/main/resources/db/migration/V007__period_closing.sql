-- A settlement report as it stood when its period was closed; never changed, so that later changes show beside it.
create table period_closing (
    id        uuid primary key,
    office    text not null,
    first     date not null,
    last      date not null check (last >= first),
    hash      text not null,
    closed_at timestamptz not null,
    closed_by text not null,
    body      text not null,
    unique (office, first, last)
);

grant select, insert on period_closing to ${app};
