-- A code names a dossier at its office only: the same code at another office is another dossier.
alter table dossier_fact drop constraint dossier_fact_pkey;
drop index dossier_fact_of_office;
alter table dossier_fact alter column code type text collate "C", alter column office type text collate "C";
alter table dossier_fact add primary key (office, code);

alter table dossier_version drop constraint dossier_version_pkey;
alter table dossier_version add primary key (office, code, sequence);
