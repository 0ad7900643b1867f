-- A decision about a question becomes known at an instant of its own among all that is known of its office, so figures
-- that show it are exact for any instant of knowledge.
alter table integrity_step add column known_at timestamptz;
-- Some step of it is a decision.
alter table integrity_finding add column decided boolean not null default false;
create index integrity_finding_decided on integrity_finding (office) where decided;

update integrity_step s
set known_at = s.at,
    body = s.body || jsonb_build_object(
        'cases', (select coalesce(jsonb_agg(c.code order by c.code), '[]') from integrity_case c where c.finding = s.finding))
where s.kind in ('confirmed', 'dismissed');
update integrity_finding f set decided = true
where exists (select from integrity_step s where s.finding = f.id and s.known_at is not null);

-- The step says which cases were decided on.
drop index integrity_case_confirmed;
alter table integrity_case drop column confirmed;
