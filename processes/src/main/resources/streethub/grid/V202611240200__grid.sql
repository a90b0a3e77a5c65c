-- The four-level grid. A code begins with its parent's; polygons are well-known binary in WGS 84, lon-lat.
create table grid_unit (
    code       text             primary key check (code ~ '^[0-9]+$'),
    parent     text             references grid_unit (code) check (code like parent || '%'),
    level      smallint         not null check (level between 0 and 4 and (level = 0) = (parent is null)),
    name       text             not null,
    polygon    bytea            not null,
    centre_lat double precision not null,
    centre_lon double precision not null
);

create index ix_grid_unit_parent on grid_unit (parent);

-- When somebody is on duty at a unit: bit 0 of the weekdays is Monday; a shift that ends before it begins runs past
-- midnight, one that ends when it begins lasts the day round. Times are the subdistrict's own.
create table duty_shift (
    id         bigint   generated always as identity primary key,
    grid_code  text     not null references grid_unit (code),
    username   text     not null,
    weekdays   smallint not null check (weekdays between 1 and 127),
    begins     time     not null,
    ends       time     not null,
    unique (grid_code, username, weekdays, begins, ends)
);
