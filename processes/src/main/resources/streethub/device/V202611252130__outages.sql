-- Through which gateway a device was last heard.
alter table device add gateway text;

-- Many devices that fell silent together: one case, with its list.
create table outage (
  id          bigint generated always as identity primary key,
  -- "gateway:…" or "grid:…"
  place       text        not null,
  case_number text        not null,
  began_at    timestamptz not null,
  ended_at    timestamptz
);
create unique index ux_outage_open on outage (place) where ended_at is null;
create index ix_outage_case on outage (case_number);

create table outage_device (
  outage_id bigint not null references outage on delete cascade,
  device_id text   not null references device on delete cascade,
  primary key (outage_id, device_id)
);
create index ix_outage_device on outage_device (device_id);
