create table incident (
    number         text primary key,
    kind           text             not null,
    source         text             not null,
    subject        text             not null,
    status         text             not null,
    outcome        text,
    urgency        text,
    rating         text,
    description    text             not null,
    address        text,
    lat            double precision not null,
    lon            double precision not null,
    grid_code      text             not null,
    place          text             not null,
    device_id      text,
    device_name    text,
    alarm_key      text,
    reporter       text,
    tracking_hash  bytea,
    contact        bytea,
    routed_by      text,
    department     text,
    receipt_number text,
    duplicate_of   text,
    level          integer,
    handled_level  integer,
    handler        text,
    repeats        integer          not null,
    returns        integer          not null,
    reworks        integer          not null,
    recovered      boolean          not null,
    involved       text[]           not null,
    filed_at       timestamptz      not null,
    due_at         timestamptz,
    step_began_at  timestamptz,
    handle_by      timestamptz,
    closed_at      timestamptz,
    version        integer          not null
);

-- One open case per facility and alarm kind, whatever is repeated.
create unique index ux_incident_open_alarm on incident (alarm_key) where status <> 'CLOSED' and alarm_key is not null;
create index ix_incident_newest on incident (filed_at desc, number desc);
create index ix_incident_device on incident (device_id, filed_at desc) where device_id is not null;
create index ix_incident_open_place on incident (lat, lon) where status <> 'CLOSED';
create index ix_incident_grid on incident (grid_code text_pattern_ops, filed_at desc);

create table incident_photo (
    number   text        not null references incident,
    photo_id text        not null,
    added_by text        not null,
    added_at timestamptz not null,
    primary key (number, photo_id)
);
create index ix_incident_photo on incident_photo (photo_id);
