-- With the usual statistics a word that is not among the thousand most frequent is taken for far more
-- frequent than it is, and looked for in the newest topics instead of along the index.
alter table forum_topic alter column grams set statistics 500;
