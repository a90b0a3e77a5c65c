-- How many devices of a family stand at a place in each state, so that nobody has to count them. Whoever changes a device
-- only adds rows to device_count_change, in the same transaction: nobody waits for anybody. The hub folds these into
-- device_count from time to time. Both together are right at every instant.
create table device_count (
  grid_unit text    not null,
  family    text    not null,
  state     text    not null,
  number    integer not null,
  primary key (grid_unit, family, state)
);
create table device_count_change (
  grid_unit text    not null,
  family    text    not null,
  state     text    not null,
  number    integer not null
) with (autovacuum_vacuum_threshold = 500, autovacuum_vacuum_scale_factor = 0);

create function count_device() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into device_count_change (grid_unit, family, state, number)
    values (old.grid_unit, old.family, old.state, -1);
  end if;
  if tg_op <> 'DELETE' then
    insert into device_count_change (grid_unit, family, state, number)
    values (new.grid_unit, new.family, new.state, 1);
  end if;
  return null;
end $$;
-- A reading, which as a rule changes nothing of these, does not even call the function.
create trigger device_counted_again after update on device for each row
  when (old.state <> new.state or old.grid_unit <> new.grid_unit or old.family <> new.family)
  execute function count_device();
create trigger device_counted after insert or delete on device for each row execute function count_device();

insert into device_count (grid_unit, family, state, number)
select grid_unit, family, state, count(*) from device group by grid_unit, family, state;
