create table device (
  id        text primary key check (id ~ '^[A-Za-z0-9._-]{1,64}$'),
  dev_eui   text unique check (dev_eui ~ '^[0-9a-f]{16}$'),
  family    text not null check (family in ('MANHOLE_COVER', 'HYDRANT', 'LIFT')),
  name      text not null,
  model     text not null,
  lat       double precision not null,
  lon       double precision not null,
  grid_unit text not null,
  state     text not null default 'UNKNOWN' check (state in ('NORMAL', 'ALARM', 'OFFLINE', 'UNKNOWN')),
  -- When the newest reading was measured, by the sensor's or the network's clock.
  last_seen timestamptz,
  -- When the device last said that it is there, by the hub's clock.
  online_at timestamptz,
  readings  jsonb not null default '{}'
) with (fillfactor = 70);

create table device_alarm (
  device_id  text not null references device on delete cascade,
  kind       text not null,
  active     boolean not null,
  alarmed_at timestamptz not null,
  primary key (device_id, kind)
);
create index device_alarm_active on device_alarm (device_id) where active;

-- A row stands for the effect of one message, written in the transaction of that effect.
create table device_message (
  message_key uuid primary key,
  device_id   text not null,
  at          timestamptz not null
);
create index device_message_at on device_message using brin (at);

create table dead_letter (
  id      bigint generated always as identity primary key,
  at      timestamptz not null,
  topic   text not null,
  reason  text not null,
  payload bytea not null,
  digest  bytea not null
);
create index dead_letter_digest on dead_letter (digest, at);
