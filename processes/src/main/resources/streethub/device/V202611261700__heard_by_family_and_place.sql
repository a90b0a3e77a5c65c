-- Whether any of a family is still heard at a place. Nothing here changes with a reading, so that a reading stays cheap.
create index device_reported on device (family, grid_unit collate "C") where state <> 'UNKNOWN';
