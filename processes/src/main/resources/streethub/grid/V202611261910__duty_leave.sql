-- A time in which a grid worker of a unit is away, whatever the shifts say, and who of the unit stands in, if anybody.
create table duty_leave (
    id         bigint      generated always as identity primary key,
    grid_code  text        not null references grid_unit (code),
    username   text        not null,
    stand_in   text        check (stand_in <> username),
    begins_at  timestamptz not null,
    ends_at    timestamptz not null check (ends_at > begins_at),
    reason     text        not null check (length(reason) between 1 and 200),
    entered_by text        not null
);

create index ix_duty_leave_unit on duty_leave (grid_code, ends_at);
