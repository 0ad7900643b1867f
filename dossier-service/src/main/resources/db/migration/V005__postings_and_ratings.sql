-- Postings ---------------------------------------------------------------------------------------------------------------

-- The duty to post a procedure at a place, as it stands; every change of it is in the journal.
create table posting_obligation (
    office          text not null references office (code),
    procedure       text not null references procedure (code),
    place           text not null check (place in ('board', 'website')),
    decision_no     text not null,
    signed_at       date not null,
    received_at     date not null,
    effective_at    date not null,
    due_at          timestamptz not null,
    due_provisional boolean not null,
    -- By what it was computed; a later change of the setting moves no promise.
    term_days       integer not null check (term_days > 0),
    term_source     text not null,
    owner           text not null,
    -- The first day of the duty; the first day on which the procedure must hang there no longer.
    valid_from      date not null,
    lifted_at       date,
    primary key (office, procedure, place),
    check (signed_at <= received_at),
    check (lifted_at is null or valid_from <= lifted_at)
);

-- What somebody found who looked.
create table posting_check (
    source       text not null,
    id           text not null,
    office       text not null references office (code),
    procedure    text not null,
    place        text not null check (place in ('board', 'website')),
    checked_at   timestamptz not null,
    complete     boolean not null,
    obsolete     boolean not null,
    missing      text[] not null,
    evidence_ref text,
    officer      text,
    due_at       timestamptz,
    -- For the office alone; it is never published.
    note         text,
    -- Complete, nothing missing, nothing obsolete.
    whole        boolean not null,
    recorded_at  timestamptz not null,
    recorded_by  text not null,
    primary key (source, id)
);
create index posting_check_by_time on posting_check (office, procedure, place, checked_at, source, id);
create index posting_check_whole on posting_check (office, procedure, place, checked_at) where whole;

-- Ratings ----------------------------------------------------------------------------------------------------------------

create table rating (
    source      text not null,
    id          text not null,
    office      text not null references office (code),
    dossier     text,
    officer     text,
    score       smallint not null check (score between 1 and 5),
    means       text not null check (means in ('device', 'online', 'paper')),
    rated_at    timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (source, id)
);
create index rating_of_office on rating (office, rated_at, source, id);

-- What came before these tables ---------------------------------------------------------------------------------------------

insert into posting_check
select f.source, f.id, f.data ->> 'officeCode', f.data ->> 'procedureCode', f.data ->> 'place', f.time,
       (f.data ->> 'complete')::boolean, false, m.missing, f.data ->> 'evidenceRef', f.data ->> 'officerCode',
       (f.data ->> 'dueAt')::timestamptz, null, (f.data ->> 'complete')::boolean and m.missing = '{}',
       f.recorded_at, f.recorded_by
from fact f
cross join lateral (select coalesce(array_agg(item), '{}') as missing
                    from jsonb_array_elements_text(coalesce(f.data -> 'missing', '[]')) as item) as m
where f.type = 'posting.checked' and f.status = 'applied';

insert into rating
select source, id, data ->> 'officeCode', data ->> 'dossierCode', data ->> 'officerCode', (data ->> 'score')::smallint,
       data ->> 'means', time, recorded_at, recorded_by
from fact
where type = 'rating.given' and status = 'applied';

-- Rights -------------------------------------------------------------------------------------------------------------------

grant select on posting_obligation, posting_check, rating to ${app};
grant insert, update on posting_obligation to ${app};
-- Append-only: what was found and what citizens said is never changed.
grant insert on posting_check, rating to ${app};
