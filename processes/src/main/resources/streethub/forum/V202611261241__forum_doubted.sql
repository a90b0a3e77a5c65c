-- Somebody doubts a post, or asked its author, and no reviewer has found it good since: writing it anew does not end that.
alter table forum_post add column doubted boolean not null default false;

update forum_post p set doubted = true where state not in ('WITHDRAWN', 'HANDED') and (
    state in ('HELD', 'ASKED', 'REJECTED', 'HIDDEN')
    or appeal is not null
    or exists (select from forum_report r where r.post = p.id and not r.settled)
    or (select v.outcome from forum_review v
        where v.post = p.id and v.outcome in ('AT_ONCE', 'APPROVED', 'REJECTED', 'LAPSED')
        order by v.id desc limit 1) in ('REJECTED', 'LAPSED'));
