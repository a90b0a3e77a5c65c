create sequence camera_number;

create table camera (
    id         text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    name       text             not null,
    node       text             not null,
    looks_at   text             not null,
    lat        double precision not null,
    lon        double precision not null,
    grid_unit  text             not null,
    stream_url text             not null,
    enabled    boolean          not null,
    reachable  boolean,
    since      timestamptz
);
create index ix_camera_grid on camera (grid_unit text_pattern_ops);
create index ix_camera_place on camera (lat, lon) where enabled;

-- Who looked through which camera, when and why; the row is the ticket too, so that nobody looks who is not in it.
create table camera_viewing (
    id          bigint generated always as identity primary key,
    camera_id   text        not null references camera,
    viewer      text        not null,
    viewer_name text        not null,
    reason      text        not null,
    case_number text,
    at          timestamptz not null,
    until       timestamptz not null,
    ticket_hash bytea       not null unique,
    segment_key bytea       not null,
    check (reason <> '' or case_number is not null)
);
create index ix_camera_viewing_of on camera_viewing (camera_id, id desc);
create index ix_camera_viewing_open on camera_viewing (viewer, camera_id, until desc);

create function camera_viewing_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a viewing stays as it was logged';
end $$;
create trigger camera_viewing_stays before update on camera_viewing
    for each row execute function camera_viewing_stays();
