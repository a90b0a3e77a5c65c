-- Photos on disk under photos/ab/cd/<id>.jpg; one that is not kept by anything within a day is swept away.
create table photo (
    id        text        primary key check (id ~ '^[0-9a-f]{32}$'),
    stored_at timestamptz not null,
    width     integer     not null,
    height    integer     not null,
    bytes     integer     not null,
    kept      boolean     not null default false
);

create index ix_photo_unkept on photo (stored_at) where not kept;
