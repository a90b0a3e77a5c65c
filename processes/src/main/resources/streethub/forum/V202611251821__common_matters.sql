-- What a courtyard decides in common, on a topic of its board.
create table forum_matter (
    number           text primary key,
    topic            text        not null references forum_topic,
    courtyard        text        not null,
    proposal         text        not null,
    choices          text[]      not null check (cardinality(choices) between 2 and 6),
    voters           text        not null check (voters in ('HOUSEHOLD', 'PERSON')),
    stage            text        not null,
    proposed_by      text        not null,
    proposed_at      timestamptz not null,
    discussion_until timestamptz,
    vote_until       timestamptz,
    -- The result, empty until the vote is over.
    counts           integer[],
    entitled         integer,
    accepted         boolean,
    reasons          text,
    decided_by       text,
    decided_at       timestamptz,
    case_number      text
);

create unique index ix_forum_matter_topic on forum_matter (topic) where stage <> 'REFUSED';

-- Who has voted, and apart from it how often each choice was made. Neither says when, and a vote writes all rows of a
-- matter's tally alike, so that nothing in the two leads from one to the other.
create table forum_voter (
    matter text not null references forum_matter,
    voter  text not null,
    primary key (matter, voter)
);

create table forum_tally (
    matter text    not null references forum_matter,
    choice integer not null,
    votes  integer not null default 0,
    primary key (matter, choice)
);
