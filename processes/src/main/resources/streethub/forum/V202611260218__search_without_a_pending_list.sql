-- A forum is read far more than it is written: what is published goes into the index at once. In the list of what is still
-- to go there each search would look for itself, and the index would seem dearer than reading everything.
alter index ix_forum_topic_grams set (fastupdate = off);
select gin_clean_pending_list('ix_forum_topic_grams');
