create table enterprise (
    credit_code text primary key check (length(credit_code) = 18),
    name        text        not null check (length(name) between 1 and 100),
    grid_unit   text        not null,
    status      text        not null check (status in ('PENDING', 'VERIFIED', 'REFUSED')),
    responsible text        not null,
    applied_at  timestamptz not null,
    decided_by  text,
    reason      text
);

create index ix_enterprise_pending on enterprise (grid_unit text_pattern_ops) where status = 'PENDING';

create table enterprise_member (
    enterprise text not null references enterprise,
    username   text not null,
    primary key (enterprise, username)
);

create index ix_enterprise_member_username on enterprise_member (username);
