create index ix_act_ru_task_parent on act_ru_task (parent_task_id_);
