alter table device drop constraint device_state_check;
alter table device add constraint device_state_check
  check (state in ('NORMAL', 'ALARM', 'OFFLINE', 'UNKNOWN', 'MAINTENANCE'));
-- When it was entered into the register; before then it stood nowhere.
alter table device add column entered_at timestamptz not null default now();

-- Each change of a device's state, so that a past day can be looked at; kept for a month.
create table device_state_change (
  id        bigint generated always as identity primary key,
  device_id text not null references device on delete cascade,
  -- When the hub came to know of it.
  at        timestamptz not null,
  was       text not null,
  state     text not null
);
create index device_state_change_at on device_state_change (at, device_id);
create index device_state_change_device on device_state_change (device_id, at);
