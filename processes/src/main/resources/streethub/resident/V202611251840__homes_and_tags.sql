-- Who lives where: the person–housing relation, from a resident's claim to its end.
create table home (
    number     text primary key,
    username   text        not null,
    name       text        not null,
    building   text        not null,
    door       text        not null check (length(door) between 1 and 30),
    kind       text        not null check (kind in ('OWNER', 'TENANT', 'HEAD', 'FAMILY', 'WORKER')),
    status     text        not null check (status in ('CLAIMED', 'CONFIRMED', 'REFUSED', 'ENDED')),
    claimed_at timestamptz not null,
    ended_at   timestamptz,
    decided_by text,
    reason     text
);

create unique index ux_home_claimed on home (username) where status = 'CLAIMED';
create unique index ux_home_confirmed on home (username) where status = 'CONFIRMED';
create index ix_home_username on home (username, claimed_at desc);
create index ix_home_household on home (building text_pattern_ops, door) where status = 'CONFIRMED';

create table resident_tag (
    username text not null,
    tag      text not null check (length(tag) between 1 and 30),
    put_by   text not null,
    primary key (username, tag)
);
