-- What each account has been told.
create table notice (
    id        bigint generated always as identity primary key,
    username  text        not null,
    key       text        not null,
    arguments text[]      not null,
    link      text        not null check (link like '/%'),
    at        timestamptz not null,
    urgent    boolean     not null,
    read_at   timestamptz
);

create index ix_notice_username on notice (username, id desc);
create index ix_notice_unread on notice (username) where read_at is null;
create index ix_notice_at on notice (at);

-- Where an account is told by mail; an address counts once its code has come back.
create table mail_address (
    username    text primary key,
    address     text,
    proposed    text,
    code        bytea,
    proposed_at timestamptz,
    guesses     integer not null default 0,
    digested_at timestamptz,
    check (address is null or digested_at is not null)
);

-- The outbox: written with what it tells of, deleted when it has gone out.
create table mail (
    id        bigint generated always as identity primary key,
    address   text        not null,
    subject   text        not null,
    text      text        not null,
    file_name text,
    file_type text,
    file_text text,
    at        timestamptz not null,
    next_at   timestamptz not null,
    attempts  integer     not null default 0
);

create index ix_mail_next_at on mail (next_at);
