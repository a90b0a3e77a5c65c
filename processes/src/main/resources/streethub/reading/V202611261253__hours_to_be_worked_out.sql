-- The hours that have got readings, and in which hour those arrived: a run takes what arrived before its own hour, so that
-- whatever is on its way meanwhile is of the next one, and the row of an hour is not fought for.
create table device_reading_due (
  hour    timestamptz not null,
  arrived timestamptz not null,
  primary key (hour, arrived)
);
-- The newest hours, and those that were never worked out.
insert into device_reading_due (hour, arrived)
select h, date_trunc('hour', now()) - interval '1 hour'
from generate_series(date_trunc('hour', now()) - interval '32 days', date_trunc('hour', now()), interval '1 hour') h
where exists (select from device_reading r where r.at >= h and r.at < h + interval '1 hour')
  and (h >= date_trunc('hour', now()) - interval '4 hours'
       or not exists (select from device_reading_hour d where d.hour = h));
