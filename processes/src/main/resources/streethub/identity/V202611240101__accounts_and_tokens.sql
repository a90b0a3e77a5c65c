-- Who may log in. Names are lower case, so that two accounts never differ in case only.
create table account (
    username      text primary key check (username ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
    display_name  text        not null check (length(display_name) between 1 and 100),
    password_hash text        not null,
    roles         text[]      not null check (cardinality(roles) > 0),
    grid_unit     text,
    enabled       boolean     not null default true,
    -- A demo account opens only while the hub runs in demo mode.
    demo          boolean     not null default false,
    created_at    timestamptz not null
);

create index account_grid_unit on account (grid_unit text_pattern_ops);

-- Bearer tokens of the API, known by their SHA-256 only.
create table access_token (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    username   text        not null references account on delete cascade,
    issued_at  timestamptz not null,
    expires_at timestamptz not null
);

create index access_token_username on access_token (username);
create index access_token_expires_at on access_token (expires_at);
