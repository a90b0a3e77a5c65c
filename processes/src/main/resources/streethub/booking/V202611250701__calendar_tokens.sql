-- Who may read an account's bookings as a calendar: one secret address each, known by its SHA-256 only.
create table calendar_token (
    username   text primary key references account on delete cascade,
    token_hash bytea       not null unique check (octet_length(token_hash) = 32),
    issued_at  timestamptz not null
);
