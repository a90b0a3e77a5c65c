-- One row per user task: what a card shows and what a filter needs, written in the engine's transaction.
create table inbox_task (
    task_id     varchar(64) primary key,
    task        text        not null,
    feature     text        not null,
    case_number text        not null,
    subject     text        not null,
    place       text        not null,
    grid_code   text        not null,
    level       smallint,
    role        text        not null,
    barred      text[]      not null default '{}',
    urgency     text        not null,
    rule        text,
    assignee    text,
    started_by  text,
    created_at  timestamptz not null,
    due_at      timestamptz not null,
    done_by     text,
    done_at     timestamptz
);

create index ix_inbox_task_mine on inbox_task (assignee, due_at, task_id) where done_at is null and assignee is not null;
create index ix_inbox_task_unit on inbox_task (role, grid_code, due_at, task_id) where done_at is null and assignee is null;
create index ix_inbox_task_community on inbox_task (role, left(grid_code, 12), due_at, task_id)
    where done_at is null and assignee is null;
create index ix_inbox_task_subdistrict on inbox_task (role, left(grid_code, 9), due_at, task_id)
    where done_at is null and assignee is null;
create index ix_inbox_task_started on inbox_task (started_by, due_at, task_id) where done_at is null and started_by is not null;
create index ix_inbox_task_done on inbox_task (done_by, done_at desc, task_id desc) where done_at is not null;
create index ix_inbox_task_case on inbox_task (case_number) where done_at is null;

-- What has happened to a case, in order; machine-made sentences are kept as step and arguments, people's as words.
create table case_event (
    id          bigint generated always as identity primary key,
    case_number text        not null,
    at          timestamptz not null,
    step        text        not null,
    actor       text        not null,
    actor_name  text        not null,
    words       text,
    rule        text,
    arguments   text[]      not null default '{}'
);

create index ix_case_event_case on case_event (case_number, id);
