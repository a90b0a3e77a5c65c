-- Senders that belong to no device: bound by an admin, or dismissed and then only counted.
create table quarantine (
  id           bigint generated always as identity primary key,
  reference    text not null unique,
  format       text not null,
  model        text not null,
  first_seen   timestamptz not null,
  last_seen    timestamptz not null,
  seen         bigint not null,
  dismissed_at timestamptz
);

create table quarantine_message (
  id            bigint generated always as identity primary key,
  quarantine_id bigint not null references quarantine on delete cascade,
  at            timestamptz not null,
  topic         text not null,
  payload       bytea not null,
  digest        bytea not null
);
create index quarantine_message_of on quarantine_message (quarantine_id, id);

-- What a device is called by its network, where that is neither its id nor its EUI.
create table device_reference (
  reference text primary key,
  device_id text not null references device on delete cascade,
  since     timestamptz not null
);
