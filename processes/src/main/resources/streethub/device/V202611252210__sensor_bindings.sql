-- Which sensor has watched a facility from when to when: sensors are replaced, the facility and its history stay.
create table device_sensor (
  id        bigint generated always as identity primary key,
  device_id text        not null references device on delete cascade,
  -- Its EUI, or what its network calls it.
  reference text        not null,
  model     text        not null,
  since     timestamptz not null,
  until     timestamptz check (until >= since)
);
create unique index device_sensor_now on device_sensor (device_id) where until is null;
create index device_sensor_of on device_sensor (device_id, since desc);

insert into device_sensor (device_id, reference, model, since)
select id, coalesce(dev_eui, id), model, entered_at from device;
