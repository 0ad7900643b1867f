-- What a list was judged on, and its trees, are kept packed (deflate): ten thousand trees are 150 MB of text and 34 MB
-- so. What a row of a list shows stands beside the tree. Lists made before keep their text.

create table award_inputs (
    award_list uuid  primary key references award_list (id),
    packed     bytea not null
);
alter table award_inputs alter column packed set storage external;
alter table award_list alter column inputs drop not null;

alter table award_entry
    add column packed bytea,
    add column name   text not null default '',
    add column post   text,
    add column unit   text,
    add column kind   text not null default '',
    add column filing text not null default '',
    alter column content drop not null;
alter table award_entry alter column packed set storage external;
update award_entry set
    name   = content::jsonb ->> 'name',
    post   = content::jsonb ->> 'post',
    unit   = content::jsonb ->> 'unit',
    kind   = content::jsonb ->> 'kind',
    filing = content::jsonb ->> 'filing';
alter table award_entry
    add check ((content is null) <> (packed is null)),
    add check (name <> ''),
    add check (kind <> '');

grant select, insert on award_inputs to ${application};
