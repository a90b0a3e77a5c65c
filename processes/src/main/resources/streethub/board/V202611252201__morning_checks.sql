-- The secretary's word of the morning that all facilities of a unit have been seen; never changed afterwards.
create table morning_check (
  id           bigint generated always as identity primary key,
  grid_unit    text        not null,
  day          date        not null,
  at           timestamptz not null,
  username     text        not null,
  display_name text        not null,
  -- State → number at that moment.
  counts       jsonb       not null,
  unique (grid_unit, day)
);
create index morning_check_day on morning_check (day desc, id desc);

-- A facility that was not well at that moment, and what is done about it. It outlives the facility.
create table morning_exception (
  check_id    bigint not null references morning_check,
  device_id   text   not null,
  name        text   not null,
  family      text   not null,
  grid_unit   text   not null,
  state       text   not null,
  case_number text,
  remark      text   not null,
  primary key (check_id, device_id)
);

-- That the secretaries of a unit have been told that the check of the day is missing, so that they are told once.
create table morning_reminder (
  grid_unit text    not null,
  day       date    not null,
  urgent    boolean not null,
  primary key (grid_unit, day, urgent)
);
