-- The first so many of a state, and with that those in maintenance, too.
create index device_by_state on device (state, id);
drop index ix_device_maintenance;
