-- How often a shift has been changed, so that of two who plan at once the second is told.
alter table duty_shift add column version integer not null default 1;
