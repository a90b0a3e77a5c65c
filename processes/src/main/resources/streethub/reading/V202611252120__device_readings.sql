-- Every reading, in a partition for each day, so that old days go by dropping a table; and what stays of them by hour.
-- The hub makes the partitions. What belongs to no day of theirs lies in the default one, and moves when its day is made.
create table device_reading (
  device_id text        not null,
  at        timestamptz not null,
  readings  jsonb       not null,
  primary key (device_id, at)
) partition by range (at);
create table device_reading_default partition of device_reading default;

create table device_reading_hour (
  device_id text             not null,
  quantity  text             not null,
  hour      timestamptz      not null,
  least     double precision not null,
  mean      double precision not null,
  most      double precision not null,
  number    integer          not null,
  primary key (device_id, quantity, hour)
);
create index ix_device_reading_hour on device_reading_hour using brin (hour);
