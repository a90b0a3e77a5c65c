-- When the hub got it, by its own clock; null for what was kept before that was noted.
alter table device_reading add column arrived timestamptz;
