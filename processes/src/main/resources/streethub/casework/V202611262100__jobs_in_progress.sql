-- Each acquisition of jobs asks which are in progress; without this the engine reads all that there are for a few.
create index ix_act_ru_job_locked on act_ru_job (lock_exp_time_) where lock_owner_ is not null and exclusive_;
