-- Instead of its family's; null for as that.
alter table device add column silent_after_minutes integer check (silent_after_minutes between 1 and 527040);
