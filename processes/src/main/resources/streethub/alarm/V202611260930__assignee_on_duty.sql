-- Beside a person a rule may name who is on duty at a level of the facility's part of the grid.
alter table alarm_rule add column assignee_level smallint check (assignee_level between 1 and 4);
