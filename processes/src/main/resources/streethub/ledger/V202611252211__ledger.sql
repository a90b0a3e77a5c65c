-- The vintages of the national standard of components: what their codes look like. More are rows, not releases.
create table component_standard (
  code               text primary key,
  position           integer not null,
  class_pattern      text not null,
  identifier_pattern text not null,
  source             text not null
);
insert into component_standard values
  ('GB/T 30428.2-2013', 0, '[0-9]{4}', '[0-9]{16}', 'GB/T 30428.2-2013: 6 位区划 + 4 位分类 + 6 位顺序码'),
  ('GB/T 47678.5-2026', 1, '[0-9]{5}', '[0-9]{10,20}', 'GB/T 47678.5-2026: 5 位分类；标识码位数未核实，暂收 10 至 20 位');

-- In what state a component itself is, beside what its sensor says.
create table component_condition (
  code     text primary key,
  position integer not null,
  name     text not null,
  name_en  text not null,
  source   text not null
);
insert into component_condition values
  ('INTACT', 0, '完好', 'intact', 'GB/T 30428.2-2013 部件状态（措辞未核实）'),
  ('DAMAGED', 1, '破损', 'damaged', 'GB/T 30428.2-2013 部件状态（措辞未核实）'),
  ('LOST', 2, '丢失', 'lost', 'GB/T 30428.2-2013 部件状态（措辞未核实）'),
  ('DISUSED', 3, '废弃', 'disused', 'GB/T 30428.2-2013 部件状态（措辞未核实）');

-- What the ledger knows of a facility beside its name, family, place and sensor, which stand in device.
create table facility (
  device_id           text primary key references device on delete cascade,
  standard            text references component_standard,
  identifier          text,
  class_code          text,
  unit_grid           text check (unit_grid ~ '^[0-9]{15}$'),
  responsible         text,
  responsible_contact text,
  owner               text,
  owner_contact       text,
  maintainer          text,
  maintainer_contact  text,
  condition           text references component_condition,
  installed_on        text,
  inspected_on        text,
  source              text,
  photo               text,
  version             integer not null default 0,
  unique (standard, identifier)
);

-- Who changed what of a facility, and when.
create table facility_change (
  id           bigint generated always as identity primary key,
  device_id    text        not null references device on delete cascade,
  at           timestamptz not null,
  username     text        not null,
  display_name text        not null,
  field        text        not null,
  old_value    text        not null,
  new_value    text        not null
);
create index facility_change_of on facility_change (device_id, id desc);

create sequence facility_number;

-- Files of facilities that are being taken in, or were lately, with what became of them.
create table facility_import (
  id         uuid primary key,
  username   text        not null,
  begun_at   timestamptz not null,
  touched_at timestamptz not null,
  state      text        not null check (state in ('RUNNING', 'DONE', 'WRONG', 'FAILED')),
  total      integer     not null default 0,
  checked    integer     not null default 0,
  written    integer     not null default 0,
  wrong      integer     not null default 0,
  marked     bytea
);
create index facility_import_begun on facility_import (begun_at);
