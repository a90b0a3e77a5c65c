-- What is searched is wanted from the newest topics on. With the number that a topic got when it was first published, the
-- index finds a word among the newest few hundred or thousand alone, and no guess about how many topics have it is needed.
create extension if not exists btree_gin;

create sequence forum_topic_position;
alter table forum_topic add column position bigint unique;

drop index ix_forum_topic_grams;
with published as (
    select id, row_number() over (order by opened_at, id) as number from forum_topic where opened_at is not null
)
update forum_topic t set position = p.number from published p where p.id = t.id;
select setval('forum_topic_position', max(position)) from forum_topic;
alter table forum_topic add check (listed = false or position is not null);

create index ix_forum_topic_search on forum_topic using gin ((position / 200), (position / 2000), grams)
    with (fastupdate = off) where listed;
alter table forum_topic alter column grams set statistics 0;
