-- What is promised of each indicator, since when, and by what law. A rule is never changed, only followed by another.
create table indicator_rule (
    indicator   text not null,
    version     integer not null check (version > 0),
    -- By which of the indicator's formulas it is computed.
    formula     text not null,
    operator    text check (operator in ('gt', 'eq', 'ge')),
    percent     integer check (percent between 0 and 100),
    legal_basis text not null,
    valid_from  date not null,
    created_at  timestamptz not null,
    created_by  text not null,
    primary key (indicator, version),
    unique (indicator, valid_from),
    check ((operator is null) = (percent is null))
);

insert into indicator_rule (indicator, version, formula, operator, percent, legal_basis, valid_from, created_at, created_by)
values
    ('online-services', 1, 'standard', 'gt', 90, 'Kế hoạch mục II.2a; QĐ 766/QĐ-TTg, mục 3.2', '1900-01-01', now(), 'shipped'),
    ('online-dossiers', 1, 'standard', 'gt', 85, 'Kế hoạch mục II.2b; QĐ 766/QĐ-TTg, mục 3.3', '1900-01-01', now(), 'shipped'),
    ('posting', 1, 'standard', 'eq', 100, 'Kế hoạch mục II.2c; NĐ 63/2010/NĐ-CP, Điều 16, 17; TT 01/2018/TT-VPCP, Điều 13.6', '1900-01-01', now(), 'shipped'),
    -- The plan names no number: "theo đúng quy định" is read as all that is not exempt. House rule.
    ('digitisation', 1, 'standard', 'ge', 100, 'Kế hoạch mục II.2d; QĐ 766/QĐ-TTg, mục 4.2', '1900-01-01', now(), 'shipped'),
    ('on-time', 1, 'standard', 'gt', 95, 'Kế hoạch mục II.2e; NĐ 61/2018/NĐ-CP, Điều 19; QĐ 766/QĐ-TTg, mục 2.1', '1900-01-01', now(), 'shipped'),
    ('feedback', 1, 'standard', 'eq', 100, 'Kế hoạch mục II.3; NĐ 20/2008/NĐ-CP, Điều 9, 19; TT 01/2018/TT-VPCP, Điều 13.8', '1900-01-01', now(), 'shipped'),
    ('online-payment', 1, 'standard', null, null, 'Kế hoạch mục II.2; QĐ 766/QĐ-TTg, mục 3.6', '1900-01-01', now(), 'shipped'),
    ('procedure-compliance', 1, 'standard', null, null, 'Kế hoạch mục II.1; NĐ 61/2018/NĐ-CP, Điều 11, 17–19', '1900-01-01', now(), 'shipped'),
    ('satisfaction', 1, 'standard', null, null, 'Kế hoạch mục II.4; NĐ 61/2018/NĐ-CP, Điều 31', '1900-01-01', now(), 'shipped');

-- What an office of a level offers online, and from when until when. Read again from the reference topic.
alter table procedure
    add column online boolean not null default false,
    add column levels text[] not null default '{}',
    add column valid_from date,
    add column valid_to date;

grant select, insert on indicator_rule to ${app};
