-- When somebody works on facilities, so that what they say then is no alarm: one of them, or those of a unit, or of a
-- family there.
create table maintenance (
  id           bigint generated always as identity primary key,
  device_id    text references device on delete cascade,
  family       text references device_family,
  grid_unit    text        not null,
  begins_at    timestamptz not null,
  ends_at      timestamptz not null,
  reason       text        not null,
  planned_by   text        not null,
  planned_name text        not null,
  planned_at   timestamptz not null,
  -- When the hub began and ended it; ended early by a person, too.
  begun_at     timestamptz,
  ended_at     timestamptz,
  check (ends_at > begins_at)
);
create index ix_maintenance_open on maintenance (begins_at) where ended_at is null;
create index ix_maintenance_newest on maintenance (grid_unit text_pattern_ops, id desc);
