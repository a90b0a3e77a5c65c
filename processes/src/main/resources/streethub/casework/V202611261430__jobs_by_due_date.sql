-- The engine has no index for taking the jobs that are due longest first: each hundred cost a sort of all that are due.
create index ix_act_ru_job_due on act_ru_job (duedate_);
