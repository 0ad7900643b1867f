-- What is kept of an event now says into how many files was scanned. A store with events is made again by itself; an empty
-- one begins with the present reading.
update figures_version set version = 2 where not exists (select from event);
