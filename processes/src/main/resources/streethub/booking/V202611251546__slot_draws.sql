-- Slots that are given by lot: what is told beforehand, and what came of it.
create table slot_draw (
    id         text primary key,
    unit       text        not null references bookable_unit,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null check (ends_at > starts_at),
    -- Told after the draw; its SHA-256 from the beginning, so that nobody can choose it later.
    seed       text        not null,
    draw_at    timestamptz not null,
    drawn_at   timestamptz,
    unique (unit, starts_at)
);

create table slot_draw_entry (
    booking text primary key references booking,
    draw    text    not null references slot_draw,
    venue   text    not null references venue,
    holder  text    not null,
    -- How often the holder had lost at this venue since the last time they won.
    losses  integer,
    -- 1 has won; null before the draw, and where the request took no part in it.
    place   integer check (place > 0)
);

create index ix_slot_draw_entry_draw on slot_draw_entry (draw, place);
create index ix_slot_draw_entry_holder on slot_draw_entry (holder, venue);
