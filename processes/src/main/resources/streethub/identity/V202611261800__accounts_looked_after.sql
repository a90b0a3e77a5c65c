-- How often an administrator has changed the account; of two at once the second is told.
alter table account add column version integer not null default 0;
-- Which of its passwords the account is at. Who came in by an earlier one is out.
alter table account add column credential integer not null default 0;
-- A password that somebody else has seen and that opens nothing but the page asking for another.
alter table account add column one_time boolean not null default false;

alter table access_token add column credential integer not null default 0;

-- Who has done what with an account; never a password.
create table account_change (
    id          bigint generated always as identity primary key,
    username    text        not null references account on delete cascade,
    at          timestamptz not null,
    by_username text        not null,
    deed        text        not null,
    before      text,
    after       text
);

create index account_change_username on account_change (username, id);
