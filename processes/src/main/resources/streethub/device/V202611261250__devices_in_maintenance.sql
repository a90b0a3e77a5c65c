-- Looked for twice a minute, and there are few.
create index ix_device_maintenance on device (id) where state = 'MAINTENANCE';
