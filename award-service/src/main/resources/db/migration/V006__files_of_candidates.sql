-- What candidates say for themselves, their initiatives with who confirmed them, what they say to their grades.

alter table candidate_entry drop constraint candidate_entry_kind_check;
alter table candidate_entry add constraint candidate_entry_kind_check check (kind in (
    'candidate', 'grade', 'judgement', 'exclusion', 'declaration', 'initiative', 'confirmation', 'comment'));
alter table candidate_entry drop constraint candidate_entry_check;
alter table candidate_entry add constraint candidate_entry_check check ((kind in ('candidate', 'declaration')) = (key = ''));
