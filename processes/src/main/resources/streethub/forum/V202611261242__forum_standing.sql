-- Readers reported the text that stands published while something else became of a newer one: somebody looks at the former.
alter table forum_post add column standing boolean not null default false;
