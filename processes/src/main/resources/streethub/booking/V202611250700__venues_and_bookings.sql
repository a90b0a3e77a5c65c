create extension if not exists btree_gist;

create table venue (
    id            text primary key check (id ~ '^[a-z0-9-]{1,40}$'),
    name          text             not null check (length(name) between 1 and 100),
    grid_unit     text             not null,
    lat           double precision not null,
    lon           double precision not null,
    address       text             not null,
    opening_hours text             not null,
    notes         text             not null default '',
    photo         text,
    -- By-law of the venue: how many bookings one holder may have open, and begin within one week; null sets no limit.
    most_open     integer,
    most_a_week   integer
);

create index ix_venue_grid on venue (grid_unit text_pattern_ops);

create table bookable_unit (
    id             text primary key check (id ~ '^[a-z0-9-]{1,40}$'),
    venue          text    not null references venue,
    name           text    not null check (length(name) between 1 and 100),
    mode           text    not null check (mode in ('INSTANT', 'APPROVAL', 'LOTTERY')),
    audience       text[]  not null,
    slot_minutes   integer not null check (slot_minutes between 5 and 1440),
    buffer_minutes integer not null default 0 check (buffer_minutes between 0 and 240),
    most_slots     integer not null default 1 check (most_slots between 1 and 48),
    capacity       integer not null check (capacity > 0),
    price_fen      integer not null default 0 check (price_fen >= 0),
    advance_days   integer not null default 14 check (advance_days between 1 and 366),
    cancel_minutes integer not null default 120 check (cancel_minutes >= 0),
    check_in       boolean not null default false,
    in_service     boolean not null default true,
    -- What it occupies: itself, or for a room that is the sum of others, those.
    atoms          text[]  not null check (cardinality(atoms) > 0),
    position       integer not null
);

create index ix_bookable_unit_venue on bookable_unit (venue, position);

create table booking (
    number        text primary key,
    venue         text        not null references venue,
    unit          text        not null references bookable_unit,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null check (ends_at > starts_at),
    holder        text        not null,
    holder_name   text        not null,
    organisation  text,
    purpose       text,
    head_count    integer,
    status        text        not null,
    rule          text,
    reason        text,
    hold_until    timestamptz,
    created_at    timestamptz not null,
    sequence      integer     not null,
    version       integer     not null
);

create index ix_booking_holder on booking (holder, starts_at desc, number);
create index ix_booking_unit on booking (unit, starts_at);
create index ix_booking_waiting on booking (unit, created_at, number) where status = 'WAITING';
create index ix_booking_venue on booking (venue, starts_at);

create table venue_block (
    id         bigint generated always as identity primary key,
    unit       text        not null references bookable_unit,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null check (ends_at > starts_at),
    reason     text        not null,
    created_by text        not null,
    created_at timestamptz not null
);

create index ix_venue_block_unit on venue_block (unit, starts_at);

-- What keeps two from having the same room at the same time, whatever happens: no two rows of one atom overlap.
create table occupancy (
    atom    text      not null,
    during  tstzrange not null check (not isempty(during)),
    booking text references booking deferrable initially deferred,
    block   bigint references venue_block on delete cascade,
    check (num_nonnulls(booking, block) = 1),
    exclude using gist (atom with =, during with &&)
);

create index ix_occupancy_booking on occupancy (booking) where booking is not null;
create index ix_occupancy_block on occupancy (block) where block is not null;

create table booking_no_show (
    booking     text primary key references booking,
    holder      text        not null,
    at          timestamptz not null,
    forgiven_by text
);

create index ix_booking_no_show_holder on booking_no_show (holder, at);
