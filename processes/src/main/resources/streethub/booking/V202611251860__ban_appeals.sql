-- What somebody says against being kept from booking, and what the secretary decided.
create table ban_appeal (
    number      text primary key,
    holder      text        not null,
    holder_name text        not null,
    grid_unit   text        not null,
    words       text        not null,
    no_shows    integer     not null,
    status      text        not null check (status in ('OPEN', 'LIFTED', 'KEPT')),
    filed_at    timestamptz not null,
    decided_by  text,
    reason      text
);

create unique index ux_ban_appeal_open on ban_appeal (holder) where status = 'OPEN';
create index ix_ban_appeal_holder on ban_appeal (holder, filed_at desc);
