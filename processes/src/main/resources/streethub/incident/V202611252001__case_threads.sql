-- What the dispatcher, the handlers and the verifier of a case say to each other.
create table case_message (
    id          bigint generated always as identity primary key,
    number      text        not null references incident,
    at          timestamptz not null,
    author      text        not null,
    author_name text        not null,
    words       text        not null,
    photo_id    text,
    camera      text,
    check (words <> '' or photo_id is not null)
);
create index ix_case_message on case_message (number, id);
create index ix_case_message_photo on case_message (photo_id) where photo_id is not null;

-- A picture from a camera may show whom the reporter is not to see.
alter table incident_photo add column staff_only boolean not null default false;
