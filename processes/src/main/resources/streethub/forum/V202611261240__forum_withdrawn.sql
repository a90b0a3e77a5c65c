-- A text that was taken from everybody's eyes is no more part of the history that everybody reads.
alter table forum_revision add column withdrawn boolean not null default false;

update forum_revision r set withdrawn = true where r.published_at is not null and (
    select v.outcome from forum_review v
    where v.post = r.post and v.revision = r.number and v.outcome in ('APPROVED', 'REJECTED', 'HANDED', 'LAPSED')
    order by v.id desc limit 1) in ('REJECTED', 'HANDED', 'LAPSED');
update forum_revision r set withdrawn = true from forum_post p
where p.id = r.post and p.published = r.number and not p.visible;
