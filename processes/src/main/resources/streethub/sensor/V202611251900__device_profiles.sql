-- How each model of sensor speaks. Those that came with the hub are taken over from its resource at each start, so that
-- a corrected row needs no migration; an admin's stay. A profile is read and replaced as a whole, hence its rows in one.
create table device_profile (
  model   text primary key,
  vendor  text not null,
  port    integer check (port between 1 and 223),
  rows    jsonb not null,
  sample  text,
  note    text not null default '',
  source  text not null default '',
  shipped boolean not null
);
create unique index device_profile_model on device_profile (upper(model));
