-- Several rules of one kind may wait on a facility at once, each for its own time.
alter table alarm_pending drop constraint alarm_pending_pkey;
alter table alarm_pending add primary key (device_id, rule);
