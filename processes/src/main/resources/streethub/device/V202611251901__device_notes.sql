create table device_note (
  id        bigint generated always as identity primary key,
  device_id text not null references device on delete cascade,
  at        timestamptz not null,
  kind      text not null check (kind in ('JOINED', 'INFO', 'WARNING', 'ERROR')),
  words     text not null
);
create index device_note_device on device_note (device_id, at desc, id desc);
