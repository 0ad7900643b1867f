-- What the register of an office is printed by.
create index dossier_of_office_by_reception on dossier (office, received_at, code) where received_at is not null;
