-- A note that numbers went elsewhere may be wrong: it is taken back by a row of its own.
alter table paper_number
    drop constraint paper_number_state_check,
    drop constraint paper_number_check1,
    drop constraint paper_number_check2;
alter table paper_number
    add check (state in ('reserved', 'released', 'used', 'elsewhere', 'retracted')),
    add check ((award_list is null) = (state in ('elsewhere', 'retracted'))),
    add check (state not in ('released', 'elsewhere', 'retracted') or reason is not null);
