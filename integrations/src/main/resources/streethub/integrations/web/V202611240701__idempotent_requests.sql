-- Requests that were made under a key, kept for a day: the same again gets the same answer.
create table idempotent_request (
    caller    text        not null,
    key       text        not null,
    body_hash bytea       not null check (octet_length(body_hash) = 32),
    asked_at  timestamptz not null,
    answer    text,
    primary key (caller, key, body_hash)
);

create index idempotent_request_asked_at on idempotent_request (asked_at);
