-- What can be wrong with facilities, and when readings say so. What came with the hub is taken over at each start; an
-- admin's stay, and a shipped rule keeps whether an admin has switched it off.
create table alarm_kind (
  code       text primary key,
  name       text    not null,
  name_en    text    not null,
  case_kind  text    not null,
  effect     text    not null check (effect in ('ALARM', 'WORK_ORDER')),
  recovery   text    not null check (recovery in ('TELLS', 'CLOSES')),
  standing   text    not null check (standing in ('OPENS_ANEW', 'REFUSES', 'REOPENS')),
  department text,
  shipped    boolean not null
);

create table alarm_rule (
  code          text primary key,
  family        text references device_family,
  device_id     text references device on delete cascade,
  kind          text    not null references alarm_kind,
  condition     text    not null,
  -- ISO 8601 durations.
  holds         text    not null,
  repeat        text    not null,
  urgency       text    not null,
  later         text,
  later_urgency text,
  measured      text,
  assignee      text,
  words         text    not null,
  words_en      text    not null,
  enabled       boolean not null,
  shipped       boolean not null
);

-- One row for each time that a facility was in alarm, from the first reading to the end of its case.
create table alarm (
  id              bigint generated always as identity primary key,
  device_id       text        not null references device on delete cascade,
  device_name     text        not null,
  family          text        not null,
  grid_unit       text        not null,
  kind            text        not null,
  rule            text        not null,
  urgency         text        not null,
  measured        text,
  active          boolean     not null,
  -- By the sensor's clock: the first reading, the newest, and the one that ended it.
  raised_at       timestamptz not null,
  alarmed_at      timestamptz not null,
  cleared_at      timestamptz,
  times           integer     not null default 1,
  case_number     text        not null,
  -- When its case was closed, by the hub's clock.
  closed_at       timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by text,
  assignee        text,
  silenced_until  timestamptz,
  silenced_by     text,
  silenced_for    text
);
create unique index ux_alarm_open on alarm (device_id, kind) where closed_at is null;
create index ix_alarm_device on alarm (device_id, kind, id desc);
create index ix_alarm_active on alarm (device_id) where active;
create index ix_alarm_case on alarm (case_number);
create index ix_alarm_newest on alarm (grid_unit text_pattern_ops, id desc);

create table alarm_event (
  id       bigint generated always as identity primary key,
  alarm_id bigint      not null references alarm on delete cascade,
  at       timestamptz not null,
  step     text        not null,
  actor    text        not null,
  name     text        not null,
  words    text
);
create index ix_alarm_event on alarm_event (alarm_id, id);

-- What would be an alarm if it went on.
create table alarm_pending (
  device_id text        not null references device on delete cascade,
  kind      text        not null,
  rule      text        not null,
  since     timestamptz not null,
  due_at    timestamptz not null,
  primary key (device_id, kind)
);
create index ix_alarm_pending_due on alarm_pending (due_at);

insert into alarm (device_id, device_name, family, grid_unit, kind, rule, urgency, active, raised_at, alarmed_at,
                   cleared_at, times, case_number, closed_at)
select d.id, d.name, d.family, d.grid_unit, a.kind, coalesce(i.routed_by, ''), coalesce(i.urgency, 'GENERAL'),
       a.active, coalesce(i.filed_at, a.alarmed_at), a.alarmed_at,
       case when a.active then null else a.alarmed_at end, coalesce(i.repeats, 0) + 1, coalesce(i.number, ''),
       case when i.number is null then a.alarmed_at end
from device_alarm a
join device d on d.id = a.device_id
left join incident i on i.alarm_key = a.device_id || ':' || a.kind and i.status <> 'CLOSED';
drop table device_alarm;
-- What a rule says is called by the rule's code now.
update case_event set rule = 'alarm.rule.' || substr(rule, length('device.rule.') + 1) where rule like 'device.rule.%';
