create table forum_board (
    id        text primary key check (id ~ '^[a-z0-9-]{1,40}$'),
    name      text    not null check (length(name) between 1 and 60),
    kind      text    not null check (kind in ('ASK', 'DISCUSS', 'COURTYARD', 'ANNOUNCEMENT')),
    grid_unit text    not null,
    mode      text    not null check (mode in ('PRE', 'POST')),
    anonymous boolean not null,
    position  integer not null
);

-- What the public sees of a topic; empty and not listed until its opening post is published for the first time.
create table forum_topic (
    id               text primary key,
    board            text    not null references forum_board,
    listed           boolean not null default false,
    title            text    not null default '',
    tags             text[]  not null default '{}',
    -- One and two characters in a row of the published title, tags and text: Chinese is searched by them.
    grams            text[]  not null default '{}',
    searched         text    not null default '',
    opened_at        timestamptz,
    last_at          timestamptz,
    replies          integer not null default 0,
    answered_by      text,
    official_text    text,
    official_unit    text,
    official_by      text,
    official_at      timestamptz,
    case_number      text,
    check (listed = false or (opened_at is not null and last_at is not null))
);

create index ix_forum_topic_board on forum_topic (board, last_at desc, id desc) where listed;
create index ix_forum_topic_last on forum_topic (last_at desc, id desc) where listed;
create index ix_forum_topic_opened on forum_topic (board, opened_at desc, id desc) where listed;
create index ix_forum_topic_grams on forum_topic using gin (grams) where listed;
create index ix_forum_topic_tags on forum_topic using gin (tags) where listed;
create index ix_forum_topic_case on forum_topic (case_number) where case_number is not null;

-- A topic's opening post has the topic's id. "text" and "photos" are what the public sees, empty where it never did.
create table forum_post (
    id           text primary key,
    topic        text        not null references forum_topic,
    author       text        not null,
    author_name  text        not null,
    anonymous    boolean     not null,
    staff        boolean     not null,
    quotes       text references forum_post,
    created_at   timestamptz not null,
    state        text        not null,
    revision     integer     not null,
    proposed     integer,
    published    integer,
    visible      boolean     not null default false,
    text         text        not null default '',
    photos       text[]      not null default '{}',
    published_at timestamptz,
    edited_at    timestamptz,
    likes        integer     not null default 0,
    rule         text,
    breach       text,
    reason       text,
    decided_by   text,
    appeal       text,
    check (visible = false or (published is not null and published_at is not null))
);

create index ix_forum_post_topic on forum_post (topic, published_at, id) where visible;
create index ix_forum_post_author on forum_post (author, created_at desc, id desc);

-- Every text a post ever had; the public's edit history is those that were published.
create table forum_revision (
    post         text        not null references forum_post,
    number       integer     not null,
    title        text        not null,
    tags         text[]      not null,
    text         text        not null,
    photos       text[]      not null,
    written_by   text        not null,
    written_at   timestamptz not null,
    published_at timestamptz,
    primary key (post, number)
);

-- One round of review each: what it came to, and what the monthly figures are made of.
create table forum_review (
    id           bigint generated always as identity primary key,
    post         text        not null references forum_post,
    author       text        not null,
    revision     integer     not null,
    cause        text        not null,
    submitted_at timestamptz not null,
    outcome      text,
    breach       text,
    decided_by   text,
    decided_at   timestamptz
);

create index ix_forum_review_post on forum_review (post, id desc);
create index ix_forum_review_author on forum_review (author, outcome);
create index ix_forum_review_month on forum_review (submitted_at);
create index ix_forum_review_decided on forum_review (decided_at) where decided_at is not null;

create table forum_like (
    post     text not null references forum_post,
    username text not null,
    primary key (post, username)
);

create table forum_follow (
    topic    text not null references forum_topic,
    username text not null,
    primary key (topic, username)
);

create index ix_forum_follow_username on forum_follow (username, topic);

create table forum_report (
    post        text        not null references forum_post,
    username    text        not null,
    breach      text        not null,
    words       text,
    trusted     boolean     not null,
    reported_at timestamptz not null,
    settled     boolean     not null default false,
    primary key (post, username)
);

-- Who of the staff looked behind an anonymous post, and why.
create table forum_reveal (
    id          bigint generated always as identity primary key,
    post        text        not null references forum_post,
    revealed_by text        not null,
    reason      text        not null,
    revealed_at timestamptz not null
);

create index ix_forum_reveal_post on forum_reveal (post, id);
