-- Which families of facilities there are: those that came with the hub are taken over at each start, an admin's stay.
create table device_family (
  code       text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,31}$'),
  name       text not null,
  name_en    text not null,
  -- ISO 8601: how long its devices may be silent before they count as offline.
  silence    text not null,
  class_code text,
  position   integer not null,
  shipped    boolean not null
);
insert into device_family (code, name, name_en, silence, class_code, position, shipped) values
  ('MANHOLE_COVER', '井盖', 'Manhole cover', 'PT50H', null, 0, true),
  ('HYDRANT', '消火栓', 'Hydrant', 'PT25H', '0113', 1, true),
  ('LIFT', '电梯', 'Lift', 'PT3H', null, 2, true);
alter table device drop constraint device_family_check;
alter table device add foreign key (family) references device_family;
create index device_family_state on device (family, state);
